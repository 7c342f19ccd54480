// `node bench/print-stage.js DATASET PAGE CHROMIUM`: how long it takes to set and print a briefing whose charts are drawn, here and in Chromium whose
// page is loaded; of both the second print counts. Prints two numbers of milliseconds.
import { performance } from "node:perf_hooks";
import { pathToFileURL } from "node:url";
import { readDataset } from "@dateline/dataset";
import { composeBriefing, formats, openCharts } from "@dateline/report";
import { chromium } from "playwright-core";

const [, , datasetDir = "", page = "", executablePath = ""] = process.argv;
const dataset = await readDataset(datasetDir);
// A briefing keeps what its charts drew at each size, so that from the second time on nothing is drawn.
const briefing = composeBriefing(dataset, {}, openCharts(dataset));
const ours = await second(() => formats.pdf.render(briefing, { paper: "A4" }));

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
const tab = await browser.newPage();
await tab.goto(pathToFileURL(page).href);
const theirs = await second(() => tab.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
await browser.close();
console.log(ours.toFixed(1), theirs.toFixed(1));

/** @param {() => Promise<unknown>} work */
async function second(work) {
  await work();
  const start = performance.now();
  await work();
  return performance.now() - start;
}
