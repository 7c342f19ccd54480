import type { TimeExpression } from "../recognizers/time.js";
import { anniversaryOf, type Constraint, documentVariable, notBefore, onSameDay, type Relation, sameDayInLaterYears, within } from "./constraint.js";
import { type Day, toCivilDate, toIsoDay } from "./day-number.js";
import { type DayRange, type DaySet, dayRange, daysOf, noDays, toDaySet, union, widen } from "./day-set.js";
import { daysOfValue, inYear, wholeSpan } from "./days-of-value.js";
import type { TimeProblem, TimeVariable } from "./time-problem.js";
import { type AnniversaryValue, type DateValue, datesSomething, type TimeValue } from "./time-value.js";
import { isAbsolute, isStoryAnchored, reachOf } from "./value-reach.js";

const spanOf = ({ start, end }: TimeExpression) => ({ start, end });

const kindNames: Partial<Record<TimeValue["kind"], string>> = { date: "a date", weekday: "a weekday", shift: "a count of days", range: "a span of time" };
const says = ({ value }: TimeExpression) => kindNames[value.kind] ?? "a time phrase";

/** The same days are asked about each time that a relation is applied. */
function rememberDays(image: (day: Day) => DaySet): (day: Day) => DaySet {
  const known = new Map<Day, DaySet>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const found = image(day);
    known.set(day, found);
    return found;
  };
}

function relationOf(from: string, variable: TimeVariable, expression: TimeExpression, value: TimeValue, strength: Constraint["strength"]): Relation {
  const image = rememberDays((day) => daysOfValue(value, { day, tense: variable.tense }) ?? noDays);
  const { least, most } = reachOf(value);
  return { kind: "relation", from, to: variable.id, image, least, most, strength, says: says(expression), spans: [spanOf(expression)] };
}

/** Days by which an unnamed event may lie before the document's day: none for "hours earlier" or "the same day", more for "a day after" a clause. */
function looseness(value: TimeValue): number {
  if (value.kind !== "shift" || value.unit === "minute" || (value.min === 0 && value.max === 0)) return 0;
  if (value.unit === "hour") return value.anchor === "event" ? 1 : 0;
  return value.anchor === "event" ? 7 : 2;
}

/** Words that count from an event which the caller could not name: it is taken to lie at the document's day or shortly before. */
function looseRelation(variable: TimeVariable, expression: TimeExpression, value: TimeValue): Relation {
  const exact = relationOf(documentVariable, variable, expression, value, "assumed");
  const back = looseness(value);
  return { ...exact, image: (day) => widen(exact.image(day), -back, 0), least: exact.least - back };
}

const withoutWeekday = ({ weekday: _, ...value }: DateValue): DateValue => value;

/** Returns the date of a month, or the month, in every year. */
function inEveryYear(value: DateValue): DaySet {
  const days: DayRange[] = [];
  for (let year = toCivilDate(wholeSpan.from).year; year <= toCivilDate(wholeSpan.to).year; year += 1) days.push(...inYear(value, year));
  return toDaySet(days);
}

function fromYearless(variable: TimeVariable, expression: TimeExpression, value: TimeValue): Constraint[] {
  const date = value.kind === "stretch" ? value.of : value;
  if (date.kind !== "date" || date.year !== null || date.month === null) return [];
  return [within(variable.id, inEveryYear(withoutWeekday(date)), { strength: "relative", says: says(expression), spans: [spanOf(expression)] })];
}

function fromDate(variable: TimeVariable, expression: TimeExpression, value: TimeValue): Constraint {
  const spans = [spanOf(expression)];
  if (!isAbsolute(value)) return relationOf(variable.newsOf ?? documentVariable, variable, expression, value, "relative");
  const days = daysOfValue(value, { day: 0, tense: variable.tense }) ?? [];
  return within(variable.id, days, { strength: "stated", says: says(expression), spans });
}

