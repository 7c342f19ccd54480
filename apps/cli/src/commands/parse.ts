import { Worker } from "node:worker_threads";
import { checkTarget, writeDataset } from "@dateline/dataset";
import { DatelineError } from "@dateline/schema";
import { defineCommand, type Invocation } from "../command.js";
import { calendarDate } from "../day-range.js";
import type { Engine } from "../engine.js";
import { failureList } from "../failure-list.js";
import { collectInputs } from "../input/collect-inputs.js";
import { toIssue } from "../input/input-failure.js";
import { jobCount, jobNumber } from "../job-count.js";
import { text, usageError, wholeNumber } from "../option.js";
import { parseSummary, summaryJson } from "../parse-summary.js";
import { showProgress } from "../progress.js";
import type { FileRead, LoadedFile } from "../read-file.js";
import { type InputsRead, type ReaderPool, readInputs } from "../read-inputs.js";
import type { Terminal } from "../terminal.js";
import { openPool } from "../worker-pool.js";

const options = {
  out: { value: text("DIR"), short: "o", summary: "Write a dataset to the folder; a dataset that is there is replaced, its corrections are kept." },
  "max-bytes": { value: wholeNumber, summary: "Refuse documents of more bytes than this. [default: 16 MiB]" },
  published: { value: calendarDate, summary: "Day of publication, where no sidecar or manifest gives one." },
  jobs: { value: jobNumber, summary: "Read so many inputs side by side; the result is the same. [default: by the number of inputs and processors]" },
  json: { summary: "Print the counts as JSON instead of a table." },
} as const;

/** Returns the command with the parser that it is to read with; `load` is called when the command runs. */
export function parseWith(load: () => Promise<Engine>) {
  return defineCommand({
    usage: "parse INPUT... [--out DIR]",
    description:
      "Reads dispatches (plain text, Markdown, HTML, PDF, mail, RSS and Atom feeds, JSON Lines) and writes what they tell as a dataset; without --out the events go to standard output, one JSON object a line. An INPUT is a file, a folder with all that is in it, or - for standard input. What is known of a file may stand in <file>.json beside it or in the folder's manifest.json. An input that cannot be read is told at the end and the others go on; the exit status is then 1.",
    examples: [
      { command: "dateline parse articles/ --out out/dataset", purpose: "Read a folder into a dataset." },
      { command: "dateline parse a.txt b.html | jq .type", purpose: "Look at the events of two files." },
      { command: "curl -s URL | dateline parse - --published 2024-01-28 --out out/one", purpose: "Read one page that does not state its date." },
    ],
    options,
    operands: { min: 1 },
    run: (invocation, terminal) => runParse(invocation, terminal, load),
  });
}

/** `dateline parse` */
export const parse = parseWith(() => import("@dateline/parser"));

async function runParse({ values, operands }: Invocation<typeof options>, terminal: Terminal, load: () => Promise<Engine>): Promise<number> {
  if (operands.includes("-") && terminal.isInputTerminal)
    throw usageError("Standard input is a terminal, so there is nothing to read.", "Pipe a file into it, or name one.");
  const day = publicationDay(values.published);
  // Asked before the work, so that nobody waits for a result that cannot be kept.
  if (values.out !== undefined) await checkTarget(values.out);
  const collected = await collectInputs(operands, terminal.readInput);
  const settings = { ...(values["max-bytes"] === undefined ? {} : { maxBytes: values["max-bytes"] }) };
  const progress = showProgress(terminal, { verb: "Reading", unit: "input", total: collected.files.length, isQuiet: values.quiet });
  const read = await withReaders(jobCount(values.jobs, collected.files.length), settings, async (pool): Promise<InputsRead> => {
    const engine = await load();
    return readInputs(collected.files, engine, await engine.loadContext(settings), { defaults: day, progress, pool });
  });
  const failures = [...collected.failures, ...read.failures];
  const records = { ...read.records, issues: [...read.records.issues, ...collected.failures.map(toIssue)] };
  terminal.err(failureList(failures, values.debug));
  if (records.documents.length === 0) throw nothingRead(values.out);
  if (values.out !== undefined) await writeDataset(values.out, records, { inputs: read.inputs, options: { ...settings, ...day } });
  else terminal.out(records.events.map((event) => `${JSON.stringify(event)}\n`).join(""));
  if (values.out !== undefined && values.json) terminal.out(summaryJson(records, failures, values.out));
  else if (!values.quiet) terminal[values.out === undefined ? "err" : "out"](parseSummary(records, failures, values.out));
  return failures.length === 0 ? 0 : 1;
}

/** Runs some work with workers that load the parser while this thread does; with one job this thread reads by itself. */
async function withReaders<Result>(jobs: number, settings: { maxBytes?: number }, work: (pool?: ReaderPool) => Promise<Result>): Promise<Result> {
  if (jobs === 1) return work();
  const pool = openPool<LoadedFile, FileRead>(jobs, () => new Worker(new URL("../read-worker.js", import.meta.url), { workerData: settings }));
  return work({ ...pool, size: jobs }).finally(pool.close);
}

function publicationDay(published: { start: string; end: string } | undefined): { published?: string } {
  if (published === undefined) return {};
  if (published.start !== published.end) throw usageError("--published needs a day, not a month or a year.", "Write it as in 2024-01-28.");
  return { published: published.start };
}

function nothingRead(out: string | undefined): DatelineError {
  const message = out === undefined ? "No document could be read." : "No document could be read, so nothing was written.";
  return new DatelineError("input/no-documents", message, { hint: "Name files or folders that hold dispatches." });
}
