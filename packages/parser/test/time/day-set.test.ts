import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weekdayOf } from "../../src/time/day-number.js";
import {
  countDays,
  type DaySet,
  dayRange,
  daysOf,
  filterDays,
  hullOf,
  intersect,
  meets,
  onWeekday,
  sameDays,
  shift,
  toDaySet,
  union,
  widen,
} from "../../src/time/day-set.js";

const seed = 20_231_007;
const range = fc
  .record({ from: fc.integer({ min: -60, max: 60 }), length: fc.integer({ min: -2, max: 12 }) })
  .map(({ from, length }) => ({ from, to: from + length }));
const ranges = fc.array(range, { maxLength: 6 });
const set = ranges.map(toDaySet);
const hasDay = (days: DaySet, day: number) => days.some(({ from, to }) => from <= day && day <= to);
const members = (days: DaySet) => [...daysOf(days)];
const all = Array.from({ length: 160 }, (_, i) => i - 80);

function isCanonical(days: DaySet): boolean {
  return days.every(({ from, to }, i) => from <= to && (i === 0 || from > (days[i - 1]?.to ?? from) + 1));
}

describe("day sets", () => {
  it("keep ranges in order, apart and non-empty whatever they are made from", () => {
    fc.assert(
      fc.property(ranges, set, fc.integer({ min: -20, max: 20 }), (made, other, days) => {
        const results = [toDaySet(made), union(toDaySet(made), other), intersect(toDaySet(made), other), shift(other, days), widen(other, days, days + 3)];
        return results.every(isCanonical);
      }),
      { seed },
    );
  });

  it("behave as sets under union and intersection", () => {
    fc.assert(
      fc.property(set, set, (a, b) => {
        const both = all.filter((day) => hasDay(a, day) && hasDay(b, day));
        const either = all.filter((day) => hasDay(a, day) || hasDay(b, day));
        expect(members(intersect(a, b))).toEqual(both);
        expect(members(union(a, b))).toEqual(either);
        expect(meets(a, b)).toBe(both.length > 0);
        expect(countDays(a)).toBe(members(a).length);
      }),
      { seed },
    );
  });

  it("intersect in any order and grouping alike", () => {
    fc.assert(
      fc.property(
        set,
        set,
        set,
        (a, b, c) => sameDays(intersect(a, b), intersect(b, a)) && sameDays(intersect(intersect(a, b), c), intersect(a, intersect(b, c))),
      ),
      { seed },
    );
  });

  it("filter by weekday to just those days", () => {
    fc.assert(
      fc.property(set, fc.constantFrom(1, 2, 3, 4, 5, 6, 7), (a, weekday) => {
        expect(members(onWeekday(a, weekday))).toEqual(members(a).filter((day) => weekdayOf(day) === weekday));
      }),
      { seed },
    );
  });

  it("filter to what the test keeps", () => {
    expect(filterDays(dayRange(1, 9), (day) => day % 4 !== 0)).toEqual([
      { from: 1, to: 3 },
      { from: 5, to: 7 },
      { from: 9, to: 9 },
    ]);
  });

  it("widen to every day within reach", () => {
    expect(widen(dayRange(10, 12), -3, 1)).toEqual([{ from: 7, to: 13 }]);
    expect(widen(dayRange(10), 2, 1)).toEqual([]);
    expect(hullOf(toDaySet([dayRange(3, 4), dayRange(9)].flat()))).toEqual({ from: 3, to: 9 });
    expect(hullOf([])).toBeNull();
  });
});
