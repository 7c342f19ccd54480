import { createHash } from "node:crypto";
import type { DatasetRecords } from "@dateline/dataset";
import { type DatasetManifest, DatelineError, type Issue } from "@dateline/schema";
import type { Engine, FoundMetadata, Linked, Parsed } from "./engine.js";
import { inOrder } from "./in-order.js";
import { checkMetadata } from "./input/check-metadata.js";
import type { InputFile } from "./input/collect-inputs.js";
import { type InputFailure, toInputFailure, toIssue } from "./input/input-failure.js";
import type { Progress } from "./progress.js";
import { type FileRead, type LoadedFile, readFile } from "./read-file.js";
import type { WorkerPool } from "./worker-pool.js";

/** Workers that read files as if each were the only one. */
export type ReaderPool = WorkerPool<LoadedFile, FileRead> & { size: number };

interface ReadOptions {
  /** What is assumed of every input of which nothing else is known. */
  defaults: FoundMetadata;
  progress: Progress;
  /** Reads the files; without it they are read here, one by one. */
  pool?: ReaderPool | undefined;
}

export interface InputsRead {
  records: DatasetRecords;
  inputs: DatasetManifest["inputs"];
  failures: readonly InputFailure[];
}

/** What has been read so far. */
interface Pile {
  parsed: Parsed[];
  issues: Issue[];
  failures: InputFailure[];
  inputs: DatasetManifest["inputs"];
  /** How often each SHA-256 of a document came. */
  seen: Map<string, number>;
}

/** A file as far as it got without regard to the others. */
interface Begun {
  named: string;
  failures: readonly InputFailure[];
  loaded?: LoadedFile;
  /** What a worker read. */
  read?: FileRead;
}

/**
 * Returns the records that the files give together. A file or document that fails is a failure and an issue, and the others go on.
 * The order of the files tells copies of the same bytes apart, and nothing else; the result does not depend on who reads them.
 */
export async function readInputs<Context>(files: readonly InputFile[], engine: Engine<Context>, context: Context, options: ReadOptions): Promise<InputsRead> {
  const { pool, progress } = options;
  const pile: Pile = { parsed: [], issues: [], failures: [], inputs: [], seen: new Map() };
  // Two for each worker, so that it finds the next when it has done with one.
  const width = pool === undefined ? 1 : 2 * pool.size;
  for await (const { named, failures, loaded, read } of inOrder(files, width, (file) => begin(file, engine, options))) {
    progress.begin(named);
    pile.failures.push(...failures);
    if (loaded === undefined) continue;
    const isNew = read?.parsed.every(({ document }) => !pile.seen.has(document.sha256)) === true;
    add(pile, loaded, read !== undefined && isNew ? read : await readFile(loaded, pile.seen, engine, context));
  }
  progress.end();
  return { records: toRecords(pile, engine.link(pile.parsed, context)), inputs: pile.inputs, failures: pile.failures };
}

async function begin(file: InputFile, engine: Pick<Engine, "InputMetadata">, { defaults, pool }: ReadOptions): Promise<Begun> {
  const begun = await load(file, engine, defaults);
  return begun.loaded === undefined || pool === undefined ? begun : { ...begun, read: await readThere(begun.loaded, pool) };
}

async function load(file: InputFile, { InputMetadata }: Pick<Engine, "InputMetadata">, defaults: FoundMetadata): Promise<Begun> {
  const { path, named } = file;
  try {
    const bytes = await file.load();
    const { metadata, failures } = checkMetadata(InputMetadata, { ...defaults, ...file.metadata }, file);
    return { named, failures, loaded: { path, named, bytes, metadata } };
  } catch (error) {
    return { named, failures: [toInputFailure(error, file)] };
  }
}

/** A file that stops its worker may have filled the memory, and would stop this thread too; nothing more is read then. */
function readThere(file: LoadedFile, pool: ReaderPool): Promise<FileRead> {
  return pool.run(file).catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    const hint = "Run the command again with --jobs 1; if that fails too, leave this input out.";
    throw new DatelineError("input/unreadable", `The worker that read it stopped: ${reason}.`, { path: file.named, hint, cause });
  });
}

function add(pile: Pile, { path, bytes }: LoadedFile, { parsed, issues, failure }: FileRead): void {
  pile.inputs.push({ path, sha256: createHash("sha256").update(bytes).digest("hex") });
  for (const { document } of parsed) pile.seen.set(document.sha256, (pile.seen.get(document.sha256) ?? 0) + 1);
  pile.parsed.push(...parsed);
  pile.issues.push(...issues);
  if (failure !== undefined) pile.failures.push(failure);
}

function toRecords({ parsed, issues, failures }: Pile, linked: Linked): DatasetRecords {
  return {
    documents: parsed.map(({ document }) => document),
    mentions: parsed.flatMap(({ mentions }) => mentions),
    actors: linked.actors,
    reports: linked.reports,
    events: linked.events,
    figures: parsed.flatMap(({ figures }) => figures),
    issues: [...issues, ...parsed.flatMap((one) => one.issues), ...linked.issues, ...failures.map(toIssue)],
    originals: [],
  };
}
