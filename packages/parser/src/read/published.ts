import type { Time } from "@dateline/schema";

const isoDay = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/;
const compactDay = /^(\d{4})(\d{2})(\d{2})(?!\d)/;
const mailDay = /^(?:[A-Z][a-z]{2,8},\s*)?(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\.?,?\s+(\d{4})\b/;
const americanDay = /^(?:[A-Z][a-z]{2,8},\s*)?([A-Z][a-z]{2})[a-z]*\.?\s+(\d{1,2}),\s*(\d{4})\b/;
// Formats of machine-written dates (RFC 5322), not words of the language that is read.
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Returns the day that a date or date-time in metadata states, as a time with basis `stated` and no evidence; null where none can be read.
 * Takes ISO 8601 (`2024-01-28`, `2024-01-28T23:50:00+03:00`, `20240128`), mail dates (RFC 5322) and `January 28, 2024`.
 * The day is the one written, in the publisher's own zone: it is not moved to UTC.
 */
export function toPublished(value: string): Time | null {
  const day = toIsoDay(value.trim());
  return day === null ? null : { edtf: day, start: day, end: day, precision: "day", basis: "stated", evidence: [] };
}

/** Returns the first day that a line states anywhere, as in `Northwire Daily, 4 May 2024, page 3`; null where it states none. */
export function findPublished(line: string): Time | null {
  for (const { index } of line.matchAll(/(?<![\p{L}\p{N}])[\p{Lu}\p{N}]/gu)) {
    const time = toPublished(line.slice(index));
    if (time) return time;
  }
  return null;
}

function toIsoDay(value: string): string | null {
  const numeric = isoDay.exec(value) ?? compactDay.exec(value);
  if (numeric) return checkedDay(numeric[1], numeric[2], numeric[3]);
  const mail = mailDay.exec(value);
  if (mail) return checkedDay(mail[3], monthNumber(mail[2]), mail[1]);
  const american = americanDay.exec(value);
  return american ? checkedDay(american[3], monthNumber(american[1]), american[2]) : null;
}

function monthNumber(name: string | undefined): string {
  return String(months.indexOf(name ?? "") + 1);
}

function checkedDay(year = "", month = "", day = ""): string | null {
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // The parser of Date rolls 30 February over into March; the round trip tells.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? iso : null;
}
