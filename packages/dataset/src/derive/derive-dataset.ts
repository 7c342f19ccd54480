import { createHash } from "node:crypto";
import { join } from "node:path";
import { type ConflictEvent, type DatasetManifest, DatelineError, type EventReport, type Issue, type ReportId, schemaVersion } from "@dateline/schema";
import { commitStaging, settle, withStaging } from "../committed-files.js";
import { type CorrectionLog, readLog } from "../corrections/log.js";
import { derivedFileNames } from "../dataset.js";
import { type Disk, nodeDisk, systemCode } from "../disk.js";
import { encodeRecords } from "../encode-records.js";
import type { Linker, SimilarPair } from "../linker.js";
import { encodeManifest, manifestName } from "../manifest-file.js";
import { checkTarget, sortedInputs, writeFailed } from "../write-dataset.js";
import { asOnlyWriter, type LockOptions } from "../writer-lock.js";
import { applyCorrections } from "./apply-corrections.js";
import { type Base, openBase } from "./base.js";
import type { Block } from "./block.js";
import { type DocumentEntry, spoolDocument } from "./document-entry.js";
import type { EncodedDocument } from "./encoded-document.js";
import { type History, historyOf } from "./history.js";
import { keyCacheName, keyLines } from "./key-cache.js";
import { withListener } from "./listening-linker.js";
import { manifestOptions } from "./manifest-options.js";
import { byId } from "./order.js";
import { planAliases } from "./plan-aliases.js";
import { planOver } from "./plan-corrections.js";
import { planEvents } from "./plan-events.js";
import { type Reidentify, settleCopies } from "./settle-copies.js";
import { openSpool, type Spool } from "./spool.js";
import { type Plan, writeFiles } from "./write-files.js";

/** What was read at one path: all that a dataset is to hold of it from then on. */
export interface InputRecords<Key = unknown> {
  path: string;
  /** The files read there, mostly one; none for an input that could not be opened. */
  inputs: DatasetManifest["inputs"];
  documents: readonly EncodedDocument<Key>[];
  /** Issues of no document. */
  issues: readonly Issue[];
}

export interface DeriveOptions<Key> extends LockOptions {
  linker: Linker<Key>;
  reidentify: Reidentify;
  /** Whether what the dataset holds of other paths stays; without it all is made of the inputs alone. */
  keep?: boolean;
  /** Is told each event that is put together, be it new or not; those copied as they were are not told. */
  onEvent?: (event: ConflictEvent) => void;
  /** The options that shape the result; those of the dataset where it is kept, but for a `reader` that is another than read what comes now. */
  options?: DatasetManifest["options"];
}

/** What deriving came to. */
export interface Derived {
  manifest: DatasetManifest;
  /** Whether any file is another than before. */
  isChanged: boolean;
  /** What is an event now and was none before, and the other way round. */
  events: { added: number; gone: number };
}

/**
 * Makes a dataset of what is read, a document at a time: records wait in a file beside it, and only keys are held. `read` is given the manifest of the
 * dataset that is kept, and yields what was read at each path. The same documents in any order, at once or bit by bit, give the same bytes in every derived
 * file; what was there is replaced whole or not at all, by one writer at a time, and event ids that go out of use are noted in the aliases.
 *
 * Throws what `read` throws, `dataset/locked`, `dataset/not-a-dataset`, `dataset/newer-version`, `dataset/invalid-record` for a dataset that was changed
 * by hand, `dataset/write-failed` where the disk refuses; then all is as it was.
 */
export async function deriveDataset<Key>(
  dir: string,
  read: (kept: DatasetManifest | undefined) => AsyncIterable<InputRecords<Key>>,
  options: DeriveOptions<Key>,
  disk: Disk = nodeDisk,
): Promise<Derived> {
  try {
    await checkTarget(dir, disk);
    const isThere = (await disk.kindOf(dir)) !== null;
    await disk.makeFolders(dir);
    try {
      return await asOnlyWriter(dir, disk, () => derive(dir, read, options, disk), options);
    } catch (error) {
      // A folder made for nothing goes again.
      if (!isThere) await disk.removeEmptyFolder(dir).catch(() => undefined);
      throw error;
    }
  } catch (cause) {
    throw asWriteFailure(dir, cause);
  }
}

/**
 * Makes the derived files of a dataset anew from what the reader gave and the corrections as they stand, for whoever is the only writer. Throws as
 * {@link deriveDataset} does.
 */
export async function rederive<Key>(dir: string, linker: Linker<Key>, disk: Disk): Promise<Derived> {
  try {
    return await derive(dir, nothingRead, { linker, reidentify: (records) => records, keep: true }, disk);
  } catch (cause) {
    throw asWriteFailure(dir, cause);
  }
}

