import type { Dataset } from "@dateline/dataset";
import { type Attribution, type Casualty, type ConflictEvent, type EventReport, type Evidence, standing } from "@dateline/schema";
import { lineIn } from "./line-in.js";
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
  words(documentId: string, start: number, end: number): string;
}

/** Returns an event in full, for people: each field with its quotes, what is contested and by whom, each account with the rules that fired. */
export function explainEvent(dataset: Dataset, event: ConflictEvent, reports: readonly EventReport[], paint: PaintStanding): string {
  const sources = sourcesOf(dataset);
  return [heading(event, paint), fieldsText(event, sources), contestedText(event, sources), ...reports.map((report) => reportText(report, sources))]
    .filter((part) => part !== "")
    .join("\n");
}

function sourcesOf({ documents, actors }: Dataset): Sources {
  const known = new Map<string, Dataset["documents"][number]>(documents.map((document) => [document.id, document]));
  return {
    names: actorNames(actors),
    place(documentId, start) {
      const document = known.get(documentId);
      return document === undefined ? documentId : lineIn(document, start);
    },
    words: (documentId, start, end) => known.get(documentId)?.text.slice(start, end) ?? "",
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
  const several = event.count === undefined ? "" : `; ${countWords({ ...event.count, approximate: false })} incidents told as one set`;
  return [
    field("Type", `${event.type}, ${event.mode}${several}`),
    field("Status", event.status),
    field("When", time === null ? "not told" : `${timeWords(time)} (${time.edtf}, ${time.precision}, ${time.basis})`),
    quotes(time?.evidence ?? [], sources),
    field(
      "Where",
      place === null ? "not told" : `${placeWords(place)} (${[place.kind, ...(place.admin1 === undefined ? [] : [plainText(place.admin1)])].join(", ")})`,
    ),
    quotes(place?.evidence ?? [], sources),
    ...event.participants.map((one) => field(capitalised(one.role), withText(participantWords(one, sources.names), one.text))),
    ...event.weapons.map(({ kind, text }) => field("Weapon", withText(kind, text))),
    ...event.casualties.flatMap((toll) => [field(outcomeLabels[toll.outcome], tollText(toll)), quotes(toll.evidence, sources)]),
    ...event.attributions.flatMap((one) => [field(stanceLabels[one.stance], participantWords(one, sources.names)), quotes(one.evidence, sources)]),
    field("Voices", event.voices.map(plainText).join(", ") || "none named"),
    field("Confidence", [event.confidence, ...event.reasons.map(plainText)].join("; ")),
  ].join("");
}

const outcomeLabels = {
  killed: "Killed",
  injured: "Injured",
  "killed-or-injured": "Killed or hurt",
  missing: "Missing",
  captured: "Captured",
} as const satisfies Record<Casualty["outcome"], string>;

const stanceLabels = {
  reports: "Reported by",
  confirms: "Confirmed by",
  attributes: "Attributed by",
  "claims-responsibility": "Claimed by",
  denies: "Denied by",
  condemns: "Condemned by",
} as const satisfies Record<Attribution["stance"], string>;

function tollText(toll: Casualty): string {
  const whose = toll.who === undefined ? "" : ` ${plainText(toll.who)}`;
  return `${countWords(toll)}${whose}${toll.accordingTo === undefined ? "" : `, according to ${plainText(toll.accordingTo)}`}`;
}

function contestedText({ contested }: ConflictEvent, sources: Sources): string {
  const told = contested.map(({ field: name, versions }) => {
    const each = versions.map(({ value, by, evidence }) => {
      const who = by.length === 0 ? "" : `, says ${by.map(plainText).join(", ")}`;
      return field("", `${plainText(value)}${who}`) + quotes(evidence, sources);
    });
    return `Contested: ${name}\n${each.join("")}`;
  });
  return told.join("");
}

function reportText(report: EventReport, sources: Sources): string {
  const rules = report.explanation.map(({ stage, rule, field: name, start, end }) => {
    const words = start === undefined || end === undefined ? "" : ` on “${plainText(sources.words(report.documentId, start, end))}”`;
    return field(capitalised(stage), `${rule}${words}${name === undefined ? "" : `, for ${name}`}`);
  });
  return `Account ${report.id}\n${quotes(report.evidence, sources)}${rules.join("")}`;
}

const labelWidth = 16;

function field(label: string, value: string): string {
  return wrapText(value, { first: label.padEnd(labelWidth), rest: " ".repeat(labelWidth) });
}

function quotes(evidence: readonly Evidence[], { place }: Sources): string {
  const indent = " ".repeat(labelWidth);
  return evidence
    .map(({ documentId, start, quote }) => wrapText(`“${plainText(quote)}” ${place(documentId, start)}`, { first: indent, rest: indent }))
    .join("");
}

function withText(name: string, text: string): string {
  return name.toLowerCase() === plainText(text).toLowerCase() ? name : `${name} (“${plainText(text)}”)`;
}

const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
