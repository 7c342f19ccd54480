import type { Actor } from "../../actor.js";
import type { SourceDocument } from "../../document.js";
import { DatelineError } from "../../errors.js";
import type { Issue } from "../../issue.js";
import type { EventReport } from "../../model.js";
import { type CsvHeader, csvHeader } from "../csv/csv-table.js";
import { type CsvRow, csvReader, inPieces } from "../csv/read-csv.js";
import { badRow, rowRecords } from "./row-document.js";
import type { RowFormat } from "./row-format.js";
import { documentIdOf, rowEventKey } from "./row-report.js";

/** A row as it was read. */
export interface DecodedRow {
  /** Which row of the file, from 1, the header not counted. */
  ordinal: number;
  /** The line on which it begins, from 1. */
  line: number;
  /** Absent where the row cannot be read; an issue says why. */
  document?: SourceDocument;
  actors: readonly Actor[];
  /** One, or none where the row lacks what an account needs; an issue says what. */
  reports: readonly EventReport[];
  issues: readonly Issue[];
}

/** Reads a file of rows that comes in pieces. */
export interface RowFileReader {
  /** Returns the rows that are whole with this piece. Throws `data/invalid` for a header that lacks columns or has one twice. */
  read(piece: string): DecodedRow[];
  /** Returns the last row, if it has no line end. Throws `data/invalid` for a file without a header, and for a quote that was never closed. */
  end(): DecodedRow[];
}

const nothing = { actors: [], reports: [] };

/** Returns a reader of a file whose rows are of a format. No more than one row is held. */
export function rowFileReader(format: RowFormat, path: string): RowFileReader {
  const csv = csvReader({ path });
  const [copies, tellings] = [counter(), counter()];
  const idOf = (digest: string) => documentIdOf(digest, copies(digest.slice(0, digits)));
  let header: CsvHeader | undefined;
  let ordinal = 0;
  const open = (row?: CsvRow) => csvHeader(row, { required: format.required, format: format.title, path });
  const decode = (row: CsvRow, { text, length }: CsvHeader): DecodedRow => {
    ordinal += 1;
    const at = { line: row.line, ordinal };
    if (row.fault !== undefined) return { ...at, ...nothing, issues: [badRow(path, ordinal, row)] };
    if (row.cells.length !== length) {
      const fault = `it has ${row.cells.length} ${row.cells.length === 1 ? "cell" : "cells"}, and the header has ${length}`;
      return { ...at, ...nothing, issues: [badRow(path, ordinal, { line: row.line, fault })] };
    }
    const records = rowRecords(format, `${text}\n${row.text}`, { path, ordinal, idOf });
    if (records === undefined) return { ...at, ...nothing, issues: [badRow(path, ordinal, row)] };
    for (const report of records.reports) if (tellings(rowEventKey(report) ?? report.id) > mostOfOneEvent) throw noIds(format, path);
    return { ...at, ...records };
  };
  const toRows = (rows: CsvRow[]): DecodedRow[] => {
    const data = header === undefined ? rows.slice(1) : rows;
    if (header === undefined && rows.length > 0) header = open(rows[0]);
    const known = header;
    return known === undefined ? [] : data.map((row) => decode(row, known));
  };
  return {
    read: (piece) => toRows(csv.read(piece)),
    end() {
      const rows = toRows(csv.end());
      header ??= open();
      return rows;
    },
  };
}

/** So many digits of a digest tell rows apart, and a long file has many rows. */
const digits = 16;

/** Nobody tells an event in more rows: a column of which one value does is not that of ids. */
const mostOfOneEvent = 1000;

/** Returns a function that counts how often a key has come, this time counted. */
function counter(): (key: string) => number {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}

function noIds({ idColumn }: RowFormat, path: string): DatelineError {
  const hint = "Put the id of its event into each row; rows that bear one id are taken for one event.";
  return new DatelineError("data/invalid", `The column ${idColumn} has one value in more than ${mostOfOneEvent} rows, so it holds no ids of events.`, {
    path,
    hint,
  });
}

/** Yields the rows of a text, as {@link rowFileReader} reads them. */
export function* decodeRows(format: RowFormat, text: string, path: string): Generator<DecodedRow> {
  const reader = rowFileReader(format, path);
  for (const piece of inPieces(text)) yield* reader.read(piece);
  yield* reader.end();
}
