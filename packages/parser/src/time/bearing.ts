import type { Constraint } from "./constraint.js";

/** Constraints by the unknowns that they touch, each list in the order in which they were taken. */
export type Bearing = ReadonlyMap<string, readonly Constraint[]>;

function touched(constraint: Constraint): readonly string[] {
  if (constraint.kind === "within") return [constraint.id];
  return constraint.from === constraint.to ? [constraint.to] : [constraint.from, constraint.to];
}

/** Adds a constraint to those that bear on what it touches. */
export function take(bearing: Map<string, Constraint[]>, constraint: Constraint): void {
  for (const id of touched(constraint)) {
    const others = bearing.get(id);
    if (others === undefined) bearing.set(id, [constraint]);
    else others.push(constraint);
  }
}

/** Takes back the constraint that was taken last. */
export function takeBack(bearing: Map<string, Constraint[]>, constraint: Constraint): void {
  for (const id of touched(constraint)) bearing.get(id)?.pop();
}

export function bearingOf(constraints: Iterable<Constraint>): Bearing {
  const bearing = new Map<string, Constraint[]>();
  for (const constraint of constraints) take(bearing, constraint);
  return bearing;
}
