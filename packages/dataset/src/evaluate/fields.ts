import type { Casualty, ConflictEvent, EventReport, Participant } from "@dateline/schema";
import { isSameParty, isSamePlace, isSameTime } from "./same.js";
import type { Counts } from "./score.js";

/** How the values of a field compare, with both in words. */
export interface Comparison extends Counts {
  gold: readonly string[];
  found: readonly string[];
}

/** A field that is scored, and how; either side is absent where only the other has the record. */
export interface Field<Told> {
  name: string;
  compare(gold: Told | undefined, found: Told | undefined): Comparison;
}

/** The fields of an account, in the order of the report. */
export const reportFields: readonly Field<EventReport>[] = [
  word("type", ({ type }) => [type]),
  word("mode", ({ mode }) => [mode]),
  word("status", ({ status }) => [status]),
  field(
    "date",
    ({ time }) => present(time),
    isSameTime,
    ({ edtf }) => edtf,
  ),
  field(
    "place",
    ({ place }) => present(place),
    isSamePlace,
    ({ name }) => name,
  ),
  word("country", ({ place }) => present(place?.country)),
  party("perpetrator", ["perpetrator", "source"]),
  party("target", ["target", "recipient"]),
  party("victim", ["victim"]),
  word("weapon", ({ weapons }) => [...new Set(weapons.map(({ kind }) => kind))]),
  word("killed", tolls("killed")),
  word("injured", tolls("injured")),
  field(
    "attribution",
    ({ attributions }) => attributions,
    (a, b) => a.stance === b.stance && isSameParty(a, b),
    ({ stance, name, text }) => `${stance}: ${name ?? text}`,
  ),
];

/** The field of an event that no single account has: what its accounts differ on. */
export const contestedField: Field<ConflictEvent> = word("contested", ({ contested }) => [...new Set(contested.map((one) => one.field))]);

const present = <T>(value: T | null | undefined): T[] => (value == null ? [] : [value]);

function party(name: string, roles: readonly Participant["role"][]): Field<EventReport> {
  return field(
    name,
    ({ participants }) => participants.filter(({ role }) => roles.includes(role)),
    isSameParty,
    (one) => one.name ?? one.text,
  );
}

/** A toll is its bounds: "at least four" and "four" differ. */
function tolls(outcome: Casualty["outcome"]): (report: EventReport) => string[] {
  return ({ casualties }) => [
    ...new Set(casualties.flatMap((toll) => (toll.outcome === outcome ? [toll.max === toll.min ? `${toll.min}` : `${toll.min}–${toll.max ?? ""}`] : []))),
  ];
}

function word<Told>(name: string, values: (told: Told) => readonly string[]): Field<Told> {
  return field(
    name,
    values,
    (a, b) => a === b,
    (value) => value,
  );
}

function field<Told, Value>(
  name: string,
  values: (told: Told) => readonly Value[],
  isSame: (a: Value, b: Value) => boolean,
  words: (value: Value) => string,
): Field<Told> {
  return {
    name,
    compare(gold, found) {
      const [wanted, given] = [gold === undefined ? [] : values(gold), found === undefined ? [] : values(found)];
      const free = [...given];
      for (const value of wanted) {
        const at = free.findIndex((other) => isSame(value, other));
        if (at >= 0) free.splice(at, 1);
      }
      const right = given.length - free.length;
      return { right, extra: free.length, missing: wanted.length - right, gold: wanted.map(words), found: given.map(words) };
    },
  };
}
