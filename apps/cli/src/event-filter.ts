import type { Actor, ConflictEvent, Place } from "@dateline/schema";
import { standing } from "@dateline/schema";
import type { DayRange } from "./day-range.js";
import { countryName } from "./wording/event-words.js";

/** What an event must fit; what is absent or empty fits all. */
export interface EventCriteria {
  from?: DayRange | undefined;
  to?: DayRange | undefined;
  actor?: string | undefined;
  where?: string | undefined;
  type: readonly string[];
  status: readonly string[];
  search?: string | undefined;
}

/**
 * Returns the test of an event against all criteria. Dates fit if one possible day does, so an event without a date fits none.
 * Names fit where they contain the words given, whatever their case and diacritics; an actor also by its other names.
 */
export function eventFilter(criteria: EventCriteria, actors: readonly Actor[]): (event: ConflictEvent) => boolean {
  const { from, to, actor, where, type, status, search } = criteria;
  const tests: ((event: ConflictEvent) => boolean)[] = [];
  if (from !== undefined) tests.push(({ time }) => (time?.end ?? "") >= from.start);
  if (to !== undefined) tests.push(({ time }) => time?.start != null && time.start <= to.end);
  if (type.length > 0) tests.push((event) => type.includes(event.type) || type.includes(event.mode));
  if (status.length > 0) tests.push((event) => status.includes(event.status) || status.includes(standing(event)));
  if (where !== undefined) tests.push(({ place }) => place !== null && contains(placeNames(place), where));
  if (actor !== undefined) tests.push(actorTest(actor, actors));
  if (search !== undefined) tests.push((event) => contains(quotesIn(event), search));
  return (event) => tests.every((test) => test(event));
}

function actorTest(wanted: string, actors: readonly Actor[]): (event: ConflictEvent) => boolean {
  const meant = new Set<string>(actors.filter((actor) => contains([actor.id, actor.name, ...actor.aliases], wanted)).map(({ id }) => id));
  return ({ participants }) =>
    participants.some(
      ({ actorId, name, text }) => (actorId !== undefined && meant.has(actorId)) || contains([text, ...(name === undefined ? [] : [name])], wanted),
    );
}

function placeNames({ name, admin1, admin2, country, text }: Place): string[] {
  const known = [name, admin1, admin2, text].filter((one) => one !== undefined);
  // A code is met whole only: "IN" is not in "Berlin".
  return country === undefined ? known : [...known, countryName(country), `=${country}`];
}

function contains(texts: readonly string[], words: string): boolean {
  const wanted = folded(words);
  return texts.some((text) => (text.startsWith("=") ? folded(text.slice(1)) === wanted : folded(text).includes(wanted)));
}

function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .replace(/[’‘`]/g, "'")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();
}

/** Every quote in a record, at any depth. */
function quotesIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === "quote" && typeof inner === "string" ? [inner] : quotesIn(inner)));
}
