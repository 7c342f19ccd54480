import type { HeadingBlock, ParagraphBlock } from "../content.js";
import { type Line, type Span, setParagraph } from "../text/paragraph.js";
import { baseline, ink, type TypeStyle, typeStyles } from "../text/type-style.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

/** Share of the leading that lies above the baseline. */
const ascent = 0.75;

/** Returns the paints of lines set one below the other, from `top`. */
export function paintLines(lines: readonly Line[], style: Pick<TypeStyle, "leading">, x: number, top: number, owner: Tag | undefined): Paint[] {
  return lines.map((line, index) => ({ kind: "text", line, x, baseline: top + (index + ascent) * style.leading, leading: style.leading, tag: owner }));
}

/** Returns plain words as a span in a style. */
export const plainSpan = (text: string, style: TypeStyle): Span => ({ text, face: style.face, size: style.size, color: style.color });

/** Returns one box a line, bound so that no first or last line of a paragraph stands alone on a page. */
export function lineBoxes(lines: readonly Line[], style: Pick<TypeStyle, "leading">, x: number, owner: Tag | undefined, before: number): Box[] {
  return lines.map((line, index) => ({
    height: style.leading,
    paints: paintLines([line], style, x, 0, owner),
    before: index === 0 ? before : 0,
    keepWithNext: index < lines.length - 1 && (index === 0 || index === lines.length - 2),
    onGrid: index === 0,
  }));
}

/** Returns boxes so bound that no page break comes between them. */
export function keepTogether(boxes: readonly Box[]): Box[] {
  return boxes.map((box, index) => ({ ...box, keepWithNext: index < boxes.length - 1 || box.keepWithNext }));
}

/** Running text spans five of the six columns, so that lines stay short enough to follow; a lead spans all. */
export function layParagraph(block: ParagraphBlock, owner: Tag, context: LayoutContext): Box[] {
  const style = typeStyles[block.style];
  const width = block.style === "body" ? context.geometry.columns(5) : context.geometry.contentWidth;
  const lines = setParagraph(toSpans(block.inlines, style, context), style, width, context.fonts);
  const boxes = lineBoxes(lines, style, 0, tag("P", owner), baseline / 2);
  return block.style === "lead" ? keepTogether(boxes) : boxes;
}

export function layHeading(block: HeadingBlock, owner: Tag, context: LayoutContext): Box[] {
  const isSection = block.level === 2;
  const small = block.small === true;
  const style = small ? typeStyles.labelStrong : isSection ? typeStyles.section : block.level === 3 ? typeStyles.subsection : typeStyles.strong;
  const lines = setParagraph([plainSpan(block.text, style)], style, context.geometry.contentWidth, context.fonts);
  const top = isSection ? 7 : 0;
  const paints: Paint[] = isSection ? [{ kind: "rule", x: 0, y: 0, width: context.geometry.contentWidth, thickness: 0.75, color: ink }] : [];
  paints.push(...paintLines(lines, style, 0, top, tag(`H${block.level}`, owner)));
  if (block.anchor !== undefined) paints.push({ kind: "anchor", name: block.anchor, y: 0 });
  const height = top + lines.length * style.leading;
  return [
    {
      height,
      paints,
      before: isSection && !small ? 1.5 * baseline : baseline,
      keepWithNext: true,
      onGrid: true,
      ...(isSection ? { outline: block.text } : {}),
    },
  ];
}
