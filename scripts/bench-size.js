// `npm run bench:size [-- --documents 1000,10000,100000 --parse 1000,10000]`: what datasets of growing size cost, each step as a process of its own.
// `--documents`: storing and linking records of made dispatches that are put together without reading (see made-records.js), then adding 100 more, and asking, correcting and
// comparing with the command, each with the peak of its memory.
// Then storing and linking as many that print the same 100 dispatches, as papers do with what an agency sends.
// `--parse`: the whole `dateline parse` over the same dispatches as files, the reader included.
// Processor time is given per document, since what else the machine does meanwhile does not count; ratios are to the size before.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { dispatch } from "./made-dispatches.js";
import { scriptOptions } from "./options.js";

const values = scriptOptions({ documents: { type: "string", default: "1000,10000" }, parse: { type: "string", default: "1000" } });
const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "apps/cli/bin/dateline.js");
const home = mkdtempSync(join(tmpdir(), "dateline-size-"));
const added = 100;
const perFolder = 1000;
const kibPerMib = 1024;
const microseconds = 1e6;

/** @typedef {{ cpu: number, seconds: number, mib: number }} Cost */

/** @param {string | undefined} list */
const sizesIn = (list = "") =>
  list
    .split(",")
    .filter((size) => size !== "")
    .map(Number);

/** Runs a program and returns what it took, start to end. @param {readonly string[]} args @returns {Cost & { out: string }} */
function run(args) {
  const report = `data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>{const{user,system}=process.cpuUsage();writeSync(3,JSON.stringify({cpu:(user+system)/${microseconds},seconds:performance.now()/1000,mib:process.resourceUsage().maxRSS/${kibPerMib}})+"\\n")})`;
  const { status, stdout, stderr, output } = spawnSync(process.execPath, ["--import", report, ...args], {
    encoding: "utf8",
    maxBuffer: 2 ** 30,
    stdio: ["ignore", "pipe", "pipe", "pipe"],
  });
  if (status !== 0) throw new Error(`node ${args.join(" ")} failed: ${stderr}`);
  // Of several threads the main one ends last.
  const cost = (output[3] ?? "").trim().split("\n").at(-1) ?? "";
  return { .../** @type {Cost} */ (JSON.parse(cost)), out: stdout };
}

/** @param {string} name @param {readonly (string | number)[]} args @returns {Cost} */
const step = (name, ...args) => JSON.parse(run([join(root, "scripts/size-step.js"), name, ...args.map(String)]).out);

/** @param {string} folder */
function mibOf(folder) {
  const bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
  return bytes / kibPerMib / kibPerMib;
}

const ms = (/** @type {number} */ cpu, /** @type {number} */ documents) => ((1000 * cpu) / documents).toFixed(2);
const ratio = (/** @type {number} */ now, /** @type {number | undefined} */ before) => (before === undefined ? "" : (now / before).toFixed(2));

function measureStoring() {
  console.log(
    "| documents | dataset MiB | store and link, ms of processor a document | to the size before | peak MiB | add 100: s, MiB | list | sql | explain | correct | undo | diff |",
  );
  console.log("|---|---|---|---|---|---|---|---|---|---|---|---|");
  /** @type {number | undefined} */
  let before;
  for (const documents of sizesIn(values.documents)) {
    const dataset = join(home, `stored-${documents}`);
    const stored = step("store", dataset, 0, documents);
    const earlier = `${dataset}-before`;
    cpSync(dataset, earlier, { recursive: true });
    const costs = [step("add", dataset, documents, documents + added), ...commandsOver(dataset, earlier)];
    const each = stored.cpu / documents;
    const told = costs.map(({ cpu, mib }) => `${cpu.toFixed(1)}, ${mib.toFixed(0)}`);
    const line = [documents, mibOf(dataset).toFixed(0), ms(stored.cpu, documents), ratio(each, before), stored.mib.toFixed(0), ...told];
    console.log(`| ${line.join(" | ")} |`);
    before = each;
    for (const folder of [dataset, earlier]) rmSync(folder, { recursive: true });
  }
}

/** What analysts do, over a dataset and what it was before. @param {string} dataset @param {string} earlier @returns {Cost[]} */
function commandsOver(dataset, earlier) {
  const listed = run([cli, "list", dataset, "--limit", "20"]);
  const asked = run([cli, "sql", dataset, "select mode, count(*) from events group by mode"]);
  const event = listed.out.split(" ")[0] ?? "";
  const explained = run([cli, "explain", dataset, event]);
  const set = run([cli, "correct", dataset, "set", event, "killed", "12", "--reason", "Recount", "--author", "A. Analyst", "--json"]);
  const undone = run([cli, "correct", dataset, "undo", JSON.parse(set.out).id, "--author", "A. Analyst"]);
  return [listed, asked, explained, set, undone, run([cli, "diff", earlier, dataset])];
}

function measureCopies() {
  console.log(
    "\n| documents that print the same 100 dispatches | store and link, ms of processor a document | to the size before | peak MiB |\n|---|---|---|---|",
  );
  /** @type {number | undefined} */
  let before;
  for (const documents of sizesIn(values.documents)) {
    const dataset = join(home, `copies-${documents}`);
    const { cpu, mib } = step("copies", dataset, 0, documents);
    console.log(`| ${documents} | ${ms(cpu, documents)} | ${ratio(cpu / documents, before)} | ${mib.toFixed(0)} |`);
    before = cpu / documents;
    rmSync(dataset, { recursive: true });
  }
}

function measureParsing() {
  console.log("\n| documents | parse, ms of processor a document | to the size before | peak MiB |\n|---|---|---|---|");
  /** @type {number | undefined} */
  let before;
  for (const documents of sizesIn(values.parse)) {
    const input = join(home, "input");
    for (let at = 0; at < documents; at += 1) {
      if (at % perFolder === 0) mkdirSync(join(input, String(at / perFolder)), { recursive: true });
      writeFileSync(join(input, String(Math.floor(at / perFolder)), `${at}.txt`), dispatch(at));
    }
    const parsed = run([cli, "parse", input, "--out", join(home, "parsed"), "--jobs", "1", "--quiet"]);
    const each = parsed.cpu / documents;
    console.log(`| ${documents} | ${ms(parsed.cpu, documents)} | ${ratio(each, before)} | ${parsed.mib.toFixed(0)} |`);
    before = each;
    rmSync(input, { recursive: true });
  }
}

try {
  console.log(`Node ${process.version}.\n`);
  measureStoring();
  measureCopies();
  measureParsing();
} finally {
  rmSync(home, { recursive: true, force: true });
}
