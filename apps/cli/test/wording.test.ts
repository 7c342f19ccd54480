import type { Casualty, ConflictEvent, Time } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { timeWords } from "../src/wording/time-words.js";
import { tollWords } from "../src/wording/toll-words.js";

const time = (edtf: string, start: string | null, end: string | null = start): Time => ({ edtf, start, end, precision: "day", basis: "stated", evidence: [] });

describe("timeWords", () => {
  it.each([
    { told: "a day", value: time("2024-01-28", "2024-01-28"), words: "28 Jan 2024" },
    { told: "days of one month", value: time("2024-01-03/2024-01-05", "2024-01-03", "2024-01-05"), words: "3–5 Jan 2024" },
    { told: "days of two months", value: time("2024-01-30/2024-02-02", "2024-01-30", "2024-02-02"), words: "30 Jan – 2 Feb 2024" },
    { told: "days of two years", value: time("2023-12-30/2024-01-02", "2023-12-30", "2024-01-02"), words: "Dec 2023 – Jan 2024" },
    { told: "a month", value: time("2024-02", "2024-02-01", "2024-02-29"), words: "Feb 2024" },
    { told: "a year", value: time("2020", "2020-01-01", "2020-12-31"), words: "2020" },
    { told: "two readings", value: time("[2024-04-15,2024-04-22]", "2024-04-15", "2024-04-22"), words: "15 or 22 Apr 2024" },
    { told: "two readings of two months", value: time("[2024-04-29, 2024-05-06]", "2024-04-29", "2024-05-06"), words: "29 Apr or 6 May 2024" },
    { told: "a day without a year", value: time("XXXX-01-28", null), words: "28 Jan" },
    { told: "a month without a year", value: time("XXXX-01", null), words: "Jan" },
    { told: "an approximate day", value: time("2024-01-28~", "2024-01-28"), words: "about 28 Jan 2024" },
    { told: "an uncertain day", value: time("2024-01-28?", "2024-01-28"), words: "perhaps 28 Jan 2024" },
    { told: "nothing", value: time("XXXX", null), words: "no date" },
    { told: "no time", value: null, words: "no date" },
  ])("says $told as $words", ({ value, words }) => {
    expect(timeWords(value)).toBe(words);
  });
});

const toll = (outcome: Casualty["outcome"], min: number, max: number | null, approximate = false): Casualty => ({
  outcome,
  min,
  max,
  approximate,
  text: "x",
  evidence: [],
});

describe("tollWords", () => {
  it.each([
    { told: "none", tolls: [], words: "" },
    { told: "the gravest of two outcomes", tolls: [toll("injured", 34, null), toll("killed", 3, 3)], words: "3 dead" },
    { told: "an open end", tolls: [toll("injured", 34, null)], words: "34+ hurt" },
    { told: "versions as a range, never a sum", tolls: [toll("killed", 3, 3), toll("killed", 5, 5)], words: "3–5 dead" },
    { told: "a version with an open end", tolls: [toll("killed", 3, 3), toll("killed", 5, null)], words: "3+ dead" },
    { told: "a vague number", tolls: [toll("captured", 36, 44, true)], words: "~40 taken" },
    { told: "thousands", tolls: [toll("killed-or-injured", 2500, 2500)], words: "2,500 hit" },
  ])("says $told as $words", ({ tolls, words }) => {
    expect(tollWords({ casualties: tolls } satisfies Pick<ConflictEvent, "casualties">)).toBe(words);
  });
});
