import type { Codec, DecodeOptions, EncodeOptions } from "../codec.js";
import { encodeRows, type RowWriter } from "../rows/encode-rows.js";
import { decodeRows } from "../rows/row-reader.js";
import { type UcdpColumn, ucdpColumns } from "./columns.js";
import { ucdpLossReasons } from "./losses.js";
import { ucdpRows } from "./read-row.js";
import { writeUcdpRow } from "./write-row.js";

const writer: RowWriter<UcdpColumn> = {
  columns: ucdpColumns,
  rows: ucdpRows,
  write: writeUcdpRow,
  reasons: ucdpLossReasons,
  blanks: ({ type_of_violence, country_id }) => [
    ...(type_of_violence === "" ? [{ field: "participants.kind", reason: "type_of_violence is left blank: what is known of the sides does not tell it" }] : []),
    ...(country_id === "" ? [{ field: "place.country", reason: "country_id is left blank: the country has no number in the list of Gleditsch and Ward" }] : []),
  ],
};

/** Lethal events as rows of the shape of UCDP's Georeferenced Event Dataset (49 columns), and such rows as documents and accounts. */
export const ucdp = {
  name: "ucdp",
  title: "CSV in the shape of the UCDP Georeferenced Event Dataset (49 columns, 20.1 to 26.1)",
  mediaType: "text/csv",
  extension: "ucdp.csv",
  tables: ["events"],
  reads: ["reports", "documents", "actors"],
  encode: (records, options: EncodeOptions = {}) => encodeRows(writer, records, options),
  decode: (text: string, { path = "ged.csv" }: DecodeOptions = {}) => decodeRows(ucdpRows, text, path),
} as const satisfies Codec;
