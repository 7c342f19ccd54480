import type { Terminal } from "../src/terminal.js";

export interface FakeTerminal extends Terminal {
  /** What was written to standard output so far. */
  printed(): string;
  /** What was written to the error stream so far. */
  told(): string;
}

/** Returns a terminal in memory: no terminal at all unless `isTerminal`, with `input` on its standard input. */
export function fakeTerminal({
  input = "",
  isTerminal = false,
  columns = 80,
  env = {},
}: {
  input?: string;
  isTerminal?: boolean;
  columns?: number;
  env?: Terminal["env"];
} = {}): FakeTerminal {
  const out: string[] = [];
  const err: string[] = [];
  let now = 0;
  return {
    out: (content) => void out.push(typeof content === "string" ? content : Buffer.from(content).toString("latin1")),
    err: (text) => void err.push(text),
    readInput: async () => new TextEncoder().encode(input),
    isInputTerminal: isTerminal,
    isOutTerminal: isTerminal,
    isErrTerminal: isTerminal,
    columns,
    env,
    untilInterrupted: async () => undefined,
    now: () => (now += 100),
    printed: () => out.join(""),
    told: () => err.join(""),
  };
}

/** The lines of a text that are wider than a page, for an expectation that there are none. */
export function tooWide(text: string, columns = 80): string[] {
  return text.split("\n").filter((line) => [...line].length > columns);
}
