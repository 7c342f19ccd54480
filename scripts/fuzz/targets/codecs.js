import fc from "fast-check";
import { codecs } from "../../../packages/schema/dist/codecs/index.js";
import { coreModel, recordFiles } from "../../../packages/schema/dist/index.js";
import { mutatedJson } from "../hostile-json.js";
import { jsonText } from "../json-text.js";
import { mutatedBytes, tokenBytes } from "../mutations.js";
import { recordsIn, tinyDataset } from "../samples.js";
import { assert, showBytes, showJson, toTarget, unlessRefused } from "../target.js";
import { tokens } from "../tokens.js";

/** @typedef {import("../../../packages/schema/dist/codecs/index.js").CodecRecords} CodecRecords */

const tables = /** @type {const} */ (["documents", "actors", "reports", "events", "figures"]);
/** @returns {CodecRecords} */
function sampleRecords() {
  const files = tinyDataset();
  return /** @type {any} */ (Object.fromEntries(tables.map((table) => [table, recordsIn(files.get(`${table}.jsonl`))])));
}

/** Writes records that the schema takes, whatever they say. @param {import("../../../packages/schema/dist/codecs/index.js").Codec} codec @returns {import("../target.js").OpenTarget} */
const openEncoder = (codec) => async () => {
  const records = sampleRecords();
  return toTarget({
    inputs: fc.oneof(
      ...tables
        .filter((changed) => records[changed].length > 0)
        .map((changed) => fc.record({ table: fc.constantFrom(...codec.tables), changed: fc.constant(changed), value: mutatedJson(records[changed]) })),
    ),
    show: showJson,
    async check({ table, changed, value }) {
      const { data } = coreModel[recordFiles[changed].schema].safeParse(value);
      const given = data === undefined ? records : { ...records, [changed]: [data, ...records[changed]] };
      /** @type {unknown[]} */
      const losses = [];
      const text = [...codec.encode(given, { table, onLoss: (loss) => losses.push(loss) })].join("");
      assert(text === [...codec.encode(given, { table })].join(""), "The same records give another text.");
      assert(
        losses.every((loss) => JSON.stringify(loss).length < 10_000),
        "A loss is told at length.",
      );
      if (codec.mediaType === "text/csv") assertNoFormulas(text);
      // Of records that point to what is not there not all can be read again; what the others give is for the codec's own tests to say.
      await unlessRefused(() => readAll(codec, text, { table, documents: given.documents }));
    },
  });
};

/** Reads files of the format from anywhere. @param {import("../../../packages/schema/dist/codecs/index.js").Codec} codec @returns {import("../target.js").OpenTarget} */
const openDecoder = (codec) => async () => {
  const records = sampleRecords();
  const samples = codec.tables.map((table) => Buffer.from([...codec.encode(records, { table })].join(""))).filter((bytes) => bytes.length > 0);
  return toTarget({
    inputs: fc.oneof(
      { weight: 3, arbitrary: fc.oneof(mutatedBytes(samples, tokens.codec), ...jsonOf(samples)) },
      { weight: 1, arbitrary: tokenBytes(tokens.codec) },
    ),
    show: showBytes,
    async check(bytes) {
      await unlessRefused(() => readAll(codec, Buffer.from(bytes).toString("utf8"), { documents: records.documents }));
    },
  });
};

/** @param {import("../../../packages/schema/dist/codecs/index.js").Codec} codec @param {string} text @param {object} options What single codecs ask for. */
function readAll(codec, text, options) {
  for (const one of codec.decode?.(text, { path: "a", ...options }) ?? []) checkRow(/** @type {any} */ (one));
}

/** A row of a table that is taken over as a document: its records fit the schema, and what it quotes stands in it. @param {{ document?: import("../../../packages/schema/dist/index.js").SourceDocument, reports?: import("../../../packages/schema/dist/index.js").EventReport[] } | null} row */
function checkRow(row) {
  if (row === null || typeof row !== "object" || row.document === undefined || row.reports === undefined) return;
  const { text } = coreModel.SourceDocument.parse(row.document);
  for (const report of row.reports) {
    const { evidence, place, time } = coreModel.EventReport.parse(report);
    const quotes = [...evidence, ...(place?.evidence ?? []), ...(time?.evidence ?? [])];
    for (const { start, end, quote } of quotes) assert(text.slice(start, end) === quote, `What is quoted is not the text: ${quote}`);
  }
}

/** Numbers apart, no cell begins as a formula does. @param {string} csv */
function assertNoFormulas(csv) {
  for (const [, quoted, plain] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r?\n|$)/g)) {
    const cell = quoted?.replaceAll('""', '"') ?? plain ?? "";
    assert(!/^[=+\-@\t\r\n\uFF0B\uFF0D\uFF1D\uFF20]/.test(cell) || /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(cell), `A formula is left: ${cell}`);
  }
}

/** Where samples are JSON their values are exchanged too. @param {readonly Uint8Array[]} samples @returns {fc.Arbitrary<Uint8Array>[]} */
function jsonOf(samples) {
  const parsed = samples.flatMap((bytes) => {
    try {
      return [JSON.parse(Buffer.from(bytes).toString())];
    } catch {
      return [];
    }
  });
  return parsed.length === 0 ? [] : [mutatedJson(parsed).map((value) => Buffer.from(jsonText(value)))];
}

/** A writer of each format, and a reader of each that can be read. @type {Record<string, import("../target.js").OpenTarget>} */
export const codecTargets = Object.fromEntries(
  codecs.flatMap((codec) => [[`${codec.name}-encode`, openEncoder(codec)], ...(codec.decode ? [[`${codec.name}-decode`, openDecoder(codec)]] : [])]),
);
