import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { parseChronology, parseChronologyWords, parseOfficeholders } from "../../src/time/chronology.js";
import { buildChronology } from "../../src/time/chronology-index.js";
import { toIsoDay } from "../../src/time/day-number.js";
import { findAnchors } from "../../src/time/find-anchors.js";
import { naiveTokens, readData } from "./read-time.js";

const eventsJson = readData("chronology/events.json");
const events = parseChronology(eventsJson);
const officeholders = parseOfficeholders(readData("chronology/officeholders.json"));
const words = parseChronologyWords(readData("chronology/words.json"));
const chronology = buildChronology(events, officeholders, words);

const sentence = (text: string) => ({ start: 0, end: text.length, block: 0, blockKind: "paragraph" as const, index: 0, tokens: naiveTokens(text) });

function codeOf(read: () => unknown): string | undefined {
  try {
    read();
  } catch (error) {
    if (error instanceof DatelineError) return `${error.code} ${error.path}`;
  }
  return undefined;
}

describe("the chronology", () => {
  it("holds events and officeholders of several decades", () => {
    expect(events.length).toBeGreaterThan(150);
    expect(officeholders.length).toBeGreaterThan(150);
    expect(toIsoDay(Math.min(...events.map(({ first }) => first)))).toMatch(/^19/);
  });

  it("finds each event in a line made of its own cues", () => {
    const missed = events.filter(({ id, cues }) => {
      const line = cues.map(([cue]) => cue?.parts.map(({ lower, capitals }) => (capitals ? lower.toUpperCase() : lower)).join(" ")).join(" and ");
      return !findAnchors([sentence(`${line}.`)], chronology).some((hit) => hit.id === id);
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });

  it("has no office held by two at once for more than a day", () => {
    const clashes = officeholders.flatMap((holder) =>
      officeholders
        .filter((other) => other.office === holder.office && other.from > holder.from && other.from < (holder.to ?? Number.POSITIVE_INFINITY) - 1)
        .map((other) => `${holder.office}: ${holder.name}, ${other.name}`),
    );
    expect(clashes).toEqual([]);
  });

  it("names a source for every row", () => {
    const { events: rows } = eventsJson as { events: { source: string }[] };
    expect(rows.filter(({ source }) => !/^Wikipedia: \S/.test(source))).toEqual([]);
  });
});

describe("parseChronology", () => {
  const row = { id: "x", edtf: "2024-01-28", label: "x", cues: [["a"]], source: "Wikipedia: X" };

  it.each([
    { name: "a day that is none", json: { groups: {}, events: [{ ...row, edtf: "2024-02-30" }] } },
    { name: "a year left open", json: { groups: {}, events: [{ ...row, edtf: "XXXX-01-28" }] } },
    { name: "two rows of one id", json: { groups: {}, events: [row, row] } },
    { name: "a group that is not there", json: { groups: {}, events: [{ ...row, cues: [["@none"]] }] } },
    { name: "no cues", json: { groups: {}, events: [{ ...row, cues: [] }] } },
    { name: "an unknown field", json: { groups: {}, events: [{ ...row, colour: "red" }] } },
  ])("refuses $name", ({ json }) => {
    expect(codeOf(() => parseChronology(json))).toBe("data/invalid data/chronology/events.json");
  });

  it("takes a war told as an event to be its first day", () => {
    const [war] = parseChronology({ groups: {}, events: [{ ...row, edtf: "2023-10-07/..", onset: true }] });
    expect(war).toMatchObject({ first: 19_637, last: null, days: [{ from: 19_637, to: 19_637 }] });
  });
});

describe("parseOfficeholders", () => {
  const row = { name: "A B", aliases: ["B"], office: "Mayor", titles: ["mayor"], from: "2001-01-01", to: null, source: "Wikipedia: A B" };

  it("refuses a term that ends before it begins", () => {
    const json = { groups: {}, officeholders: [{ ...row, to: "2000-01-01" }] };
    expect(codeOf(() => parseOfficeholders(json))).toBe("data/invalid data/chronology/officeholders.json");
  });
});
