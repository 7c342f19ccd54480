import type { Chunk, NounGroup } from "../grammar/chunks.js";
import { countAt } from "../grammar/counts.js";
import type { Lexicon } from "../lexicon.js";
import type { TokenizedSentence } from "../stage.js";
import type { Range } from "./found.js";

const isDigits = /^\d/;

/** Where a group starts without the bare number that counts it: "fighters" in "40 fighters", but "the two men" whole. */
export function startOf({ from, head, determiner }: NounGroup, { tokens }: TokenizedSentence, lexicon: Lexicon): number {
  if (determiner !== "none") return from;
  const count = countAt(tokens, from, lexicon);
  if (count === null || count.to > head) return from;
  const [first, last] = [tokens[from], tokens[count.to - 1]];
  const exact = lexicon.grammar.vagueNumbers[first?.lower ?? ""] === undefined || last?.lower === "of" || isDigits.test(last?.text ?? "");
  return exact ? count.to : from;
}

/** The group after "of" or "for" that says whose or of what: "the people of Mosul". */
function complementOf(group: NounGroup, chunks: readonly Chunk[]): NounGroup | null {
  if (group.of !== null) return group.of;
  const [link, next] = [chunks[group.index + 1], chunks[group.index + 2]];
  const isOffice = group.class === "person" && link?.kind === "preposition" && link.lower === "for";
  return isOffice && next?.kind === "noun" && next.mentions.length > 0 ? next : null;
}

/** The tokens of a group of people or of a body as a whole, with what it is of. */
export function phraseOf(group: NounGroup, sentence: TokenizedSentence, chunks: readonly Chunk[], lexicon: Lexicon): Range {
  const range = { from: startOf(group, sentence, lexicon), to: group.head + 1 };
  const of = group.head + 1 === group.to ? complementOf(group, chunks) : null;
  return of === null || of.pronoun ? range : { from: range.from, to: phraseOf(of, sentence, chunks, lexicon).to };
}
