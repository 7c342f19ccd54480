import { EventReport, type Issue, type SourceDocument } from "@dateline/schema";
import { describeFault } from "../invalid-record.js";
import type { Standing } from "./active.js";
import { correctionIssue, naming } from "./correction-issue.js";
import { isObject, type Json } from "./field-path.js";
import type { KnownReadings } from "./readings.js";
import { nearestSpan } from "./words.js";

type Add = Extract<Standing, { action: "add" }>;

/** Returns the account that a correction adds, where its words stand now; an issue where they are gone or it no longer fits the schema. */
export function addedReport(correction: Add, readings: KnownReadings): { report: EventReport } | { issue: Issue } {
  const [anchor] = correction.accounts;
  const quote = anchor?.evidence?.quote ?? "";
  const near = anchor?.evidence?.start ?? 0;
  const own = anchor?.evidence === undefined ? undefined : readings.document(anchor.evidence.documentId);
  const candidates = own === undefined ? readings.documentsAt(anchor?.path ?? "") : [own];
  const document = candidates.find(({ text }) => text.includes(quote));
  const span = document === undefined ? undefined : nearestSpan(document.text, quote, near);
  if (document === undefined || span === undefined) {
    const message = `${naming(correction)} adds what is told by “${quote}”, which ${anchor?.path ?? "the dataset"} no longer has.`;
    return { issue: correctionIssue("correct/evidence-lost", [correction], message, anchor?.path === undefined ? {} : { path: anchor.path }) };
  }
  const moved = relocated(correction.report, document, span.start - near);
  const checked = EventReport.safeParse(moved);
  if (checked.success) return { report: signedBy(checked.data, correction) };
  const message = `${naming(correction)} adds an account that does not fit: ${describeFault(checked.error, moved)}.`;
  return { issue: correctionIssue("correct/unfit", [correction], message, { documentId: document.id }) };
}

/** Every span with its words where they stand nearest to where they would be, and the document's id as it is now. */
function relocated(value: Json, document: SourceDocument, shift: number): Json {
  if (Array.isArray(value)) return value.map((inner) => relocated(inner, document, shift));
  if (!isObject(value)) return value;
  const inner = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === "documentId" ? document.id : relocated(one, document, shift)]));
  const words = value.quote ?? value.text;
  if (typeof value.start !== "number" || typeof words !== "string") return inner;
  return { ...inner, ...nearestSpan(document.text, words, value.start + shift) };
}

function signedBy(report: EventReport, { id, author, reason }: Add): EventReport {
  const note = `added by ${author}: ${reason}`;
  return { ...report, explanation: [...report.explanation, { stage: "correct", rule: id, note }], reasons: [...report.reasons, note] };
}
