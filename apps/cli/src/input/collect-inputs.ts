import type { Dirent } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { basename, join, relative, sep } from "node:path";
import { isDataset } from "@dateline/dataset";
import { DatelineError } from "@dateline/schema";
import type { FoundMetadata } from "../engine.js";
import { type InputFailure, toInputFailure } from "./input-failure.js";
import { isBeside, metadataReader } from "./metadata-beside.js";
import { refuseSharedPaths } from "./refuse-shared-paths.js";

/** The operand that stands for standard input, and the path that its document gets. */
const stdinOperand = "-";
const stdinPath = "stdin";

/** A file to be read. */
export interface InputFile {
  /** Relative to the operand that led to it, with `/`; the file's own name where the operand is the file. */
  path: string;
  /** As the user would name it. */
  named: string;
  load(): Promise<Uint8Array>;
  metadata?: FoundMetadata;
  /** What is wrong with the files that may tell of it; what they may say is not known then. */
  faults?: readonly InputFailure[];
}

export interface Collected {
  /** Sorted by path, each file once, whatever the order of the operands. */
  files: readonly InputFile[];
  /** Entries of folders that could not be read. */
  failures: readonly InputFailure[];
  /** Operands that name no input: what is not there, is no file, holds no dispatch, or is a dataset. A slip of the hand is nothing for a dataset to keep. */
  misnamed: readonly InputFailure[];
}

interface Candidate {
  path: string;
  named: string;
  real: string;
}

/** What folders of dispatches hold that is none: notes on the folder, by their usual names. Named outright, they are read. */
const aboutTheFolder = /^(readme|licen[cs]e|copying|notice|sources)(\.[a-z]+)?$/i;

/**
 * Returns the files that the operands name: files, folders with all that is in them, and `-` for standard input. In a folder, hidden entries,
 * datasets, notes on the folder (README, LICENSE), manifests and sidecar files are passed over. Links in a folder are not followed: what they
 * lead to inside it is read under its own name, and one that leads outside is a failure. Throws `usage` where two files have one path.
 */
export async function collectInputs(operands: readonly string[], readInput: () => Promise<Uint8Array>): Promise<Collected> {
  const failures: InputFailure[] = [];
  const misnamed: InputFailure[] = [];
  const found: Candidate[] = [];
  for (const operand of new Set(operands)) {
    if (operand !== stdinOperand) found.push(...(await candidatesOf(operand, failures, misnamed)));
  }
  const candidates = eachOnce(found);
  const given = operands.includes(stdinOperand) ? [{ path: stdinPath, named: stdinOperand }] : [];
  refuseSharedPaths([...given, ...candidates]);
  const readMetadata = metadataReader();
  // Standard input is waited for here, before anything is locked.
  const files: InputFile[] = await Promise.all(given.map((file) => fromInput(file, readInput)));
  for (const { path, named, real } of candidates) {
    const { metadata, faults } = await readMetadata(named);
    files.push({
      path,
      named,
      load: () => readFile(real),
      ...(metadata === undefined ? {} : { metadata }),
      ...(faults.length === 0 ? {} : { faults: faults.map((fault) => faultBeside(fault, { path, named })) }),
    });
  }
  return { files: files.toSorted(byPath), failures, misnamed };
}

async function fromInput(file: Pick<InputFile, "path" | "named">, readInput: () => Promise<Uint8Array>): Promise<InputFile> {
  const input = readInput();
  // What goes wrong with it is told when it is loaded, as of any file.
  await input.catch(() => undefined);
  return { ...file, load: () => input };
}

/** Told where it is, and kept as an issue of the file that it may tell of. */
function faultBeside(fault: unknown, { path, named }: { path: string; named: string }): InputFailure {
  const beside = fault instanceof DatelineError && fault.path !== undefined ? fault.path : named;
  return { ...toInputFailure(fault, { path: basename(beside), named: beside }), path, named: beside };
}

async function candidatesOf(operand: string, failures: InputFailure[], misnamed: InputFailure[]): Promise<Candidate[]> {
  const failed = failures.length;
  try {
    const real = await realpath(operand);
    const entry = await stat(real);
    if (entry.isFile()) return [{ path: basename(operand), named: operand, real }];
    if (!entry.isDirectory())
      throw new DatelineError("input/unreadable", "It is neither a file nor a folder.", { hint: "Name a file, a folder, or - for standard input." });
    if (await isDataset(real)) throw datasetNamed();
    const found = await walk(operand, "", real, failures);
    if (found.length > 0 || failures.length > failed) return found;
    throw new DatelineError("input/no-documents", "The folder holds no dispatches.", { hint: "Put text, Markdown, HTML, mail or feed files into it." });
  } catch (error) {
    misnamed.push(toInputFailure(error, { path: basename(operand), named: operand }));
    return [];
  }
}

function datasetNamed(): DatelineError {
  return new DatelineError("input/unsupported", "It is a dataset, and holds records, not dispatches.", {
    hint: "Name the files and folders that it was made of; `dataset.json` lists them under `inputs`. A file of it that you name by itself is read.",
  });
}

async function walk(root: string, inside: string, realRoot: string, failures: InputFailure[]): Promise<Candidate[]> {
  const entries = await readdir(join(root, inside), { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  const found: Candidate[] = [];
  for (const entry of entries.filter((one) => !isPassedOver(one, names))) {
    const within = join(inside, entry.name);
    const named = join(root, within);
    const path = within.split(sep).join("/");
    try {
      if (entry.isSymbolicLink()) await refuseOutwardLink(named, realRoot);
      else if (entry.isDirectory()) found.push(...((await isDataset(named)) ? [] : await walk(root, within, realRoot, failures)));
      else if (entry.isFile()) found.push({ path, named, real: await realpath(named) });
    } catch (error) {
      failures.push(toInputFailure(error, { path, named }));
    }
  }
  return found;
}

function isPassedOver(entry: Dirent, siblings: ReadonlySet<string>): boolean {
  if (entry.name.startsWith(".") || entry.name === "node_modules") return true;
  return !entry.isDirectory() && (aboutTheFolder.test(entry.name) || isBeside(entry.name, siblings));
}

async function refuseOutwardLink(named: string, realRoot: string): Promise<void> {
  const [first] = relative(realRoot, await realpath(named)).split(sep);
  if (first !== "..") return;
  throw new DatelineError("input/unreadable", "It is a link that leads out of the folder.", { hint: "Name what it leads to as an input of its own." });
}

/** A file that two operands lead to is read once, under the first of its paths. */
function eachOnce(candidates: readonly Candidate[]): Candidate[] {
  const first = new Map<string, Candidate>();
  for (const candidate of candidates.toSorted(byPath)) {
    if (!first.has(candidate.real)) first.set(candidate.real, candidate);
  }
  return [...first.values()];
}

/** By UTF-16 code unit, the same in every locale. */
function byPath(a: { path: string; named: string }, b: { path: string; named: string }): number {
  const keys = [`${a.path}\0${a.named}`, `${b.path}\0${b.named}`] as const;
  if (keys[0] === keys[1]) return 0;
  return keys[0] < keys[1] ? -1 : 1;
}
