import type { Casualty, ConflictEvent } from "@dateline/schema";

const outcomes = [
  { outcome: "killed", word: "dead" },
  { outcome: "killed-or-injured", word: "hit" },
  { outcome: "injured", word: "hurt" },
  { outcome: "captured", word: "taken" },
  { outcome: "missing", word: "missing" },
] as const satisfies readonly { outcome: Casualty["outcome"]; word: string }[];

/** Returns the gravest toll in a few letters: "3 dead", "34+ hurt", "3–5 dead" where figures differ; empty where none is told. */
export function tollWords({ casualties }: Pick<ConflictEvent, "casualties">): string {
  for (const { outcome, word } of outcomes) {
    const figures = casualties.filter((casualty) => casualty.outcome === outcome);
    if (figures.length > 0) return `${countWords(widest(figures))} ${word}`;
  }
  return "";
}

/** Figures of several voices are never added up: they span a range. */
function widest(figures: readonly Casualty[]): Pick<Casualty, "min" | "max" | "approximate"> {
  const [first] = figures;
  if (figures.length === 1 && first !== undefined) return first;
  const ends = figures.map(({ max }) => max);
  return {
    min: Math.min(...figures.map(({ min }) => min)),
    max: ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0)),
    approximate: false,
  };
}

/** Returns a number as its words bound it: "3", "34+", "3–5", "~40". */
export function countWords({ min, max, approximate }: Pick<Casualty, "min" | "max" | "approximate">): string {
  if (max === null) return `${figure(min)}+`;
  if (approximate) return `~${figure(Math.round((min + max) / 2))}`;
  return min === max ? figure(min) : `${figure(min)}–${figure(max)}`;
}

/** Written out here because `Intl` differs from host to host. */
function figure(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
