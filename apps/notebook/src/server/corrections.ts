import type { Correction } from "@dateline/schema";

/** A correction as the page words it: who, when and its id are not the page's to say. */
export type CorrectionDraft = Correction extends infer One ? (One extends Correction ? Omit<One, "id" | "at" | "author"> : never) : never;

/** Writes corrections into a dataset. The notebook is handed it: making events anew is not its to know. */
export interface Corrections {
  /** Adds a correction and derives the dataset anew. Throws what the dataset's own functions throw. */
  correct(datasetDir: string, correction: CorrectionDraft): Promise<void>;
  /** Takes a correction back. */
  undo(datasetDir: string, correctionId: string): Promise<void>;
}
