import type { Chunk, NounGroup, VerbGroup } from "./chunks.js";

export const isNoun = (chunk: Chunk | undefined): chunk is NounGroup => chunk?.kind === "noun";
export const isVerb = (chunk: Chunk | undefined): chunk is VerbGroup => chunk?.kind === "verb";
/** The word of a particle; empty for any other chunk. */
export const lowerOf = (chunk: Chunk | undefined) =>
  chunk === undefined || chunk.kind === "noun" || chunk.kind === "verb" || chunk.kind === "time" ? "" : chunk.lower;
/** Whether the grammar looks through a chunk: adverbs and quotation marks. */
export const transparent = (chunk: Chunk | undefined) => chunk?.kind === "word" || chunk?.kind === "open-quote" || chunk?.kind === "close-quote";

/** Position of the nearest chunk to the left that the grammar does not look through. */
export function before(chunks: readonly Chunk[], at: number): number {
  let k = at - 1;
  while (k >= 0 && transparent(chunks[k])) k -= 1;
  return k;
}

/** Position of the nearest chunk to the right that is no adverb, quotation mark or time. */
export function after(chunks: readonly Chunk[], at: number): number {
  let k = at + 1;
  while (k < chunks.length && (transparent(chunks[k]) || chunks[k]?.kind === "time")) k += 1;
  return k;
}

/** Position of the leftmost group of the chain "group (preposition group)*" that ends at `at`. */
export function chainStart(chunks: readonly Chunk[], at: number): number {
  let k = at;
  while (k >= 2 && chunks[k - 1]?.kind === "preposition" && (isNoun(chunks[k - 2]) || chunks[k - 2]?.kind === "time")) {
    k -= 2;
    if (chunks[k]?.kind === "time") k -= 1;
    if (!isNoun(chunks[k])) return at;
  }
  return k;
}

/** Prepositions that also open clauses. */
export const clausalPrepositions = new Set(["after", "before", "since", "until", "as", "than"]);

/** Where a subject's own opening attachments begin, so that what stands before it is the clause's opener. */
export function firstOf(chunks: readonly Chunk[], at: number): number {
  return clausalPrepositions.has(lowerOf(chunks[at - 1])) ? at : chainStart(chunks, at);
}

/** Whether a chunk ends what a verb may take after it. */
export const isBoundary = (chunk: Chunk) => chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "relative" || chunk.kind === "verb";

/** The group that a participle describes: the nearest to the left in its clause; for a place, the group that the place belongs to. */
export function nearestGroup(chunks: readonly Chunk[], at: number): NounGroup | null {
  for (let k = at - 1; k >= 0; k--) {
    const chunk = chunks[k];
    if (isNoun(chunk)) return chunk.class === "location" && isNoun(chunks[chainStart(chunks, k)]) ? (chunks[chainStart(chunks, k)] as NounGroup) : chunk;
    if (chunk?.kind === "verb" || chunk?.kind === "stop") return null;
  }
  return null;
}
