import type { Dataset } from "@dateline/dataset";
import type { Correction } from "@dateline/schema";

/** Any JSON value. */
export type Json = Extract<Correction, { action: "set" }>["value"];

/** What a value in words is understood by. */
export interface ValueContext {
  dataset: Pick<Dataset, "mentions" | "reports" | "actors">;
  /** The documents of the accounts that get the value. */
  texts: readonly string[];
  /** Words of a text that the value rests on. */
  quote: string | undefined;
}

/** How people may write the value of a field, where it is clear what they mean. */
export interface ValueReader {
  /** The field that is set, where it has a longer name. */
  field?: string;
  /** What of a dataset it looks into. */
  needs?: "places" | "actors";
  /** Returns the value; `undefined` where the words do not give one. */
  read(words: string, context: ValueContext): Json | undefined;
  /** How to write it, for whoever wrote it otherwise. */
  expects: string;
}
