import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** Whether the words are a news agency's name. Of three letters or fewer only in capitals or lower case: `ANA` and `dpa`, not `Ana`. */
export function isAgency(words: string, { agencies }: SegmentLexicon): boolean {
  const squeezed = squeeze(words);
  return agencies.has(squeezed) && (squeezed.length > 3 || !/^\p{Lu}\p{Ll}/u.test(words.trim()));
}
