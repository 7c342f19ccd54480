import { DatelineError } from "@dateline/schema";
import { plainText, wrapText } from "./wrap-text.js";

/**
 * Returns an error as people read it: what is wrong, where, how to mend it. An error that is not one of ours is a bug, and the text says so and
 * how to report it. With `isDebug` the stack follows, with those of its causes.
 */
export function failureText(error: unknown, isDebug: boolean): string {
  const stack = isDebug ? `${stackOf(error)}\n` : "";
  if (error instanceof DatelineError) return describeFailure(error) + stack;
  const message = error instanceof Error ? error.message : String(error);
  const report = "Please report it to the people who look after Dateline, with the command and what it prints with --debug.";
  return paragraph("Error", `Dateline met a bug of its own: ${message}`) + paragraph("  Mend", report) + stack;
}

/** Returns what is wrong, where and how to mend it, as for an input that could not be read. */
export function describeFailure({ message, path, hint }: Pick<DatelineError, "message" | "path" | "hint">): string {
  const where = path === undefined ? "" : paragraph("  Where", path);
  return paragraph("Error", message) + where + (hint === undefined ? "" : paragraph("  Mend", hint));
}

function paragraph(label: string, text: string): string {
  return wrapText(plainText(text), { first: `${label}: `, rest: " ".repeat(label.length + 2) });
}

/** Returns where in the program an error arose, and what caused it. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? "" : `\nCaused by: ${stackOf(error.cause)}`}`;
}
