import { describe, expect, it } from "vitest";
import type { ChronologyHit } from "../../src/time/chronology.js";
import { parseIsoDay } from "../../src/time/day-number.js";
import { dayRange } from "../../src/time/day-set.js";
import { givenDay, solveText, type TextProblem } from "./solve-text.js";

const at = (iso: string) => parseIsoDay(iso) ?? Number.NaN;
const header = (iso: string) => ({ span: { start: 0, end: 0 }, day: at(iso) });

interface HitSpec {
  first: string;
  last?: string;
  kind?: "event" | "office";
  fresh?: number;
  sentence?: number;
  span?: [number, number];
}

/** A known event at the text's start, or at a place of its own so that it is no rival reading of another. */
function hit(id: string, { first, last = first, kind = "event", fresh = 0, sentence = 0, span = [0, 1] }: HitSpec): ChronologyHit {
  const [start, end] = span;
  const shared = { id, label: id, sentence, start, end, kind, first: at(first), last: at(last), fresh, background: kind === "office" };
  return { ...shared, heads: kind === "event" ? [{ start, end }] : [], days: dayRange(at(first), at(last)) };
}

interface Expected {
  published?: string | null;
  events?: Record<string, string | null>;
  issues?: string[];
}

const known: Record<string, [TextProblem, Expected]> = {
  "nearest weekdays back from a given day": [
    {
      published: givenDay("2024-01-29"),
      events: { a: { words: "on Sunday" }, b: { words: "on Monday" }, c: { words: "on Tuesday" }, d: { words: "last Monday" }, e: { words: "Sunday night" } },
    },
    { published: "2024-01-29", events: { a: "2024-01-28", b: "2024-01-29", c: "2024-01-23", d: "2024-01-22", e: "2024-01-28" } },
  ],
  "weekdays ahead for what is to come": [
    { published: givenDay("2024-01-29"), events: { a: { words: "on Wednesday", tense: "future" }, b: { words: "next month", tense: "future" } } },
    { events: { a: "2024-01-31", b: "2024-02-XX" } },
  ],
  "nights as two days": [
    { published: givenDay("2024-01-29"), events: { a: { words: "overnight" }, b: { words: "last night" }, c: { words: "early Monday" } } },
    { events: { a: "[2024-01-28,2024-01-29]", b: "[2024-01-28,2024-01-29]", c: "2024-01-29" } },
  ],
  "months and parts of them": [
    {
      published: givenDay("2024-03-11"),
      events: { a: { words: "in January" }, b: { words: "late January" }, c: { words: "mid-October" }, d: { words: "last year" } },
    },
    { events: { a: "2024-01-XX", b: "[2024-01-21..2024-01-31]", c: "[2023-10-11..2023-10-20]", d: "2023-XX-XX" } },
  ],
  "an approximate day": [{ published: givenDay("2024-01-29"), events: { a: { words: "about 10 days ago" } } }, { events: { a: "2024-01-19~" } }],
  "a series as an interval": [
    {
      published: givenDay("2024-01-29"),
      events: {
        a: { words: "since mid-October", aggregate: true },
        b: { words: "between 17 October and 3 December", aggregate: true },
        c: { words: "since October", aggregate: true },
        d: { words: "in the past two weeks", aggregate: true },
      },
    },
    { events: { a: "2023-10-15~/2024-01-29", b: "2023-10-17/2023-12-03", c: "2023-10/2024-01-29", d: "2024-01-12/2024-01-29" } },
  ],
  "one event of a span as a set": [
    { published: givenDay("2024-01-29"), events: { a: { words: "between 17 January and 20 January" }, b: { words: "since Friday" } } },
    { events: { a: "[2024-01-17..2024-01-20]", b: "[2024-01-26..2024-01-29]" } },
  ],
  "offsets from another event, forward and back": [
    {
      published: givenDay("2024-04-22"),
      events: {
        strike: { words: "on Friday" },
        barrage: { words: "less than a week before", offsetFrom: "strike" },
        vote: { words: "a day after", offsetFrom: "strike" },
        march: { words: "the next day", offsetFrom: "vote" },
      },
    },
    { events: { strike: "2024-04-19", barrage: "[2024-04-13..2024-04-19]", vote: "2024-04-20", march: "2024-04-21" } },
  ],
  "an event dated by what is counted from it": [
    {
      published: givenDay("2024-04-22"),
      events: { raid: {}, vote: { words: "on Saturday" }, count: { words: "two days after", offsetFrom: "raid", sameDay: ["vote"] } },
    },
    { events: { raid: "2024-04-18", vote: "2024-04-20", count: "2024-04-20" } },
  ],
  "order alone as bounds": [
    {
      published: givenDay("2024-04-22"),
      events: { raid: { words: "on Wednesday" }, reply: { after: ["raid"], before: ["vote"] }, vote: { words: "on Saturday" } },
    },
    { events: { reply: "[2024-04-17..2024-04-20]" } },
  ],
  "news without a date word": [
    { published: givenDay("2024-04-22"), events: { a: { news: true }, b: {} } },
    { events: { a: "[2024-04-21,2024-04-22]", b: null } },
  ],
  "a full date whatever the document's day": [
    { events: { a: { words: "on 17 September 2024" }, b: { words: "in 2021" } } },
    { published: "[2024-09-17..2024-09-24]", events: { a: "2024-09-17", b: "2021-XX-XX" }, issues: ["time/ambiguous"] },
  ],
  "a dateline with its year": [
    { dateline: "4 FEB 90", events: { a: { words: "2 days ago" }, b: { words: "on 3 February" }, c: { words: "last week" } } },
    { published: "1990-02-04", events: { a: "1990-02-02", b: "1990-02-03", c: "[1990-01-22..1990-01-28]" }, issues: [] },
  ],
  "a dateline without a year or any hold on it": [
    { dateline: "Jan 28", events: { a: { words: "on 26 January" }, b: { words: "yesterday" } } },
    { published: "XXXX-01-28", events: { a: "XXXX-01-26", b: "XXXX-01-27" }, issues: ["time/no-year"] },
  ],
  "a dateline and a weekday after a known event": [
    { dateline: "Jan 28", storyDay: "on Sunday", events: { a: { words: "on Sunday" } }, anchors: [hit("war", { first: "2023-10-07" })] },
    { published: "2024-01-28", events: { a: "2024-01-28" }, issues: [] },
  ],
  "a dateline and a weekday within a term of office": [
    { dateline: "Jan 28", storyDay: "on Sunday", anchors: [hit("president", { kind: "office", first: "2021-01-20", last: "2025-01-20" })] },
    { published: "2024-01-28", issues: [] },
  ],
  "a dateline whose year the weekday of an event would mislead": [
    { dateline: "Jan 29", events: { a: { words: "on Thursday" } }, anchors: [hit("war", { first: "2023-10-07" })] },
    { published: "2024-01-29", events: { a: "2024-01-25" }, issues: [] },
  ],
  "a dateline a day after the lead's own weekday": [
    { dateline: "Jan 29", storyDay: "on Sunday", anchors: [hit("war", { first: "2023-10-07" })] },
    { published: "2024-01-29", issues: [] },
  ],
  "a dateline that several years of a term fit": [
    { dateline: "Mar 5", anchors: [hit("president", { kind: "office", first: "2021-01-20", last: "2025-01-20" })] },
    { published: "[2021-03-05,2022-03-05,2023-03-05,2024-03-05]", issues: ["time/ambiguous"] },
  ],
  "a dateline with weekdays around it": [
    { dateline: "4 March 2024", events: { a: { words: "on Monday" }, b: { words: "on Tuesday" } } },
    { published: "2024-03-04", events: { a: "2024-03-04", b: "2024-02-27" } },
  ],
  "a dateline of the day before the last thing told": [
    { dateline: "4 March 2024", events: { a: { words: "on 5 March 2024" } } },
    { published: "2024-03-05", events: { a: "2024-03-05" }, issues: [] },
  ],
  "a page header as an upper bound only": [
    { headerDate: header("2024-05-05"), storyDay: "on Monday" },
    { published: "[..2024-04-29]", issues: ["time/ambiguous"] },
  ],
  "a page header, a weekday and a known event on another": [
    {
      headerDate: header("2024-05-05"),
      storyDay: "on Monday",
      events: {
        strike: { words: "on Friday", hits: [hit("april", { first: "2024-04-19" }), hit("june", { first: "2025-06-13" })] },
        rockets: { words: "Sunday night" },
      },
    },
    { published: "2024-04-22", events: { strike: "2024-04-19", rockets: "2024-04-21" }, issues: [] },
  ],
  "a weekday soon after a truce that ended, with an older date": [
    {
      storyDay: "this Monday",
      events: { raid: { words: "On November 21" }, strike: { words: "on Sunday" } },
      anchors: [hit("truce-end", { first: "2023-12-01", fresh: 14 })],
    },
    { published: "2023-12-04", events: { raid: "2023-11-21", strike: "2023-12-03" }, issues: [] },
  ],
  "a document's day from an anniversary and its weekday": [
    {
      events: {
        blast: { words: "on Wednesday, the anniversary", offsetFrom: "killing" },
        killing: { words: "four years ago", hits: [hit("killing", { first: "2020-01-03" })] },
        raid: { words: "on Thursday" },
      },
    },
    { published: "2024-01-04", events: { blast: "2024-01-03", killing: "2020-01-03", raid: "2024-01-04" }, issues: [] },
  ],
  "an anniversary of a known event in the same sentence": [
    {
      published: givenDay("2024-01-04"),
      events: { blast: { words: "on the anniversary" } },
      anchors: [hit("killing", { first: "2020-01-03", span: [12, 20] })],
    },
    { events: { blast: "[2021-01-03,2022-01-03,2023-01-03,2024-01-03]" } },
  ],
  "a wrong weekday beside a date": [
    { published: givenDay("2024-10-01"), events: { a: { words: "on Monday, September 17" } } },
    { events: { a: "2024-09-17" }, issues: ["time/contradiction"] },
  ],
  "a date that may be read two ways": [
    { events: { a: { words: "on 03/04/2023" } }, published: givenDay("2023-06-01") },
    { events: { a: "[2023-03-04,2023-04-03]" }, issues: ["time/ambiguous"] },
  ],
  "a date read one way, since the other lies ahead": [
    { published: givenDay("2023-03-20"), events: { a: { words: "on 03/04/2023" } } },
    { events: { a: "2023-03-04" }, issues: [] },
  ],
  "a known event that the given day rules out": [
    { published: givenDay("2018-05-02"), events: { a: { words: "on Monday", hits: [hit("later", { first: "2024-04-19" })] } } },
    { published: "2018-05-02", events: { a: "2018-04-30" }, issues: [] },
  ],
  "no hold at all": [
    { events: { a: { words: "on Sunday" }, b: { words: "in March" }, c: { words: "on 5 March" } } },
    { published: null, events: { a: null, b: "XXXX-03-XX", c: "XXXX-03-05" } },
  ],
  "a horizon that the caller sets": [
    { dateline: "Jan 28", horizon: { min: at("2010-01-01"), max: at("2010-12-31") }, events: { a: { words: "yesterday" } } },
    { published: "2010-01-28", events: { a: "2010-01-27" } },
  ],
  "holders of one office: the last named by term holds it": [
    {
      storyDay: "on Sunday",
      dateline: "Jan 28",
      anchors: [
        hit("president", { kind: "office", first: "2001-01-20", last: "2009-01-20", span: [0, 1] }),
        hit("president", { kind: "office", first: "2021-01-20", last: "2025-01-20", span: [5, 6] }),
      ],
    },
    { published: "2024-01-28" },
  ],
};

