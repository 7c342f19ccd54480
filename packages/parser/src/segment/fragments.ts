import type { Span } from "@dateline/schema";
import type { SegmentLexicon } from "./segment-lexicon.js";

const maxFragment = 60;
const name = /^\p{Lu}[\p{Ll}'’-]+(?:\s+(?:al|el|bin|ibn|de|del|da|von|van|abu|\p{Lu}\.?|(?:al-|el-)?\p{Lu}[\p{L}'’-]+))+\.$/u;

/**
 * Joins to the sentence before it what a misplaced full stop cut off and what cannot stand alone: a bare name (`the prime minister. Ali Hassan.`),
 * and a few words that close a bracket which they did not open (`Islamic State. Isis)`).
 */
export function joinFragments(block: string, sentences: readonly Span[], lexicon: SegmentLexicon): Span[] {
  const joined: Span[] = [];
  for (const sentence of sentences) {
    const previous = joined.at(-1);
    if (previous && isFragment(block, previous, sentence, lexicon)) joined[joined.length - 1] = { start: previous.start, end: sentence.end };
    else joined.push(sentence);
  }
  return joined;
}

function isFragment(block: string, previous: Span, { start, end }: Span, { starters }: SegmentLexicon): boolean {
  if (end - start > maxFragment || !/^\s*$/.test(block.slice(previous.end, start))) return false;
  const text = block.slice(start, end);
  if (/^[^([]*[)\]][.,]?$/.test(text)) return text.split(/\s+/).length <= 4;
  // Behind a common noun only: behind a name or a figure it may be a list of names.
  const afterNoun = /\s\p{Ll}{3,}\.$/u.test(block.slice(Math.max(previous.start, previous.end - 30), previous.end));
  const firstWord = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? "";
  return afterNoun && text.split(/\s+/).length <= 5 && name.test(text) && !starters.has(firstWord);
}
