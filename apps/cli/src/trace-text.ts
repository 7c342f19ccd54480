import type { TraceEntry, TraceLayer } from "@dateline/parser";
import type { Actor } from "@dateline/schema";
import { fieldsText, sourcesOf } from "./explain-fields.js";
import { lineIn } from "./line-in.js";
import type { TracedDocument } from "./trace-input.js";
import { plainText, textWidth, wrapText } from "./wrap-text.js";

const titles = {
  tokens: "Words, with their part of speech",
  mentions: "Mentions: who, where, when, with what",
  groups: "Groups of words",
  clauses: "Clauses, by their verb",
  candidates: "Candidates: what may tell an act",
  told: "Told: status, voices, who and where",
  issues: "Unsure or dropped",
} as const satisfies Record<TraceLayer["name"], string>;

/** Returns sentences on their way through the stages, for people: what each stage adds, and the accounts that come of it. */
export function traceText(traced: readonly TracedDocument[], actors: readonly Actor[]): string {
  const documents = traced.map(({ document }) => document);
  const sources = sourcesOf({ documents, actors });
  const sentences = traced.flatMap(({ document, sentences: own }) => {
    return own.map(({ quote, start, layers, reports }) => {
      const head = `${wrapText(`“${plainText(quote)}”`)}${lineIn(document, start)}\n`;
      const accounts = reports.map((report) => `Account ${report.id}\n${fieldsText(report, sources)}`);
      return [head, ...layers.map(layerText), ...accounts].filter((part) => part !== "").join("\n");
    });
  });
  return sentences.length === 0 ? "There is no sentence to trace.\n" : sentences.join(`\n${"─".repeat(ruleWidth)}\n\n`);
}

const ruleWidth = 40;

/** Returns the same as JSON, a sentence a line. */
export function traceJson(traced: readonly TracedDocument[]): string {
  return traced.flatMap(({ document: { path }, sentences }) => sentences.map((sentence) => `${JSON.stringify({ path, ...sentence })}\n`)).join("");
}

function layerText({ name, entries }: TraceLayer): string {
  if (entries.length === 0) return "";
  const lines =
    name === "tokens"
      ? wrapText(entries.map(({ words, reading }) => `${plainText(words)}/${reading}`).join(" "), { first: "  " })
      : entries.map(entryText).join("");
  return `${titles[name]}\n${lines}`;
}

const wordsWidth = 26;

/** Words and what they are read as in two columns; words too long for the first have lines of their own. */
function entryText({ words, reading, notes }: TraceEntry): string {
  const rest = " ".repeat(wordsWidth);
  const shown = `  ${plainText(words)}`;
  const isLong = textWidth(shown) > wordsWidth - 2;
  const first = isLong ? rest : shown + " ".repeat(wordsWidth - textWidth(shown));
  const told = [wrapText(plainText(reading), { first, rest }), ...notes.map((note) => wrapText(plainText(note), { first: `${rest}  `, rest: `${rest}    ` }))];
  return `${isLong ? wrapText(shown, { first: "  ", rest: "    " }) : ""}${told.join("")}`;
}
