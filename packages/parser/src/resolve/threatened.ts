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

/** "French interests could be targets": what a speaker says may be struck. */
const mayBeStruck = ({ clauses }: ChunkedSentence, { lexicon: { constructions } }: Context): NounGroup[] =>
  clauses.flatMap(({ verb, subject, object }) => {
    const isTarget = verb.lemma === "be" && verb.modal !== null && object !== null && constructions.targetNouns.has(object.lemma);
    return isTarget && subject !== null && !subject.pronoun ? withCoordinates(subject) : [];
  });

/** "warned that the militia would go on striking": of a promise that nobody else is said to make, whoever is to keep it. */
function promising({ clauses }: ChunkedSentence, { clause, fillers }: Attributed, { lexicon: { hypothetical } }: Context): RoleFiller[] {
  if (clause === null || fillers.some(({ role }) => role === "source")) return [];
  const promise = clauses.find(
    ({ governor, relation, subject, verb }) =>
      governor === clause && relation === "complement" && subject !== null && !subject.pronoun && isToCome(verb) && hypothetical.commissive.has(verb.lemma),
  );
  return promise?.subject == null ? [] : withCoordinates(promise.subject).map((group) => ({ role: "source", group, slot: "promising" }));
}

/** Who is told to rue it: "make the rebels pay", "the rebels will regret it". */
function reckonedWith({ clauses }: ChunkedSentence, from: number, { lexicon: { hypothetical } }: Context): NounGroup[] {
  return clauses.flatMap(({ verb, subject, object }) => {
    if (verb.from < from) return [];
    const group = hypothetical.reckoning.has(verb.lemma) ? subject : verb.lemma === "make" ? object : null;
    return group === null || group.pronoun || (group.class !== "group" && group.class !== "person") ? [] : withCoordinates(group);
  });
}

/** Returns a threat with whoever promises it, where nobody else is said to, and one that names nobody as its recipient with whoever the harm it speaks of would strike. */
export function threatened(candidate: Attributed, sentences: readonly ChunkedSentence[], context: Context): Attributed {
  const sentence = sentences[candidate.sentence];
  if (candidate.type !== "threaten" || sentence === undefined) return candidate;
  const fillers = [...candidate.fillers, ...promising(sentence, candidate, context)];
  if (fillers.some(({ role }) => role === "recipient")) return { ...candidate, fillers };
  const from = candidate.trigger.from;
  const found =
    [struckIn(sentence, from, context), mayBeStruck(sentence, context), reckonedWith(sentence, from, context)].find(({ length }) => length > 0) ?? [];
  const sources = new Set(fillers.map(({ group }) => group.index));
  const recipients = found.filter(({ index, pronoun }) => !pronoun && !sources.has(index));
  return { ...candidate, fillers: [...fillers, ...recipients.map((group) => ({ role: "recipient" as const, slot: "threatened", group }))] };
}
