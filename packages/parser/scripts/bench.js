// Run: npm run bench -w packages/parser (after npm run build). Prints ratios, which hold on any machine: how long the whole reader takes beside
// wink-nlp with all its annotations and beside compromise with its dates, over the same documents; how its time grows with the length of one
// document; and how long its tables take to load. All are run in turn, so that a machine that slows down slows all alike; medians are shown.
// Documents: the repository's seeds, and where DATELINE_CORPORA names a folder, benchmarks/muc4/dev/docs in it.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import nlpWithoutDates from "compromise";
import dates from "compromise-dates";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { link, loadContext, parse, readDocuments } from "../dist/index.js";

// As the `dateline` program has it (apps/cli/bin); it holds for all that are compared.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");

const rounds = 5;
const bytesPerKib = 1024;
const microsecondsPerMillisecond = 1000;

const seeds = fileURLToPath(new URL("../../../seeds", import.meta.url));
const corpora = process.env.DATELINE_CORPORA;
const muc = corpora === undefined ? undefined : join(corpora, "benchmarks/muc4/dev/docs");

const wink = winkNLP(model);
const compromise = nlpWithoutDates.extend(dates);
const context = await loadContext();

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
    for (const document of documents) parsed.push(parse(document, context));
  }
  return link(parsed, context).events.length;
}

/** wink-nlp with its full pipe: sentences, each token's tag and lemma, and the entities taken out. @param {readonly string[]} texts */
function readByWink(texts) {
  const { its } = wink;
  let count = 0;
  for (const text of texts) {
    const document = wink.readDoc(text);
    count += document.sentences().length() + document.entities().out(its.detail).length;
    count += document.tokens().out(its.pos).length + document.tokens().out(its.lemma).length;
  }
  return count;
}

/** compromise: sentences with tags and lemmas, people, places and organisations, and the dates with their values. @param {readonly string[]} texts */
function readByCompromise(texts) {
  let count = 0;
  for (const text of texts) {
    const document = compromise(text).compute("root");
    count += document.json().length + document.topics().out("array").length + document.dates().get().length;
  }
  return count;
}

/** Processor time, not the clock's: what else the machine does meanwhile does not count. @param {() => unknown} run */
async function milliseconds(run) {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / microsecondsPerMillisecond;
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
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

async function compareReaders() {
  /** @type {[string, string[]][]} */
  const sets = [["seeds", textsIn(seeds)]];
  if (muc !== undefined && existsSync(muc)) sets.push(["muc4 dev", textsIn(muc)]);
  console.log("| documents | KiB | dateline ms | wink-nlp ms | compromise ms | dateline to wink-nlp | compromise to dateline |\n|---|---|---|---|---|---|---|");
  for (const [name, texts] of sets) {
    const kib = texts.join("").length / bytesPerKib;
    const [own = 0, byWink = 0, byCompromise = 0] = await medians([() => readWhole(texts), () => readByWink(texts), () => readByCompromise(texts)]);
    const times = [own, byWink, byCompromise].map((ms) => ms.toFixed(0)).join(" | ");
    console.log(`| ${name} (${texts.length}) | ${kib.toFixed(0)} | ${times} | ${(own / byWink).toFixed(1)} | ${(byCompromise / own).toFixed(1)} |`);
  }
}

/** A document four times as long should take about four times as long, be it of many lines or of one, with sentences or without an end. */
async function measureGrowth() {
  const text = textsIn(seeds).join("\n\n");
  const line = text.replaceAll(/\s+/g, " ");
  const shapes = { paragraphs: `${text}\n\n`, "one line": `${line} `, "one sentence": `${line.replaceAll(/[.!?]/g, ",")} ` };
  const lengths = [4, 16];
  console.log("\n| one document of | KiB | dateline ms | to a quarter of it |\n|---|---|---|---|");
  for (const [shape, part] of Object.entries(shapes)) {
    const [short = 0, long = 0] = await medians(lengths.map((times) => () => readWhole([part.repeat(times)])));
    const kib = ((lengths[1] ?? 0) * part.length) / bytesPerKib;
    console.log(`| ${shape} | ${kib.toFixed(0)} | ${long.toFixed(0)} | ${(long / short).toFixed(1)} |`);
  }
}

async function measureLoading() {
  const [own = 0, ofWink = 0] = await medians([() => loadContext(), () => winkNLP(model)]);
  console.log(`\nLoading the reader's tables takes ${own.toFixed(0)} ms, ${(own / ofWink).toFixed(1)} times as long as wink-nlp's model alone.`);
}

console.log(`Medians of ${rounds} runs, Node ${process.version}.\n`);
await compareReaders();
await measureGrowth();
await measureLoading();
