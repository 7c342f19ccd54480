/** The width that everything for people keeps to. */
export const pageWidth = 80;

/**
 * Returns a paragraph as lines of at most `width` columns; the first begins with `first`, the others with `rest`.
 * A word that is longer than a line, such as a path, stands on a line of its own.
 */
export function wrapText(paragraph: string, { first = "", rest = first, width = pageWidth }: { first?: string; rest?: string; width?: number } = {}): string {
  const lines: string[] = [];
  let line = first;
  let isEmpty = true;
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    if (!isEmpty && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = rest;
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return `${[...lines, line].join("\n")}\n`;
}

/** Wide East Asian letters and pictographs take two columns, marks that combine with the letter before none. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\uFF01-\uFF60]/u;
const narrow = /\p{Mark}|\p{Format}/u;

/** Returns how many columns a text takes, as near as can be told without asking the terminal. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += narrow.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** Returns the text, cut with an ellipsis at its end where it is wider than `width`. */
export function cutText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = "";
  for (const character of text) {
    if (textWidth(cut + character) > width - 1) break;
    cut += character;
  }
  return `${cut.replace(/[\s,;:.]+$/, "")}…`;
}

/** Returns the text cut or filled up with spaces to a width. */
export function fitText(text: string, width: number): string {
  const cut = cutText(text, width);
  return cut + " ".repeat(Math.max(0, width - textWidth(cut)));
}

/**
 * Returns a text of unknown origin as one harmless line: what would move the cursor, change colours or turn the direction of writing
 * is shown as a replacement character, white space as a space.
 */
export function plainText(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\p{Control}\u202A-\u202E\u2066-\u2069]/gu, "\uFFFD");
}
