import { type Dataset, readRecords } from "@dateline/dataset";
import { type ConflictEvent, type Standing, standing, standings } from "@dateline/schema";
import { defineCommand } from "../command.js";
import { calendarDate } from "../day-range.js";
import { countEvents, countsText, type EventCounts } from "../event-counts.js";
import { eventFilter } from "../event-filter.js";
import { eventFilterOptions } from "../event-filter-options.js";
import { eventRows } from "../event-rows.js";
import { jsonOption, text, wholeNumber } from "../option.js";
import { type Redacted, readForOutput, redactOption } from "../redaction.js";
import { standingPainter } from "../style.js";
import type { Terminal } from "../terminal.js";
import { actorNames } from "../wording/event-words.js";
import { pageWidth } from "../wrap-text.js";

/** `dateline list` */
export const list = defineCommand({
  usage: "list DATASET [options]",
  description:
    "Prints one event a line, in order of time: the beginning of its id, when, what, where, who to whom, the gravest toll, and how it stands. Filters narrow it down, and all of them must fit.",
  examples: [
    { command: "dateline list out/dataset --from 2024-01 --to 2024-02-15", purpose: "What happened, or may have happened, in those days." },
    { command: "dateline list out/dataset --where Iraq --type drone-attack", purpose: "Drone attacks in Iraq." },
    { command: "dateline list out/dataset --status contested --json", purpose: "What sources dispute, as JSON." },
    { command: "dateline list out/dataset --from 2024 --counts", purpose: "How many of what, and how sure." },
  ],
  options: {
    from: { value: calendarDate, summary: "Events that may have happened on or after the date." },
    to: { value: calendarDate, summary: "Events that may have happened on or before the date." },
    actor: { value: text("NAME"), summary: "Events in which somebody of that name takes part." },
    ...eventFilterOptions,
    search: { value: text("WORDS"), summary: "Events whose quoted evidence has the words." },
    limit: { value: wholeNumber, summary: "At most so many events." },
    counts: { summary: "Count the events by type, status and standing in place of listing them." },
    redact: redactOption,
    json: jsonOption,
  },
  operands: { min: 1, max: 1 },
  async run({ values, operands: [dir = ""] }, terminal) {
    const { events, actors } = await readEvents(dir, values.redact);
    const fits = eventFilter(values, actors);
    if (values.counts) return showCounts(countEvents(events.filter(fits)), values, terminal);
    const found = events.filter(fits).toSorted(byTime);
    const shown = values.limit === undefined ? found : found.slice(0, values.limit);
    if (values.json) terminal.out(shown.map((event) => `${JSON.stringify(event)}\n`).join(""));
    else {
      const paint = standingPainter(terminal, values["no-color"]);
      const width = terminal.isOutTerminal ? terminal.columns : pageWidth;
      terminal.out(eventRows(shown, { allIds: events.map(({ id }) => id), names: actorNames(actors), paint, width }));
    }
    if (!values.quiet) terminal.err(countLine(events, found, shown));
    return 0;
  },
});

type Read = Pick<Dataset, "events" | "actors">;

/** Names are replaced by what the whole dataset tells of them; else two files do. */
async function readEvents(dir: string, redact: Redacted | undefined): Promise<Read> {
  if (redact !== undefined) return readForOutput(dir, redact);
  const [events, actors] = await Promise.all([readRecords(dir, "events"), readRecords(dir, "actors")]);
  return { events, actors };
}

function showCounts(counts: EventCounts, { json, quiet }: { json: boolean; quiet: boolean }, terminal: Terminal): number {
  terminal.out(json ? `${JSON.stringify(counts)}\n` : countsText(counts));
  if (!quiet && !json) terminal.err(`${counts.total} ${counts.total === 1 ? "event" : "events"}\n`);
  return 0;
}

/** By first possible day, those without a day last; then by id, so that the order is always the same. */
function byTime(a: ConflictEvent, b: ConflictEvent): number {
  const key = ({ id, time }: ConflictEvent) => `${time?.start ?? "9999-99-99"} ${time?.end ?? ""} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function countLine(events: readonly ConflictEvent[], found: readonly ConflictEvent[], shown: readonly ConflictEvent[]): string {
  const counts = new Map<Standing, number>();
  for (const event of found) counts.set(standing(event), (counts.get(standing(event)) ?? 0) + 1);
  const parts = standings.flatMap((name) => (counts.has(name) ? [`${counts.get(name)} ${name}`] : []));
  const of = found.length === events.length ? `${events.length} ${events.length === 1 ? "event" : "events"}` : `${found.length} of ${events.length} events`;
  const limited = shown.length < found.length ? `; the first ${shown.length} shown` : "";
  return `${of}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}${limited}\n`;
}
