import { premodifier } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";

const joining = new Set(["for", "of", "in", "at", "from", "with", "by", "inside", "within"]);

/** Whether a group is a body that others can speak for: an organization, a force, a state. */
const isBody = (group: NounGroup) =>
  group.class !== "event" &&
  (group.class === "group" || group.mentions.some(({ type }) => type === "organization" || type === "group")) &&
  !group.mentions.some(({ type }) => type === "person");

function joined(sentence: ChunkedSentence, group: NounGroup, prepositions: ReadonlySet<string>): NounGroup | null {
  const preposition = sentence.chunks[group.index + 1];
  const body = sentence.chunks[group.index + 2];
  const fits = preposition?.kind === "preposition" && prepositions.has(preposition.lower) && body?.kind === "noun" && isBody(body);
  return fits ? body : null;
}

const bodies: ReadonlySet<string> = new Set(["organization", "group"]);

/** Whether a group is a mouthpiece, by its head or, for somebody named, by the words before the name: "army spokesman Luis Paz". */
function isMouthpiece({ sentence: { tokens } }: ChunkedSentence, { from, head, lemma, mentions }: NounGroup, { lexicon: { speech } }: Context): boolean {
  if (speech.mouthpieces.has(lemma)) return true;
  const name = mentions.find(({ type, to }) => type === "person" && to > head);
  return name !== undefined && tokens.slice(from, name.from).some(({ lower }) => speech.mouthpieces.has(lower));
}

/** "its spokesman": the body that the sentence has told of before. */
function ownerBefore({ clauses }: ChunkedSentence, { determiner, possessor, start }: NounGroup): NounGroup | null {
  if (determiner !== "possessive" || possessor !== null) return null;
  return clauses.map(({ subject }) => subject).find((subject) => subject !== null && !subject.pronoun && subject.end <= start && isBody(subject)) ?? null;
}

/**
 * Returns whose words a speaker's are: "a spokesman for the army", "a source in the ministry", "a statement by the group", "Ana Ruiz,
 * spokeswoman for the police"; null for those who speak for themselves.
 */
export function spokenFor(sentence: ChunkedSentence, speaker: NounGroup, context: Context): NounGroup | null {
  const voices = [speaker, speaker.apposition].flatMap((group) => group ?? []);
  for (const group of voices) {
    if (!isMouthpiece(sentence, group, context)) continue;
    const told = group.of !== null && isBody(group.of) ? group.of : (joined(sentence, group, joining) ?? group.possessor);
    const body = told ?? premodifier(group, bodies) ?? ownerBefore(sentence, group);
    if (body !== null) return body;
  }
  // "said Ana Ruiz for the police"
  return speaker.class === "person" && speaker.mentions.some(({ type }) => type === "person") ? joined(sentence, speaker, new Set(["for"])) : null;
}
