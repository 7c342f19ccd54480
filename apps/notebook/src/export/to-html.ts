import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { assetPath } from "../assets.js";
import type { Cell, CodeCell, Output } from "../notebook.js";
import { carriedCells, data } from "./carried-cells.js";
import { escapeHtml } from "./escape-html.js";
import type { ExportFile, ExportSource } from "./export-file.js";
import { neededRecords } from "./needed-records.js";
import { pictureOf, textOf } from "./picture.js";
import { sanitizeHtml } from "./sanitize.js";
import { titleOf, wordsToHtml } from "./words.js";

/**
 * Returns a notebook as one page that asks for nothing: words, pictures, tables, and with `live` the cells, which run when it is opened. What was
 * stored is made harmless; only our script and the cells' programs run, each named to the browser by its hash, and nothing can be fetched.
 */
export async function toHtml(source: ExportSource): Promise<ExportFile[]> {
  const { notebook, fileName, outName, live } = source;
  const [styles, runtime] = await Promise.all([readFile(assetPath("export-styles.css"), "utf8"), live ? readFile(assetPath("export.js"), "utf8") : ""]);
  const scripts = live === undefined ? [] : [carriedCells(live.compiled, fileName), runtime];
  const dataset =
    live === undefined ? "" : `<script type="application/json" id="dateline-dataset">${data(neededRecords(live.dataset, live.compiled))}</script>`;
  const content = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(scripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(titleOf(notebook, fileName))}</title>
<style>${styles}</style>
</head>
<body>
<main>
${notebook.cells.map(cellHtml).join("\n")}
<footer>${live === undefined ? "As it was last saved." : "Drawn by this file itself, from the records it carries."} Nothing is fetched.</footer>
</main>
${dataset}
${scripts.map((script) => `<script>${script}</script>`).join("\n")}
</body>
</html>
`;
  return [{ path: outName, content }];
}

function policy(scripts: readonly string[]): string {
  const hashes = scripts.map((script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  const allowed = hashes.length === 0 ? "'none'" : hashes.join(" ");
  return `default-src 'none'; script-src ${allowed}; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; base-uri 'none'; form-action 'none'`;
}

function cellHtml(cell: Cell): string {
  if (cell.cell_type === "markdown") return `<section class="reading">${wordsToHtml(cell)}</section>`;
  if (cell.cell_type === "raw" || cell.source.trim() === "") return "";
  return `${outputsHtml(cell)}\n<details class="code"><summary>Code</summary><pre>${escapeHtml(cell.source)}</pre></details>`;
}

function outputsHtml({ id, outputs }: CodeCell): string {
  return `<div class="output" data-cell="${id}">${outputs.map(outputHtml).join("")}</div>`;
}

function outputHtml(output: Output): string {
  const picture = pictureOf(output, ["svg", "png", "jpeg"]);
  if (picture !== undefined) {
    const type = picture.extension === "svg" ? "image/svg+xml" : `image/${picture.extension}`;
    const width = picture.width === undefined ? "" : ` width="${picture.width}"`;
    // As an image, a drawing is a world of its own: it runs no script and loads nothing.
    return `<img class="stored" src="data:${type};base64,${picture.bytes.toString("base64")}" alt="${escapeHtml(picture.alt)}"${width}>`;
  }
  const html = output.output_type === "display_data" || output.output_type === "execute_result" ? output.data["text/html"] : undefined;
  if (typeof html === "string") return sanitizeHtml(html);
  const kind = output.output_type === "error" ? "fault" : output.output_type === "stream" && output.name === "stderr" ? "stderr" : "";
  return `<pre class="${kind}">${escapeHtml(textOf(output))}</pre>`;
}
