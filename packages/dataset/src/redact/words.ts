/** A word of a text, as names are compared by: folded to small letters without marks. */
export interface Word {
  folded: string;
  start: number;
  end: number;
  isCapital: boolean;
}

/** Returns the words of a text; hyphens, apostrophes and everything else that is no letter part them. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    start: index,
    end: index + word.length,
    isCapital: /^\p{Lu}|^\p{Lo}/u.test(word),
  }));
}

/** Returns a word in small letters without its marks. */
function fold(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
