import { condemners } from "../assemble/constructions/outcries.js";
import { withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { type Reaction, reaction } from "./reaction.js";
import { canSpeak } from "./voices.js";

const reciprocals = new Set(["each other", "one another"]);

/** "The army and the rebels blamed each other": each names the other as the doer of the act last told. */
function mutualBlame(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Reaction[] {
  const { subject, verb } = clause;
  const [one, other, ...more] = subject === null ? [] : withCoordinates(subject);
  const after = sentence.sentence.tokens.slice(verb.to, verb.to + 2).map(({ lower }) => lower);
  if (one === undefined || other === undefined || more.length > 0 || !context.lexicon.speech.accuse.has(verb.lemma)) return [];
  if (!reciprocals.has(after.join(" ")) || verb.negated || verb.modal !== null) return [];
  const blames = (accuser: NounGroup, accused: NounGroup): Reaction => ({
    ...reaction(sentence, { ...clause, subject: { ...accuser, coordinates: [] }, object: null }, "attributes", frame, context),
    fillers: [{ role: "perpetrator", group: accused, slot: "blamed" }],
  });
  return [blames(one, other), blames(other, one)];
}

/** "The attack drew condemnation from Egypt" */
const outcry = (sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Reaction[] =>
  condemners(clause, context)
    .filter((group) => canSpeak(group, context))
    .map((group) => reaction(sentence, { ...clause, subject: { ...group, coordinates: [] }, object: null }, "condemns", frame, context));

/** Returns what several say of the act last told in one clause of which they are not the plain subject. */
export const jointReactions = (sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Reaction[] => [
  ...mutualBlame(sentence, clause, frame, context),
  ...outcry(sentence, clause, frame, context),
];
