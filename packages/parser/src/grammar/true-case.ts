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
export function trueCase(text: string, isName: (lower: string) => boolean, capitalFirst = true): string {
  let first = capitalFirst;
  const cased = text.replace(word, (found: string, at: number) => {
    const lower = found.toLowerCase();
    const capital = first || isName(lower);
    first = false;
    if (found.length === 1 && text[at + 1] === ".") return found;
    return capital ? found.charAt(0) + lower.slice(1) : lower;
  });
  return cased.length === text.length ? cased : text;
}

/** Whether a headline is written in title case: four words or more of four letters, nine of ten with a capital. */
export function isTitleCase(text: string): boolean {
  const words = [...text.matchAll(word)].map(([found]) => found).filter((found) => found.length > 3);
  const capital = words.filter((found) => found.charAt(0) !== found.charAt(0).toLowerCase());
  return words.length >= 4 && capital.length >= 0.9 * words.length;
}

/** Returns the text with its first word in lower case, if that is a common word and no name begins with it. */
export function lowerOpening(text: string, isName: (lower: string) => boolean): string {
  const [first, second] = text.matchAll(word);
  if (first === undefined || first[0].length < 2 || /\p{Lu}/u.test(first[0].slice(1)) || isName(first[0].toLowerCase())) return text;
  const joined = second !== undefined && /^\s$/.test(text.slice(first.index + first[0].length, second.index)) && /^\p{Lu}/u.test(second[0]);
  // "Baker Smith said": a capital on the next word too makes a name of both.
  if (joined) return text;
  return text.slice(0, first.index) + first[0].charAt(0).toLowerCase() + text.slice(first.index + 1);
}
