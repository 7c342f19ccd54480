import { acled } from "./acled/acled.js";
import { acledRows } from "./acled/read-row.js";
import type { Codec } from "./codec.js";
import { geoJson } from "./geojson/geojson.js";
import { hxl } from "./hxl/hxl.js";
import { jsonLines } from "./json-lines.js";
import { plover } from "./plover/plover.js";
import type { RowFormat } from "./rows/row-format.js";
import { stix } from "./stix/stix.js";
import { ucdpRows } from "./ucdp/read-row.js";
import { ucdp } from "./ucdp/ucdp.js";
import { webAnnotation } from "./web-annotation/web-annotation.js";

export { acled } from "./acled/acled.js";
export type { Codec, CodecEvent, CodecRecords, CodecReport, CodecTable, DecodeOptions, EncodeOptions, Loss } from "./codec.js";
export { type CsvCell, type CsvOptions, type CsvReader, type CsvRow, csvReader, readCsv } from "./csv/read-csv.js";
export { csvLine } from "./csv/write-csv.js";
export { geoJson } from "./geojson/geojson.js";
export type { GeoRecord } from "./geojson/read-features.js";
export { hxl } from "./hxl/hxl.js";
export { type JsonLinesOptions, jsonLines } from "./json-lines.js";
export { type PloverOptions, plover } from "./plover/plover.js";
export type { PloverEvent } from "./plover/read-plover.js";
export { type RowRecords, renumberRow, rereadRow } from "./rows/row-document.js";
export type { RowFormat } from "./rows/row-format.js";
export { type DecodedRow, type RowFileReader, rowFileReader } from "./rows/row-reader.js";
export { rowEventKey } from "./rows/row-report.js";
export { stix } from "./stix/stix.js";
export type { Marking } from "./stix/tlp.js";
export { ucdp } from "./ucdp/ucdp.js";
export type { AnnotatedEvidence } from "./web-annotation/read-annotations.js";
export { type ReadAnnotationsOptions, type WebAnnotationOptions, webAnnotation } from "./web-annotation/web-annotation.js";

/** Every format that records are written in. A new one is a file and a row. */
export const codecs: readonly Codec[] = [jsonLines, acled, ucdp, hxl, plover, geoJson, stix, webAnnotation];

/** The formats whose files can be imported, each row an account of its own. A new one is a file and a row. */
export const rowFormats: readonly RowFormat[] = [acledRows, ucdpRows];
