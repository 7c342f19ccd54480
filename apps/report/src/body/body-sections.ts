import type { ComposeContext } from "../compose-context.js";
import { type Block, type Section, words } from "../content.js";
import type { BodyPart, TablePart } from "./body-part.js";
import { chartBlock } from "./chart-block.js";
import { compactTable } from "./compact-table.js";
import { type HeadingToken, markdownBlocks } from "./markdown-blocks.js";

/** A body cut into sections at its headings of the first two levels. */
export interface BodySections {
  /** The first heading of level 1, where nothing but itself stands before it. */
  title: string | undefined;
  sections: readonly Section[];
}

/** Returns the parts of a body as sections. Headings below the second level stay within; none skips a level, so that they can be followed by ear. */
export function bodySections(parts: readonly BodyPart[], context: ComposeContext | undefined): BodySections {
  const sections: { name: string; title: string; opening: boolean; blocks: Block[] }[] = [];
  let title: string | undefined;
  let depth = 2;
  const open = (heading: string) => sections.push({ name: `part-${sections.length + 1}`, title: heading, opening: false, blocks: [] });
  const put = (block: Block) => {
    if (sections.length === 0) open("");
    sections.at(-1)?.blocks.push(block);
  };
  parts.forEach((part, index) => {
    for (const block of blocksOf(part, part.place ?? `part ${index + 1}`, context)) {
      if (block.kind !== "heading-token") put(block);
      else if (block.depth === 1 && title === undefined && sections.length === 0) title = block.text;
      else if (block.depth <= 2) {
        open(block.text);
        depth = 2;
      } else {
        depth = Math.min(block.depth, depth + 1, 4);
        put({ kind: "heading", level: depth === 4 ? 4 : 3, text: block.text });
      }
    }
  });
  return { title, sections };
}

function blocksOf(part: BodyPart, place: string, context: ComposeContext | undefined): (Block | HeadingToken)[] {
  switch (part.kind) {
    case "markdown":
      return markdownBlocks(part.text);
    case "chart":
      return [chartBlock(part, place, context)];
    case "table":
      return tableBlocks(part);
    case "output":
      return part.text.trim() === "" ? [] : [{ kind: "code", text: part.text }];
  }
}

function tableBlocks({ title, columns, rows }: TablePart): Block[] {
  if (columns.length === 0) return [];
  const caption: Block[] = title === undefined || title === "" ? [] : [{ kind: "paragraph", style: "quiet", inlines: [words(title)] }];
  const shown = rows.length === 0 ? [["no rows"]] : rows;
  const cells = shown.map((row) => columns.map((_, index) => [words(row[index] ?? "")]));
  return [...caption, compactTable(title ?? `A table of ${columns.join(", ")}.`, columns, cells)];
}
