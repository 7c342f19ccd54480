import type { TilesBlock } from "../content.js";
import { setParagraph } from "../text/paragraph.js";
import { baseline, typeStyles, wash } from "../text/type-style.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

const padding = 8;

/** Sets key figures side by side: the number large, its note marks behind it, what it counts beneath. */
export function layTiles(block: TilesBlock, owner: Tag, context: LayoutContext): Box[] {
  const { geometry, fonts } = context;
  const count = block.tiles.length;
  if (count === 0) return [];
  const width = (geometry.contentWidth - (count - 1) * geometry.gutter) / count;
  const inner = width - 2 * padding;
  const set = block.tiles.map((tile) => {
    const style = tile.value.length > 6 ? typeStyles.section : typeStyles.tileValue;
    const value = setParagraph([plainSpan(tile.value, style)], { ...style, leading: typeStyles.tileValue.leading }, inner, fonts);
    const label = setParagraph(toSpans([{ kind: "text", text: tile.label }, { kind: "cite", evidence: tile.evidence }], typeStyles.label, context), typeStyles.label, inner, fonts);
    return { value, label };
  });
  const height = padding + typeStyles.tileValue.leading * Math.max(...set.map((tile) => tile.value.length)) + typeStyles.label.leading * Math.max(...set.map((tile) => tile.label.length)) + padding;
  const paints = set.flatMap((tile, index): Paint[] => {
    const x = index * (width + geometry.gutter);
    const owned = tag("P", owner);
    const valueHeight = tile.value.length * typeStyles.tileValue.leading;
    return [
      { kind: "fill", x, y: 0, width, height, color: wash },
      ...paintLines(tile.value, typeStyles.tileValue, x + padding, padding - 3, owned),
      ...paintLines(tile.label, typeStyles.label, x + padding, padding + valueHeight, owned),
    ];
  });
  return [{ height, paints, before: baseline, keepWithNext: false, onGrid: true }];
}
