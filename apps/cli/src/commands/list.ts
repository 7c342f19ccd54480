import { readCorrections, readRecords, streamRecords } from "@dateline/dataset";
import type { Actor, ConflictEvent } from "@dateline/schema";
import { defineCommand } from "../command.js";
import { behindNote } from "../correct/behind-note.js";
import { calendarDate, checkDays } from "../day-range.js";
import { countsText } from "../event-counts.js";
import { eventFilter } from "../event-filter.js";
import { eventFilterOptions } from "../event-filter-options.js";
import { eventRows } from "../event-rows.js";
import { jsonOption, text, wholeNumber } from "../option.js";
import { type Redacted, readForOutput, redactOption } from "../redaction.js";
import { type SelectedEvents, selectEvents } from "../select-events.js";
import { standingPainter } from "../style.js";
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
    checkDays(values);
    const note = values.quiet ? "" : behindNote(dir, await readCorrections(dir));
    const { events, actors } = await readEvents(dir, values.redact);
    const selected = await selectEvents(events, eventFilter(values, actors), values.counts ? 0 : values.limit);
    const { allIds, shown, counts } = selected;
    if (values.counts) terminal.out(values.json ? `${JSON.stringify(counts)}\n` : countsText(counts));
    else if (values.json) for (const event of shown) terminal.out(`${JSON.stringify(event)}\n`);
    else {
      const paint = standingPainter(terminal, values["no-color"]);
      const width = terminal.isOutTerminal ? terminal.columns : pageWidth;
      terminal.out(eventRows(shown, { allIds, names: actorNames(actors), paint, width }));
    }
    if (!values.quiet) terminal.err(countLine(selected, values.counts) + note);
    return 0;
  },
});

interface Read {
  events: AsyncIterable<ConflictEvent> | Iterable<ConflictEvent>;
  actors: readonly Actor[];
}

/** Names are replaced by what the whole dataset tells of them; else two files do, and that of events is never held whole. */
async function readEvents(dir: string, redact: Redacted | undefined): Promise<Read> {
  if (redact !== undefined) return readForOutput(dir, redact);
  return { events: streamRecords(dir, "events"), actors: await readRecords(dir, "actors") };
}

function countLine({ allIds, shown, counts: { total, standing } }: SelectedEvents, isCount: boolean): string {
  const parts = Object.entries(standing).map(([name, count]) => `${count} ${name}`);
  const of = total === allIds.length ? `${total} ${total === 1 ? "event" : "events"}` : `${total} of ${allIds.length} events`;
  const limited = !isCount && shown.length < total ? `; the first ${shown.length} shown` : "";
  return `${of}${parts.length === 0 ? "" : `: ${parts.join(", ")}`}${limited}\n`;
}
