import type { Codec, EncodeOptions } from "../codec.js";
import { csvLine } from "../csv/write-csv.js";
import { eventSources } from "../rows/event-sources.js";
import { hxlColumns } from "./columns.js";
import { tellHxlLosses } from "./losses.js";

/**
 * Events as CSV with a row of hashtags under its header (HXL 1.1), so that tools of the humanitarian field know what its columns are. Every event has a row, whatever its status; a number
 * stands between `+min` and `+max`, and what is not known is blank, never 0.
 */
export const hxl = {
  name: "hxl",
  title: "CSV with hashtags of the Humanitarian Exchange Language (HXL 1.1)",
  mediaType: "text/csv",
  extension: "hxl.csv",
  tables: ["events"],
  reads: ["reports", "documents"],
  *encode(records, { onLoss }: EncodeOptions = {}) {
    const sources = eventSources(records);
    yield csvLine(hxlColumns.map(({ name }) => name));
    yield csvLine(hxlColumns.map(({ tag }) => tag));
    for (const event of records.events) {
      tellHxlLosses(event, onLoss);
      yield csvLine(hxlColumns.map(({ of }) => of(event, sources)));
    }
  },
} as const satisfies Codec;
