import { type Dataset, readDataset } from "@dateline/dataset";
import { type ConflictEvent, DatelineError, type EventReport } from "@dateline/schema";
import { defineCommand } from "../command.js";
import { distinctLength } from "../event-rows.js";
import { explainEvent } from "../explain-event.js";
import { jsonOption } from "../option.js";
import { standingPainter } from "../style.js";

/** `dateline explain` */
export const explain = defineCommand({
  usage: "explain DATASET EVENT",
  description:
    "Shows one event: each field with the words it rests on and where they stand, what sources dispute and who says what, and the rules of the reader that fired. EVENT is an id, or as much of its beginning as tells it from others; ids that went out of use still work.",
  examples: [
    { command: "dateline explain out/dataset 3f2a", purpose: "The event that `dateline list` shows as 3f2a." },
    { command: "dateline explain out/dataset 3f2a --json", purpose: "The event, its reports and its documents as one JSON object." },
  ],
  options: { json: jsonOption },
  operands: { min: 2, max: 2 },
  async run({ values, operands: [dir = "", wanted = ""] }, terminal) {
    const dataset = await readDataset(dir);
    const event = findEvent(dataset, wanted);
    const reports = dataset.reports.filter(({ eventId }) => eventId === event.id);
    if (values.json) terminal.out(`${JSON.stringify(asJson(dataset, event, reports))}\n`);
    else terminal.out(explainEvent(dataset, event, reports, standingPainter(terminal, values["no-color"])));
    return 0;
  },
});

function findEvent({ events, aliases }: Dataset, wanted: string): ConflictEvent {
  const prefix = wanted.startsWith("e_") ? wanted : `e_${wanted}`;
  const renamed = new Map<string, string>(aliases.map(({ from, to }) => [from, to]));
  const ids = [...new Set([...events.map(({ id }) => id), ...renamed.keys()].filter((id) => id.startsWith(prefix)).map((id) => currentId(id, renamed)))];
  const found = events.filter(({ id }) => ids.includes(id));
  const [event] = found;
  if (event === undefined) {
    throw new DatelineError("event/unknown", `No event has an id that begins with "${prefix}".`, { hint: "See `dateline list` for the ids there are." });
  }
  if (found.length === 1) return event;
  const length = distinctLength(found.map(({ id }) => id.slice(2)));
  const shown = found.slice(0, 5).map(({ id }) => id.slice(2, 2 + length));
  throw new DatelineError("event/unknown", `${found.length} events have an id that begins with "${prefix}".`, {
    hint: `Write more of it: ${shown.join(", ")}${found.length > 5 ? " …" : ""}.`,
  });
}

/** An id may have been replaced more than once; a circle would be a damaged log, and is left where it began. */
function currentId(id: string, renamed: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let current = id;
  for (let next = renamed.get(current); next !== undefined && !seen.has(next); next = renamed.get(current)) {
    seen.add(next);
    current = next;
  }
  return current;
}

function asJson({ documents }: Dataset, event: ConflictEvent, reports: readonly EventReport[]): object {
  const told = new Set(reports.map(({ documentId }) => documentId));
  const sources = documents.filter(({ id }) => told.has(id)).map(({ text: _text, blocks: _blocks, ...rest }) => rest);
  return { event, reports, documents: sources };
}
