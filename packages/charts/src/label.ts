import { textWidth } from "./text-width.js";

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Returns the name in one line, without control characters and without marks that would turn the direction of what follows. */
export function cleanLabel(name: string): string {
  return name
    .replace(/[\u202A-\u202E\u2066-\u2069\u200E\u200F]/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

/**
 * Returns the name cleaned, and cut with an ellipsis where it would be wider than `maxWidth` pixels at `fontSize`.
 * Cuts between graphemes, so that an emoji or an accented letter stays whole.
 */
export function shorten(name: string, maxWidth: number, fontSize: number): string {
  const clean = cleanLabel(name);
  if (textWidth(clean, fontSize) <= maxWidth) return clean;
  const room = maxWidth - textWidth("…", fontSize);
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes.segment(clean)) {
    used += textWidth(segment, fontSize);
    if (used > room) break;
    kept += segment;
  }
  return `${kept.trimEnd()}…`;
}

/** Returns the text broken into lines of at most `maxWidth` pixels at `fontSize`; a longer word stands alone, cut with an ellipsis. */
export function wrap(text: string, maxWidth: number, fontSize: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of cleanLabel(text).split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, fontSize) > maxWidth) {
      lines.push(shorten(line, maxWidth, fontSize));
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(shorten(line, maxWidth, fontSize));
  return lines;
}
