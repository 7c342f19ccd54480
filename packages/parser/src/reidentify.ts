import { type DocumentId, type EventReport, type Issue, type ReportedFigure, type SourceDocument, toEventId } from "@dateline/schema";
import { issueId } from "./issues.js";
import { mentionId } from "./mentions.js";
import { figureId } from "./merge/figures.js";
import { reportId } from "./merge/report.js";
import type { Parsed } from "./parse.js";
import { documentId } from "./read/read-documents.js";
import { readIssueId } from "./read-inputs.js";
import { readers } from "./readers.js";

/** What was read, as somebody else keeps it. */
type KeptParsed = { readonly [Field in keyof Parsed]: Parsed[Field] extends (infer Kept)[] ? readonly Kept[] : Parsed[Field] };

/**
 * Returns what was read of a document with the ids it has as the n-th of the same bytes, n from 1: copies of a dispatch are told apart by how many
 * of them stand before. Nothing is read again; the result is what reading it in that place would give.
 */
export function reidentify(parsed: KeptParsed, repeat: number): Parsed {
  const { document } = parsed;
  const id = documentId(document.sha256, repeat);
  const moved = withDocument({ ...parsed, actors: [] }, document.id, id);
  return {
    document: withOrdinal(moved.document, repeat),
    mentions: moved.mentions.map((mention) => ({ ...mention, id: mentionId(id, mention, mention.type) })),
    actors: [...parsed.actors],
    reports: moved.reports.map((report) => toReport(report, document.id, id)),
    figures: moved.figures.map((figure) => toFigure(figure, document, id)),
    issues: moved.issues.map((issue, at) => toIssue(issue, id, parsed.issues[at] ?? issue, document.path)),
  };
}

/** A value of any depth in which one document's id stands for another's. */
function withDocument<Value>(value: Value, from: DocumentId, to: DocumentId): Value {
  if (Array.isArray(value)) return value.map((inner) => withDocument(inner, from, to)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const moved = Object.entries(value).map(([key, inner]) => [key, key === "documentId" && inner === from ? to : withDocument(inner, from, to)]);
  // The same keys with values of the same types.
  return Object.fromEntries(moved) as Value;
}

/** Formats of many items count them themselves; elsewhere the ordinal tells copies apart. */
function withOrdinal({ ordinal, ...document }: SourceDocument, repeat: number): SourceDocument {
  const counts = readers.find(({ mediaType }) => mediaType === document.mediaType)?.holdsMany === true;
  const now = counts ? ordinal : repeat > 1 ? repeat : undefined;
  return { ...document, id: documentId(document.sha256, repeat), ...(now === undefined ? {} : { ordinal: now }) };
}

/** As many tellings of one trigger as are looked for. */
const mostParts = 1000;

function toReport(report: EventReport, from: DocumentId, to: DocumentId): EventReport {
  const [{ start = 0, end = 0 } = {}] = report.explanation;
  const parts = [undefined, ...Array(mostParts).keys()];
  // The id tells which telling of its trigger a report is: the trigger's rule comes first, and no other part gives the same hash.
  const at = parts.findIndex((part) => reportId(from, { start, end }, report.type, part) === report.id);
  if (at === -1) throw new RangeError(`Report ${report.id} does not begin with the rule of its trigger.`);
  const id = reportId(to, { start, end }, report.type, parts[at]);
  return { ...report, id, eventId: toEventId(id) };
}

/** The figure's words may come again; the id tells which of them it is. */
function toFigure(figure: ReportedFigure, { id: from, text }: SourceDocument, to: DocumentId): ReportedFigure {
  for (let start = text.indexOf(figure.text); start !== -1; start = text.indexOf(figure.text, start + 1)) {
    const span = { start, end: start + figure.text.length };
    if (figureId(from, span) === figure.id) return { ...figure, id: figureId(to, span) };
  }
  throw new RangeError(`Figure ${figure.id} is not of its document's words.`);
}

/** What a stage told, or the reading of the file: each has ids of its own. */
function toIssue(issue: Issue, documentId: DocumentId, before: Issue, path: string): Issue {
  const ofStage = before.documentId !== undefined && issueId(before.documentId, before) === before.id;
  return { ...issue, id: ofStage ? issueId(documentId, issue) : readIssueId(path, issue) };
}
