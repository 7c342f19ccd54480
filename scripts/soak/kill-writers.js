// `node scripts/soak/kill-writers.js --kills N --seed N`: writes to a dataset again and again and kills the writer at a random point, half of the time at a
// random moment and half of the time at a random change in the dataset's folder, where the write itself is. After each kill the dataset must open, must be the state
// before or the state after, byte for byte, hold every correction that was acknowledged, and come to the state after when the write is done again.
// Then the same with a disk that is full, a limit on the size of files, and a folder that may only be read.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { readDataset } from "../../packages/dataset/dist/index.js";
import { dispatch, randomNumbers } from "../made-dispatches.js";
import { scriptOptions } from "../options.js";

const values = scriptOptions({ kills: { type: "string", default: "500" }, seed: { type: "string", default: "1" } });
const kills = Number(values.kills);
const random = randomNumbers(Number(values.seed));
const home = mkdtempSync(join(tmpdir(), "dateline-soak-"));
const writer = fileURLToPath(new URL("writer.js", import.meta.url));

/** @typedef {{ name: string, action: string, input: string, before: string | null }} Scene a write, and the dataset that it is done to */
/** @typedef {{ state: string, seconds: number, changes: number }} Outcome what a write left to itself comes to */

/** @param {string} name @param {number} from @param {number} to */
function makeInput(name, from, to) {
  const folder = join(home, name);
  mkdirSync(folder);
  for (let at = from; at < to; at += 1) writeFileSync(join(folder, `${at}.txt`), dispatch(at));
  return folder;
}

/** All bytes of what a reader sees; the log of corrections apart. @param {string} folder */
async function stateOf(folder) {
  await readDataset(folder);
  const committed = join(folder, ".dateline-committed");
  const at = existsSync(join(committed, "dataset.json")) ? committed : folder;
  return createHash("sha256")
    .update(readFileSync(join(at, "dataset.json")))
    .digest("hex");
}

/** @param {string} folder */
const logOf = (folder) => (existsSync(join(folder, "corrections.jsonl")) ? readFileSync(join(folder, "corrections.jsonl"), "utf8") : "");

/** Starts a write; `end` gives its status, or the signal that ended it, and what it said. @param {Scene} scene @param {string} folder */
function start({ action, input }, folder) {
  const child = spawn(process.execPath, [writer, action, folder, input], { stdio: ["ignore", "pipe", "pipe"] });
  const out = gathered(child.stdout);
  const err = gathered(child.stderr);
  const end = new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, out: out.join(""), err: err.join("") })));
  return { child, end };
}

/** What a stream says, as it comes. @param {import("node:stream").Readable} stream */
function gathered(stream) {
  /** @type {string[]} */
  const parts = [];
  stream.on("data", (/** @type {Buffer} */ bytes) => parts.push(bytes.toString()));
  return parts;
}

/** @param {string | null} dataset @param {string} name */
function copyOf(dataset, name) {
  const folder = join(home, name);
  rmSync(folder, { recursive: true, force: true });
  if (dataset === null) mkdirSync(folder);
  else cpSync(dataset, folder, { recursive: true });
  return folder;
}

/** @param {Scene} scene @returns {Promise<Outcome>} */
async function undisturbed(scene) {
  const folder = copyOf(scene.before, "undisturbed");
  let changes = 0;
  const watcher = watch(folder, () => {
    changes += 1;
  });
  const started = performance.now();
  const { status, err } = await start(scene, folder).end;
  watcher.close();
  if (status !== 0) throw new Error(`${scene.name} fails by itself: ${err}`);
  return { state: await stateOf(folder), seconds: (performance.now() - started) / 1000, changes };
}

/** Kills a write at a random point. @param {Scene} scene @param {Outcome} after @param {string | null} stateBefore */
async function disturbed(scene, after, stateBefore) {
  const folder = copyOf(scene.before, "disturbed");
  const logBefore = logOf(folder);
  const { child, end } = start(scene, folder);
  const atChange = random() < 0.5;
  let left = Math.ceil(random() * after.changes);
  const kill = () => child.kill("SIGKILL");
  const watcher = atChange
    ? watch(folder, () => {
        left -= 1;
        if (left === 0) setTimeout(kill, random() * 3);
      })
    : undefined;
  const timer = atChange ? undefined : setTimeout(kill, random() * after.seconds * 1000);
  const { signal, out } = await end;
  watcher?.close();
  clearTimeout(timer);
  const found = await stateOf(folder).catch((error) =>
    stateBefore === null && ["dataset/not-a-dataset", "dataset/not-found"].includes(error.code) ? null : String(error),
  );
  const faults = [];
  if (found !== stateBefore && found !== after.state) faults.push(`is neither the state before nor the state after: ${found}`);
  const made = /made (\w+)/.exec(out)?.[1];
  const log = logOf(folder);
  if (!log.startsWith(logBefore)) faults.push("has lost corrections");
  if (made !== undefined && !log.includes(`"id":"${made}"`)) faults.push(`has lost correction ${made}, which was acknowledged`);
  const isLogged = log.split("\n").length > logBefore.split("\n").length;
  // What was appended and not acknowledged is in force with the next write; it is not made twice.
  const again = await start(scene.action === "correct" && isLogged ? { ...scene, action: "apply" } : scene, folder).end;
  if (again.status !== 0) faults.push(`cannot be written to afterwards: ${again.err}`);
  else if ((await stateOf(folder)) !== after.state) faults.push("comes to another state when the write is done again");
  const litter = readdirSync(folder).filter((name) => name.startsWith(".dateline-") && name !== ".dateline-keys.jsonl");
  if (litter.length > 0) faults.push(`is left with ${litter.join(", ")}`);
  return { wasKilled: signal === "SIGKILL", found: found === after.state ? "after" : "before", faults };
}

