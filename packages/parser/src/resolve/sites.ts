import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";

/** A mention whose place is known. */
export type Placed = Found & { place: NonNullable<Found["place"]> };

export const isPlaced = (mention: Found): mention is Placed => mention.place !== undefined && mention.type !== "nationality";

/** Returns every place that a document names, in the order of its text. */
export function placesNamed(sentences: readonly ChunkedSentence[]): readonly Placed[] {
  return sentences.flatMap(({ mentions }) => mentions.filter(isPlaced)).sort((a, b) => a.start - b.start);
}

const lastWord = (text: string) => text.toLowerCase().split(/\s+/).at(-1) ?? "";

/**
 * Returns the place that a description goes back to: of "that base", "the town" and "the refinery" the last one named of that kind, or by
 * that noun. Undefined where the group names a place itself, or does not point back.
 */
export function siteMeant(group: NounGroup, named: readonly Placed[], text: string, { lexicon }: Context): Placed | undefined {
  const pointsBack = group.determiner === "definite" || group.determiner === "demonstrative";
  if (!pointsBack || group.of !== null || group.plural || group.mentions.some(({ type }) => type !== "nationality")) return undefined;
  const kinds = lexicon.reference.sites[group.lemma] ?? [];
  return named.findLast(
    ({ start, end, place }) =>
      end <= group.start && (kinds.includes(place.kind) || (group.class === "facility" && lastWord(text.slice(start, end)) === group.lemma)),
  );
}
