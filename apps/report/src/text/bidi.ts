import bidiFactory from "bidi-js";

// The package's types describe its ES module, while Node loads the CommonJS one, whose export is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|\ud802|\ud803|\ud83a|\ud83b/;

/** A stretch of one direction, in the order in which it is drawn from left to right; `start` and `end` index the text. */
export interface DirectionRun {
  start: number;
  end: number;
  rightToLeft: boolean;
}

/** Tells whether any letter of the text runs from right to left. */
export const hasRightToLeft = (text: string): boolean => rightToLeft.test(text);

/** Tells whether the first letter with a direction runs from right to left. */
export const startsRightToLeft = (text: string): boolean => rightToLeft.test(/\p{L}/u.exec(text)?.[0] ?? "");

/**
 * Returns the directional runs of one line in drawing order (Unicode Bidirectional Algorithm, UAX 9, by bidi-js).
 * `base` is the paragraph's direction. Text within a run stays in reading order: the shaper turns it.
 */
export function toDirectionRuns(text: string, base: "ltr" | "rtl" = "ltr"): DirectionRun[] {
  if (base === "ltr" && !hasRightToLeft(text)) return text === "" ? [] : [{ start: 0, end: text.length, rightToLeft: false }];
  const { levels } = bidi.getEmbeddingLevels(text, base);
  const runs: (DirectionRun & { level: number })[] = [];
  for (let index = 0; index < text.length; index++) {
    const level = levels[index] ?? 0;
    const last = runs.at(-1);
    if (last !== undefined && last.level === level) last.end = index + 1;
    else runs.push({ start: index, end: index + 1, level, rightToLeft: level % 2 === 1 });
  }
  return reorder(runs);
}

/** Rule L2: from the highest level down, turn every stretch of runs at that level or above. */
function reorder<R extends { level: number }>(runs: R[]): R[] {
  const highest = Math.max(0, ...runs.map((run) => run.level));
  let ordered = runs;
  for (let level = highest; level >= 1; level--) {
    const next: R[] = [];
    for (let index = 0; index < ordered.length; ) {
      let end = index;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++;
      if (end === index) next.push(...ordered.slice(index, ++end));
      else next.push(...ordered.slice(index, end).reverse());
      index = end;
    }
    ordered = next;
  }
  return ordered;
}

/** Returns the text with brackets turned to face the reader, for a run that is drawn from right to left. */
export function mirrored(text: string): string {
  return [...text].map((character) => bidi.getMirroredCharacter(character) ?? character).join("");
}
