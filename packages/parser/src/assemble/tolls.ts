import type { Outcome } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Lexicon } from "../lexicon.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Toll } from "./candidate.js";
import { addUp, isUncounted, sumTolls, tollOf } from "./headcount.js";
import { trailing, withCoordinates } from "./slots.js";

/** What the words after a group, or its last one, say that became of it: "three dead", "25 wounded", "one soldier in critical condition". */
export function outcomeBeside(sentence: ChunkedSentence, group: NounGroup, { outcomes: { dead, injured } }: Lexicon): Outcome | null {
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
    const outcome = outcomeBeside(sentence, chunk, lexicon);
    if (outcome !== null) tolls.push(...tollOf(outcome, { ...chunk, class: chunk.class === "other" ? "person" : chunk.class }, lexicon));
  }
  return sumInjured(tolls);
}

/** Several numbers of injured that one clause leaves add up. */
function sumInjured(tolls: readonly Toll[]): Toll[] {
  const isInjured = ({ outcome }: Toll) => outcome === "injured";
  return [...tolls.filter((one) => !isInjured(one)), ...sumTolls(tolls.filter(isInjured))];
}

const joins = new Set(["and", "or"]);

/** The place of a verb in a pair that shares its people: "were killed or wounded", "killed and wounded 50". */
function pairedWith(sentence: ChunkedSentence, clause: Clause, outcome: Outcome, { frames }: Context): "first" | "second" | null {
  const outcomeAt = (at: number, joint: number) => {
    const [verb, word] = [sentence.chunks[at], sentence.chunks[joint]];
    if (verb?.kind !== "verb" || word?.kind !== "conjunction" || !joins.has(word.lower)) return undefined;
    return frames.verb(verb.lemma).find((frame) => frame.outcome !== undefined)?.outcome;
  };
  const { index } = clause.verb;
  const [next, before] = [outcomeAt(index + 2, index + 1), outcomeAt(index - 2, index - 1)];
  if (next !== undefined && next !== outcome) return "first";
  return before !== undefined && before !== outcome ? "second" : null;
}

/** The outcome that a verb of harm tells of its people; null where the verb that it is paired with tells it. */
function outcomeTold(sentence: ChunkedSentence, clause: Clause, outcome: Outcome, context: Context): Outcome | null {
  const paired = pairedWith(sentence, clause, outcome, context);
  if (paired === null) return outcome;
  // The people of a passive stand before the first verb, those of an active one after the second.
  return paired === (clause.passive ? "first" : "second") ? "killed-or-injured" : null;
}

/** The tolls that a verbal trigger's clause tells. */
export function clauseTolls(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Toll[] {
  const aim = clause.relation === "gerund" && clause.antecedent !== null && context.lexicon.hypothetical.nouns.has(clause.antecedent.lemma);
  // "are said to have been killed", "used a drone to kill two"
  const isAim =
    clause.relation === "infinitive" && clause.verb.tense !== "perfect" && !context.lexicon.hypothetical.implicative.has(clause.governor?.verb.lemma ?? "");
  if (aim || isAim || clause.verb.negated || (clause.verb.modal !== null && clause.verb.modal !== "could")) return [];
  if (frame.frame === "leave") return leftTolls(sentence, clause, context.lexicon);
  if (frame.outcome === undefined) return [];
  // "the first time that soldiers have been killed": people in general, over a time.
  const general = clause.verb.tense === "perfect";
  const victim = frame.frame === "suffer" || clause.passive ? clause.subject : clause.object;
  if (victim === null) return [];
  const outcome = outcomeTold(sentence, clause, frame.outcome, context);
  if (outcome === null) return [];
  const tolls = addUp(outcome, withCoordinates(victim), context.lexicon);
  return general ? tolls.filter((one) => !isUncounted(one)) : tolls;
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
