import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import { joinedKey } from "../grammar/name-key.js";
import type { Lexicon } from "../lexicon.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { type Range, toFound } from "./found.js";
import { headName } from "./noun-mentions.js";

const bodies = new Set(["person", "group"]);
const abstract = new Set(["event", "communication", "other"]);

/** A verb's subject acts unless the verb tells how things stand; what is done to it makes it no actor, but for "is committed to". */
function agents({ verb, passive, subject, object, attachments }: Clause, { mentions }: Lexicon): (NounGroup | null)[] {
  const is = verb.lemma === "be" && object !== null && bodies.has(object.class);
  const acts = passive ? attachments.some(({ preposition }) => preposition === "to") : is || !mentions.stative.has(verb.lemma);
  const dealt = !passive && mentions.dealings.has(verb.lemma);
  const parties = attachments.filter(({ preposition }) => mentions.parties.has(preposition)).map(({ group }) => group);
  return [acts ? subject : null, dealt ? object : null, ...parties];
}

/** Groups named after others of the kind: "our partners, notably Russia", "the alliance, including Iran". */
function examples({ chunks, sentence }: ChunkedSentence, { mentions }: Lexicon): NounGroup[] {
  return chunks.flatMap((chunk, at) => {
    const before = sentence.tokens[chunk.from - 1];
    if (chunk.kind !== "noun" || !mentions.examples.has(before?.lower ?? "")) return [];
    const named = chunks.slice(0, at).findLast((other) => other.kind === "noun");
    return named?.kind === "noun" && bodies.has(named.class) ? [chunk] : [];
  });
}

/** Where a country's name stands, with its article: "the United Kingdom". */
interface Named {
  mention: Found;
  range: Range;
}

/** The country that a group names, or that owns or qualifies what only an actor has: "Iraq's offer", "UK support". */
function named(group: NounGroup): Named[] {
  const mention = headName(group);
  return mention === undefined ? [] : [{ mention, range: { from: group.from, to: mention.to } }];
}

function owners(group: NounGroup): Named[] {
  if (!abstract.has(group.class) || headName(group) !== undefined) return [];
  if (group.possessor !== null) return named(group.possessor);
  return group.mentions.filter(({ to }) => to <= group.head).map((mention) => ({ mention, range: mention }));
}

/**
 * Returns the countries that a sentence speaks of as actors, not as places, each as an organization: they do or say something, something
 * is done with them, an act or a word is theirs, or they stand beside one that acts. A demonym ("Iraqi") stays what it is.
 */
export function actingStates(chunked: ChunkedSentence, { lexicon, actors }: Context): ReadonlyMap<Found, Found> {
  const { clauses, chunks, sentence } = chunked;
  if (!chunked.mentions.some(({ place }) => place?.kind === "country")) return new Map();
  const groups = new Set([...clauses.flatMap((clause) => agents(clause, lexicon)), ...examples(chunked, lexicon)].filter((group) => group !== null));
  for (const group of groups) for (const other of group.coordinates) groups.add(other);
  const owning = chunks.flatMap((chunk) => (chunk.kind === "noun" ? owners(chunk) : []));
  const acting = new Map<Found, Found>();
  for (const { mention, range } of [...[...groups].flatMap(named), ...owning]) {
    const words = sentence.tokens.slice(mention.from, mention.to).map(({ text }) => text);
    if (mention.place?.kind !== "country" || actors.stateByKey.get(joinedKey(words.join(" ")))?.adjective !== false) continue;
    acting.set(mention, { ...toFound(sentence, range, "organization", "state"), place: mention.place });
  }
  return acting;
}
