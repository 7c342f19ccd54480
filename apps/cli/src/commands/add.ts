import { addInputs } from "../add-inputs.js";
import { defineCommand, type Invocation } from "../command.js";
import { calendarDate } from "../day-range.js";
import type { Engine } from "../engine.js";
import { jobNumber } from "../job-count.js";
import { usageError } from "../option.js";
import { publicationDay } from "../publication-day.js";
import { roundTeller, tellAdded } from "../tell-added.js";
import type { Terminal } from "../terminal.js";
import { watchInputs } from "../watch-inputs.js";

const options = {
  watch: { summary: "Go on looking into the inputs, and add what comes or changes, until you press Ctrl-C." },
  published: {
    value: calendarDate,
    summary: "Day of publication of these inputs, where no sidecar or manifest gives one. [default: as the dataset was made with]",
  },
  jobs: { value: jobNumber, summary: "Read so many inputs side by side; the result is the same. [default: by the number of inputs and processors]" },
  json: { summary: "Print the counts as JSON instead of a table; with --watch an object for each round in which something changed." },
} as const;

/** Returns the command with the parser that it is to read with; `load` is called when the command runs. */
export function addWith(load: () => Promise<Engine>) {
  return defineCommand({
    usage: "add DATASET INPUT... [--watch]",
    description:
      "Reads dispatches into a dataset that is there. An INPUT is what it is for `dateline parse`; where the dataset was made by `dateline import`, it is a file of rows of the same format. What the dataset has read already is not read again; an input that has changed takes the place of what was read at its path before, and is named. The result is the same, byte for byte, whether dispatches come at once or bit by bit, in any order. Corrections are applied anew, and the ids of events that grew or merged go on working.",
    examples: [
      { command: "dateline add out/dataset articles/", purpose: "Add what is new in a folder." },
      { command: "dateline add out/dataset inbox/ --watch", purpose: "Add whatever is put into a folder, as it comes." },
      { command: "curl -s URL | dateline add out/dataset - --published 2024-01-28", purpose: "Take the place of what was last read from standard input." },
    ],
    options,
    operands: { min: 2 },
    run: (invocation, terminal) => runAdd(invocation, terminal, load),
  });
}

/** `dateline add` */
export const add = addWith(() => import("@dateline/parser"));

async function runAdd(
  { values, operands: [dir = "", ...inputs] }: Invocation<typeof options>,
  terminal: Terminal,
  load: () => Promise<Engine>,
): Promise<number> {
  const fromInput = inputs.includes("-");
  if (fromInput && values.watch) throw usageError("Standard input cannot be watched.", "Name files and folders.");
  if (fromInput && terminal.isInputTerminal)
    throw usageError("Standard input is a terminal, so there is nothing to read.", "Pipe a file into it, or name one.");
  const request = { dir, inputs, day: publicationDay(values.published), jobs: values.jobs, isQuiet: values.quiet, load };
  const telling = { dir, terminal, isJson: values.json, isQuiet: values.quiet, isDebug: values.debug };
  if (values.watch) {
    const tellRound = roundTeller(telling);
    const round = async () => tellRound(await addInputs(request, terminal));
    return watchInputs(inputs, terminal, { round, isQuiet: values.quiet, isDebug: values.debug });
  }
  const added = await addInputs(request, terminal);
  tellAdded(added, telling);
  return added.failures.length === 0 ? 0 : 1;
}
