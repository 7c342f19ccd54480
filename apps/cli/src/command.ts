import type { globalOptions, OptionTable, OptionValues } from "./option.js";
import type { Terminal } from "./terminal.js";

/** What a command was called with. */
export interface Invocation<Table extends OptionTable = OptionTable> {
  values: OptionValues<Table & typeof globalOptions>;
  operands: readonly string[];
}

/** A command as its own file tells it. */
export interface Command<Table extends OptionTable = OptionTable> {
  /** What follows `dateline`, as in `parse INPUT... [--out DIR]`. */
  usage: string;
  /** What it does, in a paragraph; shown in its help under the examples. */
  description: string;
  examples: readonly { command: string; purpose: string }[];
  options: Table;
  /** How many operands it takes: at least, and at most where there is a limit. */
  operands: { min: number; max?: number };
  /** Does the work and returns the exit status: 0 done, 1 failed or some input failed. */
  run(invocation: Invocation<Table>, terminal: Terminal): Promise<number>;
}

/** Returns the command with the literal types of its options kept, so that `values` is typed by them. */
export function defineCommand<const Table extends OptionTable>(command: Command<Table>): Command<Table> {
  return command;
}
