import type { Model, SchemaAdditions } from "./define-schema.js";

/** The files of a dataset, each with the schema of its lines. `true` in `derived` marks what inputs and corrections give. */
export const recordFiles = {
  documents: { schema: "SourceDocument", derived: true },
  mentions: { schema: "Mention", derived: true },
  actors: { schema: "Actor", derived: true },
  reports: { schema: "EventReport", derived: true },
  events: { schema: "ConflictEvent", derived: true },
  figures: { schema: "ReportedFigure", derived: true },
  issues: { schema: "Issue", derived: true },
  /** Accounts as the reader gave them, where corrections changed or struck them: `reports` holds what became of them. */
  originals: { schema: "EventReport", derived: true },
  corrections: { schema: "Correction", derived: false },
  aliases: { schema: "Alias", derived: false },
} as const satisfies Record<string, { schema: keyof Model<SchemaAdditions>; derived: boolean }>;

/** Name of a file of a dataset, without `.jsonl`. */
export type RecordFile = keyof typeof recordFiles;
