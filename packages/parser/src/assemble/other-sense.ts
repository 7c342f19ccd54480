import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Beside } from "../senses.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { trailing } from "./slots.js";
import { doerOf } from "./verb-sense.js";

/** The words beside a noun that may give it another sense: what modifies and owns it, whose it is, and who takes part. */
function neighbours(sentence: ChunkedSentence, group: NounGroup, context: Context): { modifiers: string[]; owners: string[] } {
  const { tokens } = sentence.sentence;
  const modifiers = tokens.slice(group.from, group.head).flatMap((token) => [token.lower, token.lemma]);
  const follow = trailing(sentence, group, context);
  // What is aimed at somebody is no stoppage, whoever does it: "pilots carried out a strike on a depot".
  if (follow.some(({ preposition }) => preposition === "on" || preposition === "against" || preposition === "targeting")) return { modifiers, owners: [] };
  const owners = [
    ...(group.possessor === null ? [] : [group.possessor.lemma]),
    // Only what directly follows is its "of": "in the strike but none of the crew was hurt".
    ...follow
      .filter(({ preposition, group: other }) => preposition === "by" || (preposition === "of" && other.index === group.index + 2))
      .map(({ group: other }) => other.lemma),
    ...sentence.clauses.flatMap((clause) => (doesIt(clause, group) ? [doerOf(clause)?.lemma ?? ""] : [])),
  ];
  return { modifiers, owners };
}

/** Whether a clause tells who does what a noun names: "staged a rally", "a march organised by students". */
const doesIt = ({ object, passive, subject }: Clause, group: NounGroup) => (passive ? subject : object)?.index === group.index;

/** "teachers on strike": the bare noun after "on" means the stoppage. */
const isOnStrike = ({ chunks }: ChunkedSentence, { determiner, index, lemma }: NounGroup) => {
  const before = chunks[index - 1];
  return lemma === "strike" && determiner === "none" && before?.kind === "preposition" && before.lower === "on";
};

/** Senses that whoever owns the act gives it as well as what modifies it: "a strike by dockers". */
const byOwner: ReadonlySet<Beside> = new Set(["civic", "stoppage"]);

/** The senses that the words beside a noun give it. */
function sensesBeside(sentence: ChunkedSentence, group: NounGroup, context: Context): Beside[] {
  if (isOnStrike(sentence, group)) return ["stoppage"];
  const { modifiers, owners } = neighbours(sentence, group, context);
  return [...context.lexicon.senses.beside].flatMap(([sense, words]) =>
    modifiers.some((word) => words.has(word)) || (byOwner.has(sense) && owners.some((word) => words.has(word))) ? [sense] : [],
  );
}

/** Senses that make any act of force another thing; the others only serve the triggers that ask for them. */
const displacing: ReadonlySet<Beside> = new Set(["accident", "cyber", "illness", "mock", "nature", "other", "play", "speech"]);

/** Whether the words beside a noun make it no act of force: a gas explosion, a price war, a mock base. */
export const isDisplaced = (sentence: ChunkedSentence, group: NounGroup, context: Context): boolean =>
  sensesBeside(sentence, group, context).some((sense) => displacing.has(sense));

/**
 * The frames of a noun in whose sense it is meant. A strike of workers is a work stoppage and a cyber attack an intrusion; a heart
 * attack is no act at all.
 */
export function framesOfNoun(sentence: ChunkedSentence, group: NounGroup, context: Context): readonly Frame[] {
  const byLemma = context.frames.noun(group.lemma);
  const frames = byLemma.length > 0 ? byLemma : context.frames.noun(sentence.sentence.tokens[group.head]?.lower ?? "");
  if (frames.length === 0 || isUnrealised(sentence, group, context)) return [];
  const senses = sensesBeside(sentence, group, context);
  const meant = frames.filter(({ sense }) => sense !== undefined && senses.includes(sense));
  if (meant.length > 0) return meant;
  return frames.filter(({ sense, type }) => sense === undefined && !(type === "assault" && senses.some((one) => displacing.has(one))));
}

/** "exercises planned for June", "the talks were called off": named, and told as not done. */
function isUnrealised(sentence: ChunkedSentence, group: NounGroup, { lexicon }: Context): boolean {
  return sentence.clauses.some(
    ({ object, passive, subject, verb }) => (passive || object === null) && subject?.index === group.index && lexicon.senses.unrealised.has(verb.lemma),
  );
}
