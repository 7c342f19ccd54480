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
import { chromiumPage } from "./chromium-page.js";
import { measureTree } from "./process-tree.js";

const rounds = 5;
const events = 28;
const bytesPerKib = 1024;

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

/** @param {string} program */
async function compare(program) {
  const [dataset, page, theirs, ours] = ["dataset", "page.html", "theirs.pdf", "ours.pdf"].map((name) => join(folder, name));
  if (dataset === undefined || page === undefined || theirs === undefined || ours === undefined) throw new Error("There is no folder to work in.");
  execFileSync(execPath, [join(root, "apps/report/bench/make-dataset.js"), dataset, String(events)]);
  const { html, chartCount } = await chromiumPage(await readDataset(dataset), root);
  writeFileSync(page, html);
  const report = [join(root, "apps/cli/bin/dateline.js"), "report", dataset, "--quiet", "--out", ours];
  const print = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-pdf-header-footer",
    `--user-data-dir=${join(folder, "profile")}`,
    `--print-to-pdf=${theirs}`,
    `file://${page}`,
  ];
  /** @type {{ ours: import("./process-tree.js").Measured, theirs: import("./process-tree.js").Measured, stage: number[] }[]} */
  const runs = [];
  const hashes = new Set();
  for (let round = 0; round < rounds; round++) {
    const mine = await measureTree(execPath, report);
    const other = await measureTree(program, print);
    const stage = execFileSync(execPath, [join(root, "apps/report/bench/print-stage.js"), dataset, page, program], { encoding: "utf8" });
    runs.push({ ours: mine, theirs: other, stage: stage.trim().split(" ").map(Number) });
    hashes.add(createHash("sha256").update(readFileSync(ours)).digest("hex"));
  }
  const bare = await bareSize(dataset);
  const row = (/** @type {string} */ name, /** @type {string} */ mark, /** @type {number} */ a, /** @type {number} */ b, digits = 2) =>
    `| ${name} | ${mark} | ${a.toFixed(digits)} | ${b.toFixed(digits)} | ${(a / b).toFixed(2)} |`;
  const middle = (/** @type {(run: typeof runs[number]) => number} */ of) => median(runs.map(of));
  console.log(`\nA briefing of ${pagesOf(ours)} pages with ${chartCount} charts against Chromium, medians of ${rounds} interleaved runs, Node ${version}.\n`);
  console.log("| measure | mark | ours | Chromium | ratio |\n|---|---|---|---|---|");
  console.log(
    row(
      "seconds, dataset to file",
      "0.80",
      middle((run) => run.ours.seconds),
      middle((run) => run.theirs.seconds),
    ),
  );
  console.log(
    row(
      "the same, processor time of all processes",
      "",
      middle((run) => run.ours.processor),
      middle((run) => run.theirs.processor),
    ),
  );
  console.log(
    row(
      "peak MiB (PSS of all processes)",
      "0.40",
      middle((run) => run.ours.mib),
      middle((run) => run.theirs.mib),
      0,
    ),
  );
  console.log(row("KiB without attachments", "0.35", bare / bytesPerKib, statSync(theirs).size / bytesPerKib, 0));
  console.log(
    row(
      "ms to set and print, charts drawn",
      "0.15",
      middle((run) => run.stage[0] ?? Number.NaN),
      middle((run) => run.stage[1] ?? Number.NaN),
      0,
    ),
  );
  console.log(
    `\nOurs with attachments: ${(statSync(ours).size / bytesPerKib).toFixed(0)} KiB. Different files over ${rounds} runs: ${hashes.size}. Chromium: ${pagesOf(theirs)} pages.`,
  );
}

/** @param {string} dir */
async function bareSize(dir) {
  const dataset = await readDataset(dir);
  const briefing = composeBriefing(dataset, {}, openCharts(dataset));
  return (await formats.pdf.render({ ...briefing, attachments: [] }, { paper: "A4" })).length;
}

/** @param {string} file */
function pagesOf(file) {
  return (readFileSync(file, "latin1").match(/\/Type \/Page\b/g) ?? []).length;
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
