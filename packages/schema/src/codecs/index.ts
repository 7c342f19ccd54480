import type { Codec } from "./codec.js";
import { jsonLines } from "./json-lines.js";

export type { Codec, CodecEvent, CodecRecords, CodecReport, CodecTable, DecodeOptions, EncodeOptions, Loss } from "./codec.js";
export { type CsvCell, type CsvOptions, type CsvReader, type CsvRow, csvReader, readCsv } from "./csv/read-csv.js";
export { csvLine } from "./csv/write-csv.js";
export { type JsonLinesOptions, jsonLines } from "./json-lines.js";

/** Every format that records are written in. A new one is a file and a row. */
export const codecs: readonly Codec[] = [jsonLines];
