import type { Casualty } from "@dateline/schema";
import { describe, expect, test } from "vitest";
import { tollInCell, tollOf, tollSentences } from "../../src/wording/toll.js";
import { evidence, names, plain } from "../made-event.js";

const casualty = (min: number, max: number | null, more: Partial<Casualty> = {}): Casualty => ({
  outcome: "killed",
  min,
  max,
  approximate: false,
  text: "words",
  evidence: [evidence("words")],
  ...more,
});

describe("tollOf", () => {
  test("spans the versions of different voices and adds none", () => {
    expect(tollOf({ casualties: [casualty(3, 3), casualty(5, 5)] }, "killed")).toEqual({ min: 3, max: 5 });
  });

  test("leaves the end open where one voice does", () => {
    expect(tollOf({ casualties: [casualty(3, 3), casualty(7, null)] }, "killed")).toEqual({ min: 3, max: null });
  });

  test("adds civilians and combatants, who are different people", () => {
    expect(tollOf({ casualties: [casualty(20, null, { side: "combatant" }), casualty(4, 4, { side: "civilian" })] }, "killed")).toEqual({ min: 24, max: null });
  });

  test("is undefined where nobody counts", () => {
    expect(tollOf({ casualties: [casualty(3, 3)] }, "injured")).toBeUndefined();
  });
});

test("tollInCell tells outcomes in a fixed order", () => {
  expect(tollInCell({ casualties: [casualty(11, 11, { outcome: "injured" }), casualty(3, 3), casualty(5, 5)] })).toBe("3–5 killed; 11 injured");
});

describe("tollSentences", () => {
  const tell = (...casualties: Casualty[]) => plain(tollSentences({ casualties }, () => undefined, names)).trim();
  const cases = [
    {
      name: "one number",
      rows: [casualty(3, 3, { who: "guards", accordingTo: "Interior Ministry" })],
      said: "Three guards were killed, according to the Interior Ministry.",
    },
    { name: "one person", rows: [casualty(1, 1, { who: "a fisheries inspector" })], said: "One fisheries inspector was killed." },
    { name: "nobody", rows: [casualty(0, 0)], said: "No people were killed." },
    { name: "vague", rows: [casualty(200, 200, { approximate: true })], said: "About 200 people were killed." },
    { name: "at least", rows: [casualty(24, null, { approximate: true })], said: "At least 24 people were killed." },
    {
      name: "two voices that agree",
      rows: [casualty(3, 3, { accordingTo: "police" }), casualty(3, 3, { accordingTo: "hospital staff" })],
      said: "Three people were killed, according to the police and hospital staff.",
    },
    {
      name: "two that do not",
      rows: [casualty(3, 3, { accordingTo: "police" }), casualty(5, 5, { accordingTo: "hospital staff" })],
      said: "The number killed is given as three according to the police, and as five according to hospital staff.",
    },
  ];
  test.each(cases)("$name", ({ rows, said }) => {
    expect(tell(...rows)).toBe(said);
  });
});
