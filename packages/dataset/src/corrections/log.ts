import { createHash } from "node:crypto";
import { join } from "node:path";
import { type Correction, type DatasetManifest, DatelineError } from "@dateline/schema";
import { readCommitted } from "../committed-files.js";
import { decodeRecords } from "../decode-records.js";
import { type Disk, systemCode } from "../disk.js";
import { encodeRecords } from "../encode-records.js";
import { migrations } from "../migrations.js";
import { systemReason } from "../system-reason.js";

/** The file of the log. */
const logName = "corrections.jsonl";

/** How the log stands to the derived files: included whole; longer than what they include; or not the log that they include. */
export type LogState = "current" | "behind" | "changed";

export interface CorrectionLog {
  corrections: readonly Correction[];
  state: LogState;
  /** How many of them the derived files include. */
  included: number;
  /** Bytes of the file that are whole lines. */
  byteLength: number;
  /** Whether the last of these bytes ends a line. */
  isEnded: boolean;
  /** What the manifest says of derived files that include all of it. */
  digest: DatasetManifest["corrections"];
}

/**
 * Returns the log of a dataset. What a writer that died had begun to append, and so never acknowledged, is left out. Throws `dataset/invalid-record` naming
 * the line where one is no correction.
 */
export async function readLog(dir: string, manifest: Pick<DatasetManifest, "corrections">, disk: Disk): Promise<CorrectionLog> {
  const path = join(dir, logName);
  const bytes = wholeLines(await readBytes(dir, disk));
  const corrections = decodeRecords("corrections", bytes, path, migrations);
  const included = manifest.corrections?.count ?? 0;
  const isSame = included <= corrections.length && digestOf(bytes, included)?.sha256 === manifest.corrections?.sha256;
  const state = !isSame ? "changed" : included < corrections.length ? "behind" : "current";
  const isEnded = bytes.length === 0 || bytes.at(-1) === lineFeed;
  return { corrections, state, included, byteLength: bytes.length, isEnded, digest: digestOf(bytes, corrections.length) };
}

const lineFeed = 0x0a;

/** Returns the bytes without a last line that lacks its end and is no JSON: an append that was cut off. */
export function wholeLines(bytes: Uint8Array): Uint8Array {
  const end = bytes.lastIndexOf(lineFeed) + 1;
  const rest = new TextDecoder().decode(bytes.subarray(end)).trim();
  return rest === "" || isJson(rest) ? bytes : bytes.subarray(0, end);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function readBytes(dir: string, disk: Disk): Promise<Uint8Array> {
  try {
    return await readCommitted(dir, logName, disk);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return new Uint8Array();
    throw error;
  }
}

/** Of the lines without their ends, so that an editor that only changes those changes nothing. */
function digestOf(bytes: Uint8Array, count: number): DatasetManifest["corrections"] {
  if (count === 0) return undefined;
  const lines = new TextDecoder()
    .decode(bytes)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  const hash = createHash("sha256");
  for (const line of lines.slice(0, count)) hash.update(`${line.trim()}\n`);
  return { count, sha256: hash.digest("hex") };
}

/** Appends a correction to the log and returns the log with it. When this resolves the correction is on the device, and can be acknowledged. */
export async function appendToLog(dir: string, log: CorrectionLog, correction: Correction, disk: Disk): Promise<void> {
  const [line = ""] = encodeRecords("corrections", [correction]);
  const path = join(dir, logName);
  try {
    await disk.appendFile(path, log.byteLength, `${log.isEnded ? "" : "\n"}${line}`);
    // What is not sure to last is not kept either.
    await disk.syncFolder(dir).catch(async (error: unknown) => {
      await disk.appendFile(path, log.byteLength, "");
      throw error;
    });
  } catch (cause) {
    throw appendFailed(dir, cause);
  }
}

function appendFailed(dir: string, cause: unknown): DatelineError {
  const hint = "Nothing was changed. See to space and rights in the folder, then run the command again.";
  return new DatelineError("dataset/write-failed", `The correction cannot be written: ${systemReason(cause)}.`, { path: dir, hint, cause });
}

type Compared = Pick<CorrectionLog, "state" | "included" | "corrections">;

/** Throws `dataset/invalid-record` where the log is not the one that the derived files include: somebody edited it, or lines were lost. */
export function assertUnchanged(dir: string, log: Compared): void {
  if (log.state === "changed") throw new DatelineError("dataset/invalid-record", changeIn(log), { path: join(dir, logName), hint: changedHint });
}

/** Throws as {@link assertUnchanged} does where corrections that the derived files include are gone. */
export function assertNoneLost(dir: string, log: Compared): void {
  if (log.included > log.corrections.length) assertUnchanged(dir, log);
}

/** What became of a log that is not the one that the derived files include. */
export function changeIn({ included, corrections: { length } }: Pick<Compared, "included" | "corrections">): string {
  if (included <= length) return "Its first lines are not those that the derived files include.";
  return length === 0
    ? `It is gone or empty, but the derived files include ${included} of it.`
    : `It holds ${length} of the ${included} that the derived files include.`;
}

export const changedHint = "It was changed by hand: restore it from a copy, or, if the change is meant, run `dateline correct DATASET apply`.";
