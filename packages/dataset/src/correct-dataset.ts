import { type Correction, DatelineError } from "@dateline/schema";
import { undoneIn } from "./corrections/active.js";
import { deriveRecords } from "./corrections/derive.js";
import type { CorrectionDraft } from "./corrections/draft.js";
import { draftCorrection, draftUndo, type Signature } from "./corrections/draft-correction.js";
import { nearestId } from "./corrections/find-records.js";
import { assertDone } from "./corrections/judge.js";
import { appendToLog, assertUnchanged, type LogState, readLog } from "./corrections/log.js";
import type { Dataset, DatasetRecords } from "./dataset.js";
import type { Base } from "./derive/base.js";
import { rederive } from "./derive/derive-dataset.js";
import { actorsNamed, excerptOf } from "./derive/excerpt.js";
import { assertKnown, findNamed, type Named } from "./derive/find-named.js";
import { type Disk, nodeDisk } from "./disk.js";
import type { Linker } from "./linker.js";
import { openHead } from "./read-dataset.js";
import { systemReason } from "./system-reason.js";
import { asWriteFailure } from "./write-dataset.js";
import { asOnlyWriter } from "./writer-lock.js";

/** What making a correction needs besides it. */
export interface CorrectOptions {
  linker: Linker;
  /** Who makes it. */
  author: string;
  /** When; now by default. */
  now?: Date;
}

/** A correction made, and the part of the dataset that it concerns, before and after it: documents, accounts, events and the actors they name. */
export interface Corrected {
  correction: Correction;
  before: Dataset;
  after: DatasetRecords;
}

/**
 * Makes a correction: checks it, appends it to the log, and then makes the derived files anew. It is acknowledged, and no crash can lose it, when this resolves; one that
 * is cut off after the append is in force with the next correction. Nothing is changed where it throws: `event/unknown` for an id that is not there,
 * `correction/invalid` for one that cannot be made, `dataset/invalid-record` for a dataset or log that was changed by hand, `dataset/write-failed`.
 */
export async function correctDataset(dir: string, draft: CorrectionDraft, options: CorrectOptions, disk: Disk = nodeDisk): Promise<Corrected> {
  return change(dir, options, disk, {
    find: (base) => findNamed(draft, base),
    draft: (before, signature) => draftCorrection(draft, before, signature),
    judge: (log, before, after) => assertDone(log, draft, before, after),
  });
}

/** Takes a correction back, or an undo of one. Throws as {@link correctDataset} does, and `correction/unknown` for one that is not there to be taken back. */
export async function undoCorrection(
  dir: string,
  correctionId: string,
  { reason, ...options }: CorrectOptions & { reason: string },
  disk: Disk = nodeDisk,
): Promise<Corrected> {
  return change(dir, options, disk, {
    find: async () => ({ ids: [], documents: [] }),
    draft({ corrections }, signature) {
      assertStanding(correctionId, corrections);
      return draftUndo(correctionId, reason, signature);
    },
    judge: () => undefined,
  });
}

/** The corrections of a dataset in the order they were made, and how the derived files stand to them. */
export interface Corrections {
  corrections: readonly Correction[];
  /** Those that a later undo takes back. */
  undone: ReadonlySet<string>;
  state: LogState;
  /** How many of them the derived files include. */
  included: number;
}

/** Returns the corrections of a dataset. Throws as `readDataset` does. */
export async function readCorrections(dir: string, disk: Disk = nodeDisk): Promise<Corrections> {
  const { corrections, state, included } = await readLog(dir, (await openHead(dir, disk)).manifest, disk);
  return { corrections, undone: undoneIn(corrections), state, included };
}

/**
 * Makes the derived files anew from what the reader gave and the log as it stands. For a log that was edited by hand with intent, or one that a crash left ahead of the files. Throws as
 * {@link correctDataset} does.
 */
export async function applyCorrections(dir: string, { linker }: Pick<CorrectOptions, "linker">, disk: Disk = nodeDisk): Promise<void> {
  await asOnlyWriterOf(dir, disk, () => rederive(dir, linker, disk));
}

/** How a correction comes about. */
interface Change {
  /** Finds the documents that it has to do with, by ids. */
  find(base: Base<unknown>): Promise<Named>;
  draft(before: Dataset, signature: Signature): Correction;
  /** Throws where it did not do what was asked. */
  judge(log: readonly Correction[], before: Dataset, after: DatasetRecords): void;
}

async function change(dir: string, options: CorrectOptions, disk: Disk, { find, draft, judge }: Change): Promise<Corrected> {
  const { linker, author, now = new Date() } = options;
  return asOnlyWriterOf(dir, disk, async () => {
    const made: Corrected[] = [];
    const derived = rederive(dir, linker, disk, async (base) => {
      const log = await readLog(dir, base.manifest, disk);
      assertUnchanged(dir, log);
      const { corrections } = log;
      const named = await find(base);
      const known = await excerptOf(base, named.documents, [corrections], linker);
      const asked = { ...deriveRecords(known, corrections, linker), aliases: base.aliases, corrections, manifest: base.manifest };
      await assertKnown(named.ids, asked, base);
      const correction = draft(asked, { author, at: now, place: corrections.length });
      const longer = [...corrections, correction];
      const part = await excerptOf(base, named.documents, [corrections, longer], linker);
      const [before, after] = [deriveRecords(part, corrections, linker), deriveRecords(part, longer, linker)];
      const actors = await actorsNamed(base, { reports: [...before.reports, ...after.reports], events: [] });
      const one = { correction, before: { ...asked, ...before, actors }, after: { ...after, actors } };
      judge(longer, one.before, one.after);
      await appendToLog(dir, log, correction, disk);
      made.push(one);
    });
    await derived.catch((cause: unknown) => {
      throw made.length === 0 ? cause : notApplied(dir, cause);
    });
    // What was prepared was made, or an error was thrown.
    const [one] = made;
    if (one === undefined) throw new RangeError("No correction was made.");
    return one;
  });
}

function notApplied(dir: string, cause: unknown): DatelineError {
  const reason = cause instanceof DatelineError ? cause.message.replace(/\.$/, "") : systemReason(cause);
  const hint = "It is kept. See to space and rights in the folder, then run `dateline correct DATASET apply`; do not make it again.";
  return new DatelineError("dataset/write-failed", `The correction is in the log, but could not be applied: ${reason}.`, { path: dir, hint, cause });
}

/** A folder that holds no dataset gets no claim either. */
async function asOnlyWriterOf<Result>(dir: string, disk: Disk, work: () => Promise<Result>): Promise<Result> {
  await openHead(dir, disk);
  return asOnlyWriter(dir, disk, work).catch((cause: unknown) => {
    throw asWriteFailure(dir, cause);
  });
}

function assertStanding(id: string, corrections: readonly Correction[]): void {
  if (!corrections.some((correction) => correction.id === id)) {
    const nearest = nearestId(
      id,
      corrections.map((correction) => correction.id),
    );
    const hint = nearest === undefined ? "See `dateline correct DATASET log` for those there are." : `The nearest is ${nearest}.`;
    throw new DatelineError("correction/unknown", `There is no correction ${id}.`, { hint });
  }
  if (!undoneIn(corrections).has(id)) return;
  const taker = corrections.findLast((correction) => correction.action === "undo" && correction.correctionId === id);
  throw new DatelineError("correction/unknown", `Correction ${id} is taken back already.`, { hint: `To have it again, undo ${taker?.id ?? "its undo"}.` });
}