/** The day recalled is the event's that `offsetFrom` names, else that of a known event in the same sentence. */
function fromAnniversary(problem: TimeProblem, variable: TimeVariable, expression: TimeExpression, { years }: AnniversaryValue): Constraint[] {
  const spans = [spanOf(expression)];
  if (variable.offsetFrom !== undefined) {
    return [anniversaryOf(variable.offsetFrom, variable.id, years, { strength: "relative", says: "an anniversary", spans })];
  }
  const recalled = problem.anchors.filter(
    (hit) => hit.kind === "event" && hit.last !== null && hit.sentence === expression.sentence && hit.end > expression.start,
  );
  if (recalled.length === 0) return [];
  const days = union(...recalled.flatMap((hit) => [...daysOf(hit.days)].map((day) => sameDayInLaterYears(day, years))));
  const says = `the anniversary of ${recalled.map(({ label }) => label).join(" or ")}`;
  return [within(variable.id, days, { strength: "told", says, spans: [...spans, ...recalled.map(({ start, end }) => ({ start, end }))] })];
}

function fromExpression(problem: TimeProblem, variable: TimeVariable, expression: TimeExpression): Constraint[] {
  const { value } = expression;
  if (!datesSomething(expression)) return [];
  if (value.kind === "anniversary") return fromAnniversary(problem, variable, expression, value);
  if (isStoryAnchored(value)) {
    if (variable.offsetFrom === undefined) return [looseRelation(variable, expression, value)];
    return [relationOf(variable.offsetFrom, variable, expression, value, "relative")];
  }
  const main = fromDate(variable, expression, value);
  const yearless = fromYearless(variable, expression, value);
  if (value.kind !== "date" || value.weekday === undefined || value.nth !== undefined) return [main, ...yearless];
  return [{ ...main, fallback: fromDate(variable, expression, withoutWeekday(value)) }, ...yearless];
}

function fromTense({ id, tense }: TimeVariable): Constraint[] {
  if (tense === "present") return [];
  const said = { strength: "order" as const, says: `it is told as ${tense}`, spans: [] };
  return [tense === "past" ? notBefore(id, documentVariable, said) : notBefore(documentVariable, id, said)];
}

function fromOrder({ id, before = [], after = [], sameDay = [] }: TimeVariable): Constraint[] {
  const said = { strength: "event" as const, says: "the order of events", spans: [] };
  return [
    ...before.map((other) => notBefore(id, other, said)),
    ...after.map((other) => notBefore(other, id, said)),
    ...sameDay.map((other) => onSameDay(other, id, said)),
  ];
}

function fromHits({ id, hits = [] }: TimeVariable): Constraint[] {
  if (hits.length === 0) return [];
  const days = toDaySet(hits.flatMap((hit) => [...hit.days]));
  const labels = hits.map((hit) => `${hit.label} (${toIsoDay(hit.first)})`).join(" or ");
  return [within(id, days, { strength: "told", says: `it is ${labels}`, spans: hits.map(({ start, end }) => ({ start, end })) })];
}

/** Whether nothing but its place in the news dates the event. */
function isUndated({ expressions, hits = [], sameDay = [] }: TimeVariable): boolean {
  return hits.length === 0 && sameDay.length === 0 && !expressions.some(datesSomething);
}

function fromNews(variable: TimeVariable): Constraint[] {
  if (!variable.news || !isUndated(variable)) return [];
  const said = { strength: "assumed" as const, says: "it is told as news", spans: [] };
  const from = variable.newsOf ?? documentVariable;
  return [{ kind: "relation", from, to: variable.id, image: (day) => dayRange(day - 1, day), least: -1, most: 0, whole: true, ...said }];
}

/** Returns what the text says about the day of one event. */
export function variableConstraints(problem: TimeProblem, variable: TimeVariable): Constraint[] {
  const worded = variable.expressions.flatMap((expression) => fromExpression(problem, variable, expression));
  return [...worded, ...fromTense(variable), ...fromOrder(variable), ...fromHits(variable), ...fromNews(variable)];
}
