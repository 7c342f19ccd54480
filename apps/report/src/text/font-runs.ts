import { hasRightToLeft } from "./bidi.js";
import type { FontKey, FontSet } from "./font-set.js";

/** How a stretch of text is meant to look, before a font is chosen for each of its characters. */
export interface Face {
  family: "serif" | "sans" | "mono";
  weight: "regular" | "semibold" | "bold";
  italic: boolean;
}

/** A stretch of text that one font can set. */
export interface FontRun {
  text: string;
  font: FontKey;
}

const ascii = /^[\u0020-\u007e]*$/;
const ordinary = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2026]*$/;
const arabic = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/**
 * Splits text into runs that one font can set, trying for each character as a reader sees it: the face asked for,
 * Noto Naskh Arabic, then DejaVu Sans. What none of them has is shown as U+FFFD, never as an empty box of the wrong font.
 */
export function toFontRuns(text: string, face: Face, fonts: FontSet): FontRun[] {
  if (text === "") return [];
  const first = primaryFont(face);
  if (ascii.test(text) && fonts.hasAscii(first)) return [{ text, font: first }];
  if (ordinary.test(text) && hasAll(text, first, fonts)) return [{ text, font: first }];
  const runs: FontRun[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = runs.at(-1);
    const neutral = !/[\p{L}\p{N}\p{M}]/u.test(segment);
    const font = neutral && last !== undefined && hasAll(segment, last.font, fonts) ? last.font : fontFor(segment, face, fonts);
    const shown = font === undefined ? "\ufffd" : segment;
    const used = font ?? (face.weight === "regular" ? "fallback" : "fallback-bold");
    if (last?.font === used) last.text += shown;
    else runs.push({ text: shown, font: used });
  }
  return runs;
}

function fontFor(segment: string, face: Face, fonts: FontSet): FontKey | undefined {
  const bold = face.weight !== "regular";
  const arabicFont: FontKey = bold ? "arabic-bold" : "arabic";
  const candidates: FontKey[] = [primaryFont(face), arabicFont, bold ? "fallback-bold" : "fallback"];
  if (arabic.test(segment)) candidates.unshift(arabicFont);
  return candidates.find((key) => hasAll(segment, key, fonts));
}

/** Returns the font that the face names, before any fallback. */
function primaryFont(face: Face): FontKey {
  if (face.family === "mono") return "mono";
  if (face.family === "sans") {
    if (face.weight !== "regular") return "sans-semibold";
    return face.italic ? "sans-italic" : "sans";
  }
  if (face.weight === "bold") return "serif-bold";
  if (face.weight === "semibold") return "serif-semibold";
  return face.italic ? "serif-italic" : "serif";
}

function hasAll(text: string, key: FontKey, fonts: FontSet): boolean {
  for (let index = 0; index < text.length; index++) {
    const codePoint = text.codePointAt(index) ?? 0;
    if (!fonts.has(key, codePoint)) return false;
    if (codePoint > 0xffff) index++;
  }
  return true;
}

/** Turns a run of mere signs and spaces that stands in text running from right to left: the shaper turns letters only. */
export function turnNeutrals(run: FontRun): FontRun {
  return hasRightToLeft(run.text) ? run : { ...run, text: [...run.text].reverse().join("") };
}
