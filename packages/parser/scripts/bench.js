// Run: npm run bench -w packages/parser (after npm run build). Prints how long the whole reader takes beside wink-nlp with all its annotations
// over the same documents, and how the reader's time grows with the length of a document. Runs are interleaved, so that a machine that slows
// down slows both alike; medians are shown. Documents: the repository's seeds, and where DATELINE_CORPORA names a folder, benchmarks/muc4/dev/docs in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { link, loadContext, parse, readDocuments } from "../dist/index.js";

const rounds = 5;
const bytesPerKib = 1024;

const seeds = fileURLToPath(new URL("../../../seeds", import.meta.url));
const corpora = process.env.DATELINE_CORPORA;
const muc = corpora === undefined ? undefined : join(corpora, "benchmarks/muc4/dev/docs");

const context = await loadContext();
const nlp = winkNLP(model);
const { its } = nlp;

/** @param {string} folder */
function textsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

/** The whole reader: documents to linked events. @param {readonly string[]} texts */
async function readWhole(texts) {
  const parsed = [];
  for (const [at, text] of texts.entries()) {
    const { documents } = await readDocuments({ path: `${at}.txt`, bytes: new TextEncoder().encode(text) }, context);
    parsed.push(...documents.map((document) => parse(document, context)));
  }
  return link(parsed, context).events.length;
}

/** wink-nlp with its full pipe, each token's tag and lemma and the entities taken out. @param {readonly string[]} texts */
function tagAll(texts) {
  let count = 0;
  for (const text of texts) {
    const document = nlp.readDoc(text);
    count += document.tokens().out(its.pos).length + document.tokens().out(its.lemma).length + document.entities().out(its.detail).length;
  }
  return count;
}

/** @param {() => unknown} run */
async function milliseconds(run) {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** @param {readonly number[]} values */
function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** The medians of several runs taken in turn, the first round left out as warm-up. @param {readonly (() => unknown)[]} runs */
async function medians(runs) {
  /** @type {number[][]} */
  const times = runs.map(() => []);
  for (let round = 0; round <= rounds; round += 1) {
    for (const [at, run] of runs.entries()) {
      const took = await milliseconds(run);
      if (round > 0) times[at]?.push(took);
    }
  }
  return times.map(median);
}

console.log(`Medians of ${rounds} runs, Node ${process.version}.\n`);
console.log("| documents | KiB | dateline ms | wink-nlp ms | ratio | dateline KiB/s |\n|---|---|---|---|---|---|");
/** @type {[string, string[]][]} */
const sets = [["seeds", textsIn(seeds)], ...(muc !== undefined && existsSync(muc) ? /** @type {[string, string[]][]} */ ([["muc4 dev", textsIn(muc)]]) : [])];
for (const [name, texts] of sets) {
  const kib = texts.join("").length / bytesPerKib;
  const [own = Number.NaN, wink = Number.NaN] = await medians([() => readWhole(texts), () => tagAll(texts)]);
  const speed = Math.round((1000 * kib) / own);
  console.log(`| ${name} (${texts.length}) | ${kib.toFixed(0)} | ${own.toFixed(0)} | ${wink.toFixed(0)} | ${(own / wink).toFixed(1)} | ${speed} |`);
}

console.log("\n| length of one document | KiB | dateline ms | to the first |\n|---|---|---|---|");
const base = textsIn(seeds).join("\n\n");
const lengths = [1, 2, 4];
const copies = lengths.map((times) => Array.from({ length: times }, () => base).join("\n\n"));
const took = await medians(copies.map((text) => () => readWhole([text])));
lengths.forEach((times, at) => {
  const kib = (copies[at] ?? "").length / bytesPerKib;
  console.log(`| ${times}x | ${kib.toFixed(0)} | ${(took[at] ?? 0).toFixed(0)} | ${((took[at] ?? 0) / (took[0] ?? 1)).toFixed(2)} |`);
});
