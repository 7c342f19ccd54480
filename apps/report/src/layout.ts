import { numberCitations } from "./citations.js";
import type { Block, Briefing, HeadingBlock, Section } from "./content.js";
import type { Box, Flow } from "./layout/box.js";
import { type LayoutContext, sectionAnchor } from "./layout/context.js";
import { layCode } from "./layout/lay-code.js";
import { layEntries, layJudgement, layVersions } from "./layout/lay-entries.js";
import { layFigure, layPair } from "./layout/lay-figure.js";
import { layList } from "./layout/lay-list.js";
import { layMasthead } from "./layout/lay-masthead.js";
import { laySources } from "./layout/lay-sources.js";
import { layTable } from "./layout/lay-table.js";
import { layHeading, layParagraph } from "./layout/lay-text.js";
import { layTiles } from "./layout/lay-tiles.js";
import { geometryOf, type PageGeometry, type Paper } from "./layout/page-geometry.js";
import { type PageBoxes, paginate } from "./layout/paginate.js";
import { runningBoxes } from "./layout/running.js";
import { type Tag, tag } from "./layout/tag.js";
import type { FontSet } from "./text/font-set.js";

/** A briefing set on pages. */
export interface SetBriefing {
  geometry: PageGeometry;
  /** What is drawn on each page, in the order in which it is read. */
  pages: readonly PageBoxes[];
}

/** Sets a briefing on pages of a paper: numbers its notes, breaks its lines, fills its pages, heads and foots them. */
export function layoutBriefing(briefing: Briefing, paper: Paper, fonts: FontSet): SetBriefing {
  const geometry = geometryOf(paper);
  const citations = numberCitations(briefing.sections, briefing.documents);
  const context: LayoutContext = {
    fonts,
    geometry,
    citations,
    marked: new Set(),
    table: briefing.sections.some(({ name }) => name === "incidents") ? sectionAnchor("incidents") : undefined,
  };
  const root = tag("Document", undefined);
  const flows: Flow[] = [{ columns: 1, boxes: layMasthead(briefing, root, context) }];
  for (const section of briefing.sections) flows.push(...laySection(section, tag("Sect", root), context));
  const pages = paginate(joinSingle(flows), geometry);
  return { geometry, pages: pages.map((page, index) => [...page, ...runningBoxes(briefing, { page: index + 1, pages: pages.length }, context)]) };
}

function laySection(section: Section, owner: Tag, context: LayoutContext): Flow[] {
  const heading: HeadingBlock = { kind: "heading", level: 2, small: section.opening, text: section.title, anchor: sectionAnchor(section.name) };
  const boxes: Box[] = section.title === "" ? [] : layHeading(heading, owner, context);
  const judgements = tag("L", owner);
  for (const block of section.blocks) boxes.push(...layBlock(block, owner, judgements, context));
  const single: Flow = { columns: 1, boxes };
  return section.blocks.some((block) => block.kind === "sources") ? [single, { columns: 2, boxes: laySources(owner, context) }] : [single];
}

function layBlock(block: Block, owner: Tag, judgements: Tag, context: LayoutContext): Box[] {
  switch (block.kind) {
    case "heading":
      return layHeading(block, owner, context);
    case "paragraph":
      return layParagraph(block, owner, context);
    case "judgement":
      return layJudgement(block, judgements, context);
    case "tiles":
      return layTiles(block, owner, context);
    case "pair":
      return layPair(block, owner, context);
    case "figure":
      return layFigure(block, owner, context);
    case "table":
      return layTable(block, owner, context);
    case "versions":
      return layVersions(block, owner, context);
    case "entries":
      return layEntries(block, owner, context);
    case "list":
      return layList(block, owner, context);
    case "code":
      return layCode(block, owner, context);
    case "sources":
      return [];
  }
}

/** Joins neighbouring flows of one column, so that headings keep what follows in the next part. */
function joinSingle(flows: readonly Flow[]): Flow[] {
  const joined: { columns: 1 | 2; boxes: Box[] }[] = [];
  for (const flow of flows) {
    const last = joined.at(-1);
    if (last?.columns === 1 && flow.columns === 1) last.boxes.push(...flow.boxes);
    else joined.push({ columns: flow.columns, boxes: [...flow.boxes] });
  }
  return joined;
}
