import type { Outcome } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { CountValue, NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Lexicon } from "../lexicon.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Toll } from "./candidate.js";
import { trailing, withCoordinates } from "./slots.js";

const one: CountValue = { min: 1, max: 1, approximate: false };
const some: CountValue = { min: 2, max: null, approximate: true };
const notPeople = new Set(["facility", "vehicle", "weapon", "location", "event", "time", "communication", "animal", "body"]);

/** How many a group stands for: its number, one for a singular or a name, "some" for a bare plural; null where it is no people. */
function headcount(group: NounGroup, { outcomes }: Lexicon): CountValue | null {
  if (group.determiner === "no" || outcomes.nobody.has(group.lemma)) return null;
  if (group.count !== null) return notPeople.has(group.class) ? null : group.count;
  if (group.pronoun || notPeople.has(group.class)) return null;
  if (group.of !== null && group.of.count !== null && group.class !== "person") return group.of.count;
  if (group.mentions.some((mention) => mention.type === "person" && mention.to === group.to)) return one;
  if (group.plural) return some;
  return group.class === "person" && group.determiner !== "any" ? one : null;
}

const toll = (outcome: Outcome, group: NounGroup, lexicon: Lexicon): Toll[] => {
  const count = headcount(group, lexicon);
  return count === null ? [] : [{ outcome, count, group, start: group.start, end: group.end }];
};

/** People coordinated as victims add up ("one officer and two soldiers"), unless each has a number of its own kind already. */
function addUp(outcome: Outcome, groups: readonly NounGroup[], lexicon: Lexicon): Toll[] {
  const tolls = groups.flatMap((group) => toll(outcome, group, lexicon));
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

/** What the words after a group, or its last one, say that became of it: "three dead", "25 wounded", "one soldier in critical condition". */
function outcomeOf(sentence: ChunkedSentence, group: NounGroup, { outcomes: { dead, injured } }: Lexicon): Outcome | null {
  const { tokens } = sentence.sentence;
  const [word = "", joint = "", second = "", third = ""] = tokens.slice(group.to, group.to + 4).map((token) => token.lower);
  const last = tokens[group.to - 1]?.lower ?? "";
  if (dead.has(word) && (joint === "and" || joint === "or") && injured.has(second)) return "killed-or-injured";
  if (injured.has(word) && joint === "and" && dead.has(second)) return "killed-or-injured";
  if (dead.has(word) || dead.has(last)) return "killed";
  const inCondition = word === "in" && [joint, second, third].includes("condition");
  return injured.has(word) || injured.has(last) || inCondition ? "injured" : null;
}

/** "left three dead and 25 wounded", "leaving one soldier in critical condition": the word after each group tells the outcome. */
function leftTolls(sentence: ChunkedSentence, clause: Clause, lexicon: Lexicon): Toll[] {
  const { dead, injured } = lexicon.outcomes;
  const tolls: Toll[] = [];
  for (const chunk of sentence.chunks.slice(clause.verb.index + 1)) {
    if (chunk.kind === "stop") break;
    if (chunk.kind === "verb") {
      const word = sentence.sentence.tokens[chunk.head]?.lower ?? "";
      if (!injured.has(word) && !dead.has(word)) break;
    }
    if (chunk.kind !== "noun") continue;
    const outcome = outcomeOf(sentence, chunk, lexicon);
    if (outcome !== null) tolls.push(...toll(outcome, { ...chunk, class: chunk.class === "other" ? "person" : chunk.class }, lexicon));
  }
  return sumInjured(tolls);
}

/** Several numbers of injured that one clause leaves add up. */
function sumInjured(tolls: readonly Toll[]): Toll[] {
  const injured = tolls.filter(({ outcome }) => outcome === "injured");
  const [first] = injured;
  if (first === undefined || injured.length < 2) return [...tolls];
  const sum = injured.reduce((total, { count }) => total + count.min, 0);
  return [
    ...tolls.filter(({ outcome }) => outcome !== "injured"),
    { ...first, count: { min: sum, max: sum, approximate: false }, end: injured.at(-1)?.end ?? first.end },
  ];
}

/** The tolls that a verbal trigger's clause tells. */
export function clauseTolls(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Toll[] {
  const aim = clause.relation === "gerund" && clause.antecedent !== null && context.lexicon.hypothetical.nouns.has(clause.antecedent.lemma);
  if (aim || clause.verb.negated || clause.relation === "infinitive" || (clause.verb.modal !== null && clause.verb.modal !== "could")) return [];
  if (frame.frame === "leave") return leftTolls(sentence, clause, context.lexicon);
  if (frame.outcome === undefined) return [];
  // "the first time that soldiers have been killed": people in general, over a time.
  const general = clause.verb.tense === "perfect";
  const victim = frame.frame === "suffer" || clause.passive ? clause.subject : clause.object;
  if (victim === null) return [];
  const tolls = addUp(frame.outcome, withCoordinates(victim), context.lexicon);
  return general ? tolls.filter(({ count }) => count !== some) : tolls;
}

/** The tolls of a nominal trigger: "the death of three soldiers", "the death and injury of over 50". */
export function groupTolls(sentence: ChunkedSentence, group: NounGroup, frame: Frame, context: Context): Toll[] {
  if (frame.outcome === undefined) return [];
  const words = sentence.sentence.tokens.slice(group.from, group.to + 3).map((token) => token.lower);
  const both = words.includes("injury") || words.includes("injuries") || words.includes("wounding");
  const victims = trailing(sentence, group, context).find(({ preposition }) => preposition === "of")?.group ?? group.possessor ?? group.of;
  if (victims == null) return [];
  return addUp(both ? "killed-or-injured" : frame.outcome, withCoordinates(victims), context.lexicon);
}
