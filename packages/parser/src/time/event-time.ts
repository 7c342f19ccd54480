import type { Span, Time, TimeBasis } from "@dateline/schema";
import { formatAggregate } from "./aggregate-time.js";
import { type Constraint, documentVariable } from "./constraint.js";
import { type Day, toIsoDay } from "./day-number.js";
import { countDays, type DaySet, hullOf, sameDays } from "./day-set.js";
import { daysOfValue } from "./days-of-value.js";
import type { Settled } from "./settle.js";
import type { TimeProblem, TimeVariable } from "./time-problem.js";
import { datesSomething, type ShiftValue, type TimeValue } from "./time-value.js";
import { dependsOnDocument, toEvidence, toTime } from "./to-time.js";
import { isAbsolute } from "./value-reach.js";

function documentIsGiven(problem: TimeProblem): boolean {
  return problem.published !== null || (problem.dateline !== null && isAbsolute(problem.dateline.expression.value));
}

const bearingOn = ({ id }: TimeVariable, { bearing }: Settled): readonly Constraint[] => bearing.get(id) ?? [];

function basisOf(problem: TimeProblem, variable: TimeVariable, settled: Settled): TimeBasis {
  const { bearing } = settled;
  if (variable.expressions.some(({ value }) => isAbsolute(value) && datesSomething({ value }))) return "stated";
  const isTold = bearingOn(variable, settled).some(({ strength, kind }) => strength === "told" && kind === "within");
  const worded = variable.expressions.some(datesSomething);
  if (isTold) return worded && documentIsGiven(problem) ? "relative" : "chronology";
  if (settled.inferred && !documentIsGiven(problem)) return "inferred";
  if (!worded) return variable.news && dependsOnDocument(variable.id, bearing) ? "inferred" : "relative";
  return "relative";
}

function spansOf(problem: TimeProblem, variable: TimeVariable, settled: Settled, ofDocument: readonly Span[]): Span[] {
  const own = variable.expressions.filter(datesSomething).map(({ start, end }) => ({ start, end }));
  const told = bearingOn(variable, settled).flatMap(({ kind, strength, spans }) => (kind === "within" && strength === "told" ? spans : []));
  const document = dependsOnDocument(variable.id, settled.bearing) && !problem.published ? ofDocument : [];
  return [...own, ...told, ...document];
}

function onlyDay(days: DaySet): Day | null {
  return countDays(days) === 1 ? (days[0]?.from ?? null) : null;
}

/** "about 10 days ago" is written as the day it names, with a tilde. */
function approximate(value: ShiftValue, from: Day): string | null {
  if (value.unit !== "day" || !value.approximate || value.min !== value.max || value.min === 0) return null;
  return `${toIsoDay(from + value.min)}~`;
}

function approximateEdtf({ expressions, tense }: TimeVariable, days: DaySet, document: Day | null): string | undefined {
  const dating = expressions.filter(datesSomething);
  const value: TimeValue | undefined = dating[0]?.value;
  if (dating.length !== 1 || document === null || value?.kind !== "shift" || value.anchor !== "document") return undefined;
  // Anything else that narrowed the days says more than the rounded count.
  const whole = daysOfValue(value, { day: document, tense });
  return whole && sameDays(whole, days) ? (approximate(value, document) ?? undefined) : undefined;
}

/** Nothing but the document's day bounds the event: that says no more than that it happened. */
function isUnbounded(variable: TimeVariable, settled: Settled): boolean {
  return bearingOn(variable, settled).every(({ strength }) => strength === "order");
}

/** Returns when an event happened, or null where the text gives no hold; `ofDocument` are the words that fix the document's own day. */
export function eventTime(problem: TimeProblem, variable: TimeVariable, settled: Settled, ofDocument: readonly Span[]): Time | null {
  const days = settled.domains.get(variable.id) ?? [];
  const open = settled.open.get(variable.id) ?? { from: true, to: true };
  if (isUnbounded(variable, settled) || !hullOf(days)) return null;
  const dating = variable.expressions.filter(datesSomething);
  const [only] = dating;
  const text = dating.length === 1 && only ? problem.text.slice(only.start, only.end) : undefined;
  const shared = { basis: basisOf(problem, variable, settled), text, evidence: toEvidence(problem, spansOf(problem, variable, settled, ofDocument)) };
  const document = onlyDay(settled.domains.get(documentVariable) ?? []);
  if (variable.aggregate) return formatAggregate(variable, days, open, document, shared);
  return toTime(days, { ...shared, open, edtf: approximateEdtf(variable, days, document) });
}
