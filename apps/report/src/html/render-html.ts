import { numberCitations } from "../citations.js";
import type { Briefing, Section } from "../content.js";
import { markingColors } from "../marking.js";
import { formatDay } from "../wording/time.js";
import { blockToHtml } from "./blocks.js";
import { escapeHtml } from "./escape.js";
import type { HtmlContext } from "./inlines.js";
import { styles } from "./styles.js";

/** Nothing is fetched and nothing runs, whatever a document's text may hold. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** Returns a briefing as one HTML file that needs nothing else: charts inline, notes that lead to their sources and back, headings and tables that can be heard. */
export function renderHtml(briefing: Briefing): string {
  const context: HtmlContext = { citations: numberCitations(briefing.sections, briefing.documents), marked: new Set() };
  const sections = briefing.sections.map((section) => sectionToHtml(section, context));
  const contents = briefing.sections.filter(({ title }) => title !== "").map(({ name, title }) => `<li><a href="#${name}">${escapeHtml(title)}</a></li>`);
  const cutOff = briefing.cutOff === undefined ? "Nothing in the data is dated." : `Information cut-off ${formatDay(briefing.cutOff)}.`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="generator" content="Dateline">
<title>${escapeHtml(briefing.title)}</title>
<style>
${styles}</style>
</head>
<body>
<header>
${slugToHtml(briefing)}
<h1>${escapeHtml(briefing.title)}</h1>
<p class="standfirst">${escapeHtml(briefing.standfirst)}</p>
</header>
<nav aria-label="Contents"><ul>${contents.join("")}</ul></nav>
<main>
${sections.join("\n")}
</main>
<footer>${escapeHtml(cutOff)}</footer>
</body>
</html>
`;
}

function slugToHtml({ slug: { area, period, number, marking } }: Briefing): string {
  const said = ["DATELINE", area, period, number === undefined ? undefined : `No. ${number}`].filter((part) => part !== undefined && part !== "");
  const mark = marking === undefined ? "" : `<span class="marking" style="color: ${markingColors[marking]}">TLP:${marking}</span>`;
  return `<p class="slug">${escapeHtml(said.join(" · "))}${mark}</p>`;
}

function sectionToHtml({ name, title, opening, blocks }: Section, context: HtmlContext): string {
  const heading = title === "" ? "" : `<h2 id="${name}-title"${opening ? ` class="small"` : ""}>${escapeHtml(title)}</h2>`;
  return `<section id="${name}"${title === "" ? "" : ` aria-labelledby="${name}-title"`}>\n${heading}\n${blocks.map((block) => blockToHtml(block, context)).join("\n")}\n</section>`;
}
