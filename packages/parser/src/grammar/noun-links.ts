import type { Lexicon } from "../lexicon.js";
import { after, before, chainStart, isNoun, lowerOf } from "./chunk-search.js";
import { shapeNoun } from "./chunk-shapes.js";
import type { Chunk, NounGroup } from "./chunks.js";

const authors = new Set(["by", "from"]);
const conjunctions = new Set(["and", "or"]);
const complements = new Set(["of", "in", "at", "near", "from"]);
const shared = new Set(["in", "at", "on", "against"]);

/** "a number of soldiers", "dozens of people": the count or the transparent noun, "of", and the group that is meant. */
function ofLink(chunks: readonly Chunk[], at: number): NounGroup | null {
  const group = chunks[at];
  const target = chunks[at + 2];
  if (!isNoun(target)) return null;
  const authored = isNoun(group) && group.class === "communication" && authors.has(lowerOf(chunks[at + 1]));
  if (!isNoun(group) || !(lowerOf(chunks[at + 1]) === "of" || authored)) return null;
  return target;
}

const finiteVerbBefore = (chunks: readonly Chunk[], at: number) => {
  for (let k = at - 1; k >= 0; k--) {
    const chunk = chunks[k];
    if (chunk?.kind === "verb") return true;
    if (chunk?.kind === "stop" || chunk?.kind === "subordinator") return false;
  }
  return false;
};

const people = new Set(["person", "group"]);
const places = new Set(["location", "facility"]);

function comparable(a: NounGroup, b: NounGroup): boolean {
  if (a.class === b.class) return true;
  if (people.has(a.class) && people.has(b.class)) return true;
  // "the commander and three of his guards"
  if (people.has(a.class) && b.class === "other" && b.count !== null) return true;
  // "the building and two vehicles", "two banks and a kiosk"
  if (things.has(a.class) && (things.has(b.class) || isOneThing(b))) return true;
  return (isOneThing(a) && things.has(b.class)) || (places.has(a.class) && places.has(b.class));
}

const things = new Set(["facility", "vehicle"]);

/** Something of no class that is told as a thing of its own. */
const isOneThing = ({ class: kind, count, determiner, mentions }: NounGroup) =>
  kind === "other" && mentions.length === 0 && (count !== null || determiner === "indefinite");

/** "attacked with sticks and machetes": what people fight with, weapons by name or not. */
const areArms = (a: NounGroup, b: NounGroup) =>
  [a, b].some((one) => one.class === "weapon") && [a, b].every((one) => one.class === "weapon" || isPlainThing(one));

const isPlainThing = ({ class: kind, mentions, plural }: NounGroup) => kind === "other" && plural && mentions.length === 0;

const parties = new Set(["person", "group", "location"]);

/** "between Israel and Hamas": states and bodies that have to do with one another. */
const areParties = (a: NounGroup, b: NounGroup) => parties.has(a.class) && parties.has(b.class);

/** The end of the group with what hangs on it by "of" and "in": where a coordination may go on. */
function endOfGroup(chunks: readonly Chunk[], at: number): number {
  let end = at;
  for (;;) {
    const particle = chunks[end + 1];
    if (particle?.kind !== "preposition" || !isNoun(chunks[end + 2])) return end;
    if (!complements.has(lowerOf(particle))) return end;
    end += 2;
  }
}

