import fc from "fast-check";
import { loadLanguages } from "../../../packages/parser/dist/read/languages.js";
import { readDocuments } from "../../../packages/parser/dist/read/read-documents.js";
import { SourceDocument } from "../../../packages/schema/dist/index.js";
import { mutatedBytes, tokenBytes } from "../mutations.js";
import { samplesIn } from "../samples.js";
import { assert, showBytes, toTarget, unlessRefused } from "../target.js";
import { tokens } from "../tokens.js";

const fixtures = "packages/parser/test/read/fixtures";
/** So little that limits are met. */
const maxBytes = 100_000;

/** @typedef {{ path: string, endings: readonly string[], tokens: readonly string[] }} Format */

/** The formats of dispatches: where the samples are and the pieces that mean something in it. @type {Record<string, Format>} */
export const formats = {
  text: { path: "a.txt", endings: [".txt"], tokens: tokens.text },
  markdown: { path: "a.md", endings: [".md"], tokens: tokens.markdown },
  html: { path: "a.html", endings: [".html", ".htm"], tokens: [...tokens.html, ...tokens.text] },
  pdf: { path: "a.pdf", endings: [".pdf"], tokens: tokens.pdf },
  mail: { path: "a.eml", endings: [".eml"], tokens: [...tokens.mail, "<p>", "<blockquote type=cite>"] },
  mailbox: { path: "a.mbox", endings: [".mbox"], tokens: tokens.mail },
  feed: { path: "a.xml", endings: [".rss", ".atom", ".rdf", ".xml"], tokens: tokens.xml },
  "json-lines": { path: "a.jsonl", endings: [".jsonl"], tokens: tokens["json-lines"] },
  "unnamed-file": {
    path: "a",
    endings: ["/source.txt", ".html", ".eml", ".mbox", ".rss", ".jsonl", ".pdf"],
    tokens: [...tokens.html, ...tokens.mail, ...tokens.xml, ...tokens["json-lines"]],
  },
};

/** @param {Format} format @returns {import("../target.js").OpenTarget} */
export const openFormat = (format) => async () => {
  const languages = loadLanguages();
  const samples = samplesIn(fixtures, format.endings);
  /** @param {Uint8Array} bytes */
  async function check(bytes) {
    const read = await unlessRefused(() => readDocuments({ path: format.path, bytes }, { maxBytes, languages }));
    for (const document of read?.documents ?? []) checkDocument(document, format.path);
    for (const { code, message, hint } of read?.issues ?? []) assert(code && message && hint, `Something doubtful is told without a word: ${code}`);
  }
  // Libraries are loaded when the first file comes; what they add to the language itself is none of the inputs' doing.
  for (const sample of samples) await check(sample);
  const inputs = fc.oneof({ weight: 3, arbitrary: mutatedBytes(samples, format.tokens) }, { weight: 1, arbitrary: tokenBytes(format.tokens) });
  return toTarget({ inputs, show: showBytes, check });
};

/** @param {import("../../../packages/schema/dist/index.js").SourceDocument} document @param {string} path */
function checkDocument(document, path) {
  SourceDocument.parse(document);
  assert(document.path === path, `The document has another path: ${document.path}`);
  let last = 0;
  for (const { start, end } of document.blocks) {
    assert(start >= last && end > start && end <= document.text.length, `Blocks overlap or lie outside of the text: ${start} to ${end} after ${last}.`);
    last = end;
  }
}
