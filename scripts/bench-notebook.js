// `node scripts/bench-notebook.js [DATASET]`: one notebook with one chart, cold, by `dateline notebook run` and by its peers: tslab under
// `jupyter nbconvert --execute`, and our own kernel under the same. Runs are interleaved; medians are shown. Needs Jupyter's nbconvert, and the npm
// registry, from which tslab is installed into a folder that is removed in the end.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";

const rounds = 9;
const msPerSecond = 1000;
const peers = ["tslab@1.0.22", "@observablehq/plot@0.6.17", "jsdom@26.1.0"];

const root = fileURLToPath(new URL("..", import.meta.url));
const dateline = join(root, "apps/cli/bin/dateline.js");
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
const dataset = process.argv[2] === undefined ? join(folder, "dataset") : resolve(process.argv[2]);
const env = { ...process.env, JUPYTER_DATA_DIR: join(folder, "jupyter"), JUPYTER_CONFIG_DIR: join(folder, "config"), DATELINE_DATASET: dataset };

const plot = "marks: [Plot.dot(events, { x: (d) => new Date(d.time?.start ?? 0), y: (d) => d.participants.length, fill: 'type' })]";
const ours = `Plot.plot({ ${plot} })`;
const theirs = `import * as fs from 'fs';
import * as tslab from 'tslab';
import * as Plot from '@observablehq/plot';
import { JSDOM } from 'jsdom';
const events = fs.readFileSync(${JSON.stringify(join(dataset, "events.jsonl"))}, 'utf8').trim().split('\\n').map((line) => JSON.parse(line));
const { document } = new JSDOM('').window;
tslab.display.html(Plot.plot({ document, ${plot} }).outerHTML);`;

try {
  prepare();
  const nbconvert = ["--to", "notebook", "--execute", "--output", "out.ipynb"];
  const runs = [
    { name: "dateline notebook run", command: process.execPath, args: [dateline, "notebook", "run", "ours.ipynb", "--dataset", dataset, "--out", "out.ipynb"] },
    { name: "jupyter nbconvert --execute, Dateline's kernel", command: "jupyter-nbconvert", args: [...nbconvert, "ours.ipynb"] },
    { name: "jupyter nbconvert --execute, tslab", command: "jupyter-nbconvert", args: [...nbconvert, "theirs.ipynb"] },
  ].map((run) => ({ ...run, seconds: /** @type {number[]} */ ([]) }));
  // The first round only fills the caches of the system.
  for (let round = 0; round <= rounds; round += 1) {
    for (const { command, args, seconds } of runs) {
      const start = performance.now();
      run(command, args);
      if (round > 0) seconds.push((performance.now() - start) / msPerSecond);
    }
  }
  const last = median(runs.at(-1)?.seconds ?? []);
  console.log(`Medians of ${rounds} runs, Node ${process.version}.\n\n| one chart, cold | seconds | of tslab's |\n|---|---|---|`);
  for (const { name, seconds } of runs) console.log(`| ${name} | ${median(seconds).toFixed(2)} | ${(median(seconds) / last).toFixed(2)} |`);
} finally {
  rmSync(folder, { recursive: true });
}

function prepare() {
  writeFileSync(join(folder, "package.json"), "{}");
  run("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund", ...peers]);
  const tslab = join(folder, "jupyter", "kernels", "tslab");
  mkdirSync(tslab, { recursive: true });
  const argv = [join(folder, "node_modules/.bin/tslab"), "kernel", "--config-path", "{connection_file}"];
  writeFileSync(join(tslab, "kernel.json"), JSON.stringify({ argv, display_name: "TypeScript", language: "typescript" }));
  run(process.execPath, [dateline, "notebook", "kernel", "install"]);
  if (process.argv[2] === undefined) run(process.execPath, [dateline, "parse", join(root, "seeds"), "--out", dataset]);
  writeNotebook("ours.ipynb", "dateline", ours);
  writeNotebook("theirs.ipynb", "tslab", theirs);
}

/** @param {string} name @param {string} kernel @param {string} source */
function writeNotebook(name, kernel, source) {
  const cell = { cell_type: "code", id: "chart", metadata: {}, source, outputs: [], execution_count: null };
  const metadata = { kernelspec: { name: kernel, display_name: kernel, language: "typescript" } };
  writeFileSync(join(folder, name), JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata, cells: [cell] }));
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status, stderr, error } = spawnSync(command, args, { cwd: folder, env, encoding: "utf8" });
  if (status !== 0) throw new Error(`\`${command} ${args.join(" ")}\` failed: ${error?.message ?? stderr}`);
}

/** @param {number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
