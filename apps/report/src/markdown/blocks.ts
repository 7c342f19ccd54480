import type { Citations } from "../citations.js";
import type { Block, FigureBlock, Picture, TableBlock } from "../content.js";
import { capitalise } from "../wording/phrase.js";
import { escapeMarkdown, inlinesToMarkdown, mostNotes } from "./inlines.js";

type Writers = { readonly [Kind in Block["kind"]]: (block: Extract<Block, { kind: Kind }>, citations: Citations) => string };

/** How each kind of block is written; a kind without a row does not compile. The list of sources is the footnotes. */
const writers: Writers = {
  heading: ({ level, text }) => `${"#".repeat(level)} ${escapeMarkdown(text)}`,
  paragraph: ({ inlines }, citations) => inlinesToMarkdown(inlines, citations),
  judgement: ({ number, statement, confidence, reasons }, citations) =>
    `${number}. ${inlinesToMarkdown(statement, citations)} *${capitalise(confidence)} confidence: ${escapeMarkdown(reasons)}*`,
  tiles: ({ tiles, figure }, citations) => {
    const shown = tiles.map(({ value, label, evidence, before }) => {
      const was = before === undefined ? "" : ` (${escapeMarkdown(before)})`;
      return `- **${escapeMarkdown(value)}** ${escapeMarkdown(label)}${was}${inlinesToMarkdown([{ kind: "cite", evidence }], citations, mostNotes)}`;
    });
    return [shown.join("\n"), ...(figure === undefined ? [] : [figureToMarkdown(figure)])].join("\n\n");
  },
  figure: (block) => figureToMarkdown(block),
  pair: ({ figures }) => figures.map(figureToMarkdown).join("\n\n"),
  table: (block, citations) => tableToMarkdown(block, citations),
  versions: ({ question, versions }, citations) =>
    [inlinesToMarkdown(question, citations), "", ...versions.map((version) => `- ${inlinesToMarkdown(version, citations)}`)].join("\n"),
  entries: ({ entries }, citations) => entries.map(({ term, meaning }) => `- **${escapeMarkdown(term)}.** ${inlinesToMarkdown(meaning, citations)}`).join("\n"),
  list: ({ ordered, items }, citations) => items.map((item, index) => `${ordered ? `${index + 1}.` : "-"} ${inlinesToMarkdown(item, citations)}`).join("\n"),
  code: ({ text }) => {
    const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
    const fence = "`".repeat(longest + 1);
    return `${fence}\n${text.replace(/\s+$/, "")}\n${fence}`;
  },
  sources: () => "",
};

/** Returns a block as Markdown, without an end of line. */
export function blockToMarkdown(block: Block, citations: Citations): string {
  // The table is typed by kind, which an index by a union forgets.
  const write = writers[block.kind] as (block: Block, citations: Citations) => string;
  return write(block, citations);
}

const figureWidth = 800;

/** A picture in words: its finding, what it measures, and what it shows. */
function figureToMarkdown(block: FigureBlock): string {
  const picture: Picture = block.draw({ width: figureWidth });
  const shape = picture.alt.startsWith(picture.title) ? picture.alt.slice(picture.title.length).replace(/^[.\s]+/, "") : picture.alt;
  const said = [picture.subtitle === "" ? "" : `${picture.subtitle}.`, shape, ...picture.notes, picture.source].filter((part) => part !== "");
  return `> **Chart: ${escapeMarkdown(picture.title)}.** ${escapeMarkdown(said.join(" "))}`;
}

function tableToMarkdown({ columns, rows }: TableBlock, citations: Citations): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = columns.map(({ align }) => (align === "right" ? "---:" : "---"));
  const body = rows.map(({ cells }) => line(cells.map((cell) => inlinesToMarkdown(cell, citations, Number.POSITIVE_INFINITY))));
  return [line(columns.map(({ title }) => escapeMarkdown(title))), line(rule), ...body].join("\n");
}
