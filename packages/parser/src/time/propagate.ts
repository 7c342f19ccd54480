import { type Constraint, imageOf, type Relation } from "./constraint.js";
import { countDays, type DaySet, filterDays, hullOf, intersect, meets, noDays, sameDays, widen } from "./day-set.js";

/** The days that each unknown may still have. */
export type Domains = ReadonlyMap<string, DaySet>;

// Above so many days a relation is applied to the ends of a domain only; the answer is wider then, never wrong.
const largestExact = 1000;

function reviseTo({ image, least, most }: Relation, from: DaySet, to: DaySet): DaySet {
  if (countDays(from) <= largestExact) return intersect(to, imageOf(from, image));
  const hull = hullOf(from);
  return hull ? intersect(to, widen([hull], least, most)) : noDays;
}

function reviseFrom({ image, least, most }: Relation, from: DaySet, to: DaySet): DaySet {
  const near = intersect(from, widen(to, -most, -least));
  return countDays(near) <= largestExact ? filterDays(near, (day) => meets(image(day), to)) : near;
}

/**
 * Returns the domains narrowed by the constraints until none narrows any further (arc consistency, AC-3 of Mackworth 1977), or null where a
 * domain runs empty. Domains only shrink, and the fixpoint does not depend on the order of the constraints. `pending` are those not yet applied
 * to `start`; the others wait until something that they touch changes.
 */
export function propagate(start: Domains, constraints: readonly Constraint[], pending: readonly Constraint[] = constraints): Domains | null {
  const domains = new Map(start);
  const queue = new Set(pending);
  for (const constraint of queue) {
    queue.delete(constraint);
    for (const [id, days] of narrow(constraint, domains)) {
      if (days.length === 0) return null;
      domains.set(id, days);
      for (const other of constraints) if (touches(other, id)) queue.add(other);
    }
  }
  return domains;
}

function touches(constraint: Constraint, id: string): boolean {
  return constraint.kind === "within" ? constraint.id === id : constraint.from === id || constraint.to === id;
}

/** Returns the domains that one constraint makes smaller. */
function narrow(constraint: Constraint, domains: Domains): [id: string, days: DaySet][] {
  if (constraint.kind === "within") {
    const old = domains.get(constraint.id);
    const days = old && intersect(old, constraint.days);
    return old && days && !sameDays(days, old) ? [[constraint.id, days]] : [];
  }
  const from = domains.get(constraint.from);
  const to = domains.get(constraint.to);
  if (!from || !to) return [];
  const newTo = reviseTo(constraint, from, to);
  const newFrom = reviseFrom(constraint, from, newTo);
  const out: [string, DaySet][] = [];
  if (!sameDays(newTo, to)) out.push([constraint.to, newTo]);
  if (!sameDays(newFrom, from)) out.push([constraint.from, newFrom]);
  return out;
}
