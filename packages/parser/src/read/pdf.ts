import type { Block } from "@dateline/schema";
import { DatelineError } from "@dateline/schema";
import { toMetadata } from "./metadata.js";
import { openingText } from "./opening-text.js";
import { type Fragment, toLines } from "./pdf/fragment.js";
import { joinLines, wholeWords } from "./pdf/join-lines.js";
import { toParagraphs } from "./pdf/paragraphs.js";
import { readPages } from "./pdf/read-pages.js";
import { refuseBombs } from "./pdf/refuse-bombs.js";
import { toRegions } from "./pdf/regions.js";
import { cutRunningLines } from "./pdf/running-lines.js";
import { withoutStrays } from "./pdf/without-strays.js";
import { findPublished } from "./published.js";
import type { Reader } from "./reader.js";
import { refuseTooLarge } from "./too-large.js";

/** Pictures and fonts make a file so many times larger than its text, and no more. */
const bytesToText = 16;

/** A printed page: its text in reading order, without running heads and feet. Pictures of text are not read. */
export const pdf: Reader = {
  name: "PDF",
  mediaType: "application/pdf",
  extensions: [".pdf"],
  checksSize: true,
  readsBinary: true,
  sniff: (bytes) => openingText(bytes).startsWith("%PDF-"),
  async read({ path, bytes, maxBytes }) {
    refuseTooLarge(path, bytes.length, bytesToText * maxBytes);
    const largestStream = refuseBombs(path, bytes);
    const { pages, title: property = "" } = await withoutStrays(() => readPages(path, bytes, { maxLetters: maxBytes, largestStream }));
    if (pages.every((page) => page.length === 0)) throw noText(path);
    const { pages: story, running } = cutRunningLines(pages);
    const { text, blocks } = layOut(story);
    refuseTooLarge(path, Buffer.byteLength(text), maxBytes, "bytes of text");
    const heading = blocks.find(({ kind }) => kind === "title");
    const title = heading ? text.slice(heading.start, heading.end) : ownTitle(property);
    const { metadata } = toMetadata({ title, published: runningDay(running) }, "PDF");
    return { items: [{ bytes, text, blocks, metadata, issues: [] }], issues: [] };
  },
};

function layOut(pages: readonly (readonly Fragment[])[]): { text: string; blocks: Block[] } {
  const regions = pages.flatMap((page) => toRegions(page).map(toLines));
  const words = wholeWords(regions.flat().map(({ text }) => text));
  const blocks: Block[] = [];
  let text = "";
  for (const { kind, lines } of toParagraphs(regions)) {
    const paragraph = joinLines(lines, words);
    if (paragraph === "") continue;
    const start = text === "" ? 0 : text.length + 2;
    text = text === "" ? paragraph : `${text}\n\n${paragraph}`;
    blocks.push({ kind, start, end: start + paragraph.length });
  }
  return { text, blocks };
}

/** A paper prints its day on every page; where the pages differ it is not the day of the paper. */
function runningDay(running: readonly string[]): string | undefined {
  const days = new Set(running.flatMap((line) => findPublished(line)?.edtf ?? []));
  return days.size === 1 ? [...days][0] : undefined;
}

/** Programs put a file's name there, or their own. */
function ownTitle(property: string): string {
  const title = property.replaceAll(/\s+/g, " ").trim();
  return /\.(?:docx?|odt|rtf|indd|qxp|pdf|pages|html?|txt)$|^(?:untitled|microsoft word|document\d*$)/i.test(title) ? "" : title;
}

function noText(path: string): DatelineError {
  return new DatelineError("input/unreadable", `${path} holds no text, only pictures of pages.`, { path, hint: "Run text recognition (OCR) over it first." });
}
