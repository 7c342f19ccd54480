import { type Dataset, readDataset } from "@dateline/dataset";
import type { Briefing, FormatName, KindName, Marking, Paper } from "@dateline/report";
import { changesSince } from "../changes-since.js";
import { defineCommand, type Invocation } from "../command.js";
import { calendarDate, checkDays } from "../day-range.js";
import { eventFilter } from "../event-filter.js";
import { eventFilterOptions } from "../event-filter-options.js";
import { findEvent } from "../find-event.js";
import { oneOf, text, usageError } from "../option.js";
import { redactOption, redactor } from "../redaction.js";
import { replaceFile } from "../replace-file.js";
import { rebuildCommand, selectionInWords } from "../report-words.js";
import type { Terminal } from "../terminal.js";

// Written out, since help should not wait for the press to be loaded; a test compares them.
const papers = ["A4", "Letter"] as const satisfies readonly Paper[];
const markings = ["CLEAR", "GREEN", "AMBER", "AMBER+STRICT", "RED"] as const satisfies readonly Marking[];
const kinds = ["situation", "incident", "trend", "actor"] as const satisfies readonly KindName[];
const formats = ["pdf", "html", "md"] as const satisfies readonly FormatName[];

const options = {
  out: { value: text("FILE"), short: "o", summary: "Where to write it; what is there is replaced. - is standard output." },
  format: { value: oneOf("FORMAT", formats), summary: "pdf, html or md. [default: by the ending of FILE, else pdf]" },
  kind: {
    value: oneOf("KIND", kinds),
    summary: "situation, the overview of a period; incident, one event in full; trend, months compared; actor, one actor's page. [default: situation]",
  },
  event: { value: text("ID"), summary: "For an incident: its id, or the beginning of it. [default: the event with most voices]" },
  actor: { value: text("NAME"), summary: "Only events with the actor; for an actor's page, whose it is. [default there: whoever is named most often]" },
  from: { value: calendarDate, summary: "Only events that may lie on or after the date." },
  to: { value: calendarDate, summary: "Only events that may lie on or before the date." },
  ...eventFilterOptions,
  since: { value: text("DATASET"), summary: "Tell what changed since an earlier dataset." },
  redact: redactOption,
  title: { value: text("TEXT"), summary: "The masthead. [default: from the area, or what it is about]" },
  area: { value: text("TEXT"), summary: "Area, for the slug line; it chooses no events." },
  number: { value: text("TEXT"), summary: "Number of the issue, for the slug line." },
  marking: { value: oneOf("TLP", markings), summary: `Traffic Light Protocol marking: ${markings.join(", ")}.` },
  paper: { value: oneOf("SIZE", papers), summary: "A4 or Letter. [default: A4]" },
} as const;

type Values = Invocation<typeof options>["values"];

/** `dateline report` */
export const report = defineCommand({
  usage: "report DATASET --out FILE [options]",
  description:
    "Writes a briefing: the bottom line, judgements with how sure they are, a map, charts, tables of events and disputes, and every source quoted. A PDF also carries the events as data. The same dataset and options give the same bytes.",
  examples: [
    { command: "dateline report out/dataset --out briefing.pdf", purpose: "A briefing of everything in the dataset." },
    { command: "dateline report out/dataset --from 2024-01 --to 2024-01 --out jan.pdf", purpose: "A briefing of one month, compared with the one before." },
    { command: "dateline report out/dataset --kind incident --event e_5f0c --out incident.pdf", purpose: "One event in full." },
    { command: "dateline report out/dataset --kind actor --actor Houthi --out actor.html", purpose: "One actor's page, for a browser." },
  ],
  options,
  operands: { min: 1, max: 1 },
  async run({ values, operands: [dir = ""] }, terminal) {
    const { out, format } = checked(values, terminal);
    const { dataset, earlier } = await readBoth(dir, values);
    const { composeBriefing, formats: forms, openCharts } = await import("@dateline/report");
    const event = values.event === undefined ? undefined : findEvent(dataset, values.event).id;
    const criteria = { ...values, actor: values.kind === "actor" ? undefined : values.actor };
    const chosen = { actor: criteria.actor, where: criteria.where, type: criteria.type, status: criteria.status };
    const selection = selectionInWords(chosen);
    const briefing = composeBriefing(
      dataset,
      given({
        kind: values.kind,
        event,
        actor: values.actor,
        title: values.title,
        area: values.area,
        number: values.number,
        marking: values.marking,
        from: values.from?.start,
        to: values.to?.end,
        select: selection === "" ? undefined : eventFilter(chosen, dataset.actors),
        selection: selection === "" ? undefined : selection,
        since: earlier === undefined ? undefined : changesSince(earlier, dataset),
        command: rebuildCommand({ ...values, event }, format),
      }),
      openCharts(dataset),
    );
    const bytes = await forms[format].render(briefing, { paper: values.paper ?? "A4" });
    if (out === "-") terminal.out(forms[format].isBinary ? bytes : new TextDecoder().decode(bytes));
    else await replaceFile(out, bytes);
    if (!values.quiet) terminal.err(outcome(briefing, out));
    return 0;
  },
});

/** The dataset and the one to compare it with, in both of which a person has the same name or the same pseudonym. */
async function readBoth(dir: string, { since, redact }: Values): Promise<{ dataset: Dataset; earlier: Dataset | undefined }> {
  const dataset = await readDataset(dir);
  const earlier = since === undefined ? undefined : await readDataset(since);
  const redacted = redactor(redact, earlier === undefined ? [dataset] : [dataset, earlier]);
  return { dataset: redacted(dataset), earlier: earlier === undefined ? undefined : redacted(earlier) };
}

/** Returns where to write and in which form; throws `usage` for options that do not go together. */
function checked({ out, format, kind, event, from, to }: Values, terminal: Terminal): { out: string; format: FormatName } {
  if (out === undefined) throw usageError("--out is missing: a briefing needs a file.", "Add --out briefing.pdf, or --out - for standard output.");
  const form = format ?? formats.find((name) => out.toLowerCase().endsWith(`.${name}`)) ?? "pdf";
  if (out === "-" && form === "pdf" && terminal.isOutTerminal)
    throw usageError("A PDF is nothing to look at in a terminal.", "Add --out briefing.pdf, or pipe the output.");
  if (event !== undefined && kind !== "incident") throw usageError("--event is for a briefing on one incident.", "Add --kind incident.");
  checkDays({ from, to });
  return { out, format: form };
}

function outcome({ isEmpty }: Briefing, out: string): string {
  const empty = isEmpty ? "No event fits what was asked for; the briefing says so.\n" : "";
  return out === "-" ? empty : `${empty}Wrote ${out}.\n`;
}

type Given<Options> = { [Name in keyof Options]: Exclude<Options[Name], undefined> };

/** Leaves out what was not given: an option that is there and undefined is not the same as none. */
function given<Options extends Record<string, unknown>>(options: Options): Partial<Given<Options>> {
  // What is left has no undefined value.
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<Given<Options>>;
}
