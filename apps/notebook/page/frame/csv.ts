import type { ConflictEvent } from "@dateline/schema";

/** Returns rows as CSV (RFC 4180): a column a key, nested records as JSON, lines ended by CRLF. */
export function toCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns.map(quoted), ...rows.map((row) => columns.map((column) => quoted(written(row[column]))))];
  return lines.map((line) => `${line.join(",")}\r\n`).join("");
}

/** Returns events as flat rows: what a spreadsheet can sort and count. */
export function eventRows(events: readonly ConflictEvent[]): Record<string, unknown>[] {
  return events.map((event) => ({
    id: event.id,
    type: event.type,
    mode: event.mode,
    status: event.status,
    from: event.time?.start,
    to: event.time?.end,
    edtf: event.time?.edtf,
    place: event.place?.name,
    country: event.place?.country,
    latitude: event.place?.latitude,
    longitude: event.place?.longitude,
    perpetrators: inRole(event, "perpetrator"),
    targets: inRole(event, "target"),
    tolls: event.casualties.map(({ outcome, min, max }) => `${outcome} ${min}${max === null ? "+" : max === min ? "" : `-${max}`}`).join("; "),
    voices: event.voices.join("; "),
    confidence: event.confidence,
  }));
}

function inRole({ participants }: ConflictEvent, role: string): string {
  return participants
    .filter((one) => one.role === role)
    .map(({ name, text }) => name ?? text)
    .join("; ");
}

function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return harmless(value);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString();
  return typeof value === "object" ? (JSON.stringify(value) ?? "") : String(value);
}

/** A spreadsheet takes text that begins so for a formula, and a dispatch may hold anything. */
function harmless(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
