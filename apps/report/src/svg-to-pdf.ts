import { toSurface } from "./pdf/pdf-surface.js";
import { readColourNames } from "./svg/colour.js";
import { drawSvg, type SvgContext } from "./svg/draw-svg.js";
import { parseXml } from "./svg/parse-xml.js";
import { toSvgNode } from "./svg/svg-node.js";
import { unsupported } from "./svg/unsupported.js";
import { type FontSet, openFonts } from "./text/font-set.js";
import { ink, paper } from "./text/type-style.js";

/** Where a picture is drawn on the current page of a PDF. */
export interface SvgPlace {
  /** Its top left corner, in points from the page's. */
  x: number;
  y: number;
  /** Points to a pixel; 0.75 by default, as CSS has it. */
  scale?: number;
  /** What `currentColor` stands for, and the custom properties that the picture uses. Default: the briefing's ink on white. */
  colours?: SvgContext["colours"];
  /** Fonts that are open already, for several pictures in one document. */
  fonts?: FontSet;
}

/** Returns what pictures are drawn with: the briefing's fonts, and colours for `currentColor` and `var(--plot-background)`. */
export function openSvgContext({ colours, fonts }: Pick<SvgPlace, "colours" | "fonts"> = {}): SvgContext {
  return {
    fonts: fonts ?? openFonts(),
    colours: colours ?? { currentColor: ink, variables: { "--plot-background": paper } },
    colourNames: readColourNames(),
  };
}

/**
 * Draws an SVG picture, an element or its text, on the current page of a pdfkit document, as vectors and as text that can be searched and copied:
 * letters find a font one by one, Arabic is shaped and ordered, halos are painted without doubling the words. The document keeps its own state.
 * Throws `report/unsupported-svg` for a part of SVG that it cannot draw, and names it.
 */
export function svgToPdf(doc: PDFKit.PDFDocument, svg: Element | string, { x, y, scale = 0.75, ...given }: SvgPlace): void {
  const element = typeof svg === "string" ? parseXml(svg) : svg;
  if (element === null) throw unsupported("text", String(svg), "one <svg> element");
  const context = openSvgContext(given);
  doc.save();
  doc.translate(x, y).scale(scale);
  drawSvg(toSvgNode(element), toSurface(doc, context.fonts), context);
  doc.restore();
}