/** The groups coordinated with the one at `at`: "A, B and C"; stops before a group that is the subject of the next verb. */
function coordinatesOf(chunks: readonly Chunk[], at: number): NounGroup[] {
  const first = chunks[at];
  if (!isNoun(first) || first.pronoun) return [];
  const list: NounGroup[] = [];
  for (let k = endOfGroup(chunks, at) + 1; k < chunks.length; ) {
    let next = k;
    const comma = chunks[next]?.kind === "comma";
    if (comma) next += 1;
    const conjunction = conjunctions.has(lowerOf(chunks[next]));
    if (conjunction) next += 1;
    if (next === k) break;
    if (conjunction && shared.has(lowerOf(chunks[next])) && shared.has(lowerOf(chunks[at - 1]))) next += 1;
    const group = chunks[next];
    const arms = isNoun(group) && lowerOf(chunks[at - 1]) === "with" && areArms(first, group);
    if (
      !isNoun(group) ||
      group.pronoun ||
      !(comparable(first, group) || arms || (conjunction && lowerOf(chunks[at - 1]) === "between" && areParties(first, group)))
    )
      break;
    // "bases in Iraq and Syria": what follows goes with the nearest of its kind.
    const nearest = chunks[k - 1];
    if (isNoun(nearest) && nearest !== first && nearest.index !== at && nearest.class === group.class && first.class !== group.class) break;
    if (isNoun(nearest) && nearest.index !== at && group.class === "location" && first.class !== "location") break;
    const end = endOfGroup(chunks, next);
    const verbAfter = chunks[end + 1]?.kind === "verb" && (chunks[end + 1] as { form?: string }).form === "finite";
    if (verbAfter && finiteVerbBefore(chunks, at)) break;
    if (!conjunction && (!hasLaterConjunction(chunks, end) || opensClause(chunks, at, next))) break;
    list.push(group);
    k = end + 1;
  }
  return list;
}

/**
 * "According to the rebels, a sergeant and two guards were shot": after a phrase that opens the sentence, or in a clause that has its
 * verb, what stands between a comma and the next verb is that verb's subject.
 */
function opensClause(chunks: readonly Chunk[], first: number, group: number): boolean {
  const opener = chunks[chainStart(chunks, first) - 1];
  if (opener?.kind !== "preposition" && !finiteVerbBefore(chunks, first)) return false;
  const next = chunks.slice(group + 1).find((chunk) => ["verb", "stop", "relative", "subordinator"].includes(chunk.kind));
  if (next?.kind !== "verb" || !isNoun(chunks[before(chunks, next.index)])) return false;
  return next.form === "finite" || (next.form === "participle" && ["noun", "subordinator"].includes(chunks[after(chunks, next.index)]?.kind ?? ""));
}

/** Chunks that a list may still hold: the names of the dead of a battle. */
const longestList = 60;

function hasLaterConjunction(chunks: readonly Chunk[], from: number): boolean {
  for (let k = from + 1; k < Math.min(from + longestList, chunks.length); k++) {
    const chunk = chunks[k];
    if (chunk?.kind === "verb" || chunk?.kind === "stop") return false;
    if (conjunctions.has(lowerOf(chunk))) return isNoun(chunks[k + 1]);
  }
  return false;
}

/** "Qasem Soleimani, the commander of the Quds Force,": a name and a description side by side. */
function appositionOf(chunks: readonly Chunk[], at: number, lexicon: Lexicon): NounGroup | null {
  const group = chunks[at];
  if (!isNoun(group)) return null;
  const end = endOfGroup(chunks, at);
  const bracket = chunks[end + 1]?.kind === "bracket";
  if (chunks[end + 1]?.kind !== "comma" && !bracket) return null;
  const other = chunks[end + 2];
  if (!isNoun(other) || other.pronoun || !comparable(group, other)) return null;
  const closing = chunks[endOfGroup(chunks, end + 2) + 1];
  if (closing !== undefined && !["comma", "stop", "bracket", "relative"].includes(closing.kind)) return null;
  if (lowerOf(closing) === "and") return null;
  // "the militia spokesman" is described by the body's name, and is not called so.
  const named = (noun: NounGroup) =>
    noun.mentions.some(({ to, type }) => type === "person" || ((type === "organization" || type === "group") && (to > noun.head || noun.class !== "person")));
  if (named(group) === named(other) && !bracket) return null;
  return lexicon.grammar.transparentNouns.has(other.lemma) && !people.has(other.class) ? null : other;
}

/** Returns the chunks with noun groups linked: what follows "of", what is coordinated, what stands in apposition. */
export function joinNounGroups(chunks: readonly Chunk[], lexicon: Lexicon): Chunk[] {
  const linked: Chunk[] = [...chunks];
  // From the right, so that a link leads to a group that is itself linked already.
  for (let at = chunks.length - 1; at >= 0; at--) {
    const group = linked[at];
    if (!isNoun(group)) continue;
    linked[at] = shapeNoun({ ...group, of: ofLink(linked, at), coordinates: coordinatesOf(linked, at), apposition: appositionOf(linked, at, lexicon) });
  }
  return linked;
}
