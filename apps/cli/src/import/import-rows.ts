import { type EncodedDocument, encodeDocument, type InputRecords, type Linker, type Reidentify } from "@dateline/dataset";
import type { Issue } from "@dateline/schema";
import { type DecodedRow, type RowFormat, renumberRow } from "@dateline/schema/codecs";
import type { InputFailure } from "../input/input-failure.js";
import { hashOfFile, type RowFile, readRowFile } from "./row-file.js";

/** What came of the rows so far. */
export interface RowTally {
  rows: number;
  /** Rows that give no account. */
  leftOut: number;
  malformed: InputFailure[];
}

type Encode = Pick<Linker, "keyOf">;

/** Yields the records of a file, some rows at a time, and keeps count. Throws as {@link readRowFile} does. */
export async function* importRows(file: RowFile, format: RowFormat, linker: Encode, tally: RowTally): AsyncGenerator<InputRecords> {
  const { path } = file;
  for await (const rows of readRowFile(file, format)) {
    for (const row of rows) count(row, file, tally);
    const documents = rows.flatMap((row) => encoded(row, linker));
    yield { path, inputs: [], documents, issues: rows.flatMap(({ document, issues }) => (document === undefined ? issues : [])) };
  }
  yield { path, inputs: [{ path, sha256: await hashOfFile(file) }], documents: [], issues: [] };
}

function encoded({ document, actors, reports, issues }: DecodedRow, linker: Encode): EncodedDocument[] {
  return document === undefined ? [] : [encodeDocument({ document, mentions: [], actors, reports, figures: [], issues }, linker)];
}

/** That the schema has no word for an act is no fault of the row. */
const isFault = ({ code }: Issue) => code !== "import/no-counterpart";

function count({ reports, issues, line }: DecodedRow, { path, named }: RowFile, tally: RowTally): void {
  tally.rows += 1;
  if (reports.length === 0) tally.leftOut += 1;
  for (const { code, message, hint } of issues.filter(isFault)) tally.malformed.push({ path, named: `${named}:${line}`, code, message, hint });
}

/** Returns what gives a row the ids that it has where its bytes come again. */
export function renumber(format: RowFormat): Reidentify {
  return (records, repeat) => {
    const again = renumberRow(format, records.document, repeat);
    return again === undefined ? records : { ...records, ...again };
  };
}
