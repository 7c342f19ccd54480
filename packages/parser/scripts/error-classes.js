// Run: node packages/parser/scripts/error-classes.js DATASET GOLD (GOLD: gold.jsonl of a MUC-4 set in the layout that docs/quality.md names).
// Sorts what the reader missed and what it gave too much among role fillers into classes, and prints how many fall in each. The matching is
// that of the published measure in short: exact words after normalisation, entities pooled over a document.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit } from "node:process";

/** @typedef {{ role: string, kind: string, text: string, name?: string }} Participant */
/** @typedef {{ documentId: string, type: string, mode: string, participants: Participant[], weapons: { text: string }[] }} Report */
/** @typedef {{ role: string, text: string }} Filler */
/** @typedef {{ id: string, templates: { roles: Record<string, string[][]> }[] }} Gold */

const [folder, goldPath] = argv.slice(2);
if (folder === undefined || goldPath === undefined) {
  console.error("Name a dataset folder and a gold.jsonl.");
  exit(2);
}

/** @param {string} path */
const readLines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/** @param {string} text */
const normal = (text) =>
  text
    .toLowerCase()
    .replaceAll(/[!-/:-@[-`{-~‘’“”]/g, "")
    .replaceAll(/\b(?:a|an|the)\b/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const roles = ["PerpInd", "PerpOrg", "Target", "Victim", "Weapon"];
const bodies = new Set(["organization", "state", "group"]);
const unforced = /arrest|detention|deport|restriction|ban|censor|curfew|martial|withhold|misinformation|cyber|seizure/;

/** The role that a participant fills in the published scheme, if any. @param {Participant} participant */
function roleOf({ role, kind, name }) {
  const isPerson = kind === "person" || (kind === "group" && name === undefined);
  if (role === "perpetrator") return isPerson ? "PerpInd" : bodies.has(kind) ? "PerpOrg" : null;
  if (role === "target") return kind === "person" || kind === "group" ? "Victim" : "Target";
  if (role !== "victim") return null;
  return kind === "facility" || kind === "vehicle" ? "Target" : "Victim";
}

/** @param {readonly Report[]} reports @param {ReadonlySet<string>} names @returns {Filler[]} */
function fillersOf(reports, names) {
  /** @type {Map<string, Filler>} */
  const found = new Map();
  for (const { participants, weapons } of reports) {
    for (const participant of participants) {
      const role = roleOf(participant);
      if (role === null || (role === "Victim" && participant.name === undefined)) continue;
      const text = participant.name !== undefined && names.has(participant.name) ? participant.name : participant.text;
      found.set(`${role}/${normal(text)}`, { role, text });
    }
    for (const { text } of weapons) found.set(`Weapon/${normal(text)}`, { role: "Weapon", text });
  }
  return [...found.values()];
}

/** Whether two texts share their last word or one holds the other. @param {string} a @param {string} b */
function isNear(a, b) {
  const [x, y] = [normal(a), normal(b)];
  return x.includes(y) || y.includes(x) || x.split(" ").at(-1) === y.split(" ").at(-1);
}

/** @param {string} role @param {readonly string[]} entity @param {readonly Filler[]} fillers @param {boolean} isRead */
function whyMissed(role, entity, fillers, isRead) {
  if (!isRead) return "no act of force read in the document";
  if (fillers.some((filler) => filler.role === role && entity.some((text) => isNear(text, filler.text)))) return "found with other words";
  if (fillers.some((filler) => filler.role !== role && entity.some((text) => isNear(text, filler.text)))) return "found in another role";
  return "not found";
}

/** @param {Filler} filler @param {readonly string[][]} own @param {readonly string[][]} others @param {boolean} isRelevant */
function whyExtra(filler, own, others, isRelevant) {
  if (!isRelevant) return "document without an incident of the scheme";
  if (own.some((entity) => entity.some((text) => isNear(text, filler.text)))) return "found with other words, or twice";
  if (others.some((entity) => entity.some((text) => isNear(text, filler.text)))) return "belongs in another role";
  return "not in gold";
}

/** @type {{ id: string, path: string }[]} */
const documents = readLines(join(folder, "documents.jsonl"));
/** @type {Report[]} */
const reports = readLines(join(folder, "reports.jsonl"));
/** @type {{ documentId: string, text: string }[]} */
const mentions = readLines(join(folder, "mentions.jsonl"));
/** @type {Map<string, Record<string, number>>} */
const table = new Map();

/** @param {string} side @param {string} why @param {string} role */
function count(side, why, role) {
  const row = table.get(`${side} | ${why}`) ?? {};
  row[role] = (row[role] ?? 0) + 1;
  table.set(`${side} | ${why}`, row);
}

for (const gold of /** @type {Gold[]} */ (readLines(goldPath))) {
  const document = documents.find(({ path }) => path.replace(/\.[^.]*$/, "") === gold.id);
  const forced = reports.filter(
    ({ documentId, type, mode }) => documentId === document?.id && (type === "assault" || (type === "coerce" && !unforced.test(mode))),
  );
  const fillers = fillersOf(forced, new Set(mentions.filter(({ documentId }) => documentId === document?.id).map(({ text }) => text)));
  /** @param {string} role */
  const entitiesOf = (role) => gold.templates.flatMap((template) => template.roles[role] ?? []);
  for (const role of roles) {
    const own = entitiesOf(role).filter((entity, at, all) => all.findIndex((other) => other.some((text) => entity.includes(text))) === at);
    const others = roles.filter((other) => other !== role).flatMap(entitiesOf);
    const mine = fillers.filter((filler) => filler.role === role);
    /** @param {readonly string[]} entity @param {Filler} filler */
    const matches = (entity, filler) => entity.some((text) => normal(text) === normal(filler.text));
    for (const entity of own) if (!mine.some((filler) => matches(entity, filler))) count("missed", whyMissed(role, entity, fillers, forced.length > 0), role);
    for (const filler of mine)
      if (!own.some((entity) => matches(entity, filler))) count("too much", whyExtra(filler, own, others, gold.templates.length > 0), role);
  }
}

console.log(`| | class | ${roles.join(" | ")} | all |\n|---|---|${"---|".repeat(roles.length + 1)}`);
for (const [name, row] of [...table].sort(([a], [b]) => (a < b ? -1 : 1))) {
  const cells = roles.map((role) => row[role] ?? 0);
  console.log(`| ${name} | ${cells.join(" | ")} | ${cells.reduce((sum, cell) => sum + cell, 0)} |`);
}
