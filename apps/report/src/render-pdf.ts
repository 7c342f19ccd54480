import type { BodyPart } from "./body/body-part.js";
import { type BodyOptions, composeBody } from "./body/compose-body.js";
import { oneOf } from "./briefing-options.js";
import { formats } from "./formats.js";
import { type Paper, papers } from "./layout/page-geometry.js";

/** What a PDF of a body may be told. */
export interface RenderPdfOptions extends BodyOptions {
  /** Default: A4. */
  paper?: Paper;
}

/**
 * Returns a PDF of somebody else's words and charts, as a notebook has them: set, tagged and sourced as every briefing is. The same parts and options
 * give the same bytes. Throws `report/invalid` for options that are none, `report/unsupported-svg` with the place for a chart that cannot be drawn.
 */
export async function renderPdf(parts: readonly BodyPart[], options: RenderPdfOptions = {}): Promise<Uint8Array> {
  const { paper = "A4" } = options;
  oneOf("paper", paper, Object.keys(papers));
  return formats.pdf.render(composeBody(parts, options), { paper });
}
