import type { DatasetManifest, EventReport, SourceDocument } from "@dateline/schema";
import { checkDataset, type DatasetProblem } from "./check-dataset.js";
import { standingIn, undoneIn } from "./corrections/active.js";
import { type CorrectionLog, changedHint, changeIn, readLog } from "./corrections/log.js";
import type { DerivedFile } from "./dataset.js";
import { type Disk, nodeDisk } from "./disk.js";
import type { Linker } from "./linker.js";
import { openManifest, readDataset } from "./read-dataset.js";
import { streamRecords } from "./stream-file.js";
import { checkFiles } from "./verify/check-files.js";
import { checkStored } from "./verify/check-stored.js";
import { deriveAgain, type OddFile } from "./verify/derive-again.js";
import { type Otherwise, readAgain } from "./verify/read-again.js";
import { openTexts } from "./verify/stored-texts.js";

/** Something that is wrong with a dataset, and how to mend it. */
export interface Finding extends Omit<DatasetProblem, "id"> {
  /** The record; absent where it is the file as a whole. */
  id?: string;
  hint: string;
}

export interface Verification {
  /** What is wrong; empty for a sound dataset. */
  findings: Finding[];
  /** Whether events were put together and texts read again, and if not for what reason: nobody to do so, another version, a log that is not the one included, damaged files. */
  derivedAgain: "yes" | "no-reader" | "other-reader" | "log-differs" | "damaged";
  /** Paths of pages that are read otherwise without the markup that their files had: a dataset keeps the text alone. */
  unsettled: string[];
  /** The version of the reader that made it, as far as it says. */
  madeBy?: string;
  /** How its corrections stand: how many there are, do what they say, are taken back, and what the others are issues for. */
  corrections: { count: number; inForce: number; undone: number; issues: { id: string; code: string; message: string; hint: string }[] };
}

/** A reader of texts, as far as a dataset can be held against it. */
export interface Rereader {
  /** The version that it notes in datasets: one of another version would rightly read otherwise. */
  version: string;
  /** Loads it, if it is the one that made the dataset. A document may have come to the reader in one form or another; each gives its accounts. */
  load(): Promise<{ linker: Linker; reread(document: SourceDocument): Iterable<readonly EventReport[]> }>;
}

/**
 * Checks a dataset: that every file is the one that the manifest gives the hash of, that every record fits its schema, that ids, references and quotes hold, that the log is the one that
 * the files include, that accounts, originals and corrections give the same bytes when they are put together again, and that the texts give the same accounts when they are read again. It is
 * read a record at a time, so that it may be of any size. Where files are damaged, these alone are told. Throws as `readDataset` does where there is no manifest that can be read.
 */
export async function verifyDataset(dir: string, reader?: Rereader, disk: Disk = nodeDisk): Promise<Verification> {
  const { manifest, steps } = await openManifest(dir, disk);
  const { damaged, repeated, counts } = await checkFiles(dir, disk);
  if (damaged.length > 0) return { findings: damaged, derivedAgain: "damaged", unsettled: [], corrections: { count: 0, inForce: 0, undone: 0, issues: [] } };
  const { state, included, corrections } = await readLog(dir, manifest, disk);
  // What an earlier version wrote has another order; it is read whole.
  if (steps.length > 0)
    return {
      ...unread,
      findings: asFindings(checkDataset(await readDataset(dir, disk)), manifest),
      corrections: await standOf(dir, { corrections, included, state }, disk),
    };
  const texts = await openTexts(dir, disk);
  try {
    const findings = asFindings([...repeated, ...(await checkStored(dir, texts, disk))], manifest);
    for (const [file, count] of counts) if (manifest.counts[file] !== count) findings.push(miscounted(file, count, manifest));
    if (state === "behind") findings.push({ file: "corrections", message: notAppliedIn(corrections.length - included), hint: applyHint });
    if (state === "changed") findings.push({ file: "corrections", message: changeIn({ included, corrections }), hint: changedHint });
    const { reader: madeBy } = manifest.options;
    const why = reader === undefined ? "no-reader" : reader.version !== madeBy ? "other-reader" : state !== "current" ? "log-differs" : "yes";
    const unsettled: string[] = [];
    if (reader !== undefined && why === "yes") {
      const { linker, reread } = await reader.load();
      findings.push(...(await deriveAgain(dir, manifest, linker, disk)).map(oddFile));
      for (const one of await readAgain(dir, texts, reread, disk)) {
        if (one.keepsMarkup) findings.push(...readOtherwise(one, manifest));
        else unsettled.push(one.path);
      }
    }
    return {
      findings,
      derivedAgain: why,
      unsettled,
      ...(typeof madeBy === "string" ? { madeBy } : {}),
      corrections: await standOf(dir, { corrections, included, state }, disk),
    };
  } finally {
    await texts.close();
  }
}

const miscounted = (file: DerivedFile, count: number, manifest: DatasetManifest): Finding => ({
  file,
  message: `It has ${count} of what dataset.json counts ${manifest.counts[file] ?? "none"}.`,
  hint: againHint(manifest),
});

const notAppliedIn = (count: number) => (count === 1 ? "The last of it is not applied yet." : `The last ${count} of it are not applied yet.`);

const unread = { derivedAgain: "other-reader", unsettled: [] } as const satisfies Partial<Verification>;

const asFindings = (problems: readonly DatasetProblem[], manifest: DatasetManifest): Finding[] =>
  problems.map((problem) => ({ ...problem, hint: againHint(manifest) }));

/** What was imported is imported again. */
const againHint = ({ options: { format } }: DatasetManifest) =>
  `Make the dataset again with \`dateline ${format === undefined ? "parse" : "import"}\`; its corrections stay.`;
const applyHint = "Run `dateline correct DATASET apply`.";

function oddFile({ file, ...record }: OddFile): Finding {
  return { file, ...record, message: "Put together again of the accounts and corrections it comes out otherwise.", hint: applyHint };
}

function readOtherwise({ path, ids }: Otherwise, manifest: DatasetManifest): Finding[] {
  return ids.map((id) => ({ file: "reports", id, message: `Reading ${path} again gives it otherwise, or not at all.`, hint: againHint(manifest) }));
}

type Log = Pick<CorrectionLog, "corrections" | "included" | "state">;

async function standOf(dir: string, { corrections: log, included, state }: Log, disk: Disk): Promise<Verification["corrections"]> {
  const told: Verification["corrections"]["issues"] = [];
  for await (const { id, code, stage, message, hint } of streamRecords(dir, "issues", disk)) if (stage === "correct") told.push({ id, code, message, hint });
  const standing = standingIn(state === "behind" ? log.slice(0, included) : log);
  const stopped = standing.filter(({ id }) => told.some(({ code, message }) => code !== "correct/conflict" && message.startsWith(id)));
  return { count: log.length, inForce: standing.length - stopped.length, undone: undoneIn(log).size, issues: told };
}
