import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Opens a PDF with pdf.js; the bytes are copied, since pdf.js takes them over. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({ data: bytes.slice(), verbosity: 0 }).promise;
}

/** Returns the text of each page in the order of the page's content. */
export async function pageTexts(bytes: Uint8Array): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? "\n" : "") : "")).join(""));
  }
  return texts;
}

/** Returns what a program of poppler or qpdf says of a PDF. Its absence throws in CI and returns undefined elsewhere. */
export function judge(
  program: "qpdf" | "pdfinfo" | "pdffonts" | "pdftotext" | "pdfdetach",
  bytes: Uint8Array,
  argumentsBefore: readonly string[],
  argumentsAfter: readonly string[] = [],
): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), "dateline-report-"));
  const file = join(folder, "briefing.pdf");
  try {
    writeFileSync(file, bytes);
    return execFileSync(program, [...argumentsBefore, file, ...argumentsAfter], {
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    if (process.env.CI !== undefined) throw new Error(`${program} is not on PATH. Install it: apt-get install qpdf poppler-utils.`, { cause: error });
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
