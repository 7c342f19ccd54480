import { type CitedSource, numberCitations, type Passage } from "../citations.js";
import type { Briefing, Section } from "../content.js";
import { documentFacts } from "../document-facts.js";
import { isWebAddress } from "../text/web-address.js";
import { isolate } from "../wording/name.js";
import { blockToMarkdown } from "./blocks.js";
import { escapeMarkdown } from "./inlines.js";

/** Returns a briefing as Markdown with tables and footnotes (GitHub's dialect): the same words, charts told in words, each source a footnote. */
export function renderMarkdown(briefing: Briefing): string {
  const citations = numberCitations(briefing.sections, briefing.documents);
  const { area, period, number, marking } = briefing.slug;
  const slug = ["DATELINE", area, period, number === undefined ? undefined : `No. ${number}`, marking === undefined ? undefined : `TLP:${marking}`];
  const sections = briefing.sections.map((section) => {
    const blocks = section.blocks.map((block) => blockToMarkdown(block, citations)).filter((text) => text !== "");
    return [...(section.title === "" ? [] : [`## ${escapeMarkdown(section.title)}`]), ...joinJudgements(section, blocks)].join("\n\n");
  });
  const parts = [
    escapeMarkdown(slug.filter((part) => part !== undefined && part !== "").join(" · ")),
    `# ${escapeMarkdown(briefing.title)}`,
    briefing.standfirst === "" ? "" : `*${escapeMarkdown(briefing.standfirst)}*`,
    ...sections,
    citations.sources.flatMap((source) => source.passages.map((passage) => footnote(passage, source))).join("\n"),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

/** Points of one list stand on lines that follow one another. */
function joinJudgements({ blocks: [first] }: Section, written: readonly string[]): string[] {
  return first?.kind === "judgement" ? [written.join("\n")] : [...written];
}

function footnote({ number, evidence, column }: Passage, { document, documentId }: CitedSource): string {
  const title = document?.title ?? document?.path ?? `Document ${documentId}, not in this dataset`;
  const facts = document === undefined ? "" : `, ${escapeMarkdown(documentFacts(document))}`;
  const link = document?.url !== undefined && isWebAddress(document.url) ? ` <${document.url}>` : "";
  const label = column === undefined ? "" : `${escapeMarkdown(isolate(column))}: `;
  return `[^${number}]: ${label}“${escapeMarkdown(evidence.quote.trim())}” — ${escapeMarkdown(title)}${facts}${link}`;
}
