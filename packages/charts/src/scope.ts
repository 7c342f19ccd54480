import type { ConflictEvent } from "@dateline/schema";
import type { ChartOptions } from "./chart.js";
import countries from "./data/countries.json" with { type: "json" };
import { dayRange, focusRange, isoDay } from "./transform/calendar.js";
import { countOf, formatCount, formatDay, formatDays, listed } from "./wording.js";

const countryNames = new Map<string, string>(Object.entries(countries));

/** Returns a country's English name as it stands after "in", or its code where it has none. */
export function countryName(code: string): string {
  return countryNames.get(code) ?? code;
}

/** Returns what is measured, where and when: "Incidents by place in Iraq, Syria and 2 more countries, 3 Oct 2023 to 2 Feb 2024". */
export function subtitleOf(measured: string, events: readonly ConflictEvent[]): string {
  const [where, when] = [whereOf(events), whenOf(events)];
  return `${measured}${where === "" ? "" : ` in ${where}`}${when === "" ? "" : `, ${when}`}`;
}

function whereOf(events: readonly ConflictEvent[]): string {
  const counts = new Map<string, number>();
  for (const { place } of events) if (place?.country !== undefined) counts.set(place.country, (counts.get(place.country) ?? 0) + 1);
  const names = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([code]) => countryName(code));
  if (names.length <= 4) return listed(names);
  return listed([...names.slice(0, 3), `${formatCount(names.length - 3)} more countries`]);
}

function whenOf(events: readonly ConflictEvent[]): string {
  const focus = focusRange(events.flatMap(({ time }) => dayRange(time) ?? []));
  return focus === null ? "" : formatDays(isoDay(focus.start), isoDay(focus.end));
}

/** Returns the source line: documents, cut-off where the documents are given and dated, and n. */
export function sourceLine(events: readonly ConflictEvent[], { documents }: ChartOptions = {}): string {
  const count = documents?.length ?? documentIds(events).size;
  const cutOff = (documents ?? [])
    .flatMap(({ published }) => published?.end ?? [])
    .sort()
    .at(-1);
  const until = cutOff === undefined ? "" : `, cut-off ${formatDay(cutOff)}`;
  return `Source: ${countOf(count, "document")}${until}; n = ${countOf(events.length, "incident")}.`;
}

function documentIds(events: readonly ConflictEvent[]): Set<string> {
  const ids = new Set<string>();
  for (const { time, place, casualties, attributions, contested } of events) {
    const versions = contested.flatMap((contest) => contest.versions);
    for (const { evidence } of [time, place, ...casualties, ...attributions, ...versions].filter((value) => value !== null)) {
      for (const { documentId } of evidence) ids.add(documentId);
    }
  }
  return ids;
}
