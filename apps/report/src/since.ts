import type { ConflictEvent, Evidence } from "@dateline/schema";

/** A value that is told otherwise than before, in words, with the passages that the new value rests on. */
export interface FieldChange {
  /** As it stands at the head of a line: "Toll", "Date". */
  name: string;
  before: string;
  after: string;
  evidence: readonly Evidence[];
  /** Who set it right and why, where an analyst did: "corrected by A. Desk: misread". */
  correction?: string;
}

/** What became of one event since an earlier dataset. */
export interface EventChange {
  kind: "new" | "changed" | "gone";
  /** As it is now; for one that is gone, as it was. */
  event: ConflictEvent;
  /** What is told otherwise; empty but for `changed`. */
  fields: readonly FieldChange[];
}

/** What changed since an earlier dataset. How the two were compared is for the caller to know. */
export interface Since {
  /** ISO day of the earlier dataset's cut-off, where it has one. */
  cutOff?: string;
  changes: readonly EventChange[];
}
