import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { systemCode } from "./disk.js";

/** What the machine calls itself. */
export const hostName = hostname;

/** Field of `/proc/<pid>/stat` that tells when the process started, counted behind the name in brackets. */
const startField = 19;

/**
 * Returns when a process started, in the system's own units, or "0" where it does not tell (only Linux does). Together with the process's number
 * it is never given twice while the machine runs; where it is "0", another process of the same number is taken for the same.
 */
export async function processStart(processId: number): Promise<string> {
  try {
    const stat = await readFile(`/proc/${processId}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[startField] ?? "0";
  } catch {
    return "0";
  }
}

/** Whether the process that started then is still there. One that has ended and was not yet taken notice of by its parent is not. */
export async function isRunning(processId: number, started: string): Promise<boolean> {
  try {
    process.kill(processId, 0);
  } catch (error) {
    // Somebody else's process may be asked about, not sent to.
    if (systemCode(error) !== "EPERM") return false;
  }
  const now = await processStart(processId);
  return (started === "0" || now === "0" || now === started) && !(await isDefunct(processId));
}

async function isDefunct(processId: number): Promise<boolean> {
  try {
    const stat = await readFile(`/proc/${processId}/stat`, "utf8");
    return ["Z", "X"].includes(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[0] ?? "");
  } catch {
    return false;
  }
}
