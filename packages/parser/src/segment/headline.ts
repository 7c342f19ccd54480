import type { Piece } from "./piece.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

const maxLength = 220;
const maxWords = 34;

/** Whether a line has the form of a headline or a heading: short, of a few words, no full stop behind it. */
export function looksLikeHeading({ text, sentences }: Piece): boolean {
  if (text.length > maxLength || sentences > 1) return false;
  if (/[.,;:…]["”’)]*$/.test(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text)) return false;
  return /\p{L}/u.test(text) && text.split(/\s+/).length <= maxWords;
}

/** Whether a heading is a section's name: one from the data, or a few words with capitals and no verb's ending among them. */
export function isLabel(text: string, { furniture }: SegmentLexicon): boolean {
  if (furniture.labels.has(squeeze(text))) return true;
  const words = text.split(/\s+/);
  return words.length <= 3 && !/\d/.test(text) && words.every((word) => /^\p{Lu}/u.test(word) || /^(?:&|\||\/|and|of|the|in)$/.test(word));
}

/** Whether `line` repeats the headline that follows, alone or behind glued-on menu words: `HomeMilitaryBase hit by rockets`. */
export function repeatsHeadline(line: string, headline: string): boolean {
  const whole = squeeze(line).replaceAll(" ", "");
  const repeated = squeeze(headline).replaceAll(" ", "");
  return repeated.length >= 12 && whole.endsWith(repeated) && whole.length - repeated.length <= 60;
}

/** Whether a heading inside the text is a sub-heading rather than a sentence that lost its stop. */
export function isSubheading(piece: Piece): boolean {
  const { text } = piece;
  const words = text.split(/\s+/);
  if (!looksLikeHeading(piece) || !/^[\p{Lu}\d“"‘']/u.test(text)) return false;
  const capitals = words.filter((word) => /^[^\p{L}]*\p{Lu}/u.test(word)).length;
  return words.length <= 8 || (words.length <= 12 && capitals > 0.6 * words.length);
}
