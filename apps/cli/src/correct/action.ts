import type { CorrectionDraft, Linker } from "@dateline/dataset";
import type { Redacted } from "../redaction.js";
import type { Terminal } from "../terminal.js";

/** What `dateline correct` was called with, as its actions see it. */
export interface CorrectCall {
  /** The folder of the dataset, as it was named. */
  dir: string;
  /** What follows the action. */
  operands: readonly string[];
  reason: string | undefined;
  author: string | undefined;
  quote: string | undefined;
  /** What names the output is to be without; for `log` alone. */
  redact: Redacted | undefined;
  isJson: boolean;
  isQuiet: boolean;
  terminal: Terminal;
  /** Loads the parser's linking; asked only by actions that change something. */
  linker(): Promise<Linker>;
}

/** An action as its own file tells it. */
export interface CorrectAction {
  name: string;
  /** What follows the dataset, as in `set ID FIELD VALUE`. */
  usage: string;
  operands: { min: number; max?: number };
  /** Does it and returns the exit status. */
  run(call: CorrectCall): Promise<number>;
}

/** Returns what is asked for, with ids in full, of the dataset as it is. */
export type ReadDraft = (call: CorrectCall, reason: string) => Promise<CorrectionDraft>;
