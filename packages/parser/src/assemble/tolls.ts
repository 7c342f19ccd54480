import type { Outcome } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { CountValue, NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clauses.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Toll } from "./candidate.js";
import { trailing, withCoordinates } from "./slots.js";

const one: CountValue = { min: 1, max: 1, approximate: false };
const some: CountValue = { min: 2, max: null, approximate: true };
const notPeople = new Set(["facility", "vehicle", "weapon", "location", "event", "time", "communication", "animal", "body"]);

const nobody = new Set(["nobody", "none", "no-one", "noone"]);

/** How many a group stands for: its number, one for a singular or a name, "some" for a bare plural; null where it is no people. */
export function headcount(group: NounGroup): CountValue | null {
  if (group.determiner === "no" || nobody.has(group.lemma)) return null;
  if (group.count !== null) return notPeople.has(group.class) ? null : group.count;
  if (group.pronoun || notPeople.has(group.class)) return null;
  if (group.of !== null && group.of.count !== null && group.class !== "person") return group.of.count;
  if (group.mentions.some((mention) => mention.type === "person" && mention.to === group.to)) return one;
  if (group.plural) return some;
  return group.class === "person" && group.determiner !== "any" ? one : null;
}

const toll = (outcome: Outcome, group: NounGroup): Toll[] => {
  const count = headcount(group);
  return count === null ? [] : [{ outcome, count, group, start: group.start, end: group.end }];
};

/** People coordinated as victims add up ("one officer and two soldiers"), unless each has a number of its own kind already. */
function addUp(outcome: Outcome, groups: readonly NounGroup[]): Toll[] {
  const tolls = groups.flatMap((group) => toll(outcome, group));
  const [first, ...rest] = tolls;
  if (first === undefined || rest.length === 0 || tolls.some((each) => each.count === some)) return tolls.slice(0, 1);
  const count = tolls.reduce<CountValue>(
    (sum, each) => ({
      min: sum.min + each.count.min,
      max: sum.max === null || each.count.max === null ? null : sum.max + each.count.max,
      approximate: sum.approximate || each.count.approximate,
    }),
    { min: 0, max: 0, approximate: false },
  );
  return [{ ...first, count, end: tolls.at(-1)?.end ?? first.end }];
}

const injuredWords = new Set(["wounded", "injured", "hurt"]);
const deadWords = new Set(["dead", "killed"]);

/** "left three dead and 25 wounded", "leaving one soldier in critical condition": the word after each group tells the outcome. */
function leftTolls(sentence: ChunkedSentence, clause: Clause): Toll[] {
  const { chunks } = sentence;
  const tolls: Toll[] = [];
  for (let k = clause.verb.index + 1; k < chunks.length; k++) {
    const group = chunks[k];
    if (
      group?.kind === "stop" ||
      (group?.kind === "verb" &&
        !injuredWords.has(sentence.sentence.tokens[group.head]?.lower ?? "") &&
        !deadWords.has(sentence.sentence.tokens[group.head]?.lower ?? ""))
    )
      break;
    if (group?.kind !== "noun") continue;
    const follows = sentence.sentence.tokens.slice(group.to, group.to + 4).map((token) => token.lower);
    const last = sentence.sentence.tokens[group.to - 1]?.lower ?? "";
    const word = follows[0] ?? "";
    const both =
      (deadWords.has(word) && (follows[1] === "and" || follows[1] === "or") && injuredWords.has(follows[2] ?? "")) ||
      (injuredWords.has(word) && follows[1] === "and" && deadWords.has(follows[2] ?? ""));
    if (both) tolls.push(...toll("killed-or-injured", { ...group, class: group.class === "other" ? "person" : group.class }));
    else if (deadWords.has(word) || deadWords.has(last)) tolls.push(...toll("killed", { ...group, class: group.class === "other" ? "person" : group.class }));
    else if (injuredWords.has(word) || injuredWords.has(last) || (word === "in" && follows.includes("condition")))
      tolls.push(...toll("injured", { ...group, class: group.class === "other" ? "person" : group.class }));
  }
  const injured = tolls.filter((each) => each.outcome === "injured");
  const [first] = injured;
  if (first === undefined || injured.length < 2) return tolls;
  const sum = injured.reduce((total, each) => total + each.count.min, 0);
  return [
    ...tolls.filter((each) => each.outcome !== "injured"),
    { ...first, count: { min: sum, max: sum, approximate: false }, end: injured.at(-1)?.end ?? first.end },
  ];
}

/** The tolls that a verbal trigger's clause tells. */
export function clauseTolls(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Toll[] {
  const aim = clause.relation === "gerund" && clause.antecedent !== null && context.lexicon.hypothetical.nouns.includes(clause.antecedent.lemma);
  if (aim || clause.verb.negated || clause.relation === "infinitive" || (clause.verb.modal !== null && clause.verb.modal !== "could")) return [];
  if (frame.frame === "leave") return leftTolls(sentence, clause);
  if (frame.outcome === undefined) return [];
  // "the first time that soldiers have been killed": people in general, over a time.
  const general = clause.verb.tense === "perfect";
  const victim = frame.frame === "suffer" || clause.passive ? clause.subject : clause.object;
  if (victim === null) return [];
  const tolls = addUp(frame.outcome, withCoordinates(victim));
  return general ? tolls.filter(({ count }) => count !== some) : tolls;
}

/** The tolls of a nominal trigger: "the death of three soldiers", "the death and injury of over 50". */
export function groupTolls(sentence: ChunkedSentence, group: NounGroup, frame: Frame): Toll[] {
  if (frame.outcome === undefined) return [];
  const words = sentence.sentence.tokens.slice(group.from, group.to + 3).map((token) => token.lower);
  const both = words.includes("injury") || words.includes("injuries") || words.includes("wounding");
  const victims = trailing(sentence, group).find(({ preposition }) => preposition === "of")?.group ?? group.possessor ?? group.of;
  if (victims == null) return [];
  return addUp(both ? "killed-or-injured" : frame.outcome, withCoordinates(victims));
}
