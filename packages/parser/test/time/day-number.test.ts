import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, daysInMonth, isCivilDate, parseIsoDay, toCivilDate, toDay, toIsoDay, weekdayOf } from "../../src/time/day-number.js";

const day = fc.integer({ min: -200_000, max: 200_000 });
const seed = 20_240_128;

describe("day numbers", () => {
  it.each([
    { iso: "1970-01-01", number: 0, weekday: 4 },
    { iso: "2000-02-29", number: 11_016, weekday: 2 },
    { iso: "2001-09-11", number: 11_576, weekday: 2 },
    { iso: "1969-12-31", number: -1, weekday: 3 },
    { iso: "1900-03-01", number: -25_508, weekday: 4 },
    { iso: "2100-12-31", number: 47_846, weekday: 5 },
  ])("counts $iso as $number, weekday $weekday", ({ iso, number, weekday }) => {
    expect(parseIsoDay(iso)).toBe(number);
    expect(toIsoDay(number)).toBe(iso);
    expect(weekdayOf(number)).toBe(weekday);
  });

  it("turns days into dates and back", () => {
    fc.assert(
      fc.property(day, (number) => toDay(toCivilDate(number)) === number && isCivilDate(toCivilDate(number))),
      { seed },
    );
  });

  it("gives each day the weekday after that of the day before", () => {
    fc.assert(
      fc.property(day, (number) => weekdayOf(number + 1) === (weekdayOf(number) % 7) + 1),
      { seed },
    );
  });

  it("refuses days that no calendar has", () => {
    expect(["2023-02-29", "2024-04-31", "2024-13-01", "2024-00-10", "24-01-01", "1900-02-29"].map(parseIsoDay)).toEqual([null, null, null, null, null, null]);
  });

  it("keeps to the month's end where the month is shorter", () => {
    const on = (iso: string, months: number) => toIsoDay(addMonths(parseIsoDay(iso) ?? 0, months));
    expect([on("2024-01-31", 1), on("2024-02-29", 12), on("2024-03-31", -1), on("2024-01-15", -13)]).toEqual([
      "2024-02-29",
      "2025-02-28",
      "2024-02-29",
      "2022-12-15",
    ]);
    expect([daysInMonth(2000, 2), daysInMonth(1900, 2), daysInMonth(2024, 2), daysInMonth(2023, 9)]).toEqual([29, 28, 29, 30]);
  });
});
