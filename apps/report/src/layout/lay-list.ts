import type { ListBlock } from "../content.js";
import { setParagraph } from "../text/paragraph.js";
import { baseline, typeStyles } from "../text/type-style.js";
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
