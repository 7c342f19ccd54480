import { type Bearing, bearingOf } from "./bearing.js";
import { type Constraint, imageOf, type Relation } from "./constraint.js";
import { countDays, type DaySet, filterDays, hullOf, intersect, meets, noDays, sameDays, widen } from "./day-set.js";

/** The days that each unknown may still have. */
export type Domains = ReadonlyMap<string, DaySet>;

// Above so many days a relation is applied to the ends of a domain only; the answer is wider then, never wrong.
const largestExact = 1000;

function reviseTo({ image, least, most, whole }: Relation, from: DaySet, to: DaySet): DaySet {
  if (countDays(from) <= largestExact) return intersect(to, whole ? widen(from, least, most) : imageOf(from, image));
  const hull = hullOf(from);
  return hull ? intersect(to, widen([hull], least, most)) : noDays;
}

function reviseFrom({ image, least, most, whole }: Relation, from: DaySet, to: DaySet): DaySet {
  const near = intersect(from, widen(to, -most, -least));
  return !whole && countDays(near) <= largestExact ? filterDays(near, (day) => meets(image(day), to)) : near;
}

/**
 * Returns the domains that the constraints narrow, until none narrows any further (arc consistency, AC-3 of Mackworth 1977), or null where a
 * domain runs empty. Domains only shrink, and the fixpoint does not depend on the order of the constraints. `pending` are those not yet applied
 * to `start`; the others wait until something that they touch changes.
 */
export function narrowed(start: Domains, bearing: Bearing, pending: Iterable<Constraint>): Map<string, DaySet> | null {
  const changed = new Map<string, DaySet>();
  const domainOf = (id: string) => changed.get(id) ?? start.get(id);
  const queue = new Set(pending);
  for (const constraint of queue) {
    queue.delete(constraint);
    for (const [id, days] of narrow(constraint, domainOf)) {
      if (days.length === 0) return null;
      changed.set(id, days);
      for (const other of bearing.get(id) ?? []) queue.add(other);
    }
  }
  return changed;
}

/** Returns all domains under the constraints, or null where one runs empty. */
export function propagate(start: Domains, constraints: readonly Constraint[], pending: readonly Constraint[] = constraints): Domains | null {
  const changed = narrowed(start, bearingOf(constraints), pending);
  return changed && new Map([...start, ...changed]);
}

/** Returns the domains that one constraint makes smaller. */
function narrow(constraint: Constraint, domainOf: (id: string) => DaySet | undefined): [id: string, days: DaySet][] {
  if (constraint.kind === "within") {
    const old = domainOf(constraint.id);
    const days = old && intersect(old, constraint.days);
    return old && days && !sameDays(days, old) ? [[constraint.id, days]] : [];
  }
  const from = domainOf(constraint.from);
  const to = domainOf(constraint.to);
  if (!from || !to) return [];
  const newTo = reviseTo(constraint, from, to);
  const newFrom = reviseFrom(constraint, from, newTo);
  const out: [string, DaySet][] = [];
  if (!sameDays(newTo, to)) out.push([constraint.to, newTo]);
  if (!sameDays(newFrom, from)) out.push([constraint.from, newFrom]);
  return out;
}
