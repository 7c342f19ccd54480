import { deriveDataset, readManifestOf } from "@dateline/dataset";
import type { DatasetManifest, Issue } from "@dateline/schema";
import type { Engine, FoundMetadata } from "./engine.js";
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
  const tally: Tally = { added: 0, replaced: [], unchanged: 0, failures: [...collected.failures] };
  let readers: Added["readers"];
  const derived = await withReaders(jobCount(jobs, collected.files.length), settings, async (pool) => {
    const engine = await load();
    const version = await engine.readerVersion();
    if (typeof options.reader === "string" && options.reader !== version) readers = { before: options.reader, now: version };
    const context = await engine.loadContext(settings);
    const read = (kept: DatasetManifest | undefined) => {
      const known = inputsByPath(kept);
      const isKnown = (path: string, found: Inputs) => sameInputs(known.get(path) ?? [], found);
      return newPaths(collected, readInputs(collected.files, engine, context, { defaults, progress, pool, isKnown }), known, tally);
    };
    return deriveDataset(dir, read, { linker: engine.linkerOf(context, version), reidentify: engine.reidentify, keep: true, options: { reader: version } });
  });
  return { ...tally, ...derived, ...(readers === undefined ? {} : { readers }) };
}

type Inputs = DatasetManifest["inputs"];
type Tally = { -readonly [Field in "added" | "unchanged"]: Added[Field] } & { replaced: string[]; failures: InputFailure[] };

function inputsByPath(manifest: DatasetManifest | undefined): ReadonlyMap<string, Inputs> {
  const known = new Map<string, Inputs>();
  for (const input of manifest?.inputs ?? []) known.set(input.path, [...(known.get(input.path) ?? []), input]);
  return known;
}

/** Whether files are those that were read before, and what is known of them is the same too. */
function sameInputs(a: Inputs, b: Inputs): boolean {
  const words = (inputs: Inputs) => inputs.map(({ sha256, metadata = "" }) => `${sha256} ${metadata}`).sort();
  return words(a).join() === words(b).join();
}

/** Yields what is new, and keeps count. What cannot be opened does not take the place of what was read there before. */
async function* newPaths(collected: Collected, read: AsyncIterable<PathRead>, known: ReadonlyMap<string, Inputs>, tally: Tally): AsyncGenerator<PathRead> {
  for await (const path of read) {
    tally.failures.push(...path.failures);
    if (path.isKnown) tally.unchanged += 1;
    else if (path.inputs.length > 0 || !known.has(path.path)) {
      if (known.has(path.path)) tally.replaced.push(path.path);
      else tally.added += path.documents.length;
      yield path;
    }
  }
  yield* failedPaths(collected.failures).filter(({ path }) => !known.has(path));
}
