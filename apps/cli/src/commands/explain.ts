import { type Dataset, isDataset, readCorrections, readPart } from "@dateline/dataset";
import { type ConflictEvent, DatelineError, type EventReport } from "@dateline/schema";
import { defineCommand, type Invocation } from "../command.js";
import { behindNote } from "../correct/behind-note.js";
import { findTarget } from "../correct/find-id.js";
import { explainEvent } from "../explain-event.js";
import { findEvent, findEventId } from "../find-event.js";
import { jsonOption, usageError } from "../option.js";
import { type Redacted, readForOutput, redactOption } from "../redaction.js";
import { standingPainter } from "../style.js";
import type { Terminal } from "../terminal.js";

const options = {
  trace: { summary: "Show each sentence on its way through the stages of the reader." },
  redact: redactOption,
  json: jsonOption,
} as const;

/** `dateline explain` */
export const explain = defineCommand({
  usage: "explain DATASET EVENT, or explain --trace [TEXT]",
  description:
    "Shows one event: each field with the words it rests on and where they stand, what sources dispute and who says what, and the rules of the reader that fired. EVENT is an id, or as much of its beginning as tells it from others; ids that went out of use still work, and the id of an account shows the event that it is of. With --trace it shows instead what each stage of the reader makes of the sentences that tell the event (or the account, where EVENT is the id of one), or of a TEXT, or of what stands on standard input.",
  examples: [
    { command: "dateline explain out/dataset 3f2a", purpose: "The event that `dateline list` shows as 3f2a." },
    { command: "dateline explain out/dataset 3f2a --json", purpose: "The event, its reports and its documents as one JSON object." },
    { command: "dateline explain out/dataset 3f2a --trace", purpose: "Why the reader read it so." },
    { command: 'dateline explain --trace "Gunmen shot a judge in Loja."', purpose: "What the reader makes of a sentence." },
  ],
  options,
  operands: { min: 0, max: 2 },
  async run(invocation, terminal) {
    const { values, operands } = invocation;
    if (operands.length === 2) return values.trace ? traceEvent(invocation, terminal) : showEvent(invocation, terminal);
    if (!values.trace || (operands[0] !== undefined && (await isDataset(operands[0])))) {
      throw usageError("`dateline explain` needs a dataset and an event.", "Name both, as in `dateline explain out/dataset 3f2a`.");
    }
    return traceGiven(invocation, terminal);
  },
});

type Called = Invocation<typeof options>;

async function showEvent({ values, operands: [dir = "", wanted = ""] }: Called, terminal: Terminal): Promise<number> {
  const { dataset, event } = await readEvent(dir, wanted, values.redact);
  if (!values.quiet) terminal.err(behindNote(dir, await readCorrections(dir)));
  const reports = dataset.reports.filter(({ eventId }) => eventId === event.id);
  if (values.json) terminal.out(`${JSON.stringify(asJson(dataset, event, reports))}\n`);
  else terminal.out(explainEvent(dataset, event, reports, standingPainter(terminal, values["no-color"])));
  return 0;
}

/** The event and what there is about it; names are replaced by what the whole dataset tells of them. */
async function readEvent(dir: string, wanted: string, redact: Redacted | undefined): Promise<{ dataset: Dataset; event: ConflictEvent }> {
  const id = await eventIdOf(dir, wanted);
  const dataset = redact === undefined ? await readPart(dir, { eventIds: [id] }) : await readForOutput(dir, redact);
  return { dataset, event: findEvent(dataset, id) };
}

/** The event named, or the one that an account named is of. */
async function eventIdOf(dir: string, wanted: string): Promise<ConflictEvent["id"]> {
  const target = await findTarget(dir, wanted);
  if (!target.startsWith("r_")) return findEventId(dir, target);
  const { reports } = await readPart(dir, { reportIds: [target] });
  const own = reports.find(({ id }) => id === target);
  if (own !== undefined) return own.eventId;
  throw new DatelineError("event/unknown", `The account ${target} is in no event: a correction struck it out.`, {
    hint: "See `dateline correct DATASET log` for the corrections.",
  });
}

async function traceEvent({ values, operands: [dir = "", wanted = ""] }: Called, terminal: Terminal): Promise<number> {
  const [{ tracedReports }, { traceJson, traceText }] = await Promise.all([import("../trace-input.js"), import("../trace-text.js")]);
  const target = await findTarget(dir, wanted);
  const part = target.startsWith("r_") ? { reportIds: [target] } : { eventIds: [target] };
  const dataset = values.redact === undefined ? await readPart(dir, part) : await readForOutput(dir, values.redact);
  const traced = await tracedReports(
    dataset,
    dataset.reports.filter(({ id, eventId }) => id === target || eventId === target),
  );
  terminal.out(values.json ? traceJson(traced) : traceText(traced, dataset.actors));
  return 0;
}

async function traceGiven({ values, operands: [given = "-"] }: Called, terminal: Terminal): Promise<number> {
  if (values.redact !== undefined) throw usageError("--redact needs a dataset, which tells who is who.", "Name a dataset and an event.");
  if (given === "-" && terminal.isInputTerminal) throw usageError("There is no text to trace.", 'Name one, as in `dateline explain --trace "Two were hurt."`.');
  const [{ tracedText }, { traceJson, traceText }] = await Promise.all([import("../trace-input.js"), import("../trace-text.js")]);
  const bytes = given === "-" ? await terminal.readInput() : new TextEncoder().encode(given);
  const traced = await tracedText(bytes);
  terminal.out(values.json ? traceJson(traced) : traceText(traced, []));
  return 0;
}

function asJson({ documents }: Dataset, event: ConflictEvent, reports: readonly EventReport[]): object {
  const told = new Set(reports.map(({ documentId }) => documentId));
  const sources = documents.filter(({ id }) => told.has(id)).map(({ text: _text, blocks: _blocks, ...rest }) => rest);
  return { event, reports, documents: sources };
}
