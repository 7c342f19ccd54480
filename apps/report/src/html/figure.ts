import type { FigureBlock, Picture } from "../content.js";
import { escapeHtml } from "./escape.js";
import { type HtmlContext, inlinesToHtml } from "./inlines.js";
import { svgToHtml } from "./svg.js";

/** Returns a chart as a figure: its words as text, its drawing as SVG with alternative text. */
export function figureToHtml(block: FigureBlock, context: HtmlContext, width: number): string {
  const picture = block.draw({ width });
  const notes = [...picture.notes, picture.source].join(" ");
  const cites = block.evidence === undefined ? "" : inlinesToHtml([{ kind: "cite", evidence: block.evidence }], context);
  const heading = picture.title === "" ? "" : `<h3>${escapeHtml(picture.title)}</h3>`;
  const subtitle = picture.subtitle === "" ? "" : `<p class="quiet">${escapeHtml(picture.subtitle)}</p>`;
  const caption = notes.trim() === "" && cites === "" ? "" : `<figcaption>${escapeHtml(notes)}${cites}</figcaption>`;
  return `<figure>${heading}${subtitle}${legendToHtml(picture)}${svgToHtml(picture.svg, picture.alt)}${caption}</figure>`;
}

function legendToHtml({ legend }: Picture): string {
  const groups = legend.groups.filter(({ entries, title }) => entries.length > 1 || title !== "Kind of act");
  const items = groups.map(({ title, entries }) => {
    const told = entries.map(({ label, swatch }) => `<span class="entry">${svgToHtml(swatch, undefined)} ${escapeHtml(label)}</span>`).join(" ");
    return `<li><span class="quiet">${escapeHtml(title)}</span> ${told}</li>`;
  });
  return items.length === 0 ? "" : `<ul class="legend">${items.join("")}</ul>`;
}
