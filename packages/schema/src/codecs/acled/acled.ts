import type { Codec, DecodeOptions, EncodeOptions } from "../codec.js";
import { encodeRows, type RowWriter } from "../rows/encode-rows.js";
import { decodeRows } from "../rows/row-reader.js";
import { type AcledColumn, acledColumns } from "./columns.js";
import { acledLossReasons } from "./losses.js";
import { acledRows } from "./read-row.js";
import { writeAcledRow } from "./write-row.js";

const writer: RowWriter<AcledColumn> = {
  columns: acledColumns,
  rows: acledRows,
  write: writeAcledRow,
  reasons: acledLossReasons,
  blanks({ inter1, inter2, actor2 }) {
    const blank = [...(inter1 === "" ? ["inter1"] : []), ...(inter2 === "" && actor2 !== "" ? ["inter2"] : [])];
    return blank.map((column) => ({ field: "participants.kind", reason: `${column} is left blank: no kind of actor here tells ACLED's` }));
  },
};

/** Events as rows of the shape that ACLED exports (31 columns, as since March 2023), and such rows as documents and accounts. */
export const acled = {
  name: "acled",
  title: "CSV in the shape of an ACLED export (31 columns, codebook of 2024-25)",
  mediaType: "text/csv",
  extension: "acled.csv",
  tables: ["events"],
  reads: ["reports", "documents", "actors"],
  encode: (records, options: EncodeOptions = {}) => encodeRows(writer, records, options),
  decode: (text: string, { path = "acled.csv" }: DecodeOptions = {}) => decodeRows(acledRows, text, path),
} as const satisfies Codec;
