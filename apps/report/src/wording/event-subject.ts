import { type ConflictEvent, coreTypes } from "@dateline/schema";
import { type ModePhrase, phraseOf } from "./mode-phrases.js";
import { bareName, type Names, nameInSentence } from "./name.js";
import { spellRange } from "./number.js";
import { capitalise, listSome, othersInWords, unique } from "./phrase.js";
import { placeInSentence } from "./place.js";

export const targetRoles: readonly string[] = ["target", "victim", "recipient"];
export const doerRoles: readonly string[] = ["perpetrator", "source"];

/** Returns who is named as the doer, each once, as they stand in a sentence. */
export function doersOf(event: ConflictEvent, names: Names): string[] {
  return unique(event.participants.filter(({ role }) => doerRoles.includes(role)).map((participant) => nameInSentence(participant, names)));
}

/** Returns whom or what it befalls or addresses, each once; targets before victims. */
function targetsOf(event: ConflictEvent, names: Names): string[] {
  const targets = event.participants.filter(
    (participant) => targetRoles.includes(participant.role) && !isMereRest(participant) && !isToldByToll(participant, event),
  );
  const first = targets.filter(({ role }) => role !== "victim");
  return unique((first.length > 0 ? first : targets).map((participant) => nameInSentence(participant, names)));
}

/** Words that stand for whoever was not named before: they say nothing by themselves. */
const isMereRest = ({ name, actorId, text }: ConflictEvent["participants"][number]) =>
  name === undefined && actorId === undefined && /^(the )?(others?|rest)$/i.test(text);

/** Whether the words only count people whom the toll counts again: "at least 84 people". */
function isToldByToll({ role, kind, text, name }: ConflictEvent["participants"][number], { casualties }: ConflictEvent): boolean {
  const people = role === "victim" || kind === "person" || kind === "group";
  return (
    people &&
    name === undefined &&
    casualties.length > 0 &&
    /^(at least|over|about|some|up to|more than|dozens|hundreds|\d|two|three|four|five|six|seven|eight|nine|ten)\b/i.test(text)
  );
}

/** Returns several names for a table cell, without articles, the first in upper case. */
export function namesInCell(event: Pick<ConflictEvent, "participants">, which: "doers" | "targets", names: Names): string {
  const roles = which === "doers" ? doerRoles : targetRoles;
  const found = unique(
    event.participants.filter((participant) => roles.includes(participant.role) && !isMereRest(participant)).map((participant) => bareName(participant, names)),
  );
  return found.length === 0 ? "not stated" : capitalise(listSome(found, 3, (count) => `${count} more`));
}

/** Returns names as they are listed in a sentence, at most three and the rest as a number. */
export const listNames = (names: readonly string[]): string => listSome(names, 3, othersInWords);

/** Returns the act alone as a noun: "a drone attack", "at least three rocket attacks". */
export function actOf(event: Pick<ConflictEvent, "mode" | "count">, names: Names): string {
  const phrase = phraseOf(event.mode, names.phrases);
  return isSet(event) && event.count !== undefined ? `${spellRange(event.count)} ${phrase.many}` : phrase.one;
}

/** Whether the event stands for several incidents told as one set. */
export const isSet = (event: Pick<ConflictEvent, "count">): boolean => event.count !== undefined && (event.count.max === null || event.count.max > 1);

/** Whether the subject takes a plural verb. */
export const isPlural = (event: ConflictEvent, names: Names): boolean => isSet(event) || phraseOf(event.mode, names.phrases).plural === true;

/** Returns the act with whom it befell and where: "a drone attack on a base in Erbil, Iraq,". Says nothing of who did it, or whether it happened. */
export function subjectOf(event: ConflictEvent, names: Names): string {
  const phrase = phraseOf(event.mode, names.phrases);
  const targets = targetsOf(event, names);
  const doers = phrase.mutual === true ? doersOf(event, names) : [];
  if (doers.length > 0 && targets.length > 0) return `${actOf(event, names)} between ${listNames([...doers, ...targets])}${whereOf(event, targets, names)}`;
  const on = targets.length === 0 ? "" : ` ${phrase.target} ${listNames(targets)}`;
  return `${actOf(event, names)}${on}${whereOf(event, targets, names)}`;
}

/** Where it was, unless the words for the target have said so. */
function whereOf({ place }: ConflictEvent, targets: readonly string[], names: Names): string {
  const named = place !== null && targets.some((target) => target.includes(place.name));
  return place === null || named ? "" : ` ${placeInSentence(place, names.phrases)}`;
}

/** Returns what a speaker did, as in "condemned the army in Kessim, Chad,"; undefined for an act that is not one of words. */
export function utteranceOf(event: ConflictEvent, names: Names): string | undefined {
  const phrase: ModePhrase = phraseOf(event.mode, names.phrases);
  const targets = targetsOf(event, names);
  const said = targets.length === 0 ? phrase.saidAlone : phrase.said?.replace("{target}", () => listNames(targets));
  return said === undefined ? undefined : `${said}${whereOf(event, targets, names)}`;
}

/** Whether the subject names both sides, so that nobody is told apart as the doer. */
export const isMutual = (event: ConflictEvent, names: Names): boolean =>
  phraseOf(event.mode, names.phrases).mutual === true && targetsOf(event, names).length > 0;

const verbal = new Set<string>(coreTypes.filter((type) => type.quadrant.startsWith("verbal")).map((type) => type.type));

/** Whether the event is an act of words: a statement, a threat, talks. */
export const isVerbal = (event: Pick<ConflictEvent, "type">): boolean => verbal.has(event.type);
