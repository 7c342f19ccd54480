import { createHash } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { DatelineError } from "@dateline/schema";
import type { Disk } from "./disk.js";
import { hostName, isRunning, processStart } from "./process-life.js";

const prefix = ".dateline-writer-";

/** Whether a name in the folder is a claim to write. */
export const isClaim = (name: string) => name.startsWith(prefix);

export interface LockOptions {
  /** How long to wait for another writer to be done, in milliseconds. [default: 10000] */
  waitMs?: number;
}

const defaultWaitMs = 10_000;
const pauseMs = 50;
/** A claim of another machine whose writer has not renewed it for so long is one of a writer that died. */
const foreignLifeMs = 120_000;
const renewalMs = 20_000;

let claims = 0;

/**
 * Does some work as the only writer of a folder. A writer lays down a claim, a file whose name tells its process, and only then looks for those of
 * others: of two that come at once the later sees the earlier, or both see each other and try again. A claim holds while its process lives, so that
 * none is left behind by a crash: a process is known by its number and the moment it started. Claims of dead processes are swept up.
 *
 * Throws `dataset/locked`, naming the process, where another writer is at work longer than is waited for.
 */
export async function asOnlyWriter<Result>(
  folder: string,
  disk: Disk,
  work: () => Promise<Result>,
  { waitMs = defaultWaitMs }: LockOptions = {},
): Promise<Result> {
  claims += 1;
  const number = claims;
  const own = `${prefix}${[disk.processId, await processStart(disk.processId), machine(), number].join("-")}`;
  await takeTurn(folder, own, disk, waitMs);
  const renewal = setInterval(() => void disk.touchFile(join(folder, own)).catch(() => undefined), renewalMs);
  renewal.unref();
  try {
    return await work();
  } finally {
    clearInterval(renewal);
    // One that cannot be taken away is void as soon as this process ends.
    await disk.removeFile(join(folder, own)).catch(() => undefined);
  }
}

async function takeTurn(folder: string, own: string, disk: Disk, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs;
  for (;;) {
    await disk.writeFile(join(folder, own), []);
    const other = await otherWriter(folder, own, disk);
    if (other === undefined) return;
    await disk.removeFile(join(folder, own));
    if (performance.now() >= until) throw locked(folder, other);
    // Not the same pause for all: two that met would meet again.
    await setTimeout(pauseMs * (1 + Math.random()));
  }
}

/** Returns the first claim of somebody who is at work, and sweeps up those of the dead. */
async function otherWriter(folder: string, own: string, disk: Disk): Promise<string | undefined> {
  const others = (await disk.list(folder)).filter((name) => isClaim(name) && name !== own).sort();
  let first: string | undefined;
  for (const name of others) {
    if (await isHeld(join(folder, name), name, disk)) first ??= name;
    else await disk.removeFile(join(folder, name));
  }
  return first;
}

async function isHeld(path: string, name: string, disk: Disk): Promise<boolean> {
  const { processId, started, host } = readClaim(name);
  if (host !== machine()) return (await disk.ageOf(path)) < foreignLifeMs;
  return isRunning(processId, started);
}

function readClaim(name: string): { processId: number; started: string; host: string } {
  const [processId = "", started = "", host = ""] = name.slice(prefix.length).split("-");
  return { processId: Number(processId), started, host };
}

const machine = () => createHash("sha256").update(hostName()).digest("hex").slice(0, 8);

function locked(folder: string, name: string): DatelineError {
  const { processId, host } = readClaim(name);
  const who = host === machine() ? `process ${processId}` : `a process of another machine (${processId})`;
  return new DatelineError("dataset/locked", `Another writer is at work on the dataset: ${who}.`, {
    path: folder,
    hint: "Wait until it is done, or end it, and run the command again.",
  });
}
