// A reader for the soak that knows one thing, and so starts at once: a dispatch tells of one event, and dispatches of one place and weekday tell of the same.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { encodeDocument } from "../../packages/dataset/dist/index.js";
import { toEventId, toId } from "../../packages/schema/dist/index.js";

/** @typedef {import("../../packages/dataset/dist/index.js").DocumentRecords} DocumentRecords */
/** @typedef {DocumentRecords["reports"][number]} Report */

/** @param {string | Uint8Array} content */
const sha256Of = (content) => createHash("sha256").update(content).digest("hex");

/** @param {string} path @param {string} text @returns {DocumentRecords} */
function readText(path, text, repeat = 1) {
  const sha256 = sha256Of(text);
  const id = toId("document", repeat === 1 ? sha256 : sha256Of(`${sha256} ${repeat}`));
  const [start, end] = [text.indexOf(" - ") + 3, text.indexOf("\n")];
  const reportId = toId("report", sha256Of(`${id}/${start}`));
  const ordinal = repeat === 1 ? {} : { ordinal: repeat };
  const span = { documentId: id, start, end, quote: text.slice(start, end) };
  return {
    document: { id, path, ...ordinal, sha256, mediaType: "text/plain", language: "en", published: null, text, blocks: [] },
    mentions: [{ id: toId("mention", sha256Of(`${id}/0`)), documentId: id, start: 0, end: 4, text: text.slice(0, 4), type: "location" }],
    actors: [],
    reports: [
      {
        ...{ id: reportId, documentId: id, eventId: toEventId(reportId), type: "assault", mode: "bombing", status: "occurred", time: null, place: null },
        ...{ participants: [], weapons: [], casualties: [], attributions: [], contested: [], confidence: "low", reasons: ["It is made."] },
        explanation: [{ stage: "assemble", rule: "soak/dispatch", start, end }],
        evidence: [span],
      },
    ],
    figures: [],
    issues: [],
  };
}

/** @typedef {{ id: Report["id"], bond: string }} Key */

/** Two reports of one bond are as similar as can be. @param {readonly Key[]} keys @param {(id: Report["id"]) => boolean} isNew */
function similar(keys, isNew) {
  const sorted = [...keys].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((one, at) => {
    const others = sorted.slice(at + 1).filter((other) => other.bond === one.bond && (isNew(one.id) || isNew(other.id)));
    return others.map((other) => /** @type {const} */ ([one.id, other.id, 1]));
  });
}

/** @type {import("../../packages/dataset/dist/index.js").Linker<Key>} */
export const lightLinker = {
  keyOf: ({ id, evidence: [first] }) => ({ id, bond: /in (\w+) on (\w+)/.exec(first?.quote ?? "")?.[0] ?? id }),
  blocksOf: ({ bond }) => ({ own: [bond], others: [bond] }),
  similar,
  group(keys) {
    /** @type {Map<string, Report["id"][]>} */
    const groups = new Map();
    for (const { id, bond } of keys) groups.set(bond, [...(groups.get(bond) ?? []), id]);
    return [...groups.values()];
  },
  eventOf(reports) {
    const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = sorted;
    if (first === undefined) throw new RangeError("An event has an account.");
    const { documentId: _document, eventId: _event, explanation: _explanation, evidence: _evidence, ...own } = first;
    return { ...own, id: toEventId(first.id), reportIds: sorted.map(({ id }) => id), voices: [] };
  },
};

/** @type {import("../../packages/dataset/dist/index.js").Reidentify} */
export const lightReidentify = ({ document: { path, text } }, repeat) => readText(path, text, repeat);

/** Yields what is read in a folder, but for what is known. @param {string} folder @param {ReadonlySet<string>} known SHA-256 of what was read before */
export async function* readFolder(folder, known) {
  for (const path of readdirSync(folder).sort()) {
    const text = readFileSync(join(folder, path), "utf8");
    const sha256 = sha256Of(text);
    if (!known.has(sha256)) yield { path, inputs: [{ path, sha256 }], documents: [encodeDocument(readText(path, text), lightLinker)], issues: [] };
  }
}
