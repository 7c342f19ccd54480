import type { RoleFiller } from "../assemble/candidate.js";
import { clauseFillers, groupFillers, withCoordinates } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { NounGroup, VerbGroup } from "../grammar/chunks.js";
import type { Attributed } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";

const harmed = ({ role }: RoleFiller) => role === "target" || role === "victim";

/** "defend itself against attacks", "an answer to the raid": force that others use. */
function isAnswered({ chunks }: ChunkedSentence, { index }: NounGroup): boolean {
  const before = chunks[index - 1];
  return before?.kind === "preposition" && before.lower !== "with";
}

const isToCome = ({ form, tense }: VerbGroup) => form === "infinitive" || form === "gerund" || tense === "future";

/** Whoever the force that a sentence speaks of from a word on would strike: "ready for new strikes on the rebels", "threatened to bomb the port". */
function struckIn(sentence: ChunkedSentence, from: number, context: Context): NounGroup[] {
  const byNoun = sentence.chunks.flatMap((chunk) => {
    const frame = chunk.kind === "noun" && chunk.from >= from ? context.frames.noun(chunk.lemma).find(({ type }) => type === "assault") : undefined;
    return frame === undefined || chunk.kind !== "noun" || isAnswered(sentence, chunk) ? [] : groupFillers(sentence, chunk, frame, context);
  });
  const byVerb = sentence.clauses.flatMap((clause) => {
    const frame = clause.verb.from >= from && isToCome(clause.verb) ? context.frames.verb(clause.verb.lemma).find(({ type }) => type === "assault") : undefined;
    return frame === undefined ? [] : clauseFillers(clause, frame, context);
  });
  return [...byVerb, ...byNoun].filter(harmed).map(({ group }) => group);
}

/** Who is told to rue it: "make the rebels pay", "the rebels will regret it". */
function reckonedWith({ clauses }: ChunkedSentence, from: number, { lexicon: { hypothetical } }: Context): NounGroup[] {
  return clauses.flatMap(({ verb, subject, object }) => {
    if (verb.from < from) return [];
    const group = hypothetical.reckoning.has(verb.lemma) ? subject : verb.lemma === "make" ? object : null;
    return group === null || group.pronoun || (group.class !== "group" && group.class !== "person") ? [] : withCoordinates(group);
  });
}

/** Returns a threat that names nobody as its recipient with whoever the harm it speaks of would strike. */
export function threatened(candidate: Attributed, sentences: readonly ChunkedSentence[], context: Context): Attributed {
  const sentence = sentences[candidate.sentence];
  if (candidate.type !== "threaten" || sentence === undefined || candidate.fillers.some(({ role }) => role === "recipient")) return candidate;
  const from = candidate.trigger.from;
  const struck = struckIn(sentence, from, context);
  const groups = struck.length > 0 ? struck : reckonedWith(sentence, from, context);
  const sources = new Set(candidate.fillers.map(({ group }) => group.index));
  const recipients = groups.filter(({ index, pronoun }) => !pronoun && !sources.has(index));
  return { ...candidate, fillers: [...candidate.fillers, ...recipients.map((group) => ({ role: "recipient" as const, slot: "threatened", group }))] };
}
