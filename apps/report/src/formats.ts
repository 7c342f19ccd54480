import type { Briefing } from "./content.js";
import { renderHtml } from "./html/render-html.js";
import type { Paper } from "./layout/page-geometry.js";
import { layoutBriefing } from "./layout.js";
import { renderMarkdown } from "./markdown/render-markdown.js";
import { printPdf } from "./print-pdf.js";
import { openFonts } from "./text/font-set.js";

/** The forms that a briefing can take. A name listed here without its row does not compile. */
export type FormatName = "pdf" | "html" | "md";

/** A form of a briefing in the table. */
export interface FormatRow {
  mediaType: string;
  /** Whether it is no text, so that a terminal must not be shown it. */
  isBinary: boolean;
  /** Returns the bytes of the file. */
  render(briefing: Briefing, options: { paper: Paper }): Promise<Uint8Array>;
}

const toBytes = async (text: string) => new TextEncoder().encode(text);

/** Every form by the ending of its file. All say the same; only the PDF carries the data as attachments. */
export const formats: { readonly [Name in FormatName]: FormatRow } = {
  pdf: {
    mediaType: "application/pdf",
    isBinary: true,
    render: (briefing, { paper }) => {
      const fonts = openFonts();
      return printPdf(briefing, layoutBriefing(briefing, paper, fonts), fonts);
    },
  },
  html: { mediaType: "text/html", isBinary: false, render: (briefing) => toBytes(renderHtml(briefing)) },
  md: { mediaType: "text/markdown", isBinary: false, render: (briefing) => toBytes(renderMarkdown(briefing)) },
};
