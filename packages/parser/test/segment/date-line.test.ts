import { describe, expect, it } from "vitest";
import { parseDateLine } from "../../src/segment/date-line.js";
import { loadSegmentLexicon } from "./load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();

const cases: readonly { line: string; date: string; stamped?: true; byline?: string }[] = [
  { line: "Sunday, May 5, 2024", date: "Sunday, May 5, 2024" },
  { line: "5 May 2024", date: "5 May 2024" },
  { line: "2024-05-05", date: "2024-05-05" },
  { line: "05/05/2024", date: "05/05/2024" },
  { line: "January 23, 2024 - 5:47 pm", date: "January 23, 2024", stamped: true },
  { line: "24 January 2024, 17:47 GMT", date: "24 January 2024", stamped: true },
  { line: "Published: 24 January 2024", date: "24 January 2024", stamped: true },
  { line: "Last updated on Jan. 24, 2024 at 5.47 p.m. EST", date: "Jan. 24, 2024", stamped: true },
  { line: "August 1, 2023 Off By jo loo", date: "August 1, 2023", stamped: true, byline: "jo loo" },
  { line: "Updated 9:41 PM GMT, January 24, 2024", date: "January 24, 2024", stamped: true },
  { line: "Wed 24 Jan 2024 17.04 GMT", date: "Wed 24 Jan 2024", stamped: true },
  { line: "24-01-2024", date: "24-01-2024" },
  { line: "Issued on: 24/01/2024 - 12:10", date: "24/01/2024", stamped: true },
  { line: "Source: Xinhua | 2024-01-24 16:57:15 | Editor: ann", date: "2024-01-24", stamped: true },
  { line: "BY BO RUIZ | January 24, 2024", date: "January 24, 2024", stamped: true, byline: "BO RUIZ" },
  { line: "Jan 24, 2024 | Updated 5:47 pm", date: "Jan 24, 2024", stamped: true },
  { line: "date 2024-01-24", date: "2024-01-24", stamped: true },
];

describe("parseDateLine", () => {
  it.each(cases)("reads $line", ({ line, date, stamped = false, byline }) => {
    const found = parseDateLine(line, lexicon);
    expect({
      date: found && line.slice(found.date.start, found.date.end),
      stamped: found?.stamped,
      byline: found?.byline ? line.slice(found.byline.start, found.byline.end) : undefined,
    }).toEqual({ date, stamped, byline });
  });

  it.each([
    "May 5 was quiet in the town",
    "On 5 May 2024 two died",
    "Two died",
    "Update",
    "",
    "24 soldiers",
    "Posted",
    "Five hurt in a blast at the market of Olmo | 5 May 2024",
  ])("leaves %j", (line) => {
    expect(parseDateLine(line, lexicon)).toBeNull();
  });
});
