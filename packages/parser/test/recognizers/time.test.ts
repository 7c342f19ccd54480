import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognizeTimes, timeMentions } from "../../src/recognizers/time.js";
import { daysOfValue } from "../../src/time/days-of-value.js";
import type { TimeValue } from "../../src/time/time-value.js";
import { naiveTokens, timeLexicon, timesOf } from "../time/read-time.js";

/** The phrase within a sentence of its own, what is to be marked, and what it means. */
interface Case {
  sentence: string;
  marked: string[];
  value: Partial<TimeValue> & { kind: TimeValue["kind"] };
}

const date = (year: number | null, month: number | null, day: number | null) => ({ kind: "date" as const, year, month, day });
const fromDocument = (unit: string, min: number, max = min) => ({ kind: "shift" as const, unit, min, max, anchor: "document" }) as Case["value"];
const fromContext = (unit: string, min: number, max = min) => ({ kind: "shift" as const, unit, min, max, anchor: "context" }) as Case["value"];
const fromEvent = (unit: string, min: number, max = min) => ({ kind: "shift" as const, unit, min, max, anchor: "event" }) as Case["value"];

const cases: Record<string, Case[]> = {
  "calendar dates": [
    { sentence: "The bridge fell on 27 January.", marked: ["27 January"], value: date(null, 1, 27) },
    { sentence: "The bridge fell on January 27, 2024, after shelling.", marked: ["January 27, 2024"], value: date(2024, 1, 27) },
    { sentence: "ADEN, Jan. 28 (Agency) The port closed.", marked: ["Jan. 28"], value: date(null, 1, 28) },
    { sentence: "ADEN, Jan 28 - The port closed.", marked: ["Jan 28"], value: date(null, 1, 28) },
    { sentence: "The last raid was on 4 February 2023.", marked: ["4 February 2023"], value: date(2023, 2, 4) },
    { sentence: "It began on the 21st of November.", marked: ["the 21st of November"], value: date(null, 11, 21) },
    { sentence: "It began on November 3rd.", marked: ["November 3rd"], value: date(null, 11, 3) },
    { sentence: "They met on the twenty-first of June 1990.", marked: ["the twenty-first of June 1990"], value: date(1990, 6, 21) },
    { sentence: "They met on Sept. 5, 2019.", marked: ["Sept. 5, 2019"], value: date(2019, 9, 5) },
    { sentence: "LIMA, 4 FEB 90 (AGENCY) -- a mayor was shot.", marked: ["4 FEB 90"], value: date(1990, 2, 4) },
    { sentence: "Printed 2024-01-24 in Erbil.", marked: ["2024-01-24"], value: date(2024, 1, 24) },
    { sentence: "Printed 24/01/2024 in Erbil.", marked: ["24/01/2024"], value: date(2024, 1, 24) },
    { sentence: "Printed 01/24/2024 in Erbil.", marked: ["01/24/2024"], value: date(2024, 1, 24) },
    { sentence: "Printed 24.01.2024 in Kyiv.", marked: ["24.01.2024"], value: date(2024, 1, 24) },
    { sentence: "Sunday, May 5, 2024", marked: ["Sunday, May 5, 2024"], value: { ...date(2024, 5, 5), weekday: 7 } },
    { sentence: "He died on Tuesday, September 17.", marked: ["Tuesday, September 17"], value: { ...date(null, 9, 17), weekday: 2 } },
    { sentence: "He died on Monday 19 December.", marked: ["Monday 19 December"], value: { ...date(null, 12, 19), weekday: 1 } },
    { sentence: "He died in October last year.", marked: ["October last year"], value: { ...date(null, 10, null), yearShift: -1 } },
    { sentence: "In October, rain came.", marked: ["October"], value: date(null, 10, null) },
    { sentence: "Talks stalled in March.", marked: ["March"], value: date(null, 3, null) },
    { sentence: "the talks stalled in march.", marked: ["march"], value: date(null, 3, null) },
    { sentence: "Talks stalled in January 2024.", marked: ["January 2024"], value: date(2024, 1, null) },
    { sentence: "Talks stalled in May 2013.", marked: ["May 2013"], value: date(2013, 5, null) },
    { sentence: "He was born in 1956.", marked: ["1956"], value: date(1956, null, null) },
    { sentence: "The 2003 invasion changed much.", marked: ["2003"], value: date(2003, null, null) },
    { sentence: "They signed on Christmas Eve.", marked: ["Christmas Eve"], value: date(null, 12, 24) },
  ],
  weekdays: [
    { sentence: "They left on Sunday.", marked: ["Sunday"], value: { kind: "weekday", weekday: 7, direction: "nearest" } },
    { sentence: "they left on wednesday", marked: ["wednesday"], value: { kind: "weekday", weekday: 3, direction: "nearest" } },
    { sentence: "He announced this Monday a truce.", marked: ["this Monday"], value: { kind: "weekday", weekday: 1, direction: "this" } },
    { sentence: "They left last Friday.", marked: ["last Friday"], value: { kind: "weekday", weekday: 5, direction: "last" } },
    { sentence: "They leave next Tuesday.", marked: ["next Tuesday"], value: { kind: "weekday", weekday: 2, direction: "next" } },
    { sentence: "They left on Sunday night.", marked: ["Sunday night"], value: { kind: "weekday", weekday: 7, partOfDay: "night" } },
    { sentence: "They left early Monday.", marked: ["early Monday"], value: { kind: "weekday", weekday: 1, partOfDay: "early-morning" } },
    { sentence: "Thursday’s raid failed.", marked: ["Thursday"], value: { kind: "weekday", weekday: 4 } },
    {
      sentence: "The following Saturday they left.",
      marked: ["The following Saturday"],
      value: { kind: "weekday", weekday: 6, direction: "next", anchor: "context" },
    },
    { sentence: "They meet on Fridays.", marked: ["Fridays"], value: { kind: "recurrence" } },
  ],
  "day words": [
    { sentence: "He denied today that it fell.", marked: ["today"], value: fromDocument("day", 0) },
    { sentence: "It fell yesterday.", marked: ["yesterday"], value: fromDocument("day", -1) },
    { sentence: "It opens tomorrow.", marked: ["tomorrow"], value: fromDocument("day", 1) },
    { sentence: "It fell last night.", marked: ["last night"], value: { ...fromDocument("day", -1, 0), partOfDay: "night" } },
    { sentence: "It was hit overnight.", marked: ["overnight"], value: { ...fromDocument("day", -1, 0), partOfDay: "night" } },
    { sentence: "It was hit this morning.", marked: ["this morning"], value: { ...fromDocument("day", 0), partOfDay: "morning" } },
    { sentence: "What you saw a short while ago was a start.", marked: ["a short while ago"], value: fromDocument("day", 0) },
    { sentence: "It rose earlier in the day.", marked: ["earlier in the day"], value: fromContext("day", 0) },
    { sentence: "It fell the following day.", marked: ["the following day"], value: fromContext("day", 1) },
    { sentence: "It fell the next day.", marked: ["the next day"], value: fromContext("day", 1) },
  ],
  "parts of months and years": [
    { sentence: "It fell in late January.", marked: ["late January"], value: { kind: "stretch", stretch: "late", of: date(null, 1, null) } },
    { sentence: "It fell in early February 2020.", marked: ["early February 2020"], value: { kind: "stretch", stretch: "early", of: date(2020, 2, null) } },
    { sentence: "It fell in mid-October.", marked: ["mid-October"], value: { kind: "stretch", stretch: "mid", of: date(null, 10, null) } },
    { sentence: "It fell in early 2023.", marked: ["early 2023"], value: { kind: "stretch", stretch: "early", of: date(2023, null, null) } },
    {
      sentence: "It fell at the end of last year.",
      marked: ["the end of last year"],
      value: { kind: "stretch", stretch: "end", of: { kind: "period", unit: "year", shift: -1, anchor: "document" } },
    },
    { sentence: "It fell in the summer of 2014.", marked: ["the summer of 2014"], value: { kind: "season", season: 2, year: 2014 } },
    { sentence: "It fell in the 1980s.", marked: ["the 1980s"], value: { kind: "decade", year: 1980 } },
    { sentence: "It fell last month.", marked: ["last month"], value: { kind: "period", unit: "month", shift: -1 } },
    { sentence: "It fell last week.", marked: ["last week"], value: { kind: "period", unit: "week", shift: -1 } },
    { sentence: "It fell earlier this week.", marked: ["this week"], value: { kind: "period", unit: "week", shift: 0 } },
    { sentence: "It fell last July.", marked: ["last July"], value: { ...date(null, 7, null), direction: "last" } },
    { sentence: "It fell in recent days.", marked: ["recent days"], value: fromDocument("day", -6, 0) },
    { sentence: "Six died in the past 24 hours.", marked: ["the past 24 hours"], value: fromDocument("hour", -24, 0) },
  ],
  offsets: [
    { sentence: "Four years ago it fell.", marked: ["Four years ago"], value: fromDocument("year", -4) },
    { sentence: "IT FELL 2 DAYS AGO.", marked: ["2 DAYS AGO"], value: fromDocument("day", -2) },
    { sentence: "It fell about 10 days ago.", marked: ["about 10 days ago"], value: { ...fromDocument("day", -10), approximate: true } },
    { sentence: "It had fallen two days earlier.", marked: ["two days earlier"], value: fromContext("day", -2) },
    { sentence: "It fell three weeks later.", marked: ["three weeks later"], value: fromContext("week", 3) },
    { sentence: "It came a day after the treasury froze accounts.", marked: ["a day after"], value: fromEvent("day", 1) },
    { sentence: "It came a day before the treasury froze accounts.", marked: ["a day before"], value: fromEvent("day", -1) },
    { sentence: "It came a week before, he said.", marked: ["a week before"], value: fromContext("week", -1) },
    { sentence: "It came less than a week after Riga closed the border.", marked: ["less than a week after"], value: fromEvent("day", 0, 6) },
    { sentence: "It came hours after the drill.", marked: ["hours after"], value: fromEvent("hour", 2, 23) },
    { sentence: "It came the day after the drill.", marked: ["the day after"], value: fromEvent("day", 1) },
    {
      sentence: "It came two days before Christmas.",
      marked: ["two days before Christmas"],
      value: { kind: "shift", unit: "day", min: -2, max: -2, anchor: date(null, 12, 25) },
    },
    { sentence: "It was the fourth anniversary of his death.", marked: ["the fourth anniversary"], value: { kind: "anniversary", years: 4 } },
    { sentence: "It was the anniversary of his death.", marked: ["the anniversary"], value: { kind: "anniversary", years: null } },
  ],
  ranges: [
    { sentence: "They have fought since October 7.", marked: ["October 7"], value: { kind: "range", relation: "since", from: date(null, 10, 7), to: null } },
    { sentence: "It lasts until Sunday.", marked: ["Sunday"], value: { kind: "range", relation: "until", from: null } },
    {
      sentence: "Between 17 October and 29 January they fought.",
      marked: ["17 October", "29 January"],
      value: { kind: "range", relation: "between", from: date(null, 10, 17), to: date(null, 1, 29) },
    },
    { sentence: "From Monday to Wednesday they fought.", marked: ["Monday", "Wednesday"], value: { kind: "range", relation: "between" } },
    { sentence: "They fought on 5-6 April 2016.", marked: ["5-6 April 2016"], value: { kind: "range", from: date(2016, 4, 5), to: date(2016, 4, 6) } },
    { sentence: "They fought on May 15-24.", marked: ["May 15-24"], value: { kind: "range", from: date(null, 5, 15), to: date(null, 5, 24) } },
    {
      sentence: "Between 17 and 29 January they fought.",
      marked: ["17 and 29 January"],
      value: { kind: "range", relation: "between", from: date(null, 1, 17), to: date(null, 1, 29) },
    },
    { sentence: "The war of 1980-88 was long.", marked: ["1980-88"], value: { kind: "range", from: date(1980, null, null), to: date(1988, null, null) } },
  ],
  "times of day": [
    { sentence: "The hour was 12:15 a.m. Iraq time, they said.", marked: ["12:15 a.m. Iraq time"], value: { kind: "clock", partOfDay: "night" } },
    { sentence: "It fell at dawn.", marked: ["dawn"], value: { kind: "clock", partOfDay: "dawn" } },
    { sentence: "It fell on Wednesday afternoon.", marked: ["Wednesday afternoon"], value: { kind: "weekday", weekday: 3, partOfDay: "afternoon" } },
    { sentence: "It fell at 11:30 am local time.", marked: ["11:30 am local time"], value: { kind: "clock", partOfDay: "morning" } },
    {
      sentence: "It fell at 11am on Thursday 28 July.",
      marked: ["11am on Thursday 28 July"],
      value: { ...date(null, 7, 28), weekday: 4, partOfDay: "morning" },
    },
    { sentence: "It fell in the early hours of 1 May.", marked: ["the early hours of 1 May"], value: { ...date(null, 5, 1), partOfDay: "early-morning" } },
  ],
  "lengths of time": [
    { sentence: "They stood for three days.", marked: ["three days"], value: { kind: "duration", unit: "day", min: 3, max: 3 } },
    { sentence: "They stood for nearly four years.", marked: ["nearly four years"], value: { kind: "duration", unit: "year", min: 4, max: 4 } },
  ],
};

