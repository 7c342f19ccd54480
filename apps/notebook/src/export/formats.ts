import { formatNotebook } from "../notebook-text.js";
import type { ExportFile, ExportSource } from "./export-file.js";
import { toHtml } from "./to-html.js";
import { toMarkdown } from "./to-markdown.js";
import { type NotebookPart, toParts } from "./to-parts.js";

/**
 * Makes a PDF of a notebook's parts; it comes from outside, since printing is not a notebook's business. `datasetDir` is what the charts were drawn
 * from, where there is one.
 */
export type RenderPdf = (parts: readonly NotebookPart[], datasetDir: string | undefined) => Promise<Uint8Array>;

/** The forms that a notebook can take, by the ending of their files. A further one is a row here and its file. */
export const exportFormats = {
  html: toHtml,
  ipynb: async ({ notebook, outName }: ExportSource): Promise<ExportFile[]> => [{ path: outName, content: formatNotebook(notebook) }],
  md: async (source: ExportSource): Promise<ExportFile[]> => toMarkdown(source),
  async pdf({ notebook, outName, live }: ExportSource, renderPdf: RenderPdf): Promise<ExportFile[]> {
    return [{ path: outName, content: await renderPdf(toParts(notebook), live && "json" in live.dataset ? live.datasetDir : undefined) }];
  },
} as const satisfies Record<string, (source: ExportSource, renderPdf: RenderPdf) => Promise<ExportFile[]>>;

export type ExportFormat = keyof typeof exportFormats;
