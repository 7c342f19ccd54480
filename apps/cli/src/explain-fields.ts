import type { Dataset } from "@dateline/dataset";
import type { Attribution, Casualty, ConflictEvent, Evidence } from "@dateline/schema";
import { lineIn } from "./line-in.js";
import { type ActorNames, actorNames, participantWords, placeWords } from "./wording/event-words.js";
import { timeWords } from "./wording/time-words.js";
import { countWords } from "./wording/toll-words.js";
import { plainText, wrapText } from "./wrap-text.js";

/** What the parts of an explanation need: where documents are called what, and how actors are. */
export interface Sources {
  names: ActorNames;
  /** A document's path and the line on which an offset lies, as in `a.txt:12`. */
  place(documentId: string, start: number): string;
  words(documentId: string, start: number, end: number): string;
}

/** What accounts and events have in common. */
type Told = Pick<
  ConflictEvent,
  "type" | "mode" | "status" | "count" | "time" | "place" | "participants" | "weapons" | "casualties" | "attributions" | "confidence" | "reasons"
>;

/** Returns where the documents of a dataset are called what, and how its actors are. */
export function sourcesOf({ documents, actors }: Pick<Dataset, "documents" | "actors">): Sources {
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

/** Returns each field of an account or event with its quotes, a field a line; `more` stands before the confidence. */
export function fieldsText(event: Told, sources: Sources, more = ""): string {
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
    more,
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
  const whose = toll.who === undefined ? "" : ` (${plainText(toll.who)})`;
  return `${countWords(toll)}${whose}${toll.accordingTo === undefined ? "" : `, according to ${plainText(toll.accordingTo)}`}`;
}

/** Columns of the labels before the values. */
export const labelWidth = 16;

/** Returns a label and its value in two columns. */
export function field(label: string, value: string): string {
  return wrapText(value, { first: label.padEnd(labelWidth), rest: " ".repeat(labelWidth) });
}

/** Returns quotes with where they stand, under the values of fields. */
export function quotes(evidence: readonly Evidence[], { place }: Sources): string {
  const indent = " ".repeat(labelWidth);
  return evidence
    .map(({ documentId, start, quote }) => wrapText(`“${plainText(quote)}” ${place(documentId, start)}`, { first: indent, rest: indent }))
    .join("");
}

function withText(name: string, text: string): string {
  return name.toLowerCase() === plainText(text).toLowerCase() ? name : `${name} (“${plainText(text)}”)`;
}

export const capitalised = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
