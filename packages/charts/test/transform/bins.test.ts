import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toBins } from "../../src/transform/bins.js";
import { dayMs } from "../../src/transform/calendar.js";
import { incidents } from "../fixtures/incidents.js";

const monday = Date.UTC(2031, 2, 3);
const [confirmed, claimed] = incidents;

function eventAt(index: number) {
  const event = incidents[index];
  if (event === undefined) throw new Error(`There is no incident ${index}.`);
  return event;
}

describe("toBins", () => {
  const week = { start: monday, end: monday + 20 * dayMs };

  it("counts an incident whose days lie within a step whole, in its form", () => {
    if (confirmed === undefined || claimed === undefined) throw new Error("The fixture is empty.");
    const dated = [confirmed, claimed].map((event) => ({ event, start: monday + dayMs, end: monday + 3 * dayMs }));
    expect(toBins(dated, week, { days: 7 }).map(({ form, from, to }) => ({ form, from, to }))).toEqual([
      { form: "confirmed", from: 0, to: 1 },
      { form: "claimed", from: 1, to: 2 },
    ]);
  });

  it("spreads an incident over steps by the share of its days", () => {
    const dated = [{ event: eventAt(0), start: monday + 5 * dayMs, end: monday + 8 * dayMs }];
    expect(toBins(dated, week, { days: 7 }).map(({ form, to }) => ({ form, to }))).toEqual([
      { form: "spread", to: 0.5 },
      { form: "spread", to: 0.5 },
    ]);
  });

  it("keeps every incident's whole weight, however its days fall", () => {
    const offsets = fc.array(fc.record({ start: fc.nat(20), length: fc.nat(20) }), { maxLength: 30 });
    fc.assert(
      fc.property(offsets, (drawn) => {
        const dated = drawn.map(({ start, length }, index) => ({
          event: eventAt(index),
          start: monday + start * dayMs,
          end: monday + (start + length) * dayMs,
        }));
        const total = toBins(dated, { start: monday, end: monday + 41 * dayMs }, { days: 7 }).reduce((sum, { from, to }) => sum + to - from, 0);
        expect(total).toBeCloseTo(drawn.length, 9);
      }),
      { seed: 1 },
    );
  });
});
