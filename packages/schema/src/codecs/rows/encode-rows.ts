import type { CodecEvent, CodecRecords, EncodeOptions, Loss } from "../codec.js";
import { csvLine } from "../csv/write-csv.js";
import { type EventSources, eventSources } from "./event-sources.js";
import type { RowFormat } from "./row-format.js";
import { type LossReasons, rowLosses } from "./row-losses.js";
import { decodeRows } from "./row-reader.js";
import type { WrittenRow } from "./written-row.js";

type Cells<Column extends string> = Record<Column, string | number>;

/** A format that events are written in, a row each, and read from. */
export interface RowWriter<Column extends string> {
  columns: readonly Column[];
  rows: RowFormat;
  write(event: CodecEvent, sources: EventSources, model: EncodeOptions["model"]): WrittenRow<Column>;
  reasons: LossReasons;
  /** What a row leaves blank for want of knowledge. */
  blanks(row: Cells<Column>): Omit<Loss, "id">[];
}

/** Yields the header and a row for each event that has one. What a row does not hold is found by reading it back. */
export function* encodeRows<Column extends string>(
  { columns, rows, write, reasons, blanks }: RowWriter<Column>,
  records: CodecRecords,
  { model, onLoss }: EncodeOptions,
): Generator<string> {
  const sources = eventSources(records);
  const header = csvLine(columns);
  yield header;
  for (const event of records.events) {
    const written = write(event, sources, model);
    if ("reason" in written) {
      onLoss?.({ id: event.id, ...written, isWhole: true });
      continue;
    }
    const line = csvLine(columns.map((column) => written.row[column]));
    if (onLoss !== undefined) {
      const [back] = decodeRows(rows, header + line, "");
      for (const loss of rowLosses(event, back?.reports[0], reasons)) onLoss(loss);
      for (const blank of blanks(written.row)) onLoss({ id: event.id, ...blank });
    }
    yield line;
  }
}
