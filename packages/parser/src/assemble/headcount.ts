import type { Outcome } from "@dateline/schema";
import type { CountValue, NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";
import type { Toll } from "./candidate.js";

const one: CountValue = { min: 1, max: 1, approximate: false };
const some: CountValue = { min: 2, max: null, approximate: true };
const notPeople = new Set(["facility", "vehicle", "weapon", "location", "event", "time", "communication", "animal", "body"]);
const singular = new Set<NounGroup["determiner"]>(["indefinite", "definite", "possessive"]);

/** How many a group stands for: its number, one for a singular or a name, "some" for a bare plural; null where it is no people. */
export function headcount(group: NounGroup, { outcomes }: Lexicon): CountValue | null {
  if (group.determiner === "no" || outcomes.nobody.has(group.lemma)) return null;
  if (group.count !== null) return notPeople.has(group.class) ? null : group.count;
  if (group.pronoun || notPeople.has(group.class)) return null;
  if (group.of !== null && group.of.count !== null && group.class !== "person") return group.of.count;
  if (group.mentions.some((mention) => mention.type === "person" && mention.to === group.to)) return one;
  if (group.plural) return some;
  if (group.class === "person") return group.determiner === "any" ? null : one;
  // Only people are killed and hurt: an unknown noun that an article makes one thing is one of them.
  return group.class === "other" && singular.has(group.determiner) ? one : null;
}

/** The toll of one group, if it is people. */
export function tollOf(outcome: Outcome, group: NounGroup, lexicon: Lexicon): Toll[] {
  const count = headcount(group, lexicon);
  return count === null ? [] : [{ outcome, count, group, start: group.start, end: group.end }];
}

/** Tolls of one outcome as one: their bounds added, their words together. */
export function sumTolls(tolls: readonly Toll[]): Toll[] {
  const [first] = tolls;
  if (first === undefined) return [];
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const open = tolls.some(({ count }) => count.max === null);
  return [
    {
      ...first,
      count: {
        min: sum(tolls.map(({ count }) => count.min)),
        max: open ? null : sum(tolls.map(({ count }) => count.max ?? 0)),
        approximate: tolls.some(({ count }) => count.approximate),
      },
      end: Math.max(...tolls.map(({ end }) => end)),
    },
  ];
}

/** People coordinated as victims add up ("one officer and two soldiers"), unless one of them is only "some". */
export function addUp(outcome: Outcome, groups: readonly NounGroup[], lexicon: Lexicon): Toll[] {
  const tolls = groups.flatMap((group) => tollOf(outcome, group, lexicon));
  return tolls.some(({ count }) => count === some) ? tolls.slice(0, 1) : sumTolls(tolls);
}

/** Whether a count is that of a bare plural: "soldiers". */
export const isUncounted = ({ count }: Toll) => count === some;
