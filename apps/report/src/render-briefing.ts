import { composeBriefing } from "./briefing.js";
import { type BriefingContentOptions, oneOf } from "./briefing-options.js";
import type { BriefingDataset } from "./dataset-view.js";
import { openCharts } from "./draw-charts.js";
import { type FormatName, formats } from "./formats.js";
import { type Paper, papers } from "./layout/page-geometry.js";

/** What a finished briefing may be told. */
export interface BriefingOptions extends BriefingContentOptions {
  /** For PDF. Default: A4. */
  paper?: Paper;
  /** Default: pdf. */
  format?: FormatName;
}

/**
 * Returns a briefing over a dataset as the bytes of a file: by default a PDF, tagged PDF/A-3a, with vector charts, in which every statement has a
 * numbered note that leads to the words it rests on. The same dataset and options give the same bytes. Throws `report/invalid` for options that are
 * none, `event/unknown` for an event that is not there, `report/unsupported-svg` if a chart cannot be drawn.
 */
export async function renderBriefing(dataset: BriefingDataset, options: BriefingOptions = {}): Promise<Uint8Array> {
  const { paper = "A4", format = "pdf" } = options;
  oneOf("paper", paper, Object.keys(papers));
  oneOf("format", format, Object.keys(formats));
  return formats[format].render(composeBriefing(dataset, options, openCharts(dataset)), { paper });
}
