import type { CodeBlock, ListBlock } from "../content.js";
import { setParagraph } from "../text/paragraph.js";
import { baseline, typeStyles, wash } from "../text/type-style.js";
import type { Box } from "./box.js";
import type { LayoutContext } from "./context.js";
import { lineBoxes, paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

const indent = 16;

/** Sets points one below the other, each behind its bullet or number. */
export function layList(block: ListBlock, owner: Tag, context: LayoutContext): Box[] {
  const list = tag("L", owner);
  const style = typeStyles.body;
  const width = context.geometry.columns(5) - indent;
  return block.items.flatMap((item, index) => {
    const point = tag("LI", list);
    const mark = setParagraph([plainSpan(block.ordered ? `${index + 1}.` : "•", style)], style, indent, context.fonts);
    const lines = setParagraph(toSpans(item, style, context), style, width, context.fonts);
    const [first, ...rest] = lineBoxes(lines, style, indent, tag("LBody", point), index === 0 ? baseline / 2 : 0);
    if (first === undefined) return [];
    return [{ ...first, paints: [...paintLines(mark, style, 0, 0, tag("Lbl", point)), ...first.paints] }, ...rest];
  });
}

const padding = 8;

/** Sets lines as they are on a wash; a line wider than the page is broken, and no line of it is lost. */
export function layCode(block: CodeBlock, owner: Tag, context: LayoutContext): Box[] {
  const style = typeStyles.code;
  const width = context.geometry.contentWidth;
  const lines = block.text
    .replace(/\s+$/, "")
    .split(/\r?\n/)
    // Spaces at the head of a line are what it is indented by; a paragraph would drop them.
    .map((line) => line.replaceAll("\t", "    ").replace(/^ +/, (spaces) => "\u00a0".repeat(spaces.length)))
    .flatMap((line) => (line === "" ? [undefined] : setParagraph([plainSpan(line, style)], style, width - 2 * padding, context.fonts)));
  const code = tag("P", owner);
  return lines.map((line, index): Box => {
    const last = index === lines.length - 1;
    const top = index === 0 ? padding / 2 : 0;
    const height = style.leading + top + (last ? padding / 2 : 0);
    return {
      height,
      paints: [{ kind: "fill", x: 0, y: 0, width, height, color: wash }, ...(line === undefined ? [] : paintLines([line], style, padding, top, code))],
      before: index === 0 ? baseline / 2 : 0,
      keepWithNext: index === 0 && lines.length > 1,
      onGrid: index === 0,
    };
  });
}
