import type { Explanation } from "../../event/details.js";
import { type DocumentId, toEventId, toId } from "../../id.js";
import { EventReport } from "../../model.js";
import { sha256 } from "../sha256.js";
import type { RowFormat, RowReport } from "./row-format.js";
import type { RowReader } from "./row-values.js";

/** Returns the account that a row gives, as it stands in datasets. */
export function toReport(format: RowFormat, row: RowReader, told: RowReport): EventReport {
  const { act, settled, sources, ...fields } = told;
  const id = toId("report", sha256(`${row.documentId}/${format.name}`));
  const columns = [["id", format.idColumn], ...settled] as const;
  return EventReport.parse({
    ...fields,
    ...act,
    id,
    documentId: row.documentId,
    eventId: toEventId(id),
    status: "occurred",
    weapons: [],
    contested: [],
    confidence: "moderate",
    reasons: [`a coded row, which names ${sources === 0 ? "no source" : sources === 1 ? "one source" : `${sources} sources`}`],
    explanation: columns.flatMap(([field, column]) => explanationOf(format, row, field, column)),
  });
}

function explanationOf({ name, idColumn }: RowFormat, row: RowReader, field: string, column: string): Explanation[] {
  const cell = row.words(column);
  if (cell === undefined) return [];
  const rule = ruleOf(name, column);
  return [{ stage: "read", rule, field, ...(column === idColumn ? { note: cell.name } : {}), start: cell.start, end: cell.end }];
}

const ruleOf = (format: string, column: string) => `${format}/${column}`;

/** Returns the event's id in the file that an account was imported from, its format before it; undefined for an account that was not. */
export function rowEventKey({ explanation }: Pick<EventReport, "explanation">): string | undefined {
  const [first] = explanation;
  return first?.stage === "read" && first.field === "id" && first.note !== undefined ? `${first.rule}/${first.note}` : undefined;
}

/** Returns the id of a document whose bytes came so often, this one counted. */
export function documentIdOf(digest: string, repeat: number): DocumentId {
  return toId("document", repeat === 1 ? digest : sha256(`${digest} ${repeat}`));
}
