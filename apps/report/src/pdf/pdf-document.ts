import { createHash } from "node:crypto";
import PDFDocument from "pdfkit";
import type { FontSet } from "../text/font-set.js";
import { cacheWords, openWordWriter, toNumber, type WordWriter } from "./cached-words.js";
import { type EmbeddedFont, writeLetters } from "./composed-glyphs.js";
import { type ObjectWriter, packObjects } from "./object-streams.js";
import { xmpPacket } from "./xmp.js";

/** What a PDF says about itself. */
export interface PdfIdentity {
  title: string;
  subject: string;
  keywords: string;
  /** ISO day that stands as the day of making: the cut-off, since no clock is read. */
  day: string;
  /** SHA-256 of everything that the file is made from, in hex: the file's identity. */
  content: string;
}

/** The parts of pdfkit 0.20 that have no public door. One place, so that an upgrade is checked in one place. */
interface PdfkitInternals extends ObjectWriter {
  _root: { data: Record<string, unknown> };
  _addInfo: () => void;
  appendXML: (xml: string) => void;
  _font: EmbeddedFont;
  _fontSize: number;
  _registeredFonts: Record<string, unknown>;
  page: { height: number; fonts: Record<string, unknown>; content: ContentStream };
  addContent: (content: string) => unknown;
  _fragment: (text: string, x: number, y: number, options: Record<string, unknown>) => void;
  outline: { options: Record<string, unknown> };
}

/** What a page draws, line by line. */
interface ContentStream {
  write(line: string | Uint8Array): void;
  end(): void;
}

/** Name that the PDF gives as its maker. */
const producer = "Dateline";

/**
 * Opens a tagged PDF 1.7 that is also PDF/A-3a and says so, with PDF/UA-1 beside it. Dates and identity come from the content,
 * so that the same content gives the same bytes.
 */
export function openPdf(identity: PdfIdentity, size: readonly [number, number]): PDFKit.PDFDocument {
  const date = new Date(`${identity.day}T00:00:00Z`);
  const doc = new PDFDocument({
    autoFirstPage: false,
    // Without this, pdfkit opens Helvetica, which PDF/A forbids to leave out of the file.
    font: "",
    size: [...size],
    margin: 0,
    pdfVersion: "1.7",
    subset: "PDF/A-3a",
    tagged: true,
    lang: "en",
    displayTitle: true,
    info: {
      Title: identity.title,
      Author: producer,
      Subject: identity.subject,
      Keywords: identity.keywords,
      Creator: producer,
      Producer: producer,
      CreationDate: date,
      ModDate: date,
    },
  });
  const internals = internalsOf(doc);
  packObjects(internals);
  doc.on("pageAdded", () => gatherLines(internals.page.content));
  internals._id = createHash("sha256").update(identity.content).digest().subarray(0, 16);
  // pdfkit writes the metadata unescaped and without a date of change.
  internals._addInfo = () => internals.appendXML(xmpPacket(identity, producer));
  internals._root.data.PageLabels = { Nums: [0, { S: "D" }] };
  // Without this the outline's root lacks its count, and readers show it empty.
  internals.outline.options = { ...internals.outline.options, expanded: true };
  return doc;
}

// The declared types cover the public part only; the names above are those of pdfkit 0.20.2, which is pinned.
const internalsOf = (doc: PDFKit.PDFDocument) => doc as unknown as PdfkitInternals;

/** Makes a page's content one text until the page ends: pdfkit makes bytes of each line, and lines are many. */
function gatherLines(content: ContentStream): void {
  const write = content.write.bind(content);
  const end = content.end.bind(content);
  const lines: string[] = [];
  content.write = (line) => void (typeof line === "string" ? lines.push(line) : write(line));
  content.end = () => {
    // pdfkit ends each chunk with a line's end.
    if (lines.length > 0) write(lines.join("\n"));
    end();
  };
}

/** Returns what pdfkit draws for path data: the same for the same data, whatever is in force on the page. */
export function pathContent(doc: PDFKit.PDFDocument, path: string): string {
  const internals = internalsOf(doc);
  const lines: string[] = [];
  const { addContent } = internals;
  internals.addContent = (line) => {
    lines.push(line);
    return internals;
  };
  try {
    doc.path(path);
  } finally {
    internals.addContent = addContent;
  }
  return lines.join("\n");
}

/** Adds content that is written as it stands. */
export const addContent = (doc: PDFKit.PDFDocument, content: string): void => void internalsOf(doc).addContent(content);

const writers = new WeakMap<EmbeddedFont, WordWriter>();

/** Makes a font of the set, by its key, the one in use. */
export function useFont(doc: PDFKit.PDFDocument, fonts: FontSet, key: Parameters<FontSet["font"]>[0], size: number): void {
  const internals = internalsOf(doc);
  // pdfkit takes an opened fontkit font where its types know bytes and paths only.
  if (internals._registeredFonts[key] === undefined) doc.registerFont(key, fonts.font(key) as unknown as Uint8Array);
  doc.font(key, size);
  const { _font } = internals;
  // pdfkit keeps one of these for each font, so that what is hung on it is hung on once.
  if (writers.has(_font)) return;
  cacheWords(_font, key, fonts);
  if (key.startsWith("arabic")) writeLetters(_font);
  writers.set(_font, openWordWriter(_font, key, fonts));
}

/**
 * Draws text in the font in use with its baseline at `y`: what pdfkit writes for a row of glyphs, word by word as they are known.
 * Of other text the width is given, so that pdfkit need not shape it again to measure it.
 */
export function drawFragment(
  doc: PDFKit.PDFDocument,
  text: string,
  at: { x: number; y: number; width: number },
  look: { features: readonly string[]; letterSpacing: number },
): void {
  const internals = internalsOf(doc);
  const { _font: font, _fontSize: size, page } = internals;
  const row = text === "" || text.includes("\n") ? undefined : writers.get(font)?.(text, look.features);
  if (row !== undefined) {
    page.fonts[font.id] ??= font.ref();
    const spacing = look.letterSpacing === 0 ? "" : `${toNumber(look.letterSpacing)} Tc\n`;
    const place = `1 0 0 1 ${toNumber(at.x)} ${toNumber(page.height - at.y)} Tm`;
    internals.addContent(`q\n1 0 0 -1 0 ${toNumber(page.height)} cm\nBT\n${place}\n/${font.id} ${toNumber(size)} Tf\n${spacing}[${row}] TJ\nET\nQ`);
    return;
  }
  internals._fragment(text, at.x, at.y, {
    baseline: "alphabetic",
    features: [...look.features],
    characterSpacing: look.letterSpacing,
    textWidth: at.width,
    wordCount: 1,
  });
}

/** Adds an entry to the outline that leads to a height on the current page. */
export function addOutline(doc: PDFKit.PDFDocument, title: string, top: number): void {
  // pdfkit measures `left` from the right edge; the declared types know `expanded` only.
  const options = { top, left: doc.page.width, fit: false, zoom: 0 } as unknown as { expanded: boolean };
  doc.outline.addItem(title, options);
}

/** Ends the document and returns its bytes. */
export function toBytes(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    doc.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    doc.on("error", reject);
    doc.end();
  });
}
