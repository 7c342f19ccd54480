import type { EventReport, SourceDocument } from "@dateline/schema";
import { checkDataset, type DatasetProblem } from "./check-dataset.js";
import { deriveRecords, readerReports } from "./corrections/derive.js";
import { readLog } from "./corrections/log.js";
import { standingIn, undoneIn } from "./corrections/active.js";
import { type Dataset, derivedFileNames } from "./dataset.js";
import { type Disk, nodeDisk } from "./disk.js";
import { encodeRecords } from "./encode-records.js";
import type { Linker } from "./linker.js";
import { sha256Of } from "./manifest-file.js";
import { readDataset } from "./read-dataset.js";

/** Something that is wrong with a dataset, and how to mend it. */
export interface Finding extends Omit<DatasetProblem, "id"> {
  /** The record; absent where it is the file as a whole. */
  id?: string;
  hint: string;
}

export interface Verification {
  /** What is wrong; empty for a sound dataset. */
  findings: Finding[];
  /** How its corrections stand: how many there are, do what they say, are taken back, and what the others are issues for. */
  corrections: { count: number; inForce: number; undone: number; issues: { id: string; code: string; message: string; hint: string }[] };
}

export interface VerifyOptions {
  /** Makes events of accounts: what was derived is derived again. Without it only what stands there is checked. */
  linker?: Linker;
  /** Reads a document again, as the reader that made the dataset would; without it texts are not read. */
  reread?(document: SourceDocument): readonly EventReport[];
}

/**
 * Checks a dataset: that every file is the one that the manifest gives the hash of, that every record fits its schema, that ids, references and quotes hold, that the log is the one that
 * the files include, that accounts, originals and corrections give the same bytes when they are put together again, and that the texts give the same accounts when they are read again. Throws as
 * `readDataset` does where a file cannot be read at all.
 */
export async function verifyDataset(dir: string, { linker, reread }: VerifyOptions = {}, disk: Disk = nodeDisk): Promise<Verification> {
  const dataset = await readDataset(dir, disk);
  const { state, included, corrections } = await readLog(dir, dataset.manifest, disk);
  const findings: Finding[] = checkDataset(dataset).map((problem) => ({ ...problem, hint: parseHint }));
  if (state === "behind") findings.push({ file: "corrections", message: `${corrections.length - included} are not applied yet.`, hint: applyHint });
  if (state === "changed") findings.push({ file: "corrections", message: "It is not the log that the derived files include: it was changed by hand.", hint: logHint });
  if (linker !== undefined && state === "current") findings.push(...derivedAgain(dataset, linker));
  if (reread !== undefined) findings.push(...readAgain(dataset, reread));
  return { findings, corrections: standOf(dataset) };
}

const parseHint = "Make the dataset again with `dateline parse`; its corrections stay.";
const applyHint = "Run `dateline correct DATASET apply`.";
const logHint = "Restore corrections.jsonl from a copy, or, if the change is meant, run `dateline correct DATASET apply`.";

/** Findings for the files that come out otherwise, each naming the first record that does. */
function derivedAgain(dataset: Dataset, linker: Linker): Finding[] {
  const again = deriveRecords(dataset, dataset.corrections, linker);
  return derivedFileNames.flatMap((file): Finding[] => {
    const lines = encodeRecords(file, again[file]);
    if (sha256Of(lines) === dataset.manifest.files[file]) return [];
    const stored = new Set(encodeRecords(file, dataset[file]));
    const made = new Set(lines);
    const odd = [...made].find((line) => !stored.has(line)) ?? [...stored].find((line) => !made.has(line));
    const message = `Put together again of the accounts and corrections it comes out otherwise${odd === undefined ? ": its order is another" : ""}.`;
    return [{ file, ...idIn(odd), message, hint: applyHint }];
  });
}

function idIn(line: string | undefined): { id?: string } {
  const { id }: { id?: string } = line === undefined ? {} : JSON.parse(line);
  return id === undefined ? {} : { id };
}

/** Findings for the accounts that reading the stored texts gives otherwise. */
function readAgain(dataset: Dataset, reread: (document: SourceDocument) => readonly EventReport[]): Finding[] {
  const lineOf = (report: EventReport) => encodeRecords("originals", [report]).join("");
  const stored = new Map<string, string>(readerReports(dataset).map((report) => [report.id, lineOf(report)]));
  const seen = new Set<string>();
  const findings: Finding[] = [];
  const find = (id: string, message: string) => findings.push({ file: "reports", id, message, hint: parseHint });
  for (const document of dataset.documents) {
    for (const report of reread(document)) {
      seen.add(report.id);
      const line = stored.get(report.id);
      if (line === undefined) find(report.id, `The reader tells it of ${document.path}, and the dataset does not have it.`);
      else if (line !== lineOf(report)) find(report.id, `The reader tells it otherwise of ${document.path}.`);
    }
  }
  for (const id of stored.keys()) if (!seen.has(id)) find(id, "The reader does not tell it of the text.");
  return findings;
}

function standOf({ corrections, issues }: Dataset): Verification["corrections"] {
  const told = issues.filter(({ stage }) => stage === "correct").map(({ id, code, message, hint }) => ({ id, code, message, hint }));
  const stopped = standingIn(corrections).filter(({ id }) => told.some(({ code, message }) => code !== "correct/conflict" && message.startsWith(id)));
  return { count: corrections.length, inForce: standingIn(corrections).length - stopped.length, undone: undoneIn(corrections).size, issues: told };
}
