import type { ConflictEvent } from "@dateline/schema";
import { csvLine } from "@dateline/schema/codecs";

/** Returns rows as CSV: a column a key, nested records as JSON. */
export function toCsv(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvLine(columns) + rows.map((row) => csvLine(columns.map((column) => row[column]))).join("");
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
