// `npm run bench [-- INPUT]`: how long each command takes over the input (the seeds, if none is named) and how much memory it needs at most, as a
// process of its own, start to end. Runs are interleaved, so that a machine that slows down slows all alike; medians are shown.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const rounds = 5;
const kibPerMib = 1024;
const msPerSecond = 1000;

const root = fileURLToPath(new URL("..", import.meta.url));
const notebooks = join(root, "apps/notebook/notebooks");
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
const dataset = join(folder, "dataset");
const input = process.argv[2] === undefined ? join(root, "seeds") : resolve(process.argv[2]);

const notebook = readdirSync(notebooks)
  .filter((name) => name.endsWith(".ipynb"))
  .sort()[0];
/** @type {Record<string, string[]>} */
const commands = {
  "--version": ["--version"],
  parse: ["parse", input, "--out", dataset],
  list: ["list", dataset],
  report: ["report", dataset, "--out", join(folder, "briefing.pdf")],
  ...(notebook === undefined
    ? {}
    : { "notebook run": ["notebook", "run", join(notebooks, notebook), "--dataset", dataset, "--out", join(folder, "notebook.ipynb")] }),
};

try {
  const runs = Object.entries(commands).map(([name, args]) => ({ name, args, seconds: /** @type {number[]} */ ([]), mib: /** @type {number[]} */ ([]) }));
  for (let round = 0; round < rounds; round += 1) {
    for (const { args, seconds, mib } of runs) {
      const measured = measure(args);
      seconds.push(measured.seconds);
      mib.push(measured.mib);
    }
  }
  console.log(`Medians of ${rounds} runs, Node ${process.version}.\n`);
  console.log("| command | seconds | peak MiB |\n|---|---|---|");
  for (const { name, seconds, mib } of runs) console.log(`| ${name} | ${median(seconds).toFixed(2)} | ${Math.round(median(mib))} |`);
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs a command and returns what it took. Each thread that ends writes the peak of the whole process to the fourth stream; the greatest counts. @param {string[]} args */
function measure(args) {
  const report = 'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(3,process.resourceUsage().maxRSS+" "))';
  const start = performance.now();
  const { status, stderr, output } = spawnSync(process.execPath, ["--import", report, join(root, "apps/cli/bin/dateline.js"), ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe", "pipe"],
  });
  const seconds = (performance.now() - start) / msPerSecond;
  if (status !== 0) throw new Error(`\`dateline ${args.join(" ")}\` failed: ${stderr}`);
  const peaks = (output[3] ?? "").trim().split(" ").map(Number);
  return { seconds, mib: Math.max(...peaks) / kibPerMib };
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
