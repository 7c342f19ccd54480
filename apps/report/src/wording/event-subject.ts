import { type ConflictEvent, coreTypes } from "@dateline/schema";
import { spellRange } from "./number.js";
import { phraseOf } from "./mode-phrases.js";
import { bareName, nameInSentence, type Names } from "./name.js";
import { capitalise, listSome, unique } from "./phrase.js";
import { placeInSentence } from "./place.js";

const targetRoles = ["target", "victim", "recipient"];
const doerRoles = ["perpetrator", "source"];

/** Returns who is named as the doer, each once, as they stand in a sentence. */
export function doersOf(event: ConflictEvent, names: Names): string[] {
  return unique(event.participants.filter(({ role }) => doerRoles.includes(role)).map((participant) => nameInSentence(participant, names)));
}

/** Returns whom or what it befalls or addresses, each once; targets before victims. */
export function targetsOf(event: ConflictEvent, names: Names): string[] {
  const targets = [...event.participants].filter(({ role }) => targetRoles.includes(role));
  const first = targets.filter(({ role }) => role !== "victim");
  return unique((first.length > 0 ? first : targets).map((participant) => nameInSentence(participant, names)));
}

/** Returns several names for a table cell, without articles, the first in upper case. */
export function namesInCell(event: ConflictEvent, which: "doers" | "targets", names: Names): string {
  const roles = which === "doers" ? doerRoles : targetRoles;
  const found = unique(event.participants.filter(({ role }) => roles.includes(role)).map((participant) => bareName(participant, names)));
  return found.length === 0 ? "not stated" : capitalise(listSome(found, 3, (count) => `${count} more`));
}

const others = (count: number) => (count === 1 ? "one other" : `${count} others`);

/** Returns the act alone as a noun: "a drone attack", "at least three rocket attacks". */
export function actOf(event: ConflictEvent, names: Names): string {
  const phrase = phraseOf(event.mode, names.phrases);
  return isSet(event) && event.count !== undefined ? `${spellRange(event.count)} ${phrase.many}` : phrase.one;
}

/** Whether the event stands for several incidents told as one set. */
export const isSet = (event: ConflictEvent): boolean => event.count !== undefined && (event.count.max === null || event.count.max > 1);

/** Returns the act with whom it befell and where: "a drone attack on a base in Erbil, Iraq". Says nothing of who did it, or whether it happened. */
export function subjectOf(event: ConflictEvent, names: Names): string {
  const phrase = phraseOf(event.mode, names.phrases);
  const targets = targetsOf(event, names);
  const named = event.place !== null && targets.some((target) => target === event.place?.name);
  const on = targets.length === 0 ? "" : ` ${phrase.target} ${listSome(targets, 3, others)}`;
  const where = event.place === null || named ? "" : ` ${placeInSentence(event.place)}`;
  return `${actOf(event, names)}${on}${where}`;
}

const verbal = new Set<string>(coreTypes.filter((type) => type.quadrant.startsWith("verbal")).map((type) => type.type));

/** Whether the event is an act of words: a statement, a threat, talks. */
export const isVerbal = (event: Pick<ConflictEvent, "type">): boolean => verbal.has(event.type);
