import { type ConflictEvent, type SourceDocument, type Standing, standing, type Time } from "@dateline/schema";
import type { BriefingDataset } from "./dataset-view.js";
import { listWords } from "./wording/phrase.js";
import { countryName } from "./wording/place.js";
import { formatSpan } from "./wording/time.js";

/** The period that a briefing is asked to cover; ISO days, inclusive. */
export interface PeriodOption {
  from?: string | undefined;
  to?: string | undefined;
}

/** The events of a briefing, parted by what can be said of them. */
export interface Scope {
  /** Uses of force told as done, claimed, alleged or under way: what is counted as incidents. By date, undated last. */
  incidents: readonly ConflictEvent[];
  /** Uses of force told as denied. */
  denied: readonly ConflictEvent[];
  /** Threatened, planned or foiled: nothing of the kind was done. */
  prospective: readonly ConflictEvent[];
  /** All else that is told as done: words, measures, moves. */
  others: readonly ConflictEvent[];
  /** Told in passing, more than a year before the cut-off; kept out of every count. */
  background: readonly ConflictEvent[];
  /** Left out since their dates lie outside the period asked for, or are unknown. */
  leftOut: number;
  /** ISO day of the last publication or dated event; undefined where nothing is dated. */
  cutOff: string | undefined;
  /** First and last day covered; undefined where nothing is dated. */
  period: { start: string; end: string } | undefined;
  /** The countries most told of. */
  area: string;
}

const backgroundDays = 366;
const dayMs = 86_400_000;

/** Returns the events of a dataset parted by what can be said of them, with the period, area and cut-off that they show. */
export function toScope(dataset: BriefingDataset, option: PeriodOption & { tellsOld?: true | undefined } = {}): Scope {
  const asked = option.from !== undefined || option.to !== undefined;
  const inPeriod = dataset.events.filter((event) => !asked || overlaps(event.time, option));
  const cutOff = latestDay(dataset.documents, inPeriod);
  const isBackground = (event: ConflictEvent) =>
    !asked && option.tellsOld !== true && cutOff !== undefined && event.time?.end != null && daysBetween(event.time.end, cutOff) > backgroundDays;
  const current = byDate(inPeriod.filter((event) => !isBackground(event)));
  const prospective = current.filter((event) => isProspective(event));
  const done = current.filter((event) => !isProspective(event));
  const force = done.filter((event) => event.type === "assault");
  const incidents = force.filter((event) => event.status !== "denied");
  return {
    incidents,
    denied: force.filter((event) => event.status === "denied"),
    prospective,
    others: done.filter((event) => event.type !== "assault"),
    background: byDate(inPeriod.filter(isBackground)),
    leftOut: dataset.events.length - inPeriod.length,
    cutOff,
    period: periodOf(incidents.length > 0 ? incidents : current, option),
    area: areaOf(incidents.length > 0 ? incidents : current),
  };
}

/** Whether nothing has been done yet, or nothing came of it. To threaten is itself an act, and done once it is uttered. */
export const isProspective = (event: Pick<ConflictEvent, "status" | "type">): boolean =>
  ["planned", "foiled"].includes(event.status) || (event.status === "threatened" && event.type !== "threaten");

/** Whether it is a use of force told as done, claimed, alleged or under way: what is counted. */
export const isIncident = (event: ConflictEvent): boolean => event.type === "assault" && event.status !== "denied" && !isProspective(event);

/** Returns the events of a standing. */
export const withStanding = (events: readonly ConflictEvent[], wanted: Standing): ConflictEvent[] => events.filter((event) => standing(event) === wanted);

/** Returns a period as the slug line has it. */
export const periodText = (period: Scope["period"]): string =>
  period === undefined ? "dates not stated" : formatSpan(period.start, period.end, "short", " – ");

function byDate(events: readonly ConflictEvent[]): ConflictEvent[] {
  const key = (event: ConflictEvent) => `${event.time?.start ?? "9999"}\u0000${event.time?.end ?? "9999"}\u0000${event.id}`;
  return [...events].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Whether one possible day lies within the period; without a date none does. */
export function overlaps(time: Time | null, { from, to }: PeriodOption): boolean {
  if (time === null || time.start === null || time.end === null) return false;
  return (from === undefined || time.end >= from) && (to === undefined || time.start <= to);
}

const daysBetween = (earlier: string, later: string) => (Date.parse(later) - Date.parse(earlier)) / dayMs;

/** A span wider than this says too little of when to tell a cut-off by it, or to stretch the period. */
const widestSpanDays = 62;

const isTelling = ({ start, end }: Pick<Time, "start" | "end">) => start !== null && end !== null && daysBetween(start, end) <= widestSpanDays;

/** An event tells how late the information reaches only where its day is known: the end of "2024" is no evidence of December. */
function latestDay(documents: readonly SourceDocument[], events: readonly ConflictEvent[]): string | undefined {
  const published = documents.flatMap(({ published: time }) => (time === null || time.end === null || !isTelling(time) ? [] : [time.end]));
  const happened = events.filter((event) => !isProspective(event) && event.time?.precision === "day").flatMap((event) => event.time?.end ?? []);
  return [...published, ...happened].sort().at(-1);
}

function periodOf(events: readonly ConflictEvent[], { from, to }: PeriodOption): Scope["period"] {
  const spans = events.flatMap(({ time }) => (time === null || time.start === null || time.end === null ? [] : [{ start: time.start, end: time.end }]));
  const narrow = spans.filter(isTelling);
  const telling = narrow.length > 0 ? narrow : spans;
  const start = from ?? telling.map((span) => span.start).sort()[0];
  const end =
    to ??
    telling
      .map((span) => span.end)
      .sort()
      .at(-1);
  return start === undefined || end === undefined || start > end ? undefined : { start, end };
}

function areaOf(events: readonly ConflictEvent[]): string {
  const counts = new Map<string, number>();
  for (const { place } of events) if (place?.country !== undefined) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => countryName(code));
  if (names.length === 0) return "Area not stated";
  return names.length <= 3 ? listWords(names) : `${names.slice(0, 3).join(", ")} and elsewhere`;
}
