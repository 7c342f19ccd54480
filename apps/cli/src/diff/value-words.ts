import { Attribution, Casualty, Contested, Participant, Place, Time, Weapon } from "@dateline/schema";
import type { Json } from "../correct/value-reader.js";
import { disputes } from "../wording/contest-words.js";
import { type ActorNames, modeWords, participantWords, placeWords } from "../wording/event-words.js";
import { timeWords } from "../wording/time-words.js";
import { countWords } from "../wording/toll-words.js";
import { plainText } from "../wrap-text.js";

/** Returns the value of a field in words; lists as their entries, `none` for nothing. */
export function fieldWords(field: string, value: Json, names: ActorNames): string {
  if (value === null || (Array.isArray(value) && value.length === 0)) return "none";
  return (Array.isArray(value) ? value : [value]).map((entry) => entryWords(field, entry, names)).join("; ");
}

/** Returns a value, or an entry of a list, in words. */
export function entryWords(field: string, value: Json, names: ActorNames): string {
  const words = Object.hasOwn(wordings, field) ? wordings[field]?.(value, names) : undefined;
  return words ?? (typeof value === "string" ? plainText(value) : plainText(JSON.stringify(value)));
}

/** Values come without what they rest on; it is put in again, empty, so that the schema knows them. */
const withGrounds = (value: Json, grounds: { [key: string]: Json }) => (typeof value === "object" && value !== null ? { ...grounds, ...value } : value);
const rested = (value: Json) => withGrounds(value, { text: "–", evidence: [] });
const placed = (value: Json) => withGrounds(value, { start: 0, end: 0 });

type Wording = (value: Json, names: ActorNames) => string | undefined;

const wordings: Readonly<Record<string, Wording>> = {
  mode: (value) => modeWords(String(value)),
  time: (value) => {
    const time = Time.safeParse(withGrounds(value, { basis: "inferred", evidence: [] })).data;
    return time === undefined ? undefined : timeWords(time);
  },
  place: (value) => {
    const place = Place.safeParse(rested(value)).data;
    if (place === undefined) return undefined;
    return `${placeWords(place)} (${[place.kind, ...(place.admin1 === undefined ? [] : [plainText(place.admin1)])].join(", ")})`;
  },
  participants: (value, names) => {
    const one = Participant.safeParse(placed(value)).data;
    return one === undefined ? undefined : `${one.role} ${participantWords(one, names)}`;
  },
  weapons: (value) => {
    const weapon = Weapon.safeParse(placed(value)).data;
    return weapon === undefined ? undefined : `${weapon.kind} (“${plainText(weapon.text)}”)`;
  },
  casualties: (value) => {
    const toll = Casualty.safeParse(rested(value)).data;
    if (toll === undefined) return undefined;
    const who = toll.who === undefined ? "" : ` (${plainText(toll.who)})`;
    return `${countWords(toll)} ${toll.outcome}${who}${toll.accordingTo === undefined ? "" : `, according to ${plainText(toll.accordingTo)}`}`;
  },
  attributions: (value, names) => {
    const voice = Attribution.safeParse(rested(value)).data;
    return voice === undefined ? undefined : `${participantWords(voice, names)} ${voice.stance}`;
  },
  contested: (value) => {
    const contest = Contested.safeParse(withVersions(value)).data;
    if (contest === undefined) return undefined;
    const told = disputes(contest).map(({ versions }) => versions.map((version) => plainText(version.value)).join(" or "));
    return `${contest.field}: ${told.join("; ")}`;
  },
};

function withVersions(value: Json): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value) || !Array.isArray(value.versions)) return value;
  return {
    ...value,
    versions: value.versions.map((version): Json => (typeof version === "object" && version !== null ? { ...version, evidence: [] } : version)),
  };
}
