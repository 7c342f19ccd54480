/** Words of several tokens, ready to be looked for from a position on. */
export interface PhraseTable<Row> {
  /** By first word, longest phrase first. */
  byFirstWord: ReadonlyMap<string, readonly { words: readonly string[]; row: Row }[]>;
}

/** Cuts a phrase as the reader cuts text: runs of letters (initials with their inner full stops), digits, single marks. */
function toWords(phrase: string): string[] {
  return phrase.toLowerCase().match(/\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}+|\d+|[^\s]/gu) ?? [];
}

export function toPhraseTable<Row>(rows: Iterable<readonly [phrase: string, row: Row]>): PhraseTable<Row> {
  const byFirstWord = new Map<string, { words: string[]; row: Row }[]>();
  for (const [phrase, row] of rows) {
    const words = toWords(phrase);
    const first = words[0];
    if (first === undefined) continue;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), { words, row }]);
  }
  for (const list of byFirstWord.values()) list.sort((a, b) => b.words.length - a.words.length);
  return { byFirstWord };
}
