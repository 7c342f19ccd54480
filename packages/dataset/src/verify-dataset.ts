import { type EventReport, type SourceDocument, toEventId } from "@dateline/schema";
import { checkDataset, type DatasetProblem } from "./check-dataset.js";
import { standingIn, undoneIn } from "./corrections/active.js";
import { deriveRecords, readerReports } from "./corrections/derive.js";
import { readLog } from "./corrections/log.js";
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
  /** Whether events were put together and texts read again, and if not for what reason: nobody to do so, another version, a log that is not the one included. */
  derivedAgain: "yes" | "no-reader" | "other-reader" | "log-differs";
  /** Paths of pages that are read otherwise without the markup that their files had: a dataset keeps the text alone. */
  unsettled: string[];
  /** The version of the reader that made it, as far as it says. */
  madeBy?: string;
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
 * the files include, that accounts, originals and corrections give the same bytes when they are put together again, and that the texts give the same accounts when they are read again. Throws as
 * `readDataset` does where a file cannot be read at all.
 */
export async function verifyDataset(dir: string, reader?: Rereader, disk: Disk = nodeDisk): Promise<Verification> {
  const dataset = await readDataset(dir, disk);
  const { state, included, corrections } = await readLog(dir, dataset.manifest, disk);
  const findings: Finding[] = checkDataset(dataset).map((problem) => ({ ...problem, hint: parseHint }));
  if (state === "behind") findings.push({ file: "corrections", message: `${corrections.length - included} are not applied yet.`, hint: applyHint });
  if (state === "changed")
    findings.push({ file: "corrections", message: "It is not the log that the derived files include: it was changed by hand.", hint: logHint });
  const unsettled: string[] = [];
  const { reader: madeBy } = dataset.manifest.options;
  const why = reader === undefined ? "no-reader" : reader.version !== madeBy ? "other-reader" : state !== "current" ? "log-differs" : "yes";
  if (reader !== undefined && why === "yes") {
    const { linker, reread } = await reader.load();
    const otherwise = readAgain(dataset, reread);
    findings.push(...derivedAgain(dataset, linker), ...otherwise.flatMap((one) => (one.keepsMarkup ? one.findings : [])));
    unsettled.push(...otherwise.flatMap(({ path, keepsMarkup }) => (keepsMarkup ? [] : [path])));
  }
  return { findings, derivedAgain: why, unsettled, ...(typeof madeBy === "string" ? { madeBy } : {}), corrections: standOf(dataset) };
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

/** A document of which reading its text again gives other accounts. */
interface Otherwise {
  path: string;
  /** Whether all that the reader went by is still there: plain text has no markup to lose. */
  keepsMarkup: boolean;
  findings: Finding[];
}

function readAgain(dataset: Dataset, reread: (document: SourceDocument) => Iterable<readonly EventReport[]>): Otherwise[] {
  const stored = new Map<string, string[]>();
  for (const report of readerReports(dataset)) stored.set(report.documentId, [...(stored.get(report.documentId) ?? []), lineOf(report)]);
  return dataset.documents.flatMap((document) => {
    const findings = readOtherwise(document, new Set(stored.get(document.id)), reread(document));
    return findings.length === 0 ? [] : [{ path: document.path, keepsMarkup: document.mediaType === "text/plain", findings }];
  });
}

const lineOf = (report: EventReport) => encodeRecords("originals", [{ ...report, eventId: toEventId(report.id) }]).join("");

/** None where one form of the document gives just the accounts that are stored; else what the likeliest gives otherwise. */
function readOtherwise({ path }: SourceDocument, stored: ReadonlySet<string>, forms: Iterable<readonly EventReport[]>): Finding[] {
  let first: Set<string> | undefined;
  for (const reports of forms) {
    const again = new Set(reports.map(lineOf));
    if (again.size === stored.size && [...again].every((line) => stored.has(line))) return [];
    first ??= again;
  }
  const odd = [...(first ?? []), ...stored].filter((line) => !stored.has(line) || first?.has(line) !== true);
  const ids = [...new Set(odd.map((line) => idIn(line).id ?? ""))];
  return ids.map((id) => ({ file: "reports", id, message: `Reading ${path} again gives it otherwise, or not at all.`, hint: parseHint }));
}

function standOf({ corrections, issues }: Dataset): Verification["corrections"] {
  const told = issues.filter(({ stage }) => stage === "correct").map(({ id, code, message, hint }) => ({ id, code, message, hint }));
  const stopped = standingIn(corrections).filter(({ id }) => told.some(({ code, message }) => code !== "correct/conflict" && message.startsWith(id)));
  return { count: corrections.length, inForce: standingIn(corrections).length - stopped.length, undone: undoneIn(corrections).size, issues: told };
}
