const brokenWord = /(\p{L}+)[-\u2010\u00ad]$/u;
const goesOn = /^\p{Ll}[\p{L}]*/u;

/**
 * Returns lines as one, with words that were broken at a line's end put together again. Whether a hyphen belongs to the word is asked of the
 * rest of the text (`words`, in lower case): where it writes `cease-fire`, the broken word is that; else the hyphen was the typesetter's.
 */
export function joinLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = "";
  for (const line of lines) {
    const left = brokenWord.exec(text);
    const right = goesOn.exec(line)?.[0];
    if (!left || right === undefined) {
      text += text === "" ? line : ` ${line}`;
      continue;
    }
    const isOwn = !text.endsWith("\u00ad") && words.has(`${left[1]}-${right}`.toLowerCase());
    text = `${isOwn ? text : text.slice(0, -1)}${line}`;
  }
  return text.replaceAll("\u00ad", "");
}

/** Returns the words of lines that stand in them whole, hyphenated ones as one, in lower case. */
export function wholeWords(lines: readonly string[]): Set<string> {
  const words = new Set<string>();
  for (const line of lines) for (const [word] of line.toLowerCase().matchAll(/\p{L}+(?:-\p{L}+)*/gu)) words.add(word);
  return words;
}
