import type { Surface } from "../svg/surface.js";
import type { FontSet } from "../text/font-set.js";
import { dotsOf } from "./composed-glyphs.js";
import { addContent, drawFragment, pathContent, useFont } from "./pdf-document.js";

/** Longer path data is not kept: no letter is so long. */
const longestKept = 2000;

/** Returns a surface that draws on the current page of a PDF, in points from its top left corner. */
export function toSurface(doc: PDFKit.PDFDocument, fonts: FontSet): Surface {
  const withOpacity = (opacity: number, draw: () => void) => {
    if (opacity >= 1) return draw();
    doc.save();
    doc.opacity(opacity);
    draw();
    doc.restore();
  };
  // Outlines of letters come again and again.
  const known = new Map<string, string>();
  const addPath = (path: string) => {
    const content = known.get(path) ?? pathContent(doc, path);
    if (path.length <= longestKept) known.set(path, content);
    if (content !== "") addContent(doc, content);
  };
  return {
    save: () => void doc.save(),
    restore: () => void doc.restore(),
    transform: ([a, b, c, d, e, f]) => void doc.transform(a, b, c, d, e, f),
    clip: (path) => {
      // An empty outline clips everything away; pdfkit would clip nothing.
      doc.path(path === "" ? "M0 0H0V0Z" : path).clip();
    },
    fill: (path, look) => withOpacity(look.opacity, () => void doc.path(path).fill(look.hex, look.evenOdd ? "even-odd" : "non-zero")),
    stroke: (path, look) =>
      withOpacity(look.opacity, () => {
        doc.save();
        doc.lineWidth(look.width).lineCap(look.cap).lineJoin(look.join).miterLimit(look.miterLimit);
        if (look.dash.length > 0) dashLine(doc, look.dash);
        addPath(path);
        doc.stroke(look.hex);
        doc.restore();
      }),
    text: (run) => withOpacity(run.opacity, () => drawRun(doc, fonts, { ...run, color: run.hex })),
  };
}

/** pdfkit's `dash` wants pairs; SVG repeats an odd list to make them. */
function dashLine(doc: PDFKit.PDFDocument, dash: readonly number[]): void {
  const lengths = dash.length % 2 === 0 ? dash : [...dash, ...dash];
  // pdfkit takes an array where its types know a number only.
  doc.dash([...lengths] as unknown as number, {});
}

/** Text that one font sets in one go. */
export interface DrawnRun {
  text: string;
  x: number;
  y: number;
  width: number;
  font: Parameters<FontSet["font"]>[0];
  size: number;
  color: string;
  features: readonly string[];
  rightToLeft: boolean;
  letterSpacing?: number;
}

/** Draws a run with its baseline at `y`. What runs from right to left also carries its words as they are read. */
export function drawRun(doc: PDFKit.PDFDocument, fonts: FontSet, run: DrawnRun): void {
  useFont(doc, fonts, run.font, run.size);
  doc.fillColor(run.color);
  if (run.font.startsWith("arabic")) paintDots(doc, fonts, run);
  if (run.rightToLeft) markSpan(doc, run.text);
  drawFragment(doc, run.text, { x: run.x, y: run.y, width: run.width }, { features: run.features, letterSpacing: run.letterSpacing ?? 0 });
  if (run.rightToLeft) doc.endMarkedContent();
}

/** Draws the dots of Arabic letters as outlines: they are no letters, and the text that is read must not have them. */
function paintDots(doc: PDFKit.PDFDocument, fonts: FontSet, run: DrawnRun): void {
  const scale = run.size / fonts.font(run.font).unitsPerEm;
  for (const { path, x, y } of dotsOf(run.font, run.text, run.features, fonts)) {
    doc.save();
    doc.transform(scale, 0, 0, -scale, run.x + x * scale, run.y - y * scale);
    doc.path(path).fill(run.color);
    doc.restore();
  }
}

function markSpan(doc: PDFKit.PDFDocument, actual: string): void {
  // pdfkit takes the words as read; its types do not name the option.
  doc.markContent("Span", { actual } as unknown as PDFKit.Mixins.MarkingOptions);
}
