const small = [
  ..."zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" "),
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Returns a whole number with thousands parted, as in 2,500. Written out here because `Intl` differs from host to host. */
export function formatCount(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** Returns the number as a sentence opens with it: in words up to ninety-nine, in figures above. */
export function openingCount(count: number): string {
  return capitalise(spell(count));
}

/** Returns the number as it stands within a sentence: in words below ten, in figures from there. */
export function runningCount(count: number): string {
  return count < 10 ? spell(count) : formatCount(count);
}

function spell(count: number): string {
  if (count >= 100) return formatCount(count);
  if (count < 20) return small[count] ?? String(count);
  const unit = count % 10;
  return `${tens[Math.floor(count / 10)]}${unit === 0 ? "" : `-${small[unit]}`}`;
}

/** Returns the text with its first letter in upper case. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Returns `1 incident` or `2,500 incidents`. */
export function countOf(count: number, singular: string, plural = `${singular}s`): string {
  return `${formatCount(count)} ${count === 1 ? singular : plural}`;
}

/**
 * Returns a share of incidents as a sentence opens with it: "All 12 incidents", "Half of the 40 incidents", "Seven of 41 incidents".
 * A fraction is named only where it is exact; otherwise both numbers stand.
 */
export function portion(part: number, whole: number, noun = "incident"): string {
  if (whole === 1) return part === 1 ? `The one ${noun}` : `Not the one ${noun}`;
  if (part === whole) return whole === 2 ? `Both ${noun}s` : `All ${formatCount(whole)} ${noun}s`;
  if (part === 0) return `None of the ${formatCount(whole)} ${noun}s`;
  if (part * 2 === whole) return `Half of the ${formatCount(whole)} ${noun}s`;
  return `${openingCount(part)} of ${formatCount(whole)} ${noun}s`;
}

/** Returns "a", "a and b" or "a, b and c". */
export function listed(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Returns an ISO day as people write it: 28 Jan 2024. */
export function formatDay(isoDay: string): string {
  const [year = "", month = "", day = ""] = isoDay.split("-");
  return `${Number(day)} ${months[Number(month) - 1]} ${Number(year)}`;
}

/** Returns a span of ISO days as people write it, naming each year and month once: "3 to 28 Jan 2024", "3 Oct 2023 to 2 Feb 2024". */
export function formatDays(start: string, end: string): string {
  if (start === end) return formatDay(end);
  const [startDay = "", startMonth = "", startYear = ""] = formatDay(start).split(" ");
  const [, endMonth, endYear] = formatDay(end).split(" ");
  if (startYear !== endYear) return `${formatDay(start)} to ${formatDay(end)}`;
  return startMonth === endMonth ? `${startDay} to ${formatDay(end)}` : `${startDay} ${startMonth} to ${formatDay(end)}`;
}

/** Returns the short name of a month, 0 for Jan. */
export function monthName(month: number): string {
  return months[month] ?? "";
}
