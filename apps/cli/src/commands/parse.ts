import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkTarget, deriveDataset, streamFile } from "@dateline/dataset";
import { type ConflictEvent, DatelineError, standing } from "@dateline/schema";
import { defineCommand, type Invocation } from "../command.js";
import { lostNote } from "../correct/lost-note.js";
import { calendarDate } from "../day-range.js";
import type { Engine } from "../engine.js";
import { eachTold, failureList } from "../failure-list.js";
import { type Collected, collectInputs } from "../input/collect-inputs.js";
import type { InputFailure } from "../input/input-failure.js";
import { jobCount, jobNumber } from "../job-count.js";
import { text, usageError, wholeNumber } from "../option.js";
import { parseSummary, summaryJson } from "../parse-summary.js";
import { showProgress } from "../progress.js";
import { publicationDay } from "../publication-day.js";
import { failedPaths, type PathRead, readInputs } from "../read-inputs.js";
import type { Terminal } from "../terminal.js";
import { withReaders } from "../with-readers.js";

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
  const settings = values["max-bytes"] === undefined ? {} : { maxBytes: values["max-bytes"] };
  const progress = showProgress(terminal, { verb: "Reading", unit: "input", total: collected.files.length, isQuiet: values.quiet });
  const found = [...collected.misnamed, ...collected.failures];
  let contested = 0;
  const parsed = await atTarget(values.out, async (dir, isKept) => {
    const derived = await withReaders(jobCount(values.jobs, collected.files.length), settings, async (pool) => {
      const engine = await load();
      const [context, reader] = await Promise.all([engine.loadContext(settings), engine.readerVersion()]);
      const read = () => readAll(collected, readInputs(collected.files, engine, context, { defaults: day, progress, pool }), found, values.out);
      const onEvent = (event: ConflictEvent) => {
        contested += standing(event) === "contested" ? 1 : 0;
      };
      return deriveDataset(dir, read, {
        linker: engine.linkerOf(context, reader),
        reidentify: engine.reidentify,
        options: { ...settings, ...day, reader },
        onEvent,
      });
    });
    if (!isKept) for await (const bytes of streamFile(dir, "events")) terminal.out(bytes);
    return derived;
  }).catch((error: unknown) => {
    // What went wrong with each input says why there is nothing.
    if (error instanceof DatelineError && error.code === "input/no-documents") terminal.err(failureList(eachTold(found), values.debug, false));
    throw error;
  });
  const failures = eachTold(found);
  terminal.err(failureList(failures, values.debug, values.out !== undefined));
  if (values.out !== undefined && !values.quiet) terminal.err(lostNote(parsed.ofCorrections, values.out));
  const counts = { ...parsed.manifest.counts, contested, failed: failures.length };
  if (values.out !== undefined && values.json) terminal.out(summaryJson(counts, values.out));
  else if (!values.quiet) terminal[values.out === undefined ? "err" : "out"](parseSummary(counts, values.out));
  return failures.length === 0 ? 0 : 1;
}

/** Yields what is read at each path and notes what failed. Throws where no document could be read at all. */
async function* readAll(collected: Collected, read: AsyncIterable<PathRead>, failures: InputFailure[], out: string | undefined): AsyncGenerator<PathRead> {
  let documents = 0;
  for await (const path of read) {
    failures.push(...path.failures);
    documents += path.documents.length;
    yield path;
  }
  yield* failedPaths(collected.failures);
  if (documents > 0) return;
  throw nothingRead(out, failures.length > 0);
}

/** Does some work on the folder named, or on one that is gone afterwards. */
async function atTarget<Result>(out: string | undefined, work: (dir: string, isKept: boolean) => Promise<Result>): Promise<Result> {
  if (out !== undefined) return work(out, true);
  const dir = await mkdtemp(join(tmpdir(), "dateline-"));
  return work(dir, false).finally(() => rm(dir, { recursive: true, force: true }));
}

function nothingRead(out: string | undefined, isTold: boolean): DatelineError {
  const message = out === undefined ? "No document could be read." : "No document could be read, so nothing was written.";
  const hint = isTold ? "See above what is wrong with each input." : "Name files or folders that hold dispatches.";
  return new DatelineError("input/no-documents", message, { hint });
}
