import type { JsonValue } from "../evidence/field-value.js";

/** A correction as the page words it: who makes it and when is not the page's to say, nor how accounts are found again later. */
export type CorrectionDraft =
  | { action: "set"; reportId: string; field: string; value: JsonValue; reason: string }
  | { action: "reject"; reportId: string; reason: string }
  | { action: "split"; eventId: string; reportIds: readonly string[]; reason: string }
  | { action: "merge"; eventIds: readonly string[]; reason: string };

/** Writes corrections into a dataset. The notebook is handed it: making events anew is not its to know. */
export interface Corrections {
  /** Adds a correction and derives the dataset anew. Throws what the dataset's own functions throw. */
  correct(datasetDir: string, correction: CorrectionDraft): Promise<void>;
  /** Takes a correction back. */
  undo(datasetDir: string, correctionId: string): Promise<void>;
}
