import type { Dataset } from "@dateline/dataset";
import { type ConflictEvent, type EventReport, type SourceDocument, standing } from "@dateline/schema";
import { capitalised, field, fieldsText, quotes, type Sources, sourcesOf } from "./explain-fields.js";
import type { PaintStanding } from "./style.js";
import { disputes } from "./wording/contest-words.js";
import { modeWords, placeWords } from "./wording/event-words.js";
import { timeWords } from "./wording/time-words.js";
import { pageWidth, plainText, textWidth, wrapText } from "./wrap-text.js";

/** Returns an event in full, for people: each field with its quotes, what is contested and by whom, each account with the rules that fired. */
export function explainEvent(dataset: Dataset, event: ConflictEvent, reports: readonly EventReport[], paint: PaintStanding): string {
  const sources = sourcesOf(dataset);
  const voices = field("Voices", event.voices.map(plainText).join(", ") || "none named");
  const accounts = reports.map((report) => reportText(report, sources));
  const told = new Set<string>(reports.map(({ documentId }) => documentId));
  const provenance = dataset.documents.filter(({ id }) => told.has(id)).map(sourceText);
  return [heading(event, paint), fieldsText(event, sources, voices), contestedText(event, sources), ...accounts, ...provenance]
    .filter((part) => part !== "")
    .join("\n");
}

function heading(event: ConflictEvent, paint: PaintStanding): string {
  const word = standing(event);
  const title = modeWords(event.mode);
  const gap = " ".repeat(Math.max(2, pageWidth - textWidth(title) - word.length));
  return `${title}${gap}${paint(word, word)}\n${wrapText(`${timeWords(event.time)}, ${placeWords(event.place)}`)}${event.id}\n`;
}

function contestedText({ contested }: ConflictEvent, sources: Sources): string {
  const told = contested.flatMap(disputes).map(({ about, versions }) => {
    const each = versions.map(({ value, by, evidence }) => {
      const who = by.length === 0 ? "" : `, says ${by.map(plainText).join(", ")}`;
      return field("", `${plainText(value)}${who}`) + quotes(evidence, sources);
    });
    return `Contested: ${plainText(about)}\n${each.join("")}`;
  });
  return told.join("");
}

function reportText(report: EventReport, sources: Sources): string {
  const rules = report.explanation.map(({ stage, rule, field: name, note, start, end }) => {
    const words = start === undefined || end === undefined ? "" : ` on “${plainText(sources.words(report.documentId, start, end))}”`;
    const told = note === undefined ? "" : `, ${plainText(note)}`;
    return field(capitalised(stage), `${rule}${words}${name === undefined ? "" : `, for ${name}`}${told}`);
  });
  return `Account ${report.id}\n${quotes(report.evidence, sources)}${rules.join("")}`;
}

/** What it takes to find a document again, and what people think of it. */
function sourceText({ path, title, publisher, byline, published, retrieved, grade, url, archiveUrl }: SourceDocument): string {
  const facts = [
    ["Title", title],
    ["Publisher", publisher],
    ["Writer", byline],
    ["Published", published === null ? undefined : timeWords(published)],
    ["Fetched", retrieved],
    ["Grade", grade],
    ["Address", url],
    ["Copy", archiveUrl],
  ] as const;
  const lines = facts.flatMap(([label, value]) => (value === undefined ? [] : [field(label, plainText(value))]));
  return `Source ${plainText(path)}\n${lines.join("")}`;
}
