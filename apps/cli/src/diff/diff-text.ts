import { type ChangedEvent, type DatasetDiff, entriesNotIn, type FieldChange, type LoneEvent, type Side } from "@dateline/dataset";
import { type Actor, type ConflictEvent, type Correction, standing } from "@dateline/schema";
import { capitalised, field, labelWidth, quotes, type Sources, sourcesOf } from "../explain-fields.js";
import { modeWords, placeWords } from "../wording/event-words.js";
import { timeWords } from "../wording/time-words.js";
import { tollWords } from "../wording/toll-words.js";
import { plainText } from "../wrap-text.js";
import { partsChanged } from "./parts-changed.js";
import { entryWords, fieldWords } from "./value-words.js";

/** Both datasets, as far as a difference is told in words. */
export interface Told {
  before: Side & { documents: Parameters<typeof sourcesOf>[0]["documents"]; actors: readonly Actor[] };
  after: Side & { documents: Parameters<typeof sourcesOf>[0]["documents"]; actors: readonly Actor[] };
}

/** Returns a difference for people: what came, what went, what changed, each with the sentences or the correction that caused it. */
export function diffText({ added, removed, changed }: DatasetDiff, { before, after }: Told): string {
  const sources = sourcesOf({ documents: [...before.documents, ...after.documents], actors: [...before.actors, ...after.actors] });
  const parts = [
    ...added.map((one) => loneText("Added", "split from", one, sources)),
    ...removed.map((one) => loneText("Removed", "now part of", one, sources)),
    ...changed.map((one) => changedText(one, sources)),
  ];
  return parts.join("\n");
}

function loneText(label: string, kinship: string, { event, other, corrections, evidence }: LoneEvent, sources: Sources): string {
  const kin = other === undefined ? "" : field("", `${kinship} ${other}`);
  return heading(label, event) + kin + correctionsText(corrections) + quotes(evidence.slice(0, mostQuotes), sources);
}

function changedText({ before, after, fields, accounts }: ChangedEvent, sources: Sources): string {
  const renamed = before.id === after.id ? "" : field("", `was ${before.id}`);
  // What moves whole accounts changes many fields at once, and is told once.
  const moving = new Map(fields.flatMap(({ corrections }) => corrections.filter(({ action }) => action !== "set").map((one) => [one.id, one])));
  const told = [
    ...accounts.added.map(({ evidence }) => ["Account +", evidence] as const),
    ...accounts.removed.map(({ evidence }) => ["Account -", evidence] as const),
  ];
  return [
    heading("Changed", after) + renamed + correctionsText([...moving.values()]),
    ...fields.map((one) => fieldText({ ...one, corrections: one.corrections.filter(({ id }) => !moving.has(id)) }, sources)),
    ...told.map(([label, evidence]) => label.padEnd(labelWidth) + quotes(evidence.slice(0, 1), sources).trimStart()),
  ].join("");
}

function heading(label: string, event: ConflictEvent): string {
  const toll = tollWords(event);
  const what = [modeWords(event.mode), placeWords(event.place), timeWords(event.time), ...(toll === "" ? [] : [toll])].join(", ");
  return field(label, `${event.id}`) + field("", `${what}; ${standing(event)}`);
}

/** Returns a field that differs: a list by what came and went, anything else by its old and new value. */
function fieldText(change: FieldChange, sources: Sources): string {
  const { field: name, before, after } = change;
  const cause = correctionsText(change.corrections) + quotes(change.evidence.slice(0, mostQuotes), sources);
  if (!Array.isArray(before) && !Array.isArray(after)) return field(capitalised(name), changeWords(change, sources)) + cause;
  const gone = entriesNotIn(before, after).map((entry) => `- ${entryWords(name, entry, sources.names)}`);
  const come = entriesNotIn(after, before).map((entry) => `+ ${entryWords(name, entry, sources.names)}`);
  return [...gone, ...come].map((line, at) => field(at === 0 ? capitalised(name) : "", line)).join("") + cause;
}

/** Returns a change in one phrase, as in "Port Almar, Yemen -> Erbil, Iraq"; of a list what went and what came. */
export function changeWords({ field: name, before, after }: Pick<FieldChange, "field" | "before" | "after">, { names }: Pick<Sources, "names">): string {
  const isList = Array.isArray(before) || Array.isArray(after);
  const [was, is] = isList ? [entriesNotIn(before, after), entriesNotIn(after, before)] : [before, after];
  const words = [fieldWords(name, was, names), fieldWords(name, is, names)];
  if (words[0] !== words[1]) return words.join(" -> ");
  // What such words do not tell apart, as the point of a place or the words for an actor, its parts do.
  return `${words[0]}: ${partsChanged(was, is).join(", ")}`;
}

/** A sentence or two: more would bury what changed. */
const mostQuotes = 2;

function correctionsText(corrections: readonly Correction[]): string {
  return corrections.map(({ id, author, reason }) => field("", `by correction ${id} of ${plainText(author)}: ${plainText(reason)}`)).join("");
}
