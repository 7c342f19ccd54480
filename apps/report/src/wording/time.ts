import type { Time } from "@dateline/schema";

const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** How long or short the names of months are: in full in running text, three letters in tables. */
type Length = "long" | "short";

interface Day {
  year: number;
  month: number;
  day: number;
}

const toDay = (iso: string): Day => ({ year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) });
const monthName = (month: number, length: Length) => (months[month - 1] ?? "").slice(0, length === "short" ? 3 : undefined);

/** Returns an ISO day as people write it: 28 January 2024, or 28 Jan 2024. */
export function formatDay(iso: string, length: Length = "long"): string {
  const { year, month, day } = toDay(iso);
  return `${day} ${monthName(month, length)} ${year}`;
}

/** Returns the month of an ISO day as people write it: January 2024, or Jan 2024. */
export const monthAndYear = (iso: string, length: Length = "long"): string => `${monthName(toDay(iso).month, length)} ${toDay(iso).year}`;

/** Returns a span of days, naming each month and year once: "3 to 28 January 2024". `joiner` stands between the ends. */
export function formatSpan(start: string, end: string, length: Length = "long", joiner = " to "): string {
  if (start === end) return formatDay(start, length);
  const [from, to] = [toDay(start), toDay(end)];
  if (from.year !== to.year) return `${formatDay(start, length)}${joiner}${formatDay(end, length)}`;
  const first = from.month === to.month ? String(from.day) : `${from.day} ${monthName(from.month, length)}`;
  return `${first}${joiner}${formatDay(end, length)}`;
}

/** Returns the day or span that a time stands for, as a table has it: "28 Jan 2024", "Jan 2024", "3–5 Jan 2024", "not stated". */
export function timeInTable(time: Time | null): string {
  return time === null ? "not stated" : `${doubt(time)}${describe(time, "short", "–")}`;
}

/** Returns a time as it stands in a sentence, preposition and all: "on 28 January 2024", "in January 2024", "on an unstated date". */
export function timeInSentence(time: Time | null): string {
  if (time === null) return "on an unstated date";
  const said = describe(time, "long", " and ");
  if (/^(by|from) /.test(said)) return said.replace(/^by /, "on or before ").replace(/^from /, "on or after ");
  if (said === "not stated") return time.text === undefined ? "on an unstated date" : `at a time given as “${time.text}”`;
  const approximate = doubt(time);
  if (readings(time).length > 1) return `on ${said}`;
  if (time.start !== null && time.end !== null && time.start !== time.end && !isWhole(time)) return `between ${said}`;
  return /^\d{1,2} /.test(said) ? `on ${approximate}${said}` : `in ${approximate}${said}`;
}

const doubt = (time: Time) => (/[~%]/.test(time.edtf) ? "about " : /\?/.test(time.edtf) ? "possibly " : "");

/** The days of an EDTF set "one of" (`[2024-04-15,2024-04-22]`): readings that fit alike. */
function readings(time: Time): string[] {
  const set = /^\[(.*)\]$/.exec(time.edtf)?.[1] ?? "";
  const days = set.split(",").map((part) => part.trim());
  return days.length > 1 && days.every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day)) ? days : [];
}

/** Whether the span is a whole month or year, which has a name of its own. */
const isWhole = (time: Time) => wholeName(time, "long") !== undefined;

function wholeName({ start, end, precision }: Time, length: Length): string | undefined {
  if (start === null || end === null || precision === "day") return undefined;
  const [from, to] = [toDay(start), toDay(end)];
  if (from.day !== 1 || from.year !== to.year || to.day !== new Date(Date.UTC(to.year, to.month, 0)).getUTCDate()) return undefined;
  if (from.month === to.month) return `${monthName(from.month, length)} ${from.year}`;
  return from.month === 1 && to.month === 12 ? String(from.year) : undefined;
}

function describe(time: Time, length: Length, joiner: string): string {
  const days = readings(time);
  if (days.length > 1) return listReadings(days, length);
  if (time.start === null && time.end !== null) return `by ${formatDay(time.end, length)}`;
  if (time.end === null && time.start !== null) return `from ${formatDay(time.start, length)}`;
  if (time.start === null || time.end === null) return yearless(time.edtf, length);
  return wholeName(time, length) ?? formatSpan(time.start, time.end, length, joiner);
}

function listReadings(days: readonly string[], length: Length): string {
  const last = days.at(-1) ?? "";
  const sameMonth = days.every((day) => day.slice(0, 7) === last.slice(0, 7));
  const heads = days.slice(0, -1).map((day) => (sameMonth ? String(toDay(day).day) : formatDay(day, length)));
  return `${heads.join(", ")} or ${formatDay(last, length)}`;
}

/** A day or month whose year the text does not tell: `XXXX-04-15`. */
function yearless(edtf: string, length: Length): string {
  const match = /^XXXX-(\d{2})(?:-(\d{2}))?/.exec(edtf);
  if (match === null) return "not stated";
  const month = monthName(Number(match[1]), length);
  return match[2] === undefined ? `${month}, year not stated` : `${Number(match[2])} ${month}, year not stated`;
}
