import { type ConflictEvent, standing } from "@dateline/schema";
import { csvLine } from "@dateline/schema/codecs";
import { namesInCell } from "../wording/event-subject.js";
import type { Names } from "../wording/name.js";
import { tollOf } from "../wording/toll.js";

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
  "injured_min",
  "injured_max",
  "reports",
];

/** Returns the events as CSV, a row each, so that every number can be made again; `counted` tells incidents from the rest. */
export function toEventsCsv(events: readonly ConflictEvent[], counted: ReadonlySet<ConflictEvent>, names: Names): string {
  const rows = events.map((event) => {
    const [killed, injured] = [tollOf(event, "killed"), tollOf(event, "injured")];
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
      injured?.min,
      injured?.max,
      event.reportIds.join("; "),
    ];
  });
  return [header, ...rows].map((row) => csvLine(row)).join("");
}
