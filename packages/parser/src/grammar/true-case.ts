const word = /\p{L}[\p{L}\p{M}'’]*/gu;

/** Whether a sentence is written in capitals throughout, as old wire copy is: four words or more, nine letters of ten capital. */
export function isAllCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  let words = 0;
  for (const [found] of text.matchAll(word)) {
    if (found.length > 1) words += 1;
    for (const letter of found) {
      if (letter !== letter.toLowerCase()) upper += 1;
      else if (letter !== letter.toUpperCase()) lower += 1;
    }
  }
  return words >= 2 && upper > 9 * lower;
}

/**
 * Returns the text in lower case with names capitalised, of the same length: the first word, and every word that `isName` knows.
 * Abbreviations with full stops ("U.S.") keep their capitals.
 */
export function trueCase(text: string, isName: (lower: string) => boolean): string {
  let first = true;
  const cased = text.replace(word, (found: string, at: number) => {
    const lower = found.toLowerCase();
    const capital = first || isName(lower);
    first = false;
    if (found.length === 1 && text[at + 1] === ".") return found;
    return capital ? found.charAt(0) + lower.slice(1) : lower;
  });
  return cased.length === text.length ? cased : text;
}
