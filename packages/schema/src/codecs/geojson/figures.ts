import type { CodecEvent } from "../codec.js";

type Figures = Pick<CodecEvent, "casualties">["casualties"];

const outcomes = [
  { outcome: "killed", name: "killed" },
  { outcome: "injured", name: "injured" },
  { outcome: "killed-or-injured", name: "killed_or_injured" },
  { outcome: "missing", name: "missing" },
  { outcome: "captured", name: "captured" },
] as const;

/**
 * Returns the tolls as flat properties, `killed_low` and `killed_high` and so on: the smallest and the largest number that any voice gives, never a sum. `null` for an end
 * that is open or not told; a single best number only where all figures of the outcome that have one agree.
 */
export function figureProperties(casualties: Figures): Record<string, number | null> {
  return Object.fromEntries(
    outcomes.flatMap(({ outcome, name }) =>
      propertiesOf(
        casualties.filter((figure) => figure.outcome === outcome),
        name,
      ),
    ),
  );
}

function propertiesOf(figures: Figures, name: string): [string, number | null][] {
  if (figures.length === 0) return [];
  const ends = figures.map(({ max }) => max);
  const best = [...new Set(figures.flatMap((figure) => figure.best ?? []))];
  return [
    [`${name}_low`, Math.min(...figures.map(({ min }) => min))],
    ...(best.length === 1 && best[0] !== undefined ? [[`${name}_best`, best[0]] satisfies [string, number]] : []),
    [`${name}_high`, ends.includes(null) ? null : Math.max(...ends.map((end) => end ?? 0))],
  ];
}
