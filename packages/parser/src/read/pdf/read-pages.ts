import { DatelineError } from "@dateline/schema";
import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import type { TextContent, TextItem } from "pdfjs-dist/types/src/display/api.js";
import type { Fragment } from "./fragment.js";

/** A book has fewer; a damaged or hostile file may claim any number. */
const maxPages = 5000;

/** Every page may draw the largest stream there is: so many bytes are gone through in a minute or two. */
const maxDrawn = 16 * 2 ** 30;

export interface PdfLimits {
  maxLetters: number;
  /** How many bytes the largest stream unpacks to that may be drawn on a page. */
  largestStream: number;
}

export interface PdfText {
  pages: Fragment[][];
  /** As the file's own properties give it. */
  title?: string;
}

/**
 * Returns what is written on the pages of a PDF. Text that does not run from left to right (watermarks, notes at the margin) is left out.
 * Nothing is drawn, run or fetched. Throws `input/unreadable` for encrypted and damaged files, `input/too-large` beyond the limits.
 */
export async function readPages(path: string, bytes: Uint8Array, limits: PdfLimits): Promise<PdfText> {
  // The legacy build is the one for Node.
  const { getDocument, VerbosityLevel } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // The library takes over the bytes that it is given.
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
  });
  try {
    return await readDocument(path, await task.promise, limits);
  } catch (error) {
    throw error instanceof DatelineError ? error : unreadable(path, error);
  } finally {
    await task.destroy();
  }
}

async function readDocument(path: string, pdf: PDFDocumentProxy, { maxLetters, largestStream }: PdfLimits): Promise<PdfText> {
  if (pdf.numPages > maxPages) throw tooLarge(path, `${pdf.numPages} pages`);
  if (pdf.numPages * largestStream > maxDrawn) throw tooLarge(path, `${pdf.numPages} pages and a stream of ${largestStream} bytes to be drawn on them`);
  const pages: Fragment[][] = [];
  let room = maxLetters;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { fragments, letters } = await readPage(page, room);
    room -= letters;
    if (room < 0) throw tooLarge(path, `more than ${maxLetters} letters`);
    pages.push(fragments);
    page.cleanup();
  }
  const { info } = await pdf.getMetadata();
  const title = "Title" in info && typeof info.Title === "string" ? info.Title : undefined;
  return { pages, ...(title !== undefined && { title }) };
}

/** Stops once there are more letters than there is room for. */
async function readPage(page: PDFPageProxy, room: number): Promise<{ fragments: Fragment[]; letters: number }> {
  const fragments: Fragment[] = [];
  const toPage = page.getViewport({ scale: 1 }).transform;
  let letters = 0;
  const reader: ReadableStreamDefaultReader<Pick<TextContent, "items">> = page.streamTextContent().getReader();
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const item of chunk.value.items) {
      if (!("str" in item)) continue;
      letters += item.str.length;
      const placed = item.str.trim() === "" ? null : place(item, toPage);
      if (placed) fragments.push(placed);
    }
    // The library wants an error as the reason; without one it fails later, where nobody can catch it.
    if (letters > room) await reader.cancel(new Error("There is more text than is read."));
  }
  return { fragments, letters };
}

/** A slant of more than this is no line of running text. */
const maxSlant = 0.1;

/** Where an item stands on the page as it is shown, given the page's own transformation; null where it does not run from left to right. */
function place({ str, transform, width, height }: TextItem, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Fragment | null {
  const [right = 0, up = 0, , , x = 0, y = 0]: readonly number[] = transform;
  const [across, down] = [a * right + c * up, b * right + d * up];
  if (across <= 0 || Math.abs(down) > maxSlant * across) return null;
  return { text: str, x: a * x + c * y + e, y: b * x + d * y + f, width, height: height || across };
}

function tooLarge(path: string, what: string): DatelineError {
  return new DatelineError("input/too-large", `${path} has ${what}, which is more than is read.`, { path, hint: "Raise --max-bytes, or split the file." });
}

function unreadable(path: string, cause: unknown): DatelineError {
  const isLocked = cause instanceof Error && cause.name === "PasswordException";
  const message = isLocked ? `${path} is encrypted: it opens only with a password.` : `${path} is damaged, or no PDF.`;
  return new DatelineError("input/unreadable", message, { path, hint: "Save it again from a program that opens it, or its text as .txt.", cause });
}
