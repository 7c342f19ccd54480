import { type Accepted, acceptAll } from "./accept.js";
import { documentVariable, within } from "./constraint.js";
import { toDay } from "./day-number.js";
import { type DayRange, type DaySet, hullOf, sameDays } from "./day-set.js";
import { wholeSpan } from "./days-of-value.js";
import { documentConstraints } from "./document-constraints.js";
import { likelyDocumentDays } from "./document-day.js";
import { type Domains, propagate } from "./propagate.js";
import type { TimeProblem } from "./time-problem.js";
import { variableConstraints } from "./variable-constraints.js";

/** What the constraints leave of each unknown, and how it came about. */
export interface Settled extends Accepted {
  /** Whether the document's day was chosen as the likeliest of several that fit. */
  inferred: boolean;
  /** Ends of domains that no constraint bounds, by unknown. */
  open: ReadonlyMap<string, { from: boolean; to: boolean }>;
}

const defaultHorizon: DayRange = { from: toDay({ year: 1970, month: 1, day: 1 }), to: toDay({ year: 2034, month: 12, day: 31 }) };

// After 28 years the weekdays fall on the same dates again, so a wider horizon has the same pattern of days.
const cycle = toDay({ year: 1998, month: 1, day: 1 });

// The same date falls on the same weekday again after eleven years at most, but for 29 February.
const longestGap = 11 * 366;

interface Solved extends Accepted {
  inferred: boolean;
}

function solveWithin(problem: TimeProblem, horizon: DayRange): Solved {
  const { variables } = problem;
  const constraints = [...documentConstraints(problem, horizon), ...variables.flatMap((variable) => variableConstraints(problem, variable))];
  const result = acceptAll(
    variables.map(({ id }) => id),
    horizon,
    constraints,
  );
  const all = result.domains.get(documentVariable) ?? [];
  const likely = likelyDocumentDays(problem, result.domains, horizon);
  if (sameDays(likely, all)) return { ...result, inferred: false };
  const choice = within(documentVariable, likely, { strength: "assumed", says: "the likeliest day", spans: [] });
  const narrowed = propagate(result.domains, [...result.accepted, choice], [choice]);
  return narrowed ? { ...result, domains: narrowed, inferred: true } : { ...result, inferred: false };
}

const closed = { from: false, to: false };

/** An end is open where it moves with the horizon, or lies at the end of all time. */
function openEnds(ids: Iterable<string>, narrow: Domains, wide: Domains): Map<string, { from: boolean; to: boolean }> {
  const ends = (days: DaySet | undefined) => hullOf(days ?? []);
  return new Map(
    [...ids].map((id) => {
      const a = ends(narrow.get(id));
      const b = ends(wide.get(id));
      if (!a || !b) return [id, closed];
      return [id, { from: a.from !== b.from || a.from <= wholeSpan.from, to: a.to !== b.to || a.to >= wholeSpan.to }];
    }),
  );
}

/** Solves a problem: what contradicts is dropped, weakest first; of several days that the document may be of, the likeliest are taken. */
export function settle(problem: TimeProblem): Settled {
  const { min = defaultHorizon.from, max = defaultHorizon.to } = problem.horizon ?? {};
  const solved = solveWithin(problem, { from: min, to: max });
  const document = hullOf(solved.domains.get(documentVariable) ?? []);
  const nearEdge = document && (document.from < min + longestGap || document.to > max - longestGap);
  const wide = nearEdge ? { from: problem.horizon?.min ?? min - cycle, to: problem.horizon?.max ?? max + cycle } : null;
  const other = wide ? solveWithin(problem, wide) : solved;
  return { ...solved, open: openEnds(solved.domains.keys(), solved.domains, other.domains) };
}
