import type { ActorTable } from "../actors.js";
import { kin } from "../merge/compare.js";

/** As many steps up and down together still make two actors kin. */
const mostSteps = 4;

/** Who stands above an actor and how many steps up; itself at none. */
export type Ancestors = ReadonlyMap<string, number>;

/** Kinship between listed actors: looked up once for each, since accounts name the same few over and over. */
export interface Kinship {
  ancestorsOf(id: string): Ancestors;
  /** Whether one actor is the other, belongs to it, or both fall under a third, up to four steps together. */
  areKin(a: string, b: string): boolean;
}

export function kinshipIn(table: ActorTable): Kinship {
  const known = new Map<string, Ancestors>();
  const ancestorsOf = (id: string): Ancestors => {
    const found = known.get(id) ?? climb(id, table);
    known.set(id, found);
    return found;
  };
  return {
    ancestorsOf,
    areKin(a, b) {
      const above = ancestorsOf(b);
      for (const [id, steps] of ancestorsOf(a)) if (steps + (above.get(id) ?? mostSteps + 1) <= mostSteps) return true;
      return false;
    },
  };
}

function climb(id: string, table: ActorTable): Ancestors {
  const found = new Map([[id, 0]]);
  let level = [id];
  for (let steps = 1; steps <= mostSteps; steps += 1) {
    level = level.flatMap((one) => (table.get(one)?.relations ?? []).flatMap(({ to, relation }) => (kin.has(relation) && !found.has(to) ? [to] : [])));
    for (const one of level) if (!found.has(one)) found.set(one, steps);
  }
  return found;
}
