import { arrayBuffer } from "node:stream/consumers";

/** Where a command reads from and writes to. Tests pass one in memory; everything else uses {@link processTerminal}. */
export interface Terminal {
  /** Writes results. */
  out(content: string | Uint8Array): void;
  /** Writes everything else: progress, notes, errors. */
  err(text: string): void;
  /** Returns all bytes of standard input. */
  readInput(): Promise<Uint8Array>;
  readonly isInputTerminal: boolean;
  readonly isOutTerminal: boolean;
  readonly isErrTerminal: boolean;
  /** Width of the terminal in columns; 80 where there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves when the user asks the program to stop (Ctrl-C, or a signal to end). */
  untilInterrupted(): Promise<void>;
  /** Milliseconds since some fixed moment, to show a rate by; no file ever holds it. */
  now(): number;
}

const defaultColumns = 80;

/**
 * Returns the terminal of this process. A reader of our output that leaves early, as `head` does, is no error:
 * what is written after that is dropped.
 */
export function processTerminal(): Terminal {
  const isGone = new Set<NodeJS.WriteStream>();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
      isGone.add(stream);
    });
  }
  const write = (stream: NodeJS.WriteStream, content: string | Uint8Array) => {
    if (content.length > 0 && !isGone.has(stream)) stream.write(content);
  };
  return {
    out: (content) => write(process.stdout, content),
    err: (text) => write(process.stderr, text),
    readInput: async () => new Uint8Array(await arrayBuffer(process.stdin)),
    isInputTerminal: process.stdin.isTTY === true,
    isOutTerminal: process.stdout.isTTY === true,
    isErrTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? defaultColumns,
    env: process.env,
    untilInterrupted: () =>
      new Promise((resolve) => {
        for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
      }),
    now: () => performance.now(),
  };
}