describe("solveTimes", () => {
  it.each(Object.entries(known))("solves %s", (_, [problem, expected]) => {
    const { published, times, issues } = solveText(problem);
    if (expected.published !== undefined) expect(published?.edtf ?? null).toBe(expected.published);
    const solved = Object.fromEntries(Object.keys(expected.events ?? {}).map((id) => [id, times.get(id)?.edtf ?? null]));
    expect(solved).toEqual(expected.events ?? {});
    if (expected.issues) expect(issues.map(({ code }) => code)).toEqual(expected.issues);
  });

  it("says how each day was found", () => {
    const inferred = solveText({
      dateline: "Jan 28",
      storyDay: "on Sunday",
      events: { a: { words: "on Sunday" } },
      anchors: [hit("war", { first: "2023-10-07" })],
    });
    const dated = solveText({ dateline: "4 FEB 90", events: { a: { words: "yesterday" }, b: { words: "on 2 May 1989" } } });
    expect([inferred.published?.basis, inferred.times.get("a")?.basis]).toEqual(["inferred", "inferred"]);
    expect([dated.published?.basis, dated.times.get("a")?.basis, dated.times.get("b")?.basis]).toEqual(["document", "relative", "stated"]);
  });

  it("quotes the words that a day rests on", () => {
    const { problem, times } = solveText({ dateline: "4 FEB 90", events: { a: { words: "two days ago" } } });
    const time = times.get("a");
    expect(time?.text).toBe("two days ago");
    expect(time?.evidence.map(({ start, end, quote }) => [quote, problem.text.slice(start, end)])).toEqual([
      ["4 FEB 90", "4 FEB 90"],
      ["two days ago", "two days ago"],
    ]);
  });

  it("says which statement was left out of a contradiction", () => {
    const { issues } = solveText({ published: givenDay("2024-10-01"), events: { a: { words: "on Monday, September 17" } } });
    expect(issues).toMatchObject([{ code: "time/contradiction", stage: "resolve", start: 3, end: 23 }]);
  });
});
