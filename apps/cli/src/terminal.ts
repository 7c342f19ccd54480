import { arrayBuffer } from "node:stream/consumers";
import { DatelineError } from "@dateline/schema";
import { failureText } from "./failure-text.js";

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
 * what is written after that is dropped. Output that cannot be written for another reason, as on a full disk, is told once, and the exit status is 1 whatever the command returns.
 */
export function processTerminal(): Terminal {
  const isGone = new Set<NodeJS.WriteStream>();
  for (const stream of [process.stdout, process.stderr]) {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (isGone.has(stream)) return;
      isGone.add(stream);
      if (error.code === "EPIPE") return;
      // Whatever sets the status later, since errors of a stream come when they come.
      process.once("exit", () => {
        process.exitCode = 1;
      });
      if (stream === process.stdout) write(process.stderr, failureText(outputFailed(error), false));
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

function outputFailed(cause: NodeJS.ErrnoException): DatelineError {
  return new DatelineError("report/write-failed", `Standard output cannot be written: ${cause.code ?? cause.message}.`, {
    hint: "See to the space and the rights of where it goes.",
    cause,
  });
}
