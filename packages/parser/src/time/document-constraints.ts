import type { TimeExpression } from "../recognizers/time.js";
import type { ChronologyHit } from "./chronology.js";
import { documentVariable, type Within, within } from "./constraint.js";
import { type Day, parseIsoDay, toCivilDate, toIsoDay } from "./day-number.js";
import { type DayRange, type DaySet, dayRange, hullOf, onWeekday, toDaySet, union, widen } from "./day-set.js";
import { daysOfValue, inYear, wholeSpan } from "./days-of-value.js";
import type { TimeProblem } from "./time-problem.js";

/** Returns every day of the horizon that the dateline may name: that date of each year where it names none. */
export function datelineDays(expression: TimeExpression, horizon: DayRange): DaySet {
  const { value } = expression;
  if (value.kind === "weekday") return onWeekday([horizon], value.weekday);
  if (value.kind !== "date" || value.year !== null) return daysOfValue(value, { day: horizon.to, tense: "past" }) ?? [horizon];
  const days: DayRange[] = [];
  for (let year = toCivilDate(horizon.from).year; year <= toCivilDate(horizon.to).year; year += 1) days.push(...inYear(value, year));
  return toDaySet(days);
}

function fromPublished({ published }: TimeProblem): Within[] {
  const from = published?.start ? parseIsoDay(published.start) : null;
  const to = published?.end ? parseIsoDay(published.end) : null;
  if (!published || (from === null && to === null)) return [];
  const spans = published.evidence.map(({ start, end }) => ({ start, end }));
  return [within(documentVariable, dayRange(from ?? wholeSpan.from, to ?? wholeSpan.to), { strength: "given", says: `published ${published.edtf}`, spans })];
}

function fromHeader({ headerDate }: TimeProblem): Within[] {
  if (!headerDate) return [];
  const { day, span } = headerDate;
  const said = { strength: "bound" as const, says: `the page was shown on ${toIsoDay(day)}`, spans: [span] };
  return [within(documentVariable, dayRange(wholeSpan.from, day), said)];
}

function fromDateline({ dateline }: TimeProblem, horizon: DayRange): Within[] {
  if (!dateline) return [];
  const days = widen(datelineDays(dateline.expression, horizon), 0, 1);
  return days.length === 0 ? [] : [within(documentVariable, days, { strength: "dateline", says: "the dateline's date", spans: [dateline.span] })];
}

/** Returns groups of hits that share words: readings of the same words, one of which holds. */
function rivalHits(hits: readonly ChronologyHit[]): ChronologyHit[][] {
  const groups: ChronologyHit[][] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))) {
    const group = groups.find((others) => others.some((other) => other.kind === hit.kind && shareWords(other, hit)));
    if (group) group.push(hit);
    else groups.push([hit]);
  }
  return groups;
}

function shareWords(a: ChronologyHit, b: ChronologyHit): boolean {
  if (a.kind === "office") return a.start < b.end && b.start < a.end && a.id === b.id;
  return a.heads.some((x) => b.heads.some((y) => x.start < y.end && y.start < x.end));
}

// A text cannot speak of what has not happened yet.
function fromEvents({ anchors }: TimeProblem): Within[] {
  return rivalHits(anchors.filter(({ kind }) => kind === "event")).map((group) => {
    const first = Math.min(...group.map((hit) => hit.first));
    const label = group.map((hit) => hit.label).join(" or ");
    const spans = group.map(({ start, end }) => ({ start, end }));
    return within(documentVariable, dayRange(first, wholeSpan.to), { strength: "told", says: `it speaks of ${label}`, spans });
  });
}

/**
 * Each person named with an office has taken it by the document's day. Of several holders of one office the last named by term is taken to hold
 * it still: the others are background.
 */
function fromOffices({ anchors }: TimeProblem): Within[] {
  const groups = rivalHits(anchors.filter(({ kind }) => kind === "office"));
  const lastDay = (group: readonly ChronologyHit[]) => hullOf(union(...group.map(({ days }) => days)))?.to ?? wholeSpan.to;
  const latest = new Map<string, Day>();
  for (const group of groups) for (const { id } of group.slice(0, 1)) latest.set(id, Math.max(latest.get(id) ?? lastDay(group), lastDay(group)));
  return groups.flatMap((group) => {
    const head = group[0];
    if (!head) return [];
    const isLast = lastDay(group) === latest.get(head.id);
    const terms = union(...group.map(({ days }) => days));
    const days = isLast ? terms : dayRange(hullOf(terms)?.from ?? wholeSpan.from, wholeSpan.to);
    return [within(documentVariable, days, { strength: "office", says: `it names ${head.label}`, spans: [{ start: head.start, end: head.end }] })];
  });
}

/** Returns what the text and the input say about the document's own day. */
export function documentConstraints(problem: TimeProblem, horizon: DayRange): Within[] {
  const own = [...fromPublished(problem), ...fromHeader(problem), ...fromDateline(problem, horizon)];
  return [...own, ...fromEvents(problem), ...fromOffices(problem)];
}
