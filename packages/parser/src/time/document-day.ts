import type { TimeExpression } from "../recognizers/time.js";
import { documentVariable } from "./constraint.js";
import { type Day, type Weekday, weekdayOf } from "./day-number.js";
import { countDays, type DayRange, type DaySet, dayRange, daysOf, filterDays, hullOf, intersect } from "./day-set.js";
import { datelineDays } from "./document-constraints.js";
import type { Domains } from "./propagate.js";
import type { TimeProblem } from "./time-problem.js";
import type { RangeValue, TimeValue } from "./time-value.js";
import { isAbsolute } from "./value-reach.js";

function nearWeekday(value: TimeValue): Weekday | null {
  return value.kind === "weekday" && value.anchor === undefined && (value.direction === "nearest" || value.direction === "this") ? value.weekday : null;
}

function weekdaysOf(expressions: readonly TimeExpression[]): Weekday[] {
  const found = expressions.map(({ value }) => nearWeekday(value)).filter((weekday) => weekday !== null);
  return [...new Set(found)].sort((a, b) => a - b);
}

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Returns how many days a day lies behind some weekdays, taken together. */
function daysBehind(weekdays: readonly Weekday[]): (day: Day) => number {
  // There are but seven answers, and the days asked for may be all of a century.
  const sums = week.map((own) => weekdays.reduce((sum, weekday) => sum + ((own - weekday + 7) % 7), 0));
  return (day) => sums[weekdayOf(day) - 1] ?? 0;
}

/**
 * Weights of what is likely but not certain. The dateline outweighs the lead's own weekday even six days off, which outweighs the weekdays of
 * single events: the day after the dateline is taken only where something firmer asks for it.
 */
const weight = { storyDay: 3, dateline: 20, weekday: 1 } as const;

interface Cost {
  /** How far a day is from the dateline's date and the lead's own weekday. */
  own: (day: Day) => number;
  /** The same, with the days since the weekdays of what is told. */
  full: (day: Day) => number;
}

/** Returns what each day costs, or null where the text tells nothing by which days could be weighed. */
function makeCost(problem: TimeProblem, horizon: DayRange): Cost | null {
  const future = new Set(problem.variables.filter(({ tense }) => tense === "future").flatMap(({ expressions }) => expressions.map(({ start }) => start)));
  const expressions = problem.variables.flatMap((variable) => [...variable.expressions]);
  const story = weekdaysOf(problem.storyDay);
  const told = weekdaysOf(expressions.filter(({ start }) => !future.has(start)));
  const dateline = problem.dateline ? datelineDays(problem.dateline.expression, horizon) : null;
  if (story.length === 0 && told.length === 0 && !dateline) return null;
  const onDateline = new Set(dateline ? daysOf(dateline) : []);
  const behindStory = daysBehind(story);
  const behindTold = daysBehind(told);
  const own = (day: Day) => behindStory(day) * weight.storyDay + (dateline && !onDateline.has(day) ? weight.dateline : 0);
  return { own, full: (day) => own(day) + behindTold(day) * weight.weekday };
}

function least(days: DaySet, cost: (day: Day) => number): number {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { from, to } of days) for (let day = from; day <= to; day += 1) lowest = Math.min(lowest, cost(day));
  return lowest;
}

// Days further apart than this belong to different years' readings of one date.
const yearlyGap = 200;

/** Returns the set parted where its days lie far apart: one part for each year that a date without a year may mean. */
function readingsOf(days: DaySet): DaySet[] {
  const parts: DayRange[][] = [];
  for (const range of days) {
    const last = parts.at(-1);
    if (last && range.from - (last.at(-1)?.to ?? range.from) < yearlyGap) last.push(range);
    else parts.push([range]);
  }
  return parts;
}

/**
 * Returns the likeliest days of each year that fits. The weekdays of single events choose among the days of a year, never the year: any of
 * them may lie some days back. The lead's own weekday does choose it, if more than a day off.
 */
function cheapest(days: DaySet, cost: Cost): DaySet {
  const readings = readingsOf(days).map((part) => ({ part, own: least(part, cost.own) }));
  const best = Math.min(...readings.map(({ own }) => own));
  const fitting = readings.filter(({ own }) => own <= best + weight.storyDay);
  return fitting.flatMap(({ part }) => {
    const lowest = least(part, cost.full);
    return [...filterDays(part, (day) => cost.full(day) === lowest)];
  });
}

interface Anchor {
  day: Day;
  fresh: number;
}

const freshDays = 7;

/** Dated things that the text speaks of as past: known events, and events that it dates in full. */
function pastAnchors(problem: TimeProblem, domains: Domains): Anchor[] {
  const known = problem.anchors.filter(({ kind }) => kind === "event").map(({ first, fresh }) => ({ day: first, fresh }));
  const own = problem.variables.flatMap((variable): Anchor[] => {
    const hull = hullOf(domains.get(variable.id) ?? []);
    const isFull = variable.expressions.some(({ value }) => isAbsolute(value) && namesDay(value));
    return hull && variable.tense === "past" && isFull && !variable.aggregate ? [{ day: hull.from, fresh: freshDays }] : [];
  });
  return [...known, ...own];
}

function namesDay(value: TimeValue | RangeValue): boolean {
  return value.kind === "date" ? value.day !== null : value.kind === "choice";
}

function isSpaced(days: DaySet, least: number): boolean {
  return days.every(({ from, to }, i) => from === to && (i === 0 || from - (days[i - 1]?.to ?? from) >= least));
}

/** News soon follows what it tells: of several days that fit, those within the time for which the latest thing told of is fresh. */
function soonest(days: DaySet, anchors: readonly Anchor[]): DaySet {
  const hull = hullOf(days);
  const latest = anchors
    .filter(({ day }) => hull && day <= hull.to)
    .reduce<Anchor | null>((a, b) => (!a || b.day > a.day || (b.day === a.day && b.fresh > a.fresh) ? b : a), null);
  if (!latest) return days;
  const near = intersect(days, dayRange(latest.day, latest.day + latest.fresh));
  const first = near[0];
  if (first && latest.fresh > 0) return isSpaced(days, 2) ? dayRange(first.from) : near;
  // Days a year apart: a background event as old as a war still tells the year.
  const later = days.find(({ from }) => from >= latest.day);
  return later && isSpaced(days, 300) ? dayRange(later.from) : days;
}

/**
 * Returns the likely days among those that the document may be of: on the lead's own weekday and the dateline's date, soon after the other weekdays
 * named, and the earliest after the latest event spoken of. More than one where two remain equally good.
 */
export function likelyDocumentDays(problem: TimeProblem, domains: Domains, horizon: DayRange): DaySet {
  const all = domains.get(documentVariable) ?? [];
  if (countDays(all) <= 1 || problem.published?.start) return all;
  const cost = makeCost(problem, horizon);
  const best = cost === null ? all : cheapest(all, cost);
  return countDays(best) <= 1 ? best : soonest(best, pastAnchors(problem, domains));
}
