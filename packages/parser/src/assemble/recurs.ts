import type { Context } from "../context.js";
import type { ChunkedSentence } from "../stages/chunk.js";

/** "come under attack again and again": whether the words from a token on make many acts of one. */
export function recurs({ sentence }: ChunkedSentence, from: number, { lexicon: { acts } }: Context): boolean {
  const words = ` ${sentence.tokens
    .slice(from)
    .map(({ lower }) => lower)
    .join(" ")} `;
  return [...acts.recurrent].some((phrase) => words.includes(` ${phrase} `));
}
