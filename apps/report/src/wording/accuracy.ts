import { readFileSync } from "node:fs";

interface Measure {
  name: string;
  value: number;
}

/** How often the reader was right where that was measured, out of 1. Taken from `docs/quality.md` by `scripts/write-accuracy.js`. */
export interface Accuracy {
  /** On fifteen articles that its rules were also made with. */
  read: readonly Measure[];
  /** On texts of others that nobody had read. */
  unread: readonly Measure[];
}

/** Returns the measured accuracy as the method note has it. */
export function accuracyInWords(): string {
  // The file is ours and written by a script; a test holds it against the page that it comes from.
  const { read, unread } = JSON.parse(readFileSync(new URL("../../data/accuracy.json", import.meta.url), "utf8")) as Accuracy;
  const said = (measures: readonly Measure[]) => measures.map(({ name, value }) => `${name} ${value.toFixed(2)}`).join(", ");
  return `Right this often, out of 1, on fifteen articles that the rules were also made with: ${said(read)}. On texts of others that nobody had read (F1): ${said(unread)}. Your texts may do better or worse.`;
}
