import type { Block, EntriesBlock, JudgementBlock, TableBlock, TilesBlock, VersionsBlock } from "../content.js";
import { capitalise } from "../wording/phrase.js";
import { escapeHtml, escapeLines } from "./escape.js";
import { figureToHtml } from "./figure.js";
import { type HtmlContext, inlinesToHtml } from "./inlines.js";
import { sourcesToHtml } from "./sources.js";

type Writers = { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>, context: HtmlContext) => string };

/** Pixels; wide enough for a chart's labels beside its bars. */
const figureWidth = 800;
const halfWidth = 400;

/** How each kind of block is written; a kind without a row does not compile. */
const writers: Writers = {
  heading: ({ level, text }) => `<h${level}>${escapeHtml(text)}</h${level}>`,
  paragraph: ({ style, inlines }, context) => `<p${style === "body" ? "" : ` class="${style}"`}>${inlinesToHtml(inlines, context)}</p>`,
  judgement: (block, context) => `<ol class="judgements" start="${block.number}"><li>${judgementToHtml(block, context)}</li></ol>`,
  tiles: (block, context) => tilesToHtml(block, context),
  figure: (block, context) => figureToHtml(block, context, figureWidth),
  pair: ({ figures }, context) => `<div class="pair">${figures.map((figure) => figureToHtml(figure, context, halfWidth)).join("")}</div>`,
  table: (block, context) => tableToHtml(block, context),
  versions: (block, context) => versionsToHtml(block, context),
  entries: (block, context) => entriesToHtml(block, context),
  list: ({ ordered, items }, context) => {
    const name = ordered ? "ol" : "ul";
    return `<${name}>${items.map((item) => `<li>${inlinesToHtml(item, context)}</li>`).join("")}</${name}>`;
  },
  code: ({ text }) => `<pre><code>${escapeLines(text)}</code></pre>`,
  sources: (_block, context) => sourcesToHtml(context),
};

/** Returns a block as HTML. */
export function blockToHtml(block: Block, context: HtmlContext): string {
  // The table is typed by kind, which an index by a union forgets.
  const write = writers[block.kind] as (block: Block, context: HtmlContext) => string;
  return write(block, context);
}

function judgementToHtml({ statement, confidence, reasons }: JudgementBlock, context: HtmlContext): string {
  return `<p>${inlinesToHtml(statement, context)}</p><p class="quiet"><strong>${capitalise(confidence)} confidence.</strong> ${escapeHtml(reasons)}</p>`;
}

function tilesToHtml({ tiles, figure }: TilesBlock, context: HtmlContext): string {
  const shown = tiles.map(({ value, label, evidence, before }) => {
    const cites = inlinesToHtml([{ kind: "cite", evidence }], context, 3);
    const was = before === undefined ? "" : `<span class="before">${escapeHtml(before)}</span>`;
    return `<li><span class="value">${escapeHtml(value)}</span> <span>${escapeHtml(label)}${cites}</span>${was}</li>`;
  });
  return `<ul class="tiles">${shown.join("")}</ul>${figure === undefined ? "" : figureToHtml(figure, context, figureWidth)}`;
}

function tableToHtml({ summary, columns, rows }: TableBlock, context: HtmlContext): string {
  const align = (index: number) => (columns[index]?.align === "right" ? ` class="number"` : "");
  const head = columns.map(({ title }, index) => (title === "" ? "<td></td>" : `<th scope="col"${align(index)}>${escapeHtml(title)}</th>`)).join("");
  const body = rows.map(({ cells }) => {
    const written = cells.map((cell, index) => {
      const content = inlinesToHtml(cell, context, Number.POSITIVE_INFINITY);
      return columns[index]?.header === true ? `<th scope="row"${align(index)}>${content}</th>` : `<td${align(index)}>${content}</td>`;
    });
    return `<tr>${written.join("")}</tr>`;
  });
  const label = escapeHtml(summary);
  return `<div class="scroll" role="region" aria-label="${label}" tabindex="0"><table><caption>${label}</caption><thead><tr>${head}</tr></thead><tbody>\n${body.join("\n")}\n</tbody></table></div>`;
}

function versionsToHtml({ question, versions }: VersionsBlock, context: HtmlContext): string {
  return `<p>${inlinesToHtml(question, context)}</p><ul class="versions">${versions.map((version) => `<li>${inlinesToHtml(version, context)}</li>`).join("")}</ul>`;
}

function entriesToHtml({ entries, style }: EntriesBlock, context: HtmlContext): string {
  const written = entries.map(({ term, meaning }) => `<div><dt>${escapeHtml(term)}</dt><dd>${inlinesToHtml(meaning, context)}</dd></div>`);
  return `<dl class="${style}">${written.join("")}</dl>`;
}
