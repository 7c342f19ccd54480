import { Time } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { dayMs, dayRange, focusRange, isoDay, nextStart, stepFor, stepStarts } from "../../src/transform/calendar.js";

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`);
const range = (start: string, end: string) => ({ start: day(start), end: day(end) });
const time = (start: string | null, end: string | null) => Time.parse({ edtf: "x", start, end, precision: "day", basis: "stated", evidence: [] });

describe("dayRange", () => {
  it("gives the first and last possible day", () => {
    expect(dayRange(time("2031-03-01", "2031-03-31"))).toEqual(range("2031-03-01", "2031-03-31"));
  });

  it("gives none without a time or without a year", () => {
    expect([dayRange(null), dayRange(time(null, null))]).toEqual([null, null]);
  });
});

describe("focusRange", () => {
  it("is not stretched by a range as wide as a year", () => {
    expect(focusRange([range("2031-01-01", "2031-12-31"), range("2031-03-02", "2031-03-02"), range("2031-04-01", "2031-04-05")])).toEqual(
      range("2031-03-02", "2031-04-05"),
    );
  });

  it("takes wide ranges where there are no others", () => {
    expect(focusRange([range("2031-01-01", "2031-12-31")])).toEqual(range("2031-01-01", "2031-12-31"));
  });

  it("is none for nothing", () => {
    expect(focusRange([])).toBeNull();
  });
});

describe("stepFor", () => {
  it.each([
    { span: range("2031-03-01", "2031-03-06"), most: 6, step: { days: 1 } },
    { span: range("2031-03-01", "2031-05-01"), most: 10, step: { days: 7 } },
    { span: range("2029-01-01", "2031-01-01"), most: 5, step: { months: 6 } },
    { span: range("1900-01-01", "2031-01-01"), most: 3, step: { months: 600 } },
  ])("cuts $span into at most $most parts", ({ span, most, step }) => {
    expect(stepFor(span, most)).toEqual(step);
  });
});

describe("stepStarts", () => {
  it("begins weeks on Monday", () => {
    const starts = stepStarts(range("2031-03-05", "2031-03-18"), { days: 7 });
    expect(starts.map(isoDay)).toEqual(["2031-03-03", "2031-03-10", "2031-03-17"]);
    expect(starts.map((at) => new Date(at).getUTCDay())).toEqual([1, 1, 1]);
  });

  it("begins months on the first, across the turn of the year", () => {
    expect(stepStarts(range("2030-11-20", "2031-02-02"), { months: 1 }).map(isoDay)).toEqual(["2030-11-01", "2030-12-01", "2031-01-01", "2031-02-01"]);
  });

  it("leaves no gap between steps", () => {
    for (const step of [{ days: 2 }, { days: 14 }, { months: 3 }, { months: 24 }]) {
      const starts = stepStarts(range("2028-02-29", "2033-01-01"), step);
      expect(starts.slice(1)).toEqual(starts.slice(0, -1).map((at) => nextStart(at, step)));
      expect(starts[0]).toBeLessThanOrEqual(day("2028-02-29"));
    }
  });

  it("handles years before 1970", () => {
    expect(stepStarts(range("1968-12-30", "1969-01-07"), { days: 7 }).map(isoDay)).toEqual(["1968-12-30", "1969-01-06"]);
    expect(dayMs).toBe(86_400_000);
  });
});
