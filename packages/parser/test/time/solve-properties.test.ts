import { Time } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solveTimes } from "../../src/stages/solve-times.js";
import { parseIsoDay } from "../../src/time/day-number.js";
import { parseEdtf } from "../../src/time/edtf.js";
import { type EventSpec, givenDay, solveText, type TextProblem } from "./solve-text.js";

const at = (iso: string) => parseIsoDay(iso) ?? Number.NaN;
const header = { span: { start: 0, end: 0 }, day: at("2024-05-05") };

const phrase = fc.constantFrom(
  "on Sunday",
  "on Friday",
  "yesterday",
  "last night",
  "in January",
  "on 3 February",
  "two days ago",
  "last week",
  "late March",
  "on 4 May 2023",
  "a day after",
  "",
);
const spec = fc.record({ words: phrase, tense: fc.constantFrom("past" as const, "future" as const), aggregate: fc.boolean(), news: fc.boolean() });
const problem = fc
  .record({
    events: fc.array(spec, { maxLength: 4 }),
    dateline: fc.option(fc.constantFrom("Jan 28", "4 FEB 90", "12 June 2023", "Sunday"), { nil: undefined }),
    storyDay: fc.option(fc.constantFrom("on Monday", "this Sunday"), { nil: undefined }),
    headerDate: fc.option(fc.constant(header), { nil: null }),
    published: fc.option(fc.constantFrom(givenDay("2024-01-29"), givenDay("1990-02-04")), { nil: null }),
    chained: fc.boolean(),
  })
  .map(({ events, chained, dateline, storyDay, ...rest }): TextProblem => {
    const named = events.map((event, i): [string, EventSpec] => [
      `e${i}`,
      chained && i > 0 ? { ...event, offsetFrom: `e${i - 1}`, after: [`e${i - 1}`] } : event,
    ]);
    return { ...rest, ...(dateline ? { dateline } : {}), ...(storyDay ? { storyDay } : {}), events: Object.fromEntries(named) };
  });

describe("any problem", () => {
  const runs = { seed: 20_240_422, numRuns: 40 };

  it("gives times of the schema whose EDTF parses back to the same first and last day", () => {
    fc.assert(
      fc.property(problem, (made) => {
        const { published, times } = solveText(made);
        for (const time of [published, ...times.values()]) {
          if (!time) continue;
          Time.parse(time);
          const parsed = parseEdtf(time.edtf);
          expect(parsed, time.edtf).not.toBeNull();
          const ends = [time.start, time.end].map((iso) => (iso === null ? null : at(iso)));
          if (time.edtf.includes("~") || time.edtf.includes("/")) continue;
          expect([parsed?.from, parsed?.to], time.edtf).toEqual(ends);
        }
      }),
      runs,
    );
  });

  it("has one answer whatever the order of its events", () => {
    fc.assert(
      fc.property(problem, (made) => {
        const { problem: one, ...first } = solveText(made);
        const second = solveTimes({ ...one, variables: [...one.variables].reverse() });
        expect(second.published).toEqual(first.published);
        expect(new Map([...second.times].sort())).toEqual(new Map([...first.times].sort()));
      }),
      runs,
    );
  });
});
