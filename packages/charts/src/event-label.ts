import type { ConflictEvent, EventReport, Time } from "@dateline/schema";
import { formLabel, formOf } from "./form.js";
import { cleanLabel } from "./label.js";
import { shortModeLabel } from "./vocabulary.js";
import { formatCount, formatDay, formatDays, listed, monthName } from "./wording.js";

/** Returns when an event happened, as far as it is known: "28 Jan 2024", "Jan 2024", "15 Apr 2024 or 22 Apr 2024", "date not told". */
export function timeLabel(time: Time | null): string {
  if (time === null) return "date not told";
  if (time.start === null || time.end === null) return "year not told";
  const choices = possibleDays(time);
  if (choices.length > 1) return listed(choices.map(formatDay)).replace(/ and /, " or ");
  const [year, month] = time.start.split("-");
  if (time.precision === "month") return `${monthName(Number(month) - 1)} ${year}`;
  if (time.precision === "year") return String(year);
  return formatDays(time.start, time.end);
}

/** Returns the days of a date that stays a set of one-day readings, as in `[2024-04-15,2024-04-22]`; none for any other date. */
function possibleDays(time: Time): string[] {
  return /^[[{][\d,-]+[\]}]$/.test(time.edtf) ? (time.edtf.match(/\d{4}-\d{2}-\d{2}/g) ?? []) : [];
}

/** Returns when and where an event took effect, as far as it is told: "28 Jan 2024, Tower 22". */
export function whenAndWhere({ time, place }: Pick<ConflictEvent | EventReport, "time" | "place">): string {
  // The place comes last: a number right after a name in Arabic script would be read as part of it.
  const told = [...(time === null || time.start === null ? [] : [timeLabel(time)]), ...(place === null ? [] : [cleanLabel(place.name)])];
  return told.length === 0 ? "when and where not told" : told.join(", ");
}

/** Returns an event, or an account of one, in a few words: "Drone attack, 28 Jan 2024, Tower 22". */
export function eventLabel(event: Pick<ConflictEvent | EventReport, "mode" | "time" | "place">): string {
  return `${shortModeLabel(event.mode)}, ${whenAndWhere(event)}`;
}

/** Returns what a mark says when pointed at: the event and its form. */
export function eventTitle(event: ConflictEvent): string {
  return `${eventLabel(event)}: ${formLabel(formOf(event)).toLowerCase()}`;
}

/** Returns a number of people as its words bound it: "3", "8 to 10", "about 12 to 30", "at least 20", "up to 15". */
export function tollLabel({ min, max, approximate }: { min: number; max: number | null; approximate: boolean }): string {
  const about = approximate ? "about " : "";
  if (max === null) return `at least ${formatCount(min)}`;
  if (min === max) return `${about}${formatCount(min)}`;
  return min === 0 ? `up to ${formatCount(max)}` : `${about}${formatCount(min)} to ${formatCount(max)}`;
}