describe("recognizeTimes", () => {
  for (const [name, rows] of Object.entries(cases)) {
    describe(name, () => {
      it.each(rows)("reads $sentence", ({ sentence, marked, value }) => {
        const found = timesOf(sentence);
        expect(found.flatMap(({ mentions }) => mentions.map(({ start, end }) => sentence.slice(start, end)))).toEqual(marked);
        expect(found[0]?.value).toMatchObject(value);
      });
    });
  }

  it.each([
    "They may leave the town.",
    "Soldiers march to the river.",
    "Prime Minister Theresa May said no.",
    "Jan Egeland asked for access.",
    "The Sunday Times wrote of it.",
    "A crowd gathered for the Bloody Sunday inquiry.",
    "Some 2000 soldiers left the fort.",
    "It cost $2020 in all.",
    "A 12-year-old boy was hurt.",
    "They won 3-2 at home.",
    "June Carter sang.",
  ])("finds no time in: %s", (sentence) => {
    expect(timesOf(sentence)).toEqual([]);
  });

  it("gives spans in document offsets and tokens of the sentence", () => {
    const [found] = timesOf("They left on Sunday night.", 100, 3);
    expect(found).toMatchObject({ sentence: 3, start: 113, end: 125, from: 3, to: 5, outerFrom: 2 });
  });

  it("reads the same from tokens cut in other ways", () => {
    const text = "It fell at 10 a.m. on Jan. 28, 2024.";
    const byWord = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
      ...{ start: index, end: index + word.length, text: word, normal: word, lower: word.toLowerCase(), lemma: word.toLowerCase() },
      pos: "X" as const,
    }));
    const strip = recognizeTimes(byWord, 0, timeLexicon).map(({ start, end, value }) => ({ start, end, value }));
    expect(strip).toEqual(timesOf(text).map(({ start, end, value }) => ({ start, end, value })));
  });

  it("never overlaps its own findings", () => {
    const sentence = "On Monday, 4 March, two days after last Friday's raid and a week before Easter, they met at 3 pm on Tuesday.";
    const found = timesOf(sentence);
    found.forEach((expression, i) => {
      expect(expression.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
    });
    expect(found.length).toBeGreaterThan(3);
  });
});

