import type { Time } from "@dateline/schema";
import { expect, test } from "vitest";
import { formatSpan, timeInSentence, timeInTable } from "../../src/wording/time.js";

const time = (edtf: string, start: string | null, end: string | null, precision: Time["precision"], text?: string): Time => ({
  edtf,
  start,
  end,
  precision,
  basis: "stated",
  evidence: [],
  ...(text === undefined ? {} : { text }),
});

const cases: { name: string; value: Time | null; sentence: string; table: string }[] = [
  { name: "a day", value: time("2031-03-03", "2031-03-03", "2031-03-03", "day"), sentence: "on 3 March 2031", table: "3 Mar 2031" },
  { name: "a month", value: time("2031-02", "2031-02-01", "2031-02-28", "month"), sentence: "in February 2031", table: "Feb 2031" },
  { name: "a year", value: time("2031", "2031-01-01", "2031-12-31", "year"), sentence: "in 2031", table: "2031" },
  { name: "a range", value: time("2031-03-03/2031-03-07", "2031-03-03", "2031-03-07", "range"), sentence: "between 3 and 7 March 2031", table: "3–7 Mar 2031" },
  {
    name: "a range over a year's end",
    value: time("2030-12-30/2031-01-02", "2030-12-30", "2031-01-02", "range"),
    sentence: "between 30 December 2030 and 2 January 2031",
    table: "30 Dec 2030–2 Jan 2031",
  },
  {
    name: "two readings",
    value: time("[2031-04-15,2031-04-22]", "2031-04-15", "2031-04-22", "day"),
    sentence: "on 15 or 22 April 2031",
    table: "15 or 22 Apr 2031",
  },
  { name: "about a day", value: time("2031-03-03~", "2031-03-03", "2031-03-03", "day"), sentence: "on about 3 March 2031", table: "about 3 Mar 2031" },
  {
    name: "a day without a year",
    value: time("XXXX-04-15", null, null, "day"),
    sentence: "on 15 April, year not stated",
    table: "15 April, year not stated".replace("April", "Apr"),
  },
  { name: "an open start", value: time("[..2031-04-15]", null, "2031-04-15", "range"), sentence: "on or before 15 April 2031", table: "by 15 Apr 2031" },
  { name: "words only", value: time("XXXX", null, null, "unknown", "last winter"), sentence: "at a time given as “last winter”", table: "not stated" },
  { name: "nothing", value: null, sentence: "on an unstated date", table: "not stated" },
];

test.each(cases)("$name", ({ value, sentence, table }) => {
  expect(timeInSentence(value)).toBe(sentence);
  expect(timeInTable(value)).toBe(table);
});

test("formatSpan names each month and year once", () => {
  expect(formatSpan("2031-03-03", "2031-04-02", "short")).toBe("3 Mar to 2 Apr 2031");
});