/** Nothing but what the dataset holds. */
export async function* nothingRead(): AsyncGenerator<never> {
  yield* [];
}

/** An error of the disk as one that says what to do. */
function asWriteFailure(dir: string, cause: unknown): unknown {
  return cause instanceof DatelineError || systemCode(cause) === undefined ? cause : writeFailed(dir, cause);
}

type Read<Key> = Parameters<typeof deriveDataset<Key>>[1];

async function derive<Key>(dir: string, read: Read<Key>, options: DeriveOptions<Key>, disk: Disk): Promise<Derived> {
  await settle(dir, manifestName, disk);
  return withStaging(dir, disk, async (folder) => {
    const spool = await openSpool(join(folder, "spool"), disk);
    let base: Base<Key> | undefined;
    let derived: Derived;
    try {
      base = options.keep === true ? await openBase(dir, options.linker, spool, disk) : undefined;
      const gathered = await gather(read(base?.manifest), base, spool);
      const log = await readLog(dir, base?.manifest ?? {}, disk);
      derived = await writeAll(dir, gathered, base, { ...options, spool, log }, disk);
    } finally {
      await spool.close();
      await base?.close();
    }
    // What cannot be removed now is swept by the next writer.
    await disk.removeFolder(folder).catch(() => undefined);
    return derived;
  });
}

interface Gathered<Key> {
  /** Kept ones in the order of their file, then new ones. */
  documents: readonly DocumentEntry<Key>[];
  /** Those kept, in the order of their ids. */
  kept: readonly DocumentEntry<Key>[];
  issues: readonly Issue[];
  inputs: DatasetManifest["inputs"];
  same: (line: string) => string;
}

/** Takes what is read to the spool, and with it what the dataset holds of paths that nothing was read at. */
export async function gather<Key>(read: AsyncIterable<InputRecords<Key>>, base: Base<Key> | undefined, spool: Spool): Promise<Gathered<Key>> {
  const same = eachOnce();
  const paths = new Set<string>();
  const documents: DocumentEntry<Key>[] = [];
  const issues: Issue[] = [];
  const inputs: DatasetManifest["inputs"] = [];
  for await (const input of read) {
    paths.add(input.path);
    for (const document of input.documents) documents.push(await spoolDocument(document, spool, same));
    issues.push(...input.issues);
    inputs.push(...input.inputs);
  }
  const isKept = ({ path }: { path?: string | undefined }) => path === undefined || !paths.has(path);
  return {
    documents: [...(base?.inPlace.filter(isKept) ?? []), ...documents],
    kept: base?.documents.filter(isKept) ?? [],
    issues: [...(base?.looseIssues.filter(isKept) ?? []), ...issues],
    inputs: [...(base?.manifest.inputs.filter(isKept) ?? []), ...inputs],
    same,
  };
}

/** Returns a function that gives for equal texts one and the same, so that it is held once. */
function eachOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? text;
    known.set(text, found);
    return found;
  };
}

type Writing<Key> = DeriveOptions<Key> & { spool: Spool; log: CorrectionLog };

async function writeAll<Key>(dir: string, gathered: Gathered<Key>, base: Base<Key> | undefined, writing: Writing<Key>, disk: Disk): Promise<Derived> {
  const linker = withListener(writing.linker, writing.onEvent);
  const history = base ?? (await historyOf(dir, disk));
  const plan = await planDataset(gathered, base, writing);
  const aliases = planAliases({ eventOf: plan.eventOf, before: history.reportsOf, aliases: history.aliases });
  return withStaging(dir, disk, async (staging) => {
    const { written, placed } = await writeFiles(staging, plan, linker, disk);
    const manifest: DatasetManifest = {
      schemaVersion,
      counts: Object.fromEntries(derivedFileNames.map((file) => [file, written[file].lines])),
      inputs: sortedInputs(gathered.inputs),
      files: Object.fromEntries(derivedFileNames.map((file) => [file, written[file].sha256])),
      ...(writing.log.digest === undefined ? {} : { corrections: writing.log.digest }),
      options: manifestOptions(
        writing.options ?? {},
        base?.manifest.options,
        gathered.documents.some(({ isNew }) => isNew),
      ),
    };
    const text = encodeManifest(manifest);
    const sha256 = createHash("sha256").update(text).digest("hex");
    await disk.writeFile(join(staging, keyCacheName), keyLines({ manifest: sha256, linker: linker.version ?? "" }, plan, base?.looseActors ?? [], placed));
    await disk.writeFile(join(staging, manifestName), [text]);
    const isRenamed = JSON.stringify(aliases) !== JSON.stringify(history.aliases);
    if (isRenamed) await disk.writeFile(join(staging, "aliases.jsonl"), encodeRecords("aliases", aliases));
    const isChanged = sha256 !== base?.manifestSha256 || isRenamed;
    if (isChanged) await commitStaging(dir, staging, manifestName, disk);
    else {
      if (!base.hasKeys) await disk.rename(join(staging, keyCacheName), join(dir, keyCacheName));
      await disk.removeFolder(staging);
    }
    return { manifest, isChanged, events: eventChange(plan, history) };
  });
}

