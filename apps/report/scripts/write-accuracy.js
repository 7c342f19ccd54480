// Writes data/accuracy.json: the figures of docs/quality.md that the method note of a briefing prints. `npm run generate` runs it; with --print it only shows them.
import { readFileSync, writeFileSync } from "node:fs";

const page = readFileSync(new URL("../../../docs/quality.md", import.meta.url), "utf8");
const column = "fifteen articles";

/** Names of the table's rows, and what the note calls them. */
const read = {
  "violent events, F1": "violent events found",
  "date agrees": "date",
  place: "place",
  perpetrator: "who did it",
  target: "target",
  status: "status",
  "attributions right": "who says so",
};

/** Sets and measures of texts that nobody had read, and what the note calls them; the page gives them in hundredths. */
const unread = [
  ["MUC-4, dev", "role fillers, exact words, victims by name", "roles of MUC-4 in the exact words"],
  ["MUC-4, dev", "relevant documents", "its documents told apart"],
  ["LGL, dev", "toponyms found, overlapping spans", "places of LGL found"],
];

const rows = page
  .split("\n")
  .filter((line) => line.startsWith("|"))
  .map(cells);
const at = rows.find((row) => row.includes(column))?.indexOf(column) ?? -1;
/** @param {string | undefined} set @param {string | undefined} measure */
const cellOf = (set, measure) =>
  rows
    .find((row) => row[0] === set && row[1] === measure)?.[3]
    ?.split("/")
    .at(-1);
const measured = {
  read: Object.entries(read).map(([row, name]) => ({ name, value: figure(rows.find(([first]) => first === row)?.[at], row) })),
  unread: unread.map(([set, measure, name]) => ({ name, value: Math.round(figure(cellOf(set, measure), `${set}, ${measure}`) * 10) / 1000 })),
};
const text = `${JSON.stringify(measured, null, 2)}\n`;
if (process.argv.includes("--print")) process.stdout.write(text);
else writeFileSync(new URL("../data/accuracy.json", import.meta.url), text);

/** @param {string | undefined} cell @param {string} row */
function figure(cell, row) {
  const value = Number.parseFloat((cell ?? "").replaceAll("*", ""));
  if (!(value >= 0)) throw new Error(`docs/quality.md has no figure for "${row}".`);
  return value;
}

/** @param {string} line */
function cells(line) {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