/** @param {Scene} scene @param {string} shell how the write is called, `$@` being its command line, in a folder of its own */
async function refused(scene, shell, /** @type {string | null} */ stateBefore) {
  const folder = copyOf(scene.before, "refused");
  const command = [process.execPath, writer, scene.action, folder, scene.input];
  const { status, stderr } = spawnSync("sh", ["-c", shell.replaceAll("FOLDER", folder), "sh", ...command], { encoding: "utf8" });
  if (status === 77) return undefined;
  const found = await stateOf(folder).catch(() => null);
  return { isRefused: status !== 0 && /^Error: |DatelineError/m.test(stderr), isSame: found === stateBefore, stderr };
}

const small = makeInput("small", 0, 12);
const large = makeInput("large", 0, 20);
const base = join(home, "base");
const corrected = join(home, "corrected");

try {
  for (const [folder, action] of [
    [base, "parse"],
    [corrected, "parse"],
    [corrected, "correct"],
  ]) {
    const { status, err } = await start({ name: "", action: action ?? "", input: small, before: null }, folder ?? "").end;
    if (status !== 0) throw new Error(err);
  }
  /** @type {Scene[]} */
  const scenes = [
    { name: "parse into a new folder", action: "parse", input: small, before: null },
    { name: "parse over a dataset", action: "parse", input: large, before: base },
    { name: "add", action: "add", input: large, before: corrected },
    { name: "correct", action: "correct", input: "", before: corrected },
  ];
  const faults = [];
  console.log("| write | killed | done before the kill | found before | found after | faults |\n|---|---|---|---|---|---|");
  for (const [at, scene] of scenes.entries()) {
    const stateBefore = scene.before === null ? null : await stateOf(scene.before);
    const after = await undisturbed(scene);
    const tally = { killed: 0, done: 0, before: 0, after: 0, faults: 0 };
    const rounds = Math.floor((kills * (at + 1)) / scenes.length) - Math.floor((kills * at) / scenes.length);
    while (tally.killed < rounds) {
      const round = await disturbed(scene, after, stateBefore);
      if (round.wasKilled) tally.killed += 1;
      else tally.done += 1;
      if (round.wasKilled) tally[round.found === "after" ? "after" : "before"] += 1;
      tally.faults += round.faults.length;
      faults.push(...round.faults.map((fault) => `${scene.name}: the dataset ${fault}`));
    }
    console.log(`| ${scene.name} | ${tally.killed} | ${tally.done} | ${tally.before} | ${tally.after} | ${tally.faults} |`);
  }
  /** @type {Record<string, string>} */
  const obstacles = {
    "files may not grow beyond 2 KiB": `trap "" XFSZ; ulimit -f 4; exec "$@"`,
    "a full disk": `unshare -rm sh -c 'mkdir FOLDER.kept && cp -a FOLDER/. FOLDER.kept && mount -t tmpfs -o size=$(($(du -sk FOLDER.kept | cut -f1) + 12))k tmpfs FOLDER && cp -a FOLDER.kept/. FOLDER || exit 77; "$@"; status=$?; rm -rf FOLDER.kept/* FOLDER.kept/.date*; cp -a FOLDER/. FOLDER.kept; umount FOLDER; rm -rf FOLDER/* FOLDER/.date*; cp -a FOLDER.kept/. FOLDER; rm -rf FOLDER.kept; exit $status' sh "$@"`,
    "a folder that may only be read": `unshare -rm sh -c 'mount --bind FOLDER FOLDER && mount -o remount,ro,bind FOLDER || exit 77; exec "$@"' sh "$@"`,
  };
  console.log("\n| obstacle | write | refused with one clear error | dataset as it was |\n|---|---|---|---|");
  for (const [obstacle, shell] of Object.entries(obstacles)) {
    for (const scene of scenes.slice(1)) {
      const result = await refused(scene, shell, await stateOf(scene.before ?? ""));
      console.log(`| ${obstacle} | ${scene.name} | ${result === undefined ? "cannot be tried here" : result.isRefused} | ${result?.isSame ?? ""} |`);
      if (result !== undefined && !(result.isRefused && result.isSame)) faults.push(`${obstacle}, ${scene.name}: ${result.stderr}`);
    }
  }
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