/** Puts together what the dataset is to hold. */
export async function planDataset<Key>(
  { documents: found, kept, issues, same }: Gathered<Key>,
  base: Base<Key> | undefined,
  writing: Writing<Key>,
): Promise<Plan<Key>> {
  const { linker, reidentify, spool } = writing;
  const documents = await settleCopies(found, { spool, linker, reidentify, same });
  const corrections = await planOver(writing.log.corrections, documents);
  const told = await applyCorrections(documents, corrections, linker, spool);
  const lineOf = new Map<ReportId, Block>();
  const fresh = new Set<ReportId>();
  for (const { id, reports, isNew } of documents) {
    for (const report of told.get(id)?.accounts ?? reports) {
      lineOf.set(report.id, report.line);
      if (isNew || report.wasCorrected) fresh.add(report.id);
    }
  }
  // Accounts are grouped as they were read, and those that are struck then left out: a correction changes what one says, not what belongs together.
  const keys = [...keysOf(documents, corrections.added, linker)];
  const pairs = similarPairs(keys, documents, base?.pairs, linker);
  const linked = linker.group(keys, pairs);
  const regrouped = writing.log.corrections.length === 0 ? { groups: linked, issues: [] } : corrections.regroup(linked);
  const groups = regrouped.groups.map((group) => group.filter((id) => lineOf.has(id)));
  const events = planEvents(groups, base?.events ?? new Map(), (id) => fresh.has(id));
  const eventOf = new Map(events.flatMap(({ id, reportIds }) => reportIds.map((reportId) => [reportId, id] as const)));
  const actors = actorLines([...(base?.looseActors ?? []), ...documents.flatMap((document) => document.actors)]);
  const added = new Set<string>(corrections.added.map(({ id }) => id));
  const ofReader = pairs?.filter(([a, b]) => !added.has(a) && !added.has(b)).sort(byIds);
  return {
    documents,
    inOrder: inOrderOfIds(documents, kept),
    pairs: ofReader,
    told,
    events,
    lineOf,
    eventOf,
    issues: [...issues, ...corrections.issues, ...regrouped.issues],
    actors,
  };
}

/** Pairs of reports that were compared before, and those of which one is new; nothing where the linker does not tell. */
function similarPairs<Key>(
  keys: readonly Key[],
  documents: readonly DocumentEntry<Key>[],
  known: readonly SimilarPair[] | undefined,
  { similar }: Linker<Key>,
): SimilarPair[] | undefined {
  if (similar === undefined) return undefined;
  const old = new Set(known === undefined ? [] : documents.flatMap(({ isNew, reports }) => (isNew ? [] : reports.map(({ id }) => id))));
  const still = known?.filter(([a, b]) => old.has(a) && old.has(b)) ?? [];
  return [...still, ...similar(keys, (id) => !old.has(id))];
}

function byIds([a, b]: SimilarPair, [c, d]: SimilarPair): number {
  if (a !== c) return a < c ? -1 : 1;
  return b < d ? -1 : b > d ? 1 : 0;
}

/** Sorting what is mostly in order takes little. */
function inOrderOfIds<Key>(documents: readonly DocumentEntry<Key>[], kept: readonly DocumentEntry<Key>[]): DocumentEntry<Key>[] {
  const all = new Set(documents);
  const still = kept.filter((document) => all.has(document));
  for (const document of still) all.delete(document);
  return [...still, ...all].sort(byId);
}

function* keysOf<Key>(documents: readonly DocumentEntry<Key>[], added: readonly EventReport[], { keyOf }: Pick<Linker<Key>, "keyOf">): Generator<Key> {
  for (const { reports } of documents) for (const { key } of reports) yield key;
  for (const report of added) yield keyOf(report);
}

function eventChange({ events }: Plan<unknown>, { reportsOf }: History): Derived["events"] {
  const kept = events.filter(({ id }) => reportsOf.has(id)).length;
  return { added: events.length - kept, gone: reportsOf.size - kept };
}

/** The line of each actor, in order; of two descriptions of one the first as text, in whatever order they come. */
function actorLines(lines: Iterable<string>): string[] {
  const byActor = new Map<string, string>();
  for (const line of new Set(lines)) {
    const { id }: { id: string } = JSON.parse(line);
    const other = byActor.get(id);
    if (other === undefined || line < other) byActor.set(id, line);
  }
  return [...byActor].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}
