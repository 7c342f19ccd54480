import type { Casualty } from "../../event/details.js";

/** Figures of the dead, as UCDP has them. */
export interface Deaths {
  low: number;
  best: number;
  high: number;
  civilians: number;
  combatants: number;
}

type Range = Pick<Deaths, "low" | "best" | "high">;

/** The most likely number where nobody chose one is the lowest that is told. */
const rangeOf = ({ min, max, best = min }: Casualty): Range => ({ low: Math.min(min, best), best, high: Math.max(max ?? best, best) });

/** Versions of one number. */
const spanned = (ranges: readonly Range[]): Range => ({
  low: Math.min(...ranges.map(({ low }) => low)),
  best: Math.min(...ranges.map(({ best }) => best)),
  high: Math.max(...ranges.map(({ high }) => high)),
});

/** Numbers of different people. */
const added = (ranges: readonly Range[]): Range =>
  ranges.reduce((sum, { low, best, high }) => ({ low: sum.low + low, best: sum.best + best, high: sum.high + high }), { low: 0, best: 0, high: 0 });

/**
 * Returns the dead of an event: from the lowest figure to the highest, civilians and combatants, who are different people, together; a figure whose side is not told
 * stands beside that sum. Undefined where no dead are told of, or none for sure and none perhaps.
 */
export function deathsOf(casualties: readonly Casualty[]): Deaths | undefined {
  const bySide = (side: NonNullable<Casualty["side"]>) => casualties.filter((one) => one.outcome === "killed" && (one.side ?? "unknown") === side).map(rangeOf);
  const [civil, combat, unknown] = [bySide("civilian"), bySide("combatant"), bySide("unknown")];
  const known = [civil, combat].filter((ranges) => ranges.length > 0).map(spanned);
  const figures = [...(known.length === 0 ? [] : [added(known)]), ...unknown];
  if (figures.length === 0) return undefined;
  const all = spanned(figures);
  if (all.high === 0) return undefined;
  const [civilians, combatants] = [civil, combat].map((ranges) => (ranges.length === 0 ? 0 : spanned(ranges).best));
  const parts = { civilians: civilians ?? 0, combatants: combatants ?? 0 };
  // A total below the sum of its parts is another version; then whose dead they are is not known.
  return parts.civilians + parts.combatants <= all.best ? { ...all, ...parts } : { ...all, civilians: 0, combatants: 0 };
}
