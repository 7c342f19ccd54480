import { setImmediate as nextTurn } from "node:timers/promises";
import { type Dataset, type RecordOf, readDataset, readManifestOf, readRecords, streamRecords } from "@dateline/dataset";
import { type RecordFile, recordFiles } from "@dateline/schema";
import { datasetState } from "../dataset-state.js";

/** A dataset as it is in one state. Opening it reads the manifest alone; a file is read when it is first asked for, while requests go on being answered. */
export interface OpenDataset {
  /** Another one for each state of the dataset. */
  readonly state: string;
  /** How many events it has. */
  readonly events: number;
  records<File extends RecordFile>(file: File): Promise<readonly RecordOf<File>[]>;
  /** Returns the records of a file, or the manifest, as JSON. */
  json(part: RecordFile | "manifest"): Promise<Buffer>;
}

type Redact = (dataset: Dataset) => Dataset;

/** Returns a function that opens the dataset in a folder, anew only where its manifest or its log has changed. Throws what reading a manifest throws. */
export function datasetReader(redact?: Redact): (dir: string) => Promise<OpenDataset> {
  let latest: { state: string; dataset: Promise<OpenDataset> } | undefined;
  return async (dir) => {
    const state = await datasetState(dir);
    if (latest?.state !== state) latest = { state, dataset: open(dir, state, redact) };
    const opened = latest;
    // What could not be opened may be when it is asked for next.
    opened.dataset.catch(() => {
      if (latest === opened) latest = undefined;
    });
    return await opened.dataset;
  };
}

async function open(dir: string, state: string, redact: Redact | undefined): Promise<OpenDataset> {
  const manifest = await readManifestOf(dir);
  // What is left out of texts follows from all of the records.
  const redacted = redact === undefined ? undefined : once(async () => redact(await readDataset(dir)));
  const records = remembering(
    (file: RecordFile): Promise<readonly unknown[]> => (redacted === undefined ? readFile(dir, file) : redacted().then((all) => all[file])),
  );
  const json = remembering(async (part: RecordFile | "manifest") => {
    if (part !== "manifest") return toJson(await records(part));
    return Buffer.from(JSON.stringify(redacted === undefined ? manifest : (await redacted()).manifest));
  });
  return {
    state,
    events: manifest.counts.events ?? 0,
    // Each file is read by its own schema.
    records: records as OpenDataset["records"],
    json,
  };
}

/** Large files are read a stretch at a time; the analyst's log is small, and may be missing. */
async function readFile(dir: string, file: RecordFile): Promise<readonly unknown[]> {
  if (!recordFiles[file].derived) return await readRecords(dir, file);
  const records: unknown[] = [];
  for await (const record of streamRecords(dir, file)) records.push(record);
  return records;
}

/** Records written between two turns in which other requests are looked at. */
const recordsPerTurn = 1000;

/** A string cannot be as long as the records of a large dataset are. */
async function toJson(records: readonly unknown[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (let from = 0; from < records.length; from += recordsPerTurn) {
    if (from > 0) await nextTurn();
    const written = records.slice(from, from + recordsPerTurn).map((record) => JSON.stringify(record));
    parts.push(Buffer.from(`${from === 0 ? "" : ","}${written.join(",")}`));
  }
  return Buffer.concat([Buffer.from("["), ...parts, Buffer.from("]")]);
}

/** Does a job for each key once; what failed is done again when it is asked for again. */
function remembering<Key, Result>(job: (key: Key) => Promise<Result>): (key: Key) => Promise<Result> {
  const done = new Map<Key, Promise<Result>>();
  return (key) => {
    const known = done.get(key);
    if (known !== undefined) return known;
    const begun = job(key);
    done.set(key, begun);
    begun.catch(() => done.delete(key));
    return begun;
  };
}

function once<Result>(job: () => Promise<Result>): () => Promise<Result> {
  const done = remembering(job);
  return () => done(undefined);
}
