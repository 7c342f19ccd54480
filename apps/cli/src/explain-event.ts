import type { Dataset } from "@dateline/dataset";
import { type ConflictEvent, type EventReport, type Evidence, standing } from "@dateline/schema";
import type { PaintStanding } from "./style.js";
import { type ActorNames, actorNames, modeWords, participantWords, placeWords } from "./wording/event-words.js";
import { timeWords } from "./wording/time-words.js";
import { countWords } from "./wording/toll-words.js";
import { pageWidth, plainText, textWidth, wrapText } from "./wrap-text.js";

/** What the parts of an explanation need: where documents are called what, and how actors are. */
interface Sources {
  names: ActorNames;
  /** A document's path and the line on which an offset lies, as in `a.txt:12`. */
  place(documentId: string, start: number): string;
}

const indent = "  ";

/** Returns an event in full, for people: each field with its quotes, what is contested and by whom, each account with the rules that fired. */
export function explainEvent(dataset: Dataset, event: ConflictEvent, reports: readonly EventReport[], paint: PaintStanding): string {
  const sources: Sources = { names: actorNames(dataset.actors), place: placeFinder(dataset) };
  return [heading(event, paint), fieldsText(event, sources), contestedText(event, sources), ...reports.map((report) => reportText(report, sources))]
    .filter((part) => part !== "")
    .join("\n");
}

function placeFinder({ documents }: Dataset): Sources["place"] {
  const known = new Map<string, Dataset["documents"][number]>(documents.map((document) => [document.id, document]));
  return (documentId, start) => {
    const document = known.get(documentId);
    if (document === undefined) return documentId;
    return `${plainText(document.path)}:${document.text.slice(0, start).split("\n").length}`;
  };
}

function heading(event: ConflictEvent, paint: PaintStanding): string {
  const word = standing(event);
  const title = modeWords(event.mode);
  const gap = " ".repeat(Math.max(2, pageWidth - textWidth(title) - word.length));
  return `${title}${gap}${paint(word, word)}\n${wrapText(`${timeWords(event.time)}, ${placeWords(event.place)}`)}${event.id}\n`;
}

function fieldsText(event: ConflictEvent, sources: Sources): string {
  const { time, place } = event;
  return [
    field(
      "Type",
      `${event.type}, ${event.mode}${event.count === undefined ? "" : `; ${countWords({ ...event.count, approximate: false })} incidents told as one set`}`,
    ),
    field("Status", event.status),
    field("When", time === null ? "not told" : `${timeWords(time)} (${time.edtf}, ${time.precision}, ${time.basis})`) + quotes(time?.evidence ?? [], sources),
    field("Where", place === null ? "not told" : `${placeWords(place)} (${place.kind}${place.admin1 === undefined ? "" : `, ${plainText(place.admin1)}`})`) +
      quotes(place?.evidence ?? [], sources),
    ...event.participants.map((one) => field(capitalised(one.role), withText(participantWords(one, sources.names), one.text))),
    ...event.weapons.map(({ kind, text }) => field("Weapon", withText(kind, text))),
    ...event.casualties.map((toll) => {
      const voice = toll.accordingTo === undefined ? "" : `, according to ${plainText(toll.accordingTo)}`;
      return (
        field(capitalised(toll.outcome), `${countWords(toll)}${toll.who === undefined ? "" : ` ${plainText(toll.who)}`}${voice}`) +
        quotes(toll.evidence, sources)
      );
    }),
    ...event.attributions.map(
      (one) => field(capitalised(one.stance.replaceAll("-", " ")), participantWords(one, sources.names)) + quotes(one.evidence, sources),
    ),
    field("Voices", event.voices.map(plainText).join(", ") || "none named"),
    field("Confidence", [event.confidence, ...event.reasons.map(plainText)].join("; ")),
  ].join("");
}

function contestedText({ contested }: ConflictEvent, sources: Sources): string {
  const told = contested.map(({ field: name, versions }) => {
    const each = versions.map(({ value, by, evidence }) => {
      const who = by.length === 0 ? "" : `, says ${by.map(plainText).join(", ")}`;
      return wrapText(`${plainText(value)}${who}`, { first: "  - ", rest: "    " }) + quotes(evidence, sources);
    });
    return `Contested: ${name}\n${each.join("")}`;
  });
  return told.join("");
}

function reportText(report: EventReport, sources: Sources): string {
  const [first] = report.evidence;
  const rules = report.explanation.map(({ stage, rule, field: name }) =>
    wrapText(`${stage}: ${rule}${name === undefined ? "" : ` (${name})`}`, { first: "  - ", rest: "    " }),
  );
  return `Account ${report.id}${first === undefined ? "" : `, ${sources.place(report.documentId, first.start)}`}\n${quotes(report.evidence, sources)}${rules.length === 0 ? "" : `  Rules\n${rules.join("")}`}`;
}

const labelWidth = 14;

function field(label: string, value: string): string {
  const first = label.length < labelWidth ? label.padEnd(labelWidth) : `${label} `;
  return wrapText(value, { first, rest: " ".repeat(labelWidth) });
}

function quotes(evidence: readonly Evidence[], { place }: Sources): string {
  return evidence
    .map(({ documentId, start, quote }) => wrapText(`“${plainText(quote)}” ${place(documentId, start)}`, { first: indent.repeat(2), rest: indent.repeat(2) }))
    .join("");
}

function withText(name: string, text: string): string {
  return name.toLowerCase() === plainText(text).toLowerCase() ? name : `${name} (“${plainText(text)}”)`;
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
