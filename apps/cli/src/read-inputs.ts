import { createHash } from "node:crypto";
import type { InputRecords } from "@dateline/dataset";
import { type DatasetManifest, DatelineError } from "@dateline/schema";
import type { Engine, FoundMetadata } from "./engine.js";
import { inOrder } from "./in-order.js";
import { checkMetadata } from "./input/check-metadata.js";
import type { InputFile } from "./input/collect-inputs.js";
import { type InputFailure, toInputFailure, toIssue } from "./input/input-failure.js";
import type { Progress } from "./progress.js";
import { type FileRead, type LoadedFile, readFile } from "./read-file.js";
import type { WorkerPool } from "./worker-pool.js";

/** Workers that read files as if each were the only one. */
export type ReaderPool = Pick<WorkerPool<LoadedFile, FileRead>, "run"> & { size: number };

type Inputs = DatasetManifest["inputs"];

export interface ReadOptions {
  /** What is assumed of every input of which nothing else is known. */
  defaults: FoundMetadata;
  progress: Progress;
  /** Reads the files; without it they are read here, one by one. */
  pool?: ReaderPool | undefined;
  /** Whether the inputs at a path are to be passed over, all of them being as they were. */
  isKnown?: (path: string, inputs: Inputs) => boolean;
}

/** What was read at one path, which is that of one file. */
export interface PathRead extends InputRecords {
  failures: readonly InputFailure[];
  /** Whether it was passed over. */
  isKnown: boolean;
  /** Whether what may be known of it is not, its sidecar or manifest being at fault. */
  isDoubtful: boolean;
}

/**
 * Yields what is read of each file, in the order of paths, of which no two are alike. A file or document that fails is a
 * failure and an issue, and the others go on. The result does not depend on who reads them.
 */
export async function* readInputs<Context>(
  files: readonly InputFile[],
  engine: Engine<Context>,
  context: Context,
  options: ReadOptions,
): AsyncGenerator<PathRead> {
  const { pool, progress } = options;
  // Two for each worker, so that it finds the next when it has done with one.
  const width = pool === undefined ? 1 : 2 * pool.size;
  for await (const path of inOrder(files, width, (file) => readPath(file, engine, context, options))) yield path;
  progress.end();
}

/** Returns what failed before any file was read, as what was read at those paths. */
export function failedPaths(failures: readonly InputFailure[]): PathRead[] {
  return failures.map((failure) => ({
    path: failure.path,
    inputs: [],
    documents: [],
    issues: [toIssue(failure)],
    failures: [],
    isKnown: false,
    isDoubtful: false,
  }));
}

/** A file as far as it got without being read. */
interface Begun {
  failures: readonly InputFailure[];
  loaded?: LoadedFile;
  input?: Inputs[number];
}

async function readPath<Context>(file: InputFile, engine: Engine<Context>, context: Context, options: ReadOptions): Promise<PathRead> {
  const { path, faults = [] } = file;
  const { loaded, input, failures: early } = await begin(file, engine, options.defaults);
  const nothing = {
    path,
    inputs: input === undefined ? [] : [input],
    documents: [],
    issues: [],
    failures: early,
    isKnown: false,
    isDoubtful: faults.length > 0,
  };
  if (loaded === undefined) return { ...nothing, issues: early.map(toIssue) };
  if (options.isKnown?.(path, nothing.inputs) === true) return { ...nothing, failures: [], isKnown: true };
  options.progress.begin(loaded.named);
  const { documents, issues, failure } = await (options.pool === undefined ? readFile(loaded, engine, context) : readThere(loaded, options.pool));
  const failures = failure === undefined ? early : [...early, failure];
  return { ...nothing, documents, issues: [...issues, ...failures.map(toIssue)], failures };
}

async function begin(file: InputFile, { InputMetadata }: Pick<Engine, "InputMetadata">, defaults: FoundMetadata): Promise<Begun> {
  const { path, named, faults = [] } = file;
  try {
    const bytes = await file.load();
    const found = { ...defaults, ...file.metadata };
    const { metadata, failures } = checkMetadata(InputMetadata, found, file);
    return { failures: [...faults, ...failures], loaded: { path, named, bytes, metadata }, input: toInput(path, bytes, found, faults.length > 0) };
  } catch (error) {
    return { failures: [...faults, toInputFailure(error, file)] };
  }
}

/** What is known of a file of which something beside it cannot be read is not what is known when it has been mended or taken away. */
function toInput(path: string, bytes: Uint8Array, found: FoundMetadata, isDoubtful: boolean): Inputs[number] {
  const known = Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1));
  const words = JSON.stringify(isDoubtful ? [...known, "doubtful"] : known);
  return { path, sha256: hashOf(bytes), ...(known.length === 0 && !isDoubtful ? {} : { metadata: hashOf(words) }) };
}

const hashOf = (content: string | Uint8Array) => createHash("sha256").update(content).digest("hex");

/** A file that stops its worker may have filled the memory, and would stop this thread too; nothing more is read then. */
function readThere(file: LoadedFile, pool: ReaderPool): Promise<FileRead> {
  return pool.run(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const hint = "Run the command again with --jobs 1; if that fails too, leave this input out.";
    throw new DatelineError("input/unreadable", `The worker that read it stopped: ${reason}.`, { path: file.named, hint, cause });
  });
}
