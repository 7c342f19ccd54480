import fc from "fast-check";
import { csvLine, readCsv } from "../../../packages/schema/dist/codecs/index.js";
import { hostileText, mutatedBytes, tokenBytes } from "../mutations.js";
import { assert, showBytes, showJson, toTarget, unlessRefused } from "../target.js";

const signs = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'", '"', ","];
/** What a spreadsheet runs, or takes for a command of old. */
const isFormula = (/** @type {string} */ text) => signs.slice(0, 11).some((sign) => text.startsWith(sign));

/** Every table that is written: no text of it is a formula to a spreadsheet, numbers stay numbers, and it is read back as it was. @type {import("../target.js").OpenTarget} */
export async function openCsvWriter() {
  const text = fc.oneof(
    fc.tuple(fc.constantFrom(...signs), fc.constantFrom(...signs, ""), hostileText).map((parts) => parts.join("")),
    hostileText,
  );
  const value = fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
    { weight: 1, arbitrary: fc.constantFrom(null, undefined, true, new Date(0)) },
  );
  return toTarget({
    inputs: fc.array(value, { minLength: 1, maxLength: 5 }),
    show: showJson,
    check(values) {
      const written = csvLine(values);
      const raw = plainCells(written);
      assert(raw.length === values.length, `${values.length} values became ${raw.length} cells.`);
      for (const [at, one] of values.entries()) {
        if (typeof one === "number") assert(raw[at] === String(one), `The number ${one} became ${raw[at]}.`);
        else assert(!isFormula(raw[at] ?? ""), `A formula is left: ${raw[at]}`);
      }
      const strings = values.map((one) => (one instanceof Date ? one.toISOString() : String(one ?? "")));
      if (strings.some((one) => one.includes("\u0000")) || strings.join("") === "") return;
      const rows = [...readCsv(written)];
      const read = rows.flatMap(({ cells }) => cells.map((cell) => cell.value));
      const isMarked = strings[0]?.startsWith("\ufeff");
      assert(isMarked || showJson(read) === showJson(strings), `It is read back as ${showJson(read)}.`);
    },
  });
}

/** The cells of one row by RFC 4180, read without our reader. @param {string} row */
function plainCells(row) {
  /** @type {string[]} */
  const cells = [];
  for (let rest = `${row.replace(/\r\n$/, "")},`; rest !== ""; ) {
    const [whole = rest, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",]*)),/.exec(rest) ?? [];
    cells.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    rest = rest.slice(whole.length);
  }
  return cells;
}

/** Any file as CSV: rows come with their faults, and each cell is where it says. @type {import("../target.js").OpenTarget} */
export async function openCsvReader() {
  const sample = Buffer.from('event_id,date,notes,fatalities\r\nA1,2024-03-04,"Two were hurt, the army said",2\nA2,2024-03-05,"A ""mine""\nwent off",0\n');
  const tokens = [...signs, '"', '""', '","', "\r\n", "\n", ",", "\u0000", "\ufeff", ";", "event_id", "\ud800"];
  return toTarget({
    inputs: fc.oneof(mutatedBytes([sample], tokens), tokenBytes(tokens)),
    show: showBytes,
    async check(bytes) {
      const text = Buffer.from(bytes).toString("utf8");
      const rows = await unlessRefused(() => [...readCsv(text, { path: "a.csv", maxLength: 50_000 })]);
      for (const { line, text: row, cells } of rows ?? []) {
        assert(line >= 1 && line <= text.split("\n").length, `There is no line ${line}.`);
        for (const { start, end } of cells) assert(start >= 0 && end >= start && end <= row.length, `A cell lies outside of its row: ${start} to ${end}.`);
      }
    },
  });
}
