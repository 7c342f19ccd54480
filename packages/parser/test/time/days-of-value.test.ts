import { describe, expect, it } from "vitest";
import { parseIsoDay } from "../../src/time/day-number.js";
import { daysOfValue, type Tense } from "../../src/time/days-of-value.js";
import { formatOneOf } from "../../src/time/edtf.js";
import { timesOf } from "./read-time.js";

/** The EDTF of a phrase, seen from a day. */
function meaning(phrase: string, from: string, tense: Tense = "past"): string | null {
  const [found] = timesOf(phrase);
  const days = found && daysOfValue(found.value, { day: parseIsoDay(from) ?? 0, tense });
  return days ? formatOneOf(days) : null;
}

// 29 January 2024 was a Monday.
const seenFrom = "2024-01-29";

describe("daysOfValue", () => {
  it.each([
    { phrase: "on Sunday", edtf: "2024-01-28" },
    { phrase: "on Monday", edtf: "2024-01-29" },
    { phrase: "on Tuesday", edtf: "2024-01-23" },
    { phrase: "last Monday", edtf: "2024-01-22" },
    { phrase: "last Friday", edtf: "2024-01-26" },
    { phrase: "next Friday", edtf: "2024-02-02" },
    { phrase: "overnight", edtf: "[2024-01-28,2024-01-29]" },
    { phrase: "last week", edtf: "[2024-01-22..2024-01-28]" },
    { phrase: "this month", edtf: "2024-01-XX" },
    { phrase: "last month", edtf: "2023-12-XX" },
    { phrase: "last year", edtf: "2023-XX-XX" },
    { phrase: "in March", edtf: "2023-03-XX" },
    { phrase: "in January", edtf: "2024-01-XX" },
    { phrase: "on 28 January", edtf: "2024-01-28" },
    { phrase: "on 30 January", edtf: "2023-01-30" },
    { phrase: "on 29 February", edtf: "2020-02-29" },
    { phrase: "in October last year", edtf: "2023-10-XX" },
    { phrase: "last March", edtf: "2023-03-XX" },
    { phrase: "late January 2024", edtf: "[2024-01-21..2024-01-31]" },
    { phrase: "in mid-February 2024", edtf: "[2024-02-11..2024-02-20]" },
    { phrase: "in early 2023", edtf: "[2023-01-01..2023-04-30]" },
    { phrase: "at the end of last year", edtf: "[2023-11-01..2023-12-31]" },
    { phrase: "at the beginning of the month", edtf: "[2024-01-01..2024-01-10]" },
    { phrase: "in the first week of March 2023", edtf: "[2023-03-01..2023-03-07]" },
    { phrase: "two days ago", edtf: "2024-01-27" },
    { phrase: "about 10 days ago", edtf: "[2024-01-17..2024-01-21]" },
    { phrase: "a week ago", edtf: "[2024-01-20..2024-01-24]" },
    { phrase: "four years ago", edtf: "[2019-07-30..2020-07-30]" },
    { phrase: "in the past 24 hours", edtf: "[2024-01-28,2024-01-29]" },
    { phrase: "since October 7", edtf: "[2023-10-07..2024-01-29]" },
    { phrase: "between 17 October and 2 November", edtf: "[2023-10-17..2023-11-02]" },
    { phrase: "in the summer of 2014", edtf: "[2014-06-01..2014-08-31]" },
    { phrase: "last summer", edtf: "[2023-06-01..2023-08-31]" },
    { phrase: "in the 1980s", edtf: "[1980-01-01..1989-12-31]" },
    { phrase: "on 03/04/2023", edtf: "[2023-03-04,2023-04-03]" },
    { phrase: "two days before Christmas", edtf: "2023-12-23" },
    { phrase: "on the 12th of last month", edtf: "2023-12-12" },
    { phrase: "on Thanksgiving", edtf: "2023-11-23" },
  ])("takes $phrase as $edtf", ({ phrase, edtf }) => {
    expect(meaning(phrase, seenFrom)).toBe(edtf);
  });

  it.each([
    { phrase: "on Monday", edtf: "2024-01-29" },
    { phrase: "on Wednesday", edtf: "2024-01-31" },
    { phrase: "in March", edtf: "2024-03-XX" },
    { phrase: "on 5 January", edtf: "2025-01-05" },
    { phrase: "in two weeks", edtf: null },
  ])("looks ahead for what is yet to come: $phrase", ({ phrase, edtf }) => {
    expect(meaning(phrase, seenFrom, "future")).toBe(edtf);
  });

  it("finds no day where the weekday and the date disagree", () => {
    expect(meaning("on Tuesday, September 17", "2024-10-01")).toBe("2024-09-17");
    expect(meaning("on Monday, September 17", "2024-10-01")).toBe("[]");
  });

  it.each(["for three days", "every day", "at dawn", "the anniversary"])("dates nothing by %j", (phrase) => {
    expect(meaning(phrase, seenFrom)).toBeNull();
  });
});
