/** What ACLED writes for words that give no number; of each row the first that fits. */
const words: readonly (readonly [pattern: RegExp, fatalities: number])[] = [
  [/\bhundreds\b/i, 100],
  [/\bdozens\b/i, 12],
  [/\b(?:several|many|few|some|a number of|multiple)\b/i, 3],
];

/** Returns the number that ACLED's rules give for a vague count; undefined for words that they do not name. */
export function fatalitiesOfWords(text: string): number | undefined {
  return words.find(([pattern]) => pattern.test(text))?.[1];
}
