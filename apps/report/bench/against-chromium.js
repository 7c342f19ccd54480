// `npm run bench -w apps/report`: a briefing of about ten pages, whole process from dataset to file, against Chromium printing an HTML page with the same text
// and the same charts, which the page draws itself. Runs are interleaved; medians and their ratio are shown. CHROMIUM names the program, else chromium is looked for.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, execPath, version } from "node:process";
import { fileURLToPath } from "node:url";
import { readDataset } from "@dateline/dataset";
import { composeBriefing, formats, openCharts } from "@dateline/report";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { chromiumPage } from "./chromium-page.js";
import { measureTree } from "./process-tree.js";

const rounds = 5;
const events = 28;
const bytesPerKib = 1024;
const msPerSecond = 1000;

const root = fileURLToPath(new URL("../../..", import.meta.url));
const chromium = env.CHROMIUM ?? ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
if (chromium === undefined) {
  console.log("Briefing against Chromium: left out, since there is no Chromium. Name one with CHROMIUM.");
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), "dateline-bench-"));
try {
  await compare(chromium);
} finally {
  rmSync(folder, { recursive: true });
}

/** What one round took: a whole run of each, and the stage of printing alone, in milliseconds. @typedef {{ ours: import("./process-tree.js").Measured, theirs: import("./process-tree.js").Measured, stage: number[] }} Round */

/** @param {string} program */
async function compare(program) {
  const files = { dataset: join(folder, "dataset"), page: join(folder, "page.html"), theirs: join(folder, "theirs.pdf"), ours: join(folder, "ours.pdf") };
  execFileSync(execPath, [join(root, "apps/report/bench/make-dataset.js"), files.dataset, String(events)]);
  const { html, chartCount } = await chromiumPage(await readDataset(files.dataset), root);
  writeFileSync(files.page, html);
  /** @type {Round[]} */
  const runs = [];
  const hashes = new Set();
  for (let round = 0; round < rounds; round++) {
    runs.push(await runOnce(program, files));
    hashes.add(createHash("sha256").update(readFileSync(files.ours)).digest("hex"));
  }
  console.log(
    `\nA briefing of ${await pagesOf(files.ours)} pages with ${chartCount} charts against Chromium, medians of ${rounds} interleaved runs, Node ${version}.\n`,
  );
  console.log("| measure | mark | ours | Chromium | ratio |\n|---|---|---|---|---|");
  const row = (/** @type {string} */ name, /** @type {string} */ mark, /** @type {(run: Round) => [number, number]} */ of, digits = 2) => {
    const [a, b] = [median(runs.map((run) => of(run)[0])), median(runs.map((run) => of(run)[1]))];
    console.log(`| ${name} | ${mark} | ${a.toFixed(digits)} | ${b.toFixed(digits)} | ${(a / b).toFixed(2)} |`);
  };
  const bare = await bareSize(files.dataset);
  row("seconds, dataset to file", "0.80", ({ ours, theirs }) => [ours.seconds, theirs.seconds]);
  row("the same, processor time of all processes", "", ({ ours, theirs }) => [ours.processor, theirs.processor]);
  row("peak MiB (PSS of all processes)", "0.40", ({ ours, theirs }) => [ours.mib, theirs.mib], 0);
  row("KiB without attachments", "0.35", () => [bare / bytesPerKib, statSync(files.theirs).size / bytesPerKib], 0);
  row("ms to set and print, charts drawn, against its print of a loaded page", "", ({ stage: [a = Number.NaN, b = Number.NaN] }) => [a, b], 0);
  row("ms to set and print, charts drawn, against its whole run", "0.15", ({ stage: [a = Number.NaN], theirs }) => [a, theirs.seconds * msPerSecond], 0);
  console.log(
    `\nOurs with attachments: ${(statSync(files.ours).size / bytesPerKib).toFixed(0)} KiB. Different files over ${rounds} runs: ${hashes.size}. Chromium: ${await pagesOf(files.theirs)} pages.`,
  );
}

/** @param {string} program @param {{ dataset: string, page: string, theirs: string, ours: string }} files @returns {Promise<Round>} */
async function runOnce(program, { dataset, page, theirs, ours }) {
  const report = [join(root, "apps/cli/bin/dateline.js"), "report", dataset, "--quiet", "--out", ours];
  const profile = `--user-data-dir=${join(folder, "profile")}`;
  const print = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", profile, `--print-to-pdf=${theirs}`, `file://${page}`];
  const mine = await measureTree(execPath, report);
  const other = await measureTree(program, print);
  const stage = execFileSync(execPath, [join(root, "apps/report/bench/print-stage.js"), dataset, page, program], { encoding: "utf8" });
  return { ours: mine, theirs: other, stage: stage.trim().split(" ").map(Number) };
}

/** @param {string} dir */
async function bareSize(dir) {
  const dataset = await readDataset(dir);
  const briefing = composeBriefing(dataset, {}, openCharts(dataset));
  return (await formats.pdf.render({ ...briefing, attachments: [] }, { paper: "A4" })).length;
}

/** @param {string} file */
async function pagesOf(file) {
  const { numPages } = await getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  return numPages;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
