import { describe, expect, it } from "vitest";
import { toPublished } from "../../src/read/published.js";

describe("toPublished", () => {
  it.each([
    { value: "2024-01-28", day: "2024-01-28" },
    { value: "2024-01-28T23:50:00+03:00", day: "2024-01-28" },
    { value: "2024-01-28 23:50", day: "2024-01-28" },
    { value: "20240128", day: "2024-01-28" },
    { value: "Sun, 28 Jan 2024 20:50:00 GMT", day: "2024-01-28" },
    { value: "28 January 2024", day: "2024-01-28" },
    { value: "January 28, 2024", day: "2024-01-28" },
    { value: "Sunday, Jan. 28, 2024", day: "2024-01-28" },
    { value: "2024-02-29", day: "2024-02-29" },
  ])("reads $value as $day", ({ value, day }) => {
    expect(toPublished(value)).toEqual({ edtf: day, start: day, end: day, precision: "day", basis: "stated", evidence: [] });
  });

  it.each(["2023-02-29", "2024-13-01", "20240199", "2024-01", "soon", "", "28/01/2024", "1706480000"])("finds no day in %j", (value) => {
    expect(toPublished(value)).toBeNull();
  });
});
