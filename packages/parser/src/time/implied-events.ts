import type { TimeExpression } from "../recognizers/time.js";
import type { ChronologyHit } from "./chronology.js";
import { rivalHits } from "./document-constraints.js";
import type { TimeProblem, TimeVariable } from "./time-problem.js";
import { isStoryAnchored } from "./value-reach.js";

// Characters between a known event's own words and the time words that date it.
const nearest = 90;

/** Weekdays, dates and counts of days date what is new; counts of months and years date what is recalled, too. */
function dates(expression: TimeExpression, hit: ChronologyHit): boolean {
  const { value } = expression;
  if (hit.background || isStoryAnchored(value)) return false;
  if (value.kind === "shift") return value.min === value.max && (hit.fresh > 0 || value.unit === "year");
  return hit.fresh > 0 && (value.kind === "weekday" || (value.kind === "date" && value.day !== null));
}

function gapTo(expression: TimeExpression, hit: ChronologyHit): number {
  return Math.min(...hit.heads.map(({ start, end }) => Math.max(start - expression.end, expression.start - end, 0)));
}

/** The known event nearest to the time words in their sentence, with its rival readings; null where another stands as near. */
function datedHits(expression: TimeExpression, anchors: readonly ChronologyHit[]): ChronologyHit[] | null {
  const inSentence = anchors.filter((hit) => hit.kind === "event" && hit.sentence === expression.sentence && hit.heads.length > 0);
  const groups = rivalHits(inSentence).map((hits) => ({ hits, gap: Math.min(...hits.map((hit) => gapTo(expression, hit))) }));
  const [first, second] = groups.sort((a, b) => a.gap - b.gap);
  if (!first || first.gap > nearest || second?.gap === first.gap) return null;
  return first.hits.every((hit) => dates(expression, hit)) ? first.hits : null;
}

/**
 * Returns an event for each of the document's time words that no variable has and that stand beside a known event: it is dated by both, and so
 * holds the document's day. Ids start with "@", which no caller's id does.
 */
export function impliedEvents(problem: TimeProblem): TimeVariable[] {
  const taken = new Set(problem.variables.flatMap(({ expressions }) => expressions.map(({ start }) => start)));
  return (problem.mentioned ?? []).flatMap((expression): TimeVariable[] => {
    const hits = taken.has(expression.start) ? null : datedHits(expression, problem.anchors);
    return hits ? [{ id: `@${expression.start}`, expressions: [expression], tense: "past", hits }] : [];
  });
}
