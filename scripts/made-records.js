// The records that a reader would give of made dispatches, put together without reading them: for measuring storing and linking alone.
import { createHash } from "node:crypto";
import { toEventId, toId } from "../packages/schema/dist/index.js";
import { dispatchParts } from "./made-dispatches.js";

/** @typedef {import("../packages/dataset/dist/index.js").DocumentRecords} DocumentRecords */

/** @param {string} content */
const sha256Of = (content) => createHash("sha256").update(content).digest("hex");

/** Coordinates of a made-up grid, always the same for a name. @param {string} name */
function pointOf(name) {
  const number = Number.parseInt(sha256Of(name).slice(0, 8), 16);
  return { latitude: (number % 6000) / 100, longitude: (Math.floor(number / 6000) % 9000) / 100 };
}

/** Returns the records of the n-th dispatch; where `of` is given, of that one as another paper prints it. @param {number} at @returns {DocumentRecords} */
export function madeRecords(at, of = at) {
  const { text, day, town, country, doer, target, killed, mode, paper } = dispatchParts(at, of);
  const sha256 = sha256Of(text);
  const id = toId("document", sha256);
  /** @param {string} words */
  const spanOf = (words, from = 0) => {
    const start = text.indexOf(words, from);
    return { start, end: start + words.length };
  };
  /** @param {string} words */
  const evidenceOf = (words, from = 0) => ({ documentId: id, ...spanOf(words, from), quote: words });
  const from = text.indexOf(" - ") + 3;
  const sentence = text.slice(from, text.indexOf("\n"));
  const place = { name: town, kind: /** @type {const} */ ("town"), country, ...pointOf(town), precision: 1, text: town };
  const iso = day.toISOString().slice(0, 10);
  const reportId = toId("report", sha256Of(`${id}/${from}`));
  const mentions = mentionsOf([doer, town, target, killed, ...sentence.split(" ")], { id, text, from, town, place });
  const parties = [doer, target].flatMap((word, index) =>
    text.indexOf(word, from) === -1
      ? []
      : [
          {
            role: index === 0 ? /** @type {const} */ ("perpetrator") : /** @type {const} */ ("victim"),
            kind: /** @type {const} */ ("group"),
            text: word,
            ...spanOf(word, from),
          },
        ],
  );
  const count = text.indexOf(killed, from) === -1 ? [] : [evidenceOf(killed, from)];
  return {
    document: {
      id,
      path: `${Math.floor(at / 1000)}/${at}.txt`,
      sha256,
      mediaType: "text/plain",
      language: "en",
      publisher: paper,
      published: null,
      text,
      blocks: [{ kind: "paragraph", start: 0, end: text.length }],
    },
    mentions,
    actors: [],
    reports: [
      {
        ...{ id: reportId, documentId: id, eventId: toEventId(reportId), type: "assault", mode, status: "occurred" },
        time: { edtf: iso, start: iso, end: iso, precision: "day", basis: "relative", evidence: [evidenceOf(sentence, from)] },
        place: { ...place, evidence: [evidenceOf(town, from)] },
        participants: parties,
        weapons: [],
        casualties: count.map((evidence) => ({
          outcome: "killed",
          min: killed.length,
          max: killed.length,
          approximate: false,
          text: killed,
          evidence: [evidence],
        })),
        attributions: [],
        contested: [],
        confidence: "moderate",
        reasons: ["date, place and doer are told"],
        explanation: [{ stage: "assemble", rule: "made/dispatch", start: from, end: from + sentence.length }],
        evidence: [evidenceOf(sentence, from)],
      },
    ],
    figures: [],
    issues: [],
  };
}

/**
 * Mentions of the longer words, and of the town with its place.
 * @param {readonly string[]} words @param {{ id: DocumentRecords["document"]["id"], text: string, from: number, town: string, place: NonNullable<DocumentRecords["mentions"][number]["place"]> }} about
 * @returns {DocumentRecords["mentions"]}
 */
function mentionsOf(words, { id, text, from, town, place }) {
  const found = [...new Set(words)].filter((word) => word.length > 3 && text.indexOf(word, from) !== -1);
  return found.map((word) => {
    const start = text.indexOf(word, from);
    const end = start + word.length;
    return {
      id: toId("mention", sha256Of(`${id}/${start}/${end}`)),
      documentId: id,
      start,
      end,
      text: word,
      type: "other",
      ...(word === town ? { place } : {}),
    };
  });
}