const words =
  "on in since until between and from to the a last next this past early late mid - two 3 28 1990 2024 31 few days week years ago before after Sunday May January Feb . , / : night dawn anniversary of every about less than am p.m. first half eve day 90 s th";
const vocabulary = words.split(" ");

describe("any run of time words", () => {
  it("gives ordered spans inside the sentence, and meanings that can be solved", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...vocabulary), { maxLength: 14 }), (chosen) => {
        const sentence = chosen.join(" ");
        let last = 0;
        for (const { start, end, from, to, mentions, value } of timesOf(sentence)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeLessThanOrEqual(sentence.length);
          expect(to).toBeGreaterThan(from);
          for (const mention of mentions) expect(sentence.slice(mention.start, mention.end).trim()).not.toBe("");
          for (const tense of ["past", "future"] as const)
            for (const { from: first, to: final } of daysOfValue(value, { day: 19_750, tense }) ?? []) expect(first).toBeLessThanOrEqual(final);
          last = end;
        }
      }),
      { seed: 28, numRuns: 400 },
    );
  });
});

describe("timeMentions", () => {
  it("gives both ends of a range as mentions of type time", () => {
    const sentence = "Between 17 October and 29 January they fought.";
    const tokens = naiveTokens(sentence);
    const mentions = timeMentions(recognizeTimes(tokens, 0, timeLexicon), tokens);
    expect(mentions.map(({ type, from, to }) => [type, tokens.slice(from, to).map(({ text }) => text)])).toEqual([
      ["time", ["17", "October"]],
      ["time", ["29", "January"]],
    ]);
  });
});
