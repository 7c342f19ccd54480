import { type ConflictEvent, coreTypes, Status, standing, standings } from "@dateline/schema";

/** How many events there are of each kind; what there are none of is left out. */
export interface EventCounts {
  total: number;
  type: Readonly<Record<string, number>>;
  status: Readonly<Record<string, number>>;
  standing: Readonly<Record<string, number>>;
}

/** The ways of counting, each with all its values in the order that they are shown in. */
const countings = {
  type: { values: coreTypes.map(({ type }) => type), of: ({ type }) => type },
  status: { values: Status.options, of: ({ status }) => status },
  standing: { values: standings, of: standing },
} as const satisfies Record<string, { values: readonly string[]; of: (event: ConflictEvent) => string }>;

/** Counts events one by one. */
export interface EventCounter {
  add(event: ConflictEvent): void;
  counts(): EventCounts;
}

/** Returns a counter of events by type, status and standing that has counted none. */
export function eventCounter(): EventCounter {
  const counts = { type: new Map<string, number>(), status: new Map<string, number>(), standing: new Map<string, number>() };
  let total = 0;
  const inOrder = (name: keyof typeof counts) =>
    Object.fromEntries(countings[name].values.flatMap((value) => (counts[name].has(value) ? [[value, counts[name].get(value) ?? 0]] : [])));
  return {
    add(event) {
      total += 1;
      for (const name of ["type", "status", "standing"] as const) {
        const value = countings[name].of(event);
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    },
    counts: () => ({ total, type: inOrder("type"), status: inOrder("status"), standing: inOrder("standing") }),
  };
}

const labelWidth = 14;

/** Returns the counts for people: a heading for each way of counting, and under it a value a line. */
export function countsText(counts: EventCounts): string {
  return (["type", "status", "standing"] as const)
    .map((name) => {
      const width = String(counts.total).length;
      const lines = Object.entries(counts[name]).map(([value, count]) => `  ${value.padEnd(labelWidth)}${String(count).padStart(width)}\n`);
      return `By ${name}\n${lines.join("")}`;
    })
    .join("\n");
}
