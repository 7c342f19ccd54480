import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  checkDataset,
  deriveRecords,
  diffDatasets,
  evaluateDataset,
  readCorrections,
  readDataset,
  redactPersons,
} from "../../../packages/dataset/dist/index.js";
import { streamRecords } from "../../../packages/dataset/dist/stream-file.js";
import { lightLinker } from "../../soak/light-reader.js";
import { mutatedJson } from "../hostile-json.js";
import { jsonText } from "../json-text.js";
import { memoryDisk } from "../memory-disk.js";
import { mutatedBytes } from "../mutations.js";
import { recordsIn, tinyDataset } from "../samples.js";
import { assert, showBytes, toTarget, unlessRefused } from "../target.js";
import { tokens } from "../tokens.js";

const folder = "/dataset";
/** @typedef {{ name: string, bytes: Uint8Array, hashes: boolean }} Changed A file of the dataset changed; `hashes` where the manifest gives its hash all the same. */

/** Lines of JSON of which some values were exchanged. @param {Uint8Array} bytes */
const mutatedLines = (bytes) => {
  const records = recordsIn(bytes);
  return records.length === 0
    ? fc.constant(bytes)
    : fc.tuple(mutatedJson(records), fc.nat(records.length - 1)).map(([record, at]) => Buffer.from(records.toSpliced(at, 1, record).map(line).join("")));
};

/** @param {unknown} record */
const line = (record) => `${jsonText(record)}
`;

/** @param {readonly string[]} names @param {ReadonlyMap<string, Uint8Array>} files @returns {fc.Arbitrary<Changed>} */
function changedFile(names, files) {
  return fc.constantFrom(...names).chain((name) => {
    const bytes = files.get(name) ?? new Uint8Array();
    const whole =
      name === "dataset.json" ? mutatedJson([JSON.parse(Buffer.from(bytes).toString())]).map((json) => Buffer.from(line(json))) : mutatedLines(bytes);
    return fc.record({
      name: fc.constant(name),
      bytes: fc.oneof({ weight: 2, arbitrary: whole }, { weight: 1, arbitrary: mutatedBytes([bytes], tokens.dataset) }),
      hashes: fc.constantFrom(true, true, true, false),
    });
  });
}

/** The folder with a file changed, its hash mended where it is to be read. @param {ReadonlyMap<string, Uint8Array>} files @param {Changed} changed */
function withFile(files, { name, bytes, hashes }) {
  const all = new Map(files).set(name, bytes);
  if (!hashes || !name.endsWith(".jsonl")) return all;
  const manifest = JSON.parse(Buffer.from(files.get("dataset.json") ?? []).toString());
  manifest.files[name.replace(".jsonl", "")] = createHash("sha256").update(bytes).digest("hex");
  return all.set("dataset.json", Buffer.from(JSON.stringify(manifest)));
}

/** @param {Changed} changed */
const show = ({ name, bytes, hashes }) => `${name}${hashes ? "" : " (hash as before)"} ${showBytes(bytes)}`;

/** A dataset's folder with a damaged or hostile file: it is refused, or read and gone through by all that take a dataset. @type {import("../target.js").OpenTarget} */
export async function openDatasets() {
  const files = tinyDataset();
  const whole = await readDataset(folder, memoryDisk(files));
  return toTarget({
    inputs: changedFile([...files.keys()], files),
    show,
    async check(changed) {
      const disk = memoryDisk(withFile(files, changed));
      const dataset = await unlessRefused(() => readDataset(folder, disk));
      const name = changed.name.replace(/\.jsonl?$/, "");
      if (changed.name !== "dataset.json") await unlessRefused(() => readToEnd(streamRecords(folder, /** @type {any} */ (name), disk)));
      if (dataset === undefined) return;
      const problems = checkDataset(dataset);
      for (const { path } of dataset.documents) {
        const leads = path.startsWith("/") || path.split("/").includes("..");
        assert(!leads || problems.some(({ message }) => message.includes("leads out")), `A path that leads out is not told: ${path}`);
      }
      diffDatasets(whole, dataset);
      redactPersons(dataset);
      // As gold, and held against gold.
      await unlessRefused(() => evaluateDataset(whole, dataset));
      await unlessRefused(() => evaluateDataset(dataset, whole));
    },
  });
}

/** @param {AsyncIterable<unknown>} records */
async function readToEnd(records) {
  for await (const record of records) void record;
}

/** A log of corrections that somebody else wrote: refused, or applied. @type {import("../target.js").OpenTarget} */
export async function openCorrections() {
  const files = tinyDataset();
  const whole = await readDataset(folder, memoryDisk(files));
  const log = sampleLog(whole);
  const withLog = new Map(files).set("corrections.jsonl", Buffer.from(log.map(line).join("")));
  return toTarget({
    inputs: changedFile(["corrections.jsonl"], withLog),
    show,
    async check({ bytes }) {
      const disk = memoryDisk(new Map(files).set("corrections.jsonl", bytes));
      const read = await unlessRefused(() => readCorrections(folder, disk));
      if (read !== undefined) deriveRecords(whole, read.corrections, lightLinker);
    },
  });
}

/** A correction of each kind. @param {import("../../../packages/dataset/dist/index.js").Dataset} dataset */
function sampleLog({ reports: [first, second], events }) {
  assert(first !== undefined && second !== undefined, "The sample has two accounts.");
  const [a, b] = [first, second].map(({ id, mode, evidence: [evidence] }) => ({ reportId: id, path: "port-almar.txt", mode, evidence }));
  const signed = (/** @type {number} */ at) => ({
    id: `c_${String(at).padStart(16, "0")}`,
    at: "2033-02-09T10:00:00Z",
    author: "A. Reader",
    reason: "It says so.",
    evidence: [],
  });
  const set = (/** @type {number} */ at, /** @type {string} */ field, /** @type {unknown} */ value) => ({
    ...signed(at),
    action: "set",
    accounts: [a],
    field,
    value,
  });
  const { id: _id, ...added } = first;
  return [
    set(1, "status", "alleged"),
    set(2, "casualties.killed", { min: 3, max: null, text: "three" }),
    set(3, "place", null),
    set(4, "participants.0.text", "dockers"),
    { ...signed(5), action: "reject", accounts: [b] },
    { ...signed(6), action: "undo", correctionId: signed(5).id },
    { ...signed(7), action: "merge", eventIds: events.map(({ id }) => id), accounts: [a, b] },
    { ...signed(8), action: "split", eventId: events[1]?.id, accounts: [b] },
    { ...signed(9), action: "add", accounts: [{ ...a, reportId: "r_00000000000000ff" }], report: { ...added, id: "r_00000000000000ff" } },
  ];
}
