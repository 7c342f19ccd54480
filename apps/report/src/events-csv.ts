import { type ConflictEvent, standing } from "@dateline/schema";
import { namesInCell } from "./wording/event-subject.js";
import type { Names } from "./wording/name.js";
import { tollOf } from "./wording/toll.js";

const header = [
  "id",
  "counted",
  "edtf",
  "start",
  "end",
  "type",
  "mode",
  "status",
  "standing",
  "confidence",
  "voices",
  "place",
  "country",
  "latitude",
  "longitude",
  "by",
  "against",
  "killed_min",
  "killed_max",
];

/** Returns the events as CSV (RFC 4180), a row each, so that every number can be made again; `counted` tells incidents from the rest. */
export function toEventsCsv(events: readonly ConflictEvent[], counted: ReadonlySet<ConflictEvent>, names: Names): string {
  const rows = events.map((event) => {
    const killed = tollOf(event, "killed");
    const { time, place } = event;
    return [
      event.id,
      counted.has(event) ? "yes" : "no",
      time?.edtf,
      time?.start,
      time?.end,
      event.type,
      event.mode,
      event.status,
      standing(event),
      event.confidence,
      event.voices.join("; "),
      place?.name,
      place?.country,
      place?.latitude,
      place?.longitude,
      namesInCell(event, "doers", names),
      namesInCell(event, "targets", names),
      killed?.min,
      killed?.max,
    ];
  });
  return [header, ...rows].map((row) => `${row.map(toField).join(",")}\r\n`).join("");
}

/** Quotes a field; one that a spreadsheet would take for a formula gets an apostrophe. */
function toField(value: string | number | null | undefined): string {
  const text = value === null || value === undefined ? "" : String(value);
  const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
