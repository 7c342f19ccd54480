import { eventTime } from "../time/event-time.js";
import { documentSpans, publishedTime } from "../time/published-time.js";
import { settle } from "../time/settle.js";
import { timeIssues } from "../time/time-issues.js";
import type { TimeProblem, TimeSolution } from "../time/time-problem.js";

/**
 * Solves a document's own day and the days of its events as one system of constraints over days: weekdays, dates without a year, offsets from
 * one another, the order of events, the page header as an upper bound, known events and terms of office. Propagation to a fixpoint leaves the
 * days that satisfy all; what is likely but not certain (news soon follows what it tells) only breaks ties, and then `basis` is "inferred".
 * What remains open stays a set in `edtf`. Contradictions drop the weakest statement and leave a `time/contradiction`; other issues are
 * `time/ambiguous` and `time/no-year`. The answer does not depend on the order of variables or expressions.
 */
export function solveTimes(problem: TimeProblem): TimeSolution {
  const settled = settle(problem);
  const published = publishedTime(problem, settled);
  const ofDocument = documentSpans(problem, settled);
  const times = new Map(problem.variables.map((variable) => [variable.id, eventTime(problem, variable, settled, ofDocument)]));
  return { published, times, issues: timeIssues(problem, settled, published) };
}
