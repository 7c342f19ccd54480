import type { MentionType } from "@dateline/schema";
import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { type Range, toFound } from "./found.js";
import { phraseOf, startOf } from "./phrase.js";

/** What a noun group mentions, with the tokens of the group itself: those before "of". */
export interface NounMention extends Found {
  own: Range;
  /** The name at its head. */
  name: Found | undefined;
}

/** The name that a group ends in. */
export const headName = ({ mentions, head }: NounGroup): Found | undefined => mentions.find(({ from, to }) => from <= head && head < to);

const personal = new Map<string, MentionType>([
  ...["I", "me", "he", "him", "she", "He", "She"].map((word) => [word, "person"] as const),
  ...["we", "they", "them", "We", "They"].map((word) => [word, "group"] as const),
]);

const people = new Set<MentionType>(["person", "organization", "group"]);

/** Whether a vehicle is one of war: a tank or a warship, or anything armoured, armed or in the hands of an armed group. */
function isPlatform({ from, head, lemma, mentions }: NounGroup, { sentence }: ChunkedSentence, lexicon: Lexicon): boolean {
  const words = sentence.tokens.slice(from, head);
  return (
    lexicon.mentions.platforms.has(lemma) || words.some(({ lower }) => lexicon.mentions.military.has(lower)) || mentions.some(({ type }) => type === "group")
  );
}

/** What a group without a name at its head mentions, if it is of a sort that is listed; a meeting and a country are groups to WordNet, but no body. */
function typeOf(group: NounGroup, chunked: ChunkedSentence, lexicon: Lexicon): MentionType | null {
  const { lemma, determiner } = group;
  const thing = group.class === "vehicle" || group.class === "weapon" ? group.class : null;
  if (thing !== null && (thing === "vehicle" || lexicon.mentions.platforms.has(lemma))) return isPlatform(group, chunked, lexicon) ? "platform" : "vehicle";
  if (thing !== null) return thing;
  if (determiner === "no" || lexicon.mentions.gatherings.has(lemma)) return null;
  const plural = group.plural || lemma === "people";
  if (group.class === "group") return plural || !lexicon.mentions.lands.has(lemma) ? "group" : null;
  if (group.class !== "person") return null;
  if (plural) return "group";
  return determiner !== "none" || group.mentions.length > 0 ? "person" : null;
}

function pronounOf(group: NounGroup, { sentence }: ChunkedSentence): NounMention | null {
  const token = sentence.tokens[group.head];
  const type = token?.pos === "PRON" ? personal.get(token.normal) : undefined;
  return type === undefined ? null : { ...toFound(sentence, group, type, "pronoun"), own: group, name: undefined };
}

function mentionOf(group: NounGroup, chunked: ChunkedSentence, lexicon: Lexicon): NounMention | null {
  const { sentence, chunks } = chunked;
  if (group.pronoun) return pronounOf(group, chunked);
  const name = headName(group);
  if (name !== undefined && (name.type === "location" || name.type === "facility")) return null;
  const type = name !== undefined && people.has(name.type) ? name.type : typeOf(group, chunked, lexicon);
  if (type === null) return null;
  const own = { from: startOf(group, sentence, lexicon), to: group.head + 1 };
  // A thing is named without its article.
  const thing = { from: group.determiner === "none" || group.possessor !== null ? own.from : group.from + 1, to: own.to };
  const range = people.has(type) ? phraseOf(group, sentence, chunks, lexicon) : thing;
  return { ...toFound(sentence, range, type, name === undefined ? "noun" : "name"), own, name };
}

/** A group and the groups that own it, outermost last. */
const withOwners = (group: NounGroup): NounGroup[] => [group, ...(group.possessor === null ? [] : withOwners(group.possessor))];

/** "He is a composer": the words say what somebody is, and mention nobody else. */
function predicates({ clauses }: ChunkedSentence): ReadonlySet<number> {
  const said = clauses.flatMap(({ verb, object }) => (verb.lemma === "be" && object !== null && object.determiner !== "definite" ? [object.index] : []));
  return new Set(said);
}

/** Returns the people, bodies, vehicles and weapons of a sentence as its noun groups mention them, named or not. */
export function nounMentions(chunked: ChunkedSentence, lexicon: Lexicon): NounMention[] {
  const predicated = predicates(chunked);
  return chunked.chunks.flatMap((chunk) => {
    if (chunk.kind !== "noun") return [];
    const groups = predicated.has(chunk.index) && headName(chunk) === undefined ? withOwners(chunk).slice(1) : withOwners(chunk);
    return groups.flatMap((group) => mentionOf(group, chunked, lexicon) ?? []);
  });
}
