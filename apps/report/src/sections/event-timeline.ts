import type { EventReport } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { outletIn } from "../compose-context.js";
import { type Block, cite, type Inline, words } from "../content.js";
import { subjectOf } from "../wording/event-subject.js";
import { voicesOf } from "../wording/name.js";
import { listSome, openSentence, othersInWords } from "../wording/phrase.js";
import { timeInTable } from "../wording/time.js";

/** A day of the timeline; `key` sorts it. */
interface Entry {
  key: string;
  term: string;
  meaning: Inline[];
}

/** When it happened, then when each account of it came out and whom it named. */
export function eventTimeline(context: ComposeContext): Block[] {
  const { event } = context.focus;
  if (event === undefined) return [];
  const reports = event.reportIds.flatMap((id) => context.reports.get(id) ?? []);
  const happened: Entry = {
    key: `${event.time?.start ?? "0000"}|0`,
    term: timeInTable(event.time),
    meaning: [words(`The day given for ${subjectOf(event, context.names)}.`.replace(",.", ".")), ...cite(event.time?.evidence ?? [])],
  };
  const told = reports.map((report) => accountEntry(report, context));
  const entries = [happened, ...told].sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ term, meaning }) => ({ term, meaning }));
  return [{ kind: "entries", style: "body", entries }];
}

function accountEntry(report: EventReport, context: ComposeContext): Entry {
  const published = context.documents.get(report.documentId)?.published ?? null;
  const outlet = openSentence(outletIn(context)(report.evidence) ?? "a dispatch");
  const voices = voicesOf(report.attributions, ["reports", "confirms", "attributes", "claims-responsibility", "denies"], context.names);
  const whom = voices.length === 0 ? "and names nobody as its source" : `and gives the word of ${listSome(voices, 4, othersInWords)}`;
  return {
    key: `${published?.start ?? "9999"}|1|${report.id}`,
    term: published === null ? "not stated" : timeInTable(published),
    meaning: [words(`${outlet} tells of it ${whom}.`), ...cite(report.evidence.slice(0, 1))],
  };
}
