import type { Casualty } from "../../event/details.js";

/** A number of people as an event's voices bound it; null for an open end. */
export interface TollRange {
  min: number;
  max: number | null;
  /** The number, where it is told as one or somebody chose one. */
  exact: number | undefined;
}

const higher = (a: number | null, b: number | null) => (a === null || b === null ? null : Math.max(a, b));
const both = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);

/** Versions of one number. */
function spanned([first, ...rest]: readonly TollRange[]): TollRange | undefined {
  if (first === undefined) return undefined;
  return rest.reduce((span, { min, max, exact }) => {
    return { min: Math.min(span.min, min), max: higher(span.max, max), exact: span.exact === exact ? exact : undefined };
  }, first);
}

/** Numbers of different people. */
function added([first, ...rest]: readonly TollRange[]): TollRange | undefined {
  if (first === undefined) return undefined;
  return rest.reduce((sum, { min, max, exact }) => {
    return { min: sum.min + min, max: both(sum.max, max), exact: sum.exact === undefined || exact === undefined ? undefined : sum.exact + exact };
  }, first);
}

function rangeOf({ min, max, best, approximate }: Casualty): TollRange {
  return { min, max, exact: best ?? (min === max && !approximate ? min : undefined) };
}

type Side = NonNullable<Casualty["side"]>;

/** Returns the range of one outcome and one side; undefined where nobody counts them. */
export function sideRange(casualties: readonly Casualty[], outcome: Casualty["outcome"], side: Side): TollRange | undefined {
  return spanned(casualties.filter((one) => one.outcome === outcome && (one.side ?? "unknown") === side).map(rangeOf));
}

/**
 * Returns the range of one outcome over all voices: civilians and combatants, who are different people, together; a number whose side is not told stands beside that sum
 * as another version. Undefined where nobody counts, which is not 0.
 */
export function tollRange(casualties: readonly Casualty[], outcome: Casualty["outcome"]): TollRange | undefined {
  const known = added([sideRange(casualties, outcome, "civilian"), sideRange(casualties, outcome, "combatant")].filter((one) => one !== undefined));
  return spanned([known, sideRange(casualties, outcome, "unknown")].filter((one) => one !== undefined));
}
