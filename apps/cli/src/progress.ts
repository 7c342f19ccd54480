import type { Terminal } from "./terminal.js";
import { fitText, plainText } from "./wrap-text.js";

/** Tells how far some long work has come. */
export interface Progress {
  /** Begins the next unit of work, named by what is in hand. */
  begin(inHand: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Redrawing more often only costs time. */
const redrawMs = 80;

const silent: Progress = { begin: () => undefined, end: () => undefined };

/** Returns one line on the error stream that counts units of work and shows the rate and the one in hand; nothing where that is no terminal. */
export function showProgress(terminal: Terminal, { verb, unit, total, isQuiet }: { verb: string; unit: string; total: number; isQuiet: boolean }): Progress {
  if (isQuiet || !terminal.isErrTerminal) return silent;
  const started = terminal.now();
  let drawn = Number.NEGATIVE_INFINITY;
  let done = 0;
  return {
    begin(inHand) {
      const now = terminal.now();
      if (now - drawn >= redrawMs) {
        const rate = done === 0 ? "" : `  ${((done * 1000) / Math.max(1, now - started)).toFixed(1)} a second`;
        // One column less than the terminal has: some wrap when the last is written to.
        terminal.err(`\r\u001b[2K${fitText(`${verb} ${unit} ${done + 1} of ${total}${rate}  ${plainText(inHand)}`, terminal.columns - 1).trimEnd()}`);
        drawn = now;
      }
      done += 1;
    },
    end: () => terminal.err("\r\u001b[2K"),
  };
}
