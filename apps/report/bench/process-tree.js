import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";

const kibPerMib = 1024;
const msPerSecond = 1000;
const pollMs = 15;
/** USER_HZ, the same on every Linux that Node runs on. */
const ticksPerSecond = 100;

/** What running a program took. @typedef {{ seconds: number, processor: number, mib: number }} Measured */

/**
 * Runs a program and returns how long it took, how much processor time it and all that it started used, and how much memory it and all that it started held at most: the sum of their proportional set sizes,
 * in which a page shared by two counts half for each. Linux only.
 * @param {string} program @param {readonly string[]} args
 * @returns {Promise<Measured>}
 */
export function measureTree(program, args) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
    let [said, most] = ["", 0];
    /** Ticks by process, as last seen. @type {Map<number, number>} */
    const ticks = new Map();
    const timer = setInterval(() => {
      most = Math.max(most, treeKib(child.pid ?? 0, ticks));
    }, pollMs);
    child.stderr.on("data", (text) => {
      said += String(text);
    });
    child.on("error", (error) => {
      clearInterval(timer);
      reject(error);
    });
    child.on("close", (status) => {
      clearInterval(timer);
      const processor = [...ticks.values()].reduce((sum, one) => sum + one, 0) / ticksPerSecond;
      if (status === 0) resolve({ seconds: (performance.now() - start) / msPerSecond, processor, mib: most / kibPerMib });
      else reject(new Error(`${program} ended with ${status}: ${said.slice(-500)}`));
    });
  });
}

/** @param {number} root @param {Map<number, number>} ticks */
function treeKib(root, ticks) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  /** @type {Map<number, number>} */
  const used = new Map();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    // Field 4 is the parent; the name before it may hold spaces and brackets.
    const fields = read(`/proc/${name}/stat`)
      .replace(/^.*\) \S /s, "")
      .split(" ");
    const parent = Number(fields[0]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    // utime and stime, fields 14 and 15 of the file.
    used.set(Number(name), Number(fields[10]) + Number(fields[11]));
  }
  let total = 0;
  for (const queue = [root]; queue.length > 0; ) {
    const pid = queue.pop() ?? 0;
    ticks.set(pid, used.get(pid) ?? ticks.get(pid) ?? 0);
    total += Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0);
    queue.push(...(children.get(pid) ?? []));
  }
  return total;
}

/** A process may end while it is looked at. @param {string} path */
function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
