import type { EventReport } from "@dateline/schema";
import type { ComposeContext } from "../compose-context.js";
import { type Block, cite, type Inline, type TableBlock, words } from "../content.js";
import { actOf, namesInCell } from "../wording/event-subject.js";
import { isolate, voicesOf } from "../wording/name.js";
import { capitalise, clip, listSome, moreInWords } from "../wording/phrase.js";
import { placeInTable } from "../wording/place.js";
import { quoteInTable } from "../wording/quote.js";
import { timeInTable } from "../wording/time.js";
import { tollInCell } from "../wording/toll.js";

/** Accounts that stand beside one another in one table. */
const mostBeside = 3;

/** What each account tells, field by field, and the sentence that tells it. */
export function accounts(context: ComposeContext): Block[] {
  const { event } = context.focus;
  if (event === undefined) return [];
  const reports = event.reportIds.flatMap((id) => context.reports.get(id) ?? []).sort((a, b) => (orderOf(a, context) < orderOf(b, context) ? -1 : 1));
  if (reports.length === 0) return [];
  const tables: TableBlock[] = [];
  for (let first = 0; first < reports.length; first += mostBeside) tables.push(accountTable(reports.slice(first, first + mostBeside), first, context));
  return tables;
}

const orderOf = ({ documentId, id }: EventReport, { documents }: ComposeContext) => `${documents.get(documentId)?.published?.start ?? "9999"}|${id}`;

/** Rows of the comparison: what each is called and what an account says to it. */
const fields: readonly { title: string; tell: (report: EventReport, context: ComposeContext) => string }[] = [
  { title: "Act", tell: (report, { names }) => actOf(report, names).replace(/^(an?|the) /, "") },
  { title: "Status", tell: ({ status }) => status },
  { title: "When", tell: ({ time }) => timeInTable(time) },
  { title: "Where", tell: ({ place }) => placeInTable(place) },
  { title: "By", tell: (report, { names }) => namesInCell(report, "doers", names) },
  { title: "Against", tell: (report, { names }) => namesInCell(report, "targets", names) },
  { title: "Toll", tell: (report) => tollInCell(report) || "not stated" },
  {
    title: "Who says so",
    tell: ({ attributions }, { names }) =>
      listSome(voicesOf(attributions, ["reports", "confirms", "attributes", "claims-responsibility"], names), 4, moreInWords) || "the outlet alone",
  },
  { title: "Denied by", tell: ({ attributions }, { names }) => listSome(voicesOf(attributions, ["denies"], names), 4, moreInWords) || "nobody" },
  { title: "How sure", tell: ({ confidence, reasons }) => [`${confidence} confidence in the reading`, ...reasons].join("; ") },
];

function accountTable(reports: readonly EventReport[], before: number, context: ComposeContext): TableBlock {
  const cell = (text: string): Inline[] => [words(capitalise(isolate(clip(text, 160), 160)))];
  const sentence = ({ evidence: [told] }: EventReport): Inline[] =>
    told === undefined ? cell("not stated") : [words(quoteInTable(told.quote, 420)), ...cite([told])];
  return {
    kind: "table",
    name: "accounts",
    summary: "The accounts of the event side by side: a column each, a row for every field.",
    columns: [
      { title: "", weight: 16, header: true },
      ...reports.map((report, index) => ({ title: headOf(report, before + index + 1, context), weight: 84 / reports.length })),
    ],
    rows: [
      ...fields.map(({ title, tell }) => ({ cells: [[words(title)], ...reports.map((report) => cell(tell(report, context)))] })),
      { cells: [[words("In its words")], ...reports.map(sentence)] },
    ],
  };
}

function headOf({ documentId }: EventReport, number: number, { documents }: ComposeContext): string {
  const document = documents.get(documentId);
  const outlet = document?.publisher ?? document?.title ?? document?.path;
  const said = [outlet === undefined ? `Account ${number}` : isolate(outlet, 60), document?.published == null ? undefined : timeInTable(document.published)];
  return said.filter((part) => part !== undefined).join(", ");
}
