import { DatelineError, type TextPlace } from "@dateline/schema";
import { cutText, pageWidth, plainText, textWidth, wrapText } from "./wrap-text.js";

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
export function describeFailure({ message, path, place, hint }: Pick<DatelineError, "message" | "path" | "hint"> & { place?: TextPlace | undefined }): string {
  const where = path === undefined ? "" : paragraph("  Where", path);
  return paragraph("Error", message) + where + (place === undefined ? "" : excerpt(place)) + (hint === undefined ? "" : paragraph("  Mend", hint));
}

/** Room for the line on a page, beside its indentation. */
const excerptWidth = pageWidth - 2 - 9;

/** The line and column, then the words around the place with a caret under it. */
function excerpt({ line, column, text }: TextPlace): string {
  const indent = " ".repeat(9);
  const before = plainText(text.slice(0, column - 1));
  // A long line is shown from a little before the place.
  const from = Math.max(0, textWidth(before) - Math.floor(excerptWidth / 2));
  const start = from === 0 ? before : `…${before.slice(from + 1)}`;
  const shown = cutText(start + plainText(text.slice(column - 1)), excerptWidth);
  return `${paragraph("  Where", `line ${line}, column ${column}`)}${indent}${shown}\n${indent}${" ".repeat(textWidth(start))}^\n`;
}

function paragraph(label: string, text: string): string {
  return wrapText(plainText(text), { first: `${label}: `, rest: " ".repeat(label.length + 2) });
}

/** Returns where in the program an error arose, and what caused it. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return `${error.stack ?? error.message}${error.cause === undefined ? "" : `\nCaused by: ${stackOf(error.cause)}`}`;
}
