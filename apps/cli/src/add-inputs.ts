import { deriveDataset, readManifestOf } from "@dateline/dataset";
import type { DatasetManifest, Issue } from "@dateline/schema";
import type { Engine, FoundMetadata } from "./engine.js";
import { eachTold } from "./failure-list.js";
import { addRows } from "./import/add-rows.js";
import { importedFormat } from "./import/imported.js";
import { type Collected, collectInputs } from "./input/collect-inputs.js";
import type { InputFailure } from "./input/input-failure.js";
import { jobCount } from "./job-count.js";
import { showProgress } from "./progress.js";
import { failedPaths, type PathRead, readInputs } from "./read-inputs.js";
import type { Terminal } from "./terminal.js";
import { withReaders } from "./with-readers.js";

export interface AddRequest {
  /** The dataset's folder. */
  dir: string;
  /** Files and folders, and `-` for standard input. */
  inputs: readonly string[];
  /** What is assumed of these inputs where nothing is known; by default what the dataset was made with. */
  day: FoundMetadata;
  jobs: number | undefined;
  isQuiet: boolean;
  load(): Promise<Engine>;
}

/** What adding came to. */
export interface Added {
  /** Documents of paths that the dataset had nothing of. */
  added: number;
  /** Paths whose documents took the place of others. */
  replaced: readonly string[];
  /** Paths that were passed over, being as they were. */
  unchanged: number;
  failures: readonly InputFailure[];
  manifest: DatasetManifest;
  isChanged: boolean;
  events: { added: number; gone: number };
  /** What is to be said of applying the corrections. */
  ofCorrections: readonly Issue[];
  /** The versions of the reader that the dataset was made with and that adds to it, where they differ. */
  readers?: { before: string; now: string };
}

/** Reads into a dataset what it has not read yet: dispatches, or rows where it was made of rows. Throws as `deriveDataset` does. */
export async function addInputs(request: AddRequest, terminal: Terminal): Promise<Added> {
  // Asked before the inputs are looked at, so that a wrong folder is told at once.
  const manifest = await readManifestOf(request.dir);
  const format = importedFormat(manifest, request.dir);
  return format === undefined ? addDispatches(request, manifest, terminal) : addRows(request, format, terminal);
}

async function addDispatches({ dir, inputs, day, jobs, isQuiet, load }: AddRequest, { options }: DatasetManifest, terminal: Terminal): Promise<Added> {
  const collected = await collectInputs(inputs, terminal.readInput);
  const settings = typeof options.maxBytes === "number" ? { maxBytes: options.maxBytes } : {};
  const defaults = { ...(typeof options.published === "string" ? { published: options.published } : {}), ...day };
  const progress = showProgress(terminal, { verb: "Adding", unit: "input", total: collected.files.length, isQuiet });
  const tally: Tally = { added: 0, replaced: [], unchanged: 0, failures: [...collected.misnamed, ...collected.failures] };
  let readers: Added["readers"];
  const derived = await withReaders(jobCount(jobs, collected.files.length), settings, async (pool) => {
    const engine = await load();
    const version = await engine.readerVersion();
    if (typeof options.reader === "string" && options.reader !== version) readers = { before: options.reader, now: version };
    const context = await engine.loadContext(settings);
    const read = (kept: DatasetManifest | undefined) => {
      const known = inputsByPath(kept);
      const isKnown = (path: string, found: Inputs) => isAmong(known.get(path) ?? [], found);
      return newPaths(collected, readInputs(collected.files, engine, context, { defaults, progress, pool, isKnown }), known, tally);
    };
    return deriveDataset(dir, read, { linker: engine.linkerOf(context, version), reidentify: engine.reidentify, keep: true, options: { reader: version } });
  });
  return { ...tally, failures: eachTold(tally.failures), ...derived, ...(readers === undefined ? {} : { readers }) };
}

type Inputs = DatasetManifest["inputs"];
type Tally = { -readonly [Field in "added" | "unchanged"]: Added[Field] } & { replaced: string[]; failures: InputFailure[] };

function inputsByPath(manifest: DatasetManifest | undefined): ReadonlyMap<string, Inputs> {
  const known = new Map<string, Inputs>();
  for (const input of manifest?.inputs ?? []) known.set(input.path, [...(known.get(input.path) ?? []), input]);
  return known;
}

/** Whether files are among those that were read before, and what is known of them is the same too. */
function isAmong(known: Inputs, found: Inputs): boolean {
  return found.every(({ sha256, metadata }) => known.some((one) => one.sha256 === sha256 && one.metadata === metadata));
}

/** Yields what is new, and keeps count. What cannot be opened, or of which nobody knows what is known, does not take the place of what was read there before. */
async function* newPaths(collected: Collected, read: AsyncIterable<PathRead>, known: ReadonlyMap<string, Inputs>, tally: Tally): AsyncGenerator<PathRead> {
  const namedAt = new Map(collected.files.map(({ path, named }) => [path, named]));
  const reached = new Set<string>();
  for await (const path of read) {
    const before = known.get(path.path);
    if (path.isKnown) {
      tally.unchanged += 1;
      continue;
    }
    if (before !== undefined && before.length > 1 && path.inputs.length > 0) {
      tally.failures.push(ofSeveral(path.path, namedAt.get(path.path) ?? path.path, before.length));
      continue;
    }
    tally.failures.push(...path.failures);
    if (before !== undefined && (path.inputs.length === 0 || path.isDoubtful)) continue;
    if (before !== undefined) tally.replaced.push(path.path);
    else tally.added += path.documents.length;
    for (const folder of foldersOf(path.path)) if (!known.has(folder)) reached.add(folder);
    yield path;
  }
  // A folder that could not be opened once has been: what was said of it holds no longer.
  for (const path of reached) yield { path, inputs: [], documents: [], issues: [], failures: [], isKnown: false, isDoubtful: false };
  yield* failedPaths(collected.failures).filter(({ path }) => !known.has(path));
}

/** The folders that hold a path: `a` and `a/b` of `a/b/c.txt`. */
function foldersOf(path: string): string[] {
  const parts = path.split("/").slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join("/"));
}

/** Earlier versions read files that had one path together; which of them a file is that has changed, nothing tells. */
function ofSeveral(path: string, named: string, count: number): InputFailure {
  return {
    path,
    named,
    code: "input/unsupported",
    message: `The dataset was made of ${count} files that were all called ${path}, and nothing tells which of them this is. What was read of them is kept.`,
    hint: "Make the dataset anew with `dateline parse`, over a folder that holds all of them.",
  };
}
