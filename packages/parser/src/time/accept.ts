import { type Bearing, take, takeBack } from "./bearing.js";
import { type Constraint, documentVariable, strengths } from "./constraint.js";
import type { DayRange, DaySet } from "./day-set.js";
import { wholeSpan } from "./days-of-value.js";
import { type Domains, narrowed } from "./propagate.js";

/** Domains under all constraints that agree, and those that had to go. */
export interface Accepted {
  domains: Domains;
  accepted: readonly Constraint[];
  /** The accepted ones by the unknowns that they touch. */
  bearing: Bearing;
  rejected: readonly Constraint[];
}

function keyOf(constraint: Constraint): string {
  const ids = constraint.kind === "within" ? constraint.id : `${constraint.from} ${constraint.to}`;
  const at = constraint.spans[0]?.start ?? 0;
  return `${String(strengths.indexOf(constraint.strength)).padStart(2, "0")} ${constraint.kind} ${String(at).padStart(9, "0")} ${ids} ${constraint.says}`;
}

/** Strongest first; of one strength, sets before relations, then in text order: the same for any order that the caller gives. */
function sorted(constraints: readonly Constraint[]): Constraint[] {
  const keyed = constraints.map((constraint) => ({ constraint, key: keyOf(constraint) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ constraint }) => constraint);
}

/**
 * Takes constraints one by one, strongest first, and leaves out each that contradicts those taken before it (or takes its fallback instead).
 */
export function acceptAll(ids: readonly string[], horizon: DayRange, constraints: readonly Constraint[]): Accepted {
  const everything: DaySet = [wholeSpan];
  const domains = new Map([[documentVariable, [horizon]], ...ids.map((id): [string, DaySet] => [id, everything])]);
  const bearing = new Map<string, Constraint[]>();
  const accepted: Constraint[] = [];
  const rejected: Constraint[] = [];
  const fits = (constraint: Constraint): boolean => {
    take(bearing, constraint);
    const changed = narrowed(domains, bearing, [constraint]);
    if (changed === null) takeBack(bearing, constraint);
    else accepted.push(constraint);
    for (const [id, days] of changed ?? []) domains.set(id, days);
    return changed !== null;
  };
  for (const constraint of sorted(constraints)) {
    if (fits(constraint)) continue;
    rejected.push(constraint);
    if (constraint.fallback) fits(constraint.fallback);
  }
  return { domains, accepted, bearing, rejected };
}
