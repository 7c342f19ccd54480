import { Correction, DatelineError, type EventReport, type Evidence, type SourceDocument, toId } from "@dateline/schema";
import type { Dataset } from "../dataset.js";
import { describeFault } from "../invalid-record.js";
import { sha256Of } from "../manifest-file.js";
import { anchorOf } from "./anchor.js";
import type { CorrectionDraft } from "./draft.js";
import { draftReport } from "./draft-report.js";
import { accountsOf, eventById, reportById } from "./find-records.js";
import { evidenceOf } from "./words.js";

/** Who makes a correction, when, and as which of the log. */
export interface Signature {
  author: string;
  at: Date;
  /** How many corrections the log holds before it. */
  place: number;
}

type Known = Pick<Dataset, "documents" | "events" | "reports" | "originals" | "aliases">;
type Content = Record<string, unknown> & { evidence: readonly Evidence[] };

/**
 * Returns a draft as a correction that can be appended to the log: its ids anchored by words, what it quotes found. Throws `event/unknown` for an id that the dataset
 * does not have, `correction/invalid` for anything else that cannot be.
 */
export function draftCorrection(draft: CorrectionDraft, known: Known, signature: Signature): Correction {
  return signedCorrection({ ...contentOf(draft, known, signature.place), action: draft.action, reason: draft.reason }, signature);
}

/** Returns the undo of a correction. */
export function draftUndo(correctionId: string, reason: string, signature: Signature): Correction {
  return signedCorrection({ action: "undo", correctionId, reason, evidence: [] }, signature);
}

function signedCorrection(content: Content, { author, at, place }: Signature): Correction {
  const told = { at: at.toISOString(), author, ...content };
  const correction = { id: toId("correction", sha256Of([JSON.stringify(told), `\n${place}`])), ...told };
  const checked = Correction.safeParse(correction);
  if (checked.success) return checked.data;
  throw new DatelineError("correction/invalid", `The correction cannot be made: ${describeFault(checked.error, correction)}.`, {
    hint: "A correction needs a reason and an author.",
  });
}

function contentOf(draft: CorrectionDraft, known: Known, place: number): Content {
  const anchors = (reports: readonly EventReport[]) => reports.map((report) => anchorIn(known, report));
  switch (draft.action) {
    case "set": {
      const accounts = accountsOf(known, draft.target);
      const evidence = draft.quote === undefined ? [] : [quoted(draft.quote, accounts, known.documents)];
      return { evidence, accounts: anchors(accounts), field: draft.field, value: draft.value };
    }
    case "merge": {
      const events = draft.eventIds.map((id) => eventById(known, id));
      const eventIds = [...new Set(events.map(({ id }) => id))];
      if (eventIds.length < 2) throw invalid("A merge joins two events at least.", `${draft.eventIds.join(" and ")} are one event already.`);
      const firsts = eventIds.map((id) => events.find((event) => event.id === id)?.reportIds[0] ?? "");
      return { evidence: [], eventIds, accounts: anchors(firsts.map((id) => reportById(known, id))) };
    }
    case "split": {
      const event = eventById(known, draft.eventId);
      const reports = draft.reportIds.map((id) => reportById(known, id));
      const stranger = reports.find(({ eventId }) => eventId !== event.id);
      if (stranger !== undefined) throw invalid(`Account ${stranger.id} is not one of event ${event.id}.`, `Its accounts are ${event.reportIds.join(", ")}.`);
      if (new Set(reports).size >= event.reportIds.length)
        throw invalid("No account would stay in the event.", `Its accounts are ${event.reportIds.join(", ")}.`);
      return { evidence: [], eventId: event.id, accounts: anchors([...new Set(reports)]) };
    }
    case "reject":
      return { evidence: [], accounts: anchors(accountsOf(known, draft.target)) };
    case "add": {
      const { report, document, evidence } = draftReport(draft.report, known.documents, place);
      const mode = Reflect.get(report, "mode");
      const anchor = { reportId: Reflect.get(report, "id"), path: document.path, ...(typeof mode === "string" ? { mode } : {}), evidence };
      return { evidence: [], accounts: [anchor], report };
    }
  }
}

/** By the account as the reader gave it: what corrections made of it may be taken back. */
function anchorIn({ documents, originals }: Known, report: EventReport) {
  const original = originals.find(({ id }) => id === report.id) ?? report;
  return anchorOf(
    original,
    documents.find(({ id }) => id === report.documentId),
  );
}

function quoted(quote: string, accounts: readonly EventReport[], documents: readonly SourceDocument[]): Evidence {
  const homes = accounts.flatMap((account) => {
    const document = documents.find(({ id }) => id === account.documentId);
    return document === undefined ? [] : [{ document, near: account.evidence[0]?.start ?? 0 }];
  });
  const found = homes.flatMap(({ document, near }) => evidenceOf(document, quote, near) ?? [])[0];
  if (found !== undefined) return found;
  const paths = homes.map(({ document }) => document.path).join(", ");
  throw invalid(`The words “${quote}” do not stand in ${paths}.`, "Quote them exactly as they stand in the document.");
}

const invalid = (message: string, hint: string) => new DatelineError("correction/invalid", message, { hint });
