import type { Time } from "@dateline/schema";

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Returns a time as people write it: "28 Jan 2024", "3–5 Jan 2024", "Jan 2024", "15 or 22 Apr 2024", "28 Jan" without a year, "no date". */
export function timeWords(time: Time | null): string {
  if (time === null) return "no date";
  const doubt = /[~%]/.test(time.edtf) ? "about " : time.edtf.includes("?") ? "perhaps " : "";
  return doubt + settledWords(time);
}

function settledWords({ edtf, start, end }: Time): string {
  const readings = /^\[([\d,\s-]+)\]$/.exec(edtf)?.[1]?.split(",") ?? [];
  if (readings.length > 1) return join(readings.map((reading) => daysWords(reading.trim(), reading.trim())));
  if (start === null || end === null) return wordsWithoutYear(edtf);
  return daysWords(start, end);
}

/** Names the month and the year that dates share once, as in "15 or 22 Apr 2024". */
function join(dates: readonly string[]): string {
  const last = dates.at(-1) ?? "";
  const heads = dates.slice(0, -1).map((date) => withoutSharedEnd(date.split(" "), last.split(" ")));
  return `${heads.join(", ")} or ${last}`;
}

function withoutSharedEnd(words: readonly string[], others: readonly string[]): string {
  const isShared = words.length > 1 && words.at(-1) === others.at(-1);
  return isShared ? withoutSharedEnd(words.slice(0, -1), others.slice(0, -1)) : words.join(" ");
}

function daysWords(start: string, end: string): string {
  if (start === end) return partsWords(start.split("-"));
  const [from, to] = [start.split("-"), end.split("-")];
  const [year = "", month = "", day] = to;
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  const isWhole = from[2] === "01" && Number(day) === lastDay && from[0] === year;
  if (isWhole && from[1] === month) return partsWords([year, month]);
  if (isWhole && from[1] === "01" && month === "12") return year;
  // The days would not fit a line of a list; the value in full stands in the record.
  if (from[0] !== year) return `${partsWords(from.slice(0, 2))} – ${partsWords([year, month])}`;
  if (from[1] !== month) return `${Number(from[2])} ${monthName(from[1])} – ${partsWords(to)}`;
  return `${Number(from[2])}–${partsWords(to)}`;
}

const monthName = (month = "") => months[Number(month) - 1] ?? "";

/** Of a year, month and day, as far as they are known: "28 Jan 2024", "Jan 2024", "2024". */
function partsWords([year = "", month, day]: readonly string[]): string {
  return [day === undefined ? "" : String(Number(day)), monthName(month), year].filter(Boolean).join(" ");
}

function wordsWithoutYear(edtf: string): string {
  const [, month, day] = /^[\dX]{2}XX-(\d{2})(?:-(\d{2}))?[?~%]?$/.exec(edtf) ?? [];
  return month === undefined ? "no date" : partsWords(day === undefined ? ["", month] : ["", month, day]);
}
