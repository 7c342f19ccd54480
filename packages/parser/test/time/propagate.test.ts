import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Constraint, imageOf, notBefore, within } from "../../src/time/constraint.js";
import { type DaySet, dayRange, daysOf, sameDays, toDaySet } from "../../src/time/day-set.js";
import { type Domains, propagate } from "../../src/time/propagate.js";

const said = { strength: "event" as const, says: "said", spans: [] };
const ids = ["a", "b", "c"] as const;
const id = fc.constantFrom(...ids);
const days = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 80 }), length: fc.nat(15) }), { minLength: 1, maxLength: 3 })
  .map((ranges) => toDaySet(ranges.map(({ from, length }) => ({ from, to: from + length }))));

const offset = (from: string, to: string, least: number, most: number): Constraint => ({
  ...{ kind: "relation" as const, from, to, least, most },
  image: (day) => dayRange(day + least, day + most),
  ...said,
});

const constraint: fc.Arbitrary<Constraint> = fc.oneof(
  fc.record({ id, days }).map((made) => within(made.id, made.days, said)),
  fc
    .record({ from: id, to: id, least: fc.integer({ min: -9, max: 9 }), width: fc.nat(6) })
    .map(({ from, to, least, width }) => offset(from, to, least, least + width)),
  fc.record({ from: id, to: id }).map(({ from, to }) => notBefore(from, to, said)),
);
const hasDay = (set: DaySet, day: number) => set.some(({ from, to }) => from <= day && day <= to);
const start: Domains = new Map(ids.map((name): [string, DaySet] => [name, dayRange(0, 100)]));
const runs = { seed: 11, numRuns: 300 };

describe("propagate", () => {
  it("never widens a domain by one constraint more", () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 5 }), constraint, (constraints, more) => {
        const before = propagate(start, constraints);
        const after = propagate(start, [...constraints, more]);
        if (!before) expect(after).toBeNull();
        for (const [name, set] of after ?? []) for (const day of daysOf(set)) expect(hasDay(before?.get(name) ?? [], day)).toBe(true);
      }),
      runs,
    );
  });

  it("comes to the same domains in any order", () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 6 }), (constraints) => {
        const one = propagate(start, constraints);
        const other = propagate(start, [...constraints].reverse());
        expect(other === null).toBe(one === null);
        for (const name of ids) expect(sameDays(one?.get(name) ?? [], other?.get(name) ?? [])).toBe(true);
      }),
      runs,
    );
  });

  it("leaves only days that every relation supports", () => {
    fc.assert(
      fc.property(fc.array(constraint, { maxLength: 5 }), (constraints) => {
        const domains = propagate(start, constraints);
        for (const made of domains ? constraints : []) {
          if (made.kind !== "relation") continue;
          const from = domains?.get(made.from) ?? [];
          for (const day of daysOf(domains?.get(made.to) ?? [])) expect(hasDay(imageOf(from, made.image), day)).toBe(true);
        }
      }),
      runs,
    );
  });

  it("says by null that nothing fits", () => {
    expect(propagate(start, [within("a", dayRange(1, 5), said), within("a", dayRange(9), said)])).toBeNull();
    expect(propagate(start, [within("a", dayRange(90), said), within("b", dayRange(3), said), notBefore("a", "b", said)])).toBeNull();
  });
});
