import type { EventReport, MentionPlace } from "@dateline/schema";
import { toNameKey } from "../place/name-key.js";

/** What opens a name as news writes them: a capital or a digit somewhere in the word. */
const isNameWord = (word: string) => /[\p{Lu}\p{N}]/u.test(word) || /^[^\p{Ll}]*\p{Lo}/u.test(word);
/** As many small words may stand inside a name: "Gulf of Aden", "Bab el Mandeb", "Port of the Isles". */
const mostSmallWords = 2;
const longestSmallWord = 4;

/**
 * Returns the names that some sentences hold, each as its name key, with bars around them: ` port almar | monday `. Words in small letters are
 * left out but for short ones inside a name, so that what is kept of a report stays small.
 */
export function namesAsWritten(quotes: readonly string[]): string {
  const names = quotes.flatMap((quote) => namesIn(quote.split(/\s+/)));
  return names.length === 0 ? "" : ` ${[...new Set(names)].join(" | ")} `;
}

function namesIn(words: readonly string[]): string[] {
  const names: string[] = [];
  let name: string[] = [];
  let small: string[] = [];
  const close = () => {
    const key = toNameKey(name.join(" "));
    if (key !== "") names.push(key);
    name = [];
    small = [];
  };
  for (const word of words) {
    if (isNameWord(word)) {
      name.push(...small, word);
      small = [];
    } else if (name.length > 0 && small.length < mostSmallWords && word.length <= longestSmallWord) small.push(word);
    else close();
  }
  close();
  return names;
}

/** Whether a report's own sentences name a place, be it as one of several sites that were struck together. */
export function namesSite({ evidence }: EventReport, { name, text }: MentionPlace): boolean {
  const named = namesAsWritten(evidence.map(({ quote }) => quote));
  return [name, text ?? name].some((one) => named.includes(` ${toNameKey(one)} `));
}
