import type { SourceDocument, Time } from "@dateline/schema";
import type { TimeExpression } from "../../src/recognizers/time.js";
import { solveTimes } from "../../src/stages/solve-times.js";
import type { TimeProblem, TimeSolution, TimeVariable } from "../../src/time/time-problem.js";
import { timesOf } from "./read-time.js";

// Ids of documents are hashes; any will do for a problem that stands alone.
const documentId = `d_${"0".repeat(16)}` as SourceDocument["id"];

/** An event of a test problem: its time words as they stand in `text`, and what else is known of it. */
export interface EventSpec extends Partial<Omit<TimeVariable, "id" | "expressions">> {
  words?: string;
}

export interface TextProblem extends Partial<Omit<TimeProblem, "documentId" | "text" | "variables" | "dateline" | "storyDay">> {
  /** "Jan 28" */
  dateline?: string;
  /** "on Monday" */
  storyDay?: string;
  events?: Record<string, EventSpec>;
}

export function givenDay(day: string): Time {
  return { edtf: day, start: day, end: day, precision: "day", basis: "stated", evidence: [] };
}

/** Builds a problem whose text is the time words of its parts, one a line, and solves it. */
export function solveText({ dateline, storyDay, events = {}, ...rest }: TextProblem): TimeSolution & { problem: TimeProblem } {
  let text = "";
  let index = 0;
  const read = (words: string | undefined): TimeExpression[] => {
    if (words === undefined) return [];
    const found = timesOf(words, text.length, index);
    text += `${words}\n`;
    index += 1;
    return found;
  };
  const [datelineTime] = read(dateline);
  const story = read(storyDay);
  const variables = Object.entries(events).map(([id, { words, tense = "past", ...spec }]) => ({ id, tense, expressions: read(words), ...spec }));
  const problem: TimeProblem = {
    documentId,
    text,
    published: null,
    headerDate: null,
    anchors: [],
    ...rest,
    dateline: datelineTime ? { span: { start: datelineTime.start, end: datelineTime.end }, expression: datelineTime } : null,
    storyDay: story,
    variables,
  };
  return { problem, ...solveTimes(problem) };
}
