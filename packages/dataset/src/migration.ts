import type { RecordFile } from "@dateline/schema";

/** What a line of an older dataset holds: JSON, not yet known to fit any schema. */
export type Raw = Readonly<Record<string, unknown>>;

/**
 * A step from one version of the shape to the next. Its functions are pure, and take what the version before wrote; whatever else comes in, such
 * as a damaged record, they hand on for the schema to refuse.
 */
export interface Migration {
  /** The version that it leads to, as in `0.2.0`. */
  to: string;
  manifest(manifest: Raw): Raw;
  /** The log is never rewritten, so that lines of every version stand in it: a line that already has the newer shape comes back as it is. */
  record(file: RecordFile, record: Raw): Raw;
}
