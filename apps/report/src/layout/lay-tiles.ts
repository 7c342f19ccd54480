import type { Tile, TilesBlock } from "../content.js";
import { type Line, type Span, setParagraph } from "../text/paragraph.js";
import { baseline, typeStyles, wash } from "../text/type-style.js";
import type { Box, Paint } from "./box.js";
import type { LayoutContext } from "./context.js";
import { type FitFigure, figureFitter, layFigure, shiftPaint } from "./lay-figure.js";
import { paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";
import { toSpans } from "./to-spans.js";

const padding = 8;
const stackGap = 7;

/** A tile has no room for more note marks. */
const mostRangesInTile = 3;

/** Sets key figures: stacked beside their figure where the page has room for both, else in a row and the figure below. */
export function layTiles(block: TilesBlock, owner: Tag, context: LayoutContext): Box[] {
  if (block.tiles.length === 0) return [];
  // Note marks are set once: setting them again would move the place that the list of sources leads back to.
  const marks = block.tiles.map((tile) =>
    toSpans(
      [
        { kind: "text", text: tile.label },
        { kind: "cite", evidence: tile.evidence },
      ],
      typeStyles.label,
      context,
      mostRangesInTile,
    ),
  );
  const tiles = block.tiles.map((tile, index) => ({ tile, label: marks[index] ?? [], owner: tag("P", owner), before: beforeSpans(tile) }));
  const row = rowBox(tiles, context);
  if (block.figure === undefined) return [row];
  const { figure } = block;
  const setWithin = figureFitter(figure, context.geometry.columns(4), owner, context);
  const beside = (room: number) => besideFigure(tiles, setWithin, room, context);
  const tallest = beside(Number.POSITIVE_INFINITY);
  if (tallest === undefined) return [row, ...layFigure(figure, owner, context)];
  return [{ ...tallest, shrink: beside, otherwise: () => [row, ...layFigure(figure, owner, context)] }];
}

interface SetTile {
  tile: Tile;
  label: Span[];
  /** The number of the period before, on lines of its own. */
  before: Span[];
  owner: Tag;
}

const beforeSpans = ({ before }: Tile): Span[] => (before === undefined ? [] : [plainSpan(before, typeStyles.note)]);

/** Returns the label and below it the number of the period before, as lines of one leading. */
function setLabel({ label, before }: SetTile, width: number, context: LayoutContext): Line[] {
  const style = typeStyles.label;
  return [...setParagraph(label, style, width, context.fonts), ...(before.length === 0 ? [] : setParagraph(before, typeStyles.note, width, context.fonts))];
}

/** Numbers of more characters than this are set smaller, so that they stay on one line; fewer where a label stands beside them. */
const longestNumber = 6;
const longestBeside = 4;

function setNumber({ tile }: SetTile, width: number, context: LayoutContext, most = longestNumber): Line[] {
  const style = tile.value.length > most ? typeStyles.section : typeStyles.tileValue;
  return setParagraph([plainSpan(tile.value, style)], { ...style, leading: typeStyles.tileValue.leading }, width, context.fonts).slice(0, 1);
}

function rowBox(tiles: readonly SetTile[], context: LayoutContext): Box {
  const { geometry } = context;
  const width = (geometry.contentWidth - (tiles.length - 1) * geometry.gutter) / tiles.length;
  const labels = tiles.map((tile) => setLabel(tile, width - 2 * padding, context));
  const height = 2 * padding + typeStyles.tileValue.leading + typeStyles.label.leading * Math.max(...labels.map((lines) => lines.length));
  const paints = tiles.flatMap((tile, index): Paint[] => {
    const x = index * (width + geometry.gutter);
    return [
      { kind: "fill", x, y: 0, width, height, color: wash },
      ...paintLines(setNumber(tile, width - 2 * padding, context), typeStyles.tileValue, x + padding, padding - 3, tile.owner),
      ...paintLines(labels[index] ?? [], typeStyles.label, x + padding, padding + typeStyles.tileValue.leading, tile.owner),
    ];
  });
  return { height, paints, before: baseline / 2, keepWithNext: false, onGrid: true };
}

/** The tiles in the first two columns, the figure in the other four; both end at the same height. Undefined where the room is too small. */
function besideFigure(tiles: readonly SetTile[], setWithin: FitFigure, room: number, context: LayoutContext): Box | undefined {
  const { geometry } = context;
  const width = geometry.columns(2);
  const numberWidth = Math.max(...tiles.map((tile) => setNumber(tile, width, context, longestBeside)[0]?.width ?? 0));
  const labelWidth = width - numberWidth - 3 * padding;
  const labels = tiles.map((tile) => setLabel(tile, labelWidth, context));
  const leastTile = Math.max(typeStyles.tileValue.leading, ...labels.map((lines) => lines.length * typeStyles.label.leading)) + padding;
  const least = tiles.length * leastTile + (tiles.length - 1) * stackGap;
  if (labelWidth < 60 || least > room) return undefined;
  const picture = setWithin(Math.min(room, Math.max(least, geometry.bottom / 3)));
  if (picture === undefined) return undefined;
  const height = Math.max(least, picture.height);
  const tileHeight = (height - (tiles.length - 1) * stackGap) / tiles.length;
  const stack = tiles.flatMap((tile, index): Paint[] => {
    const y = index * (tileHeight + stackGap);
    const lines = labels[index] ?? [];
    return [
      { kind: "fill", x: 0, y, width, height: tileHeight, color: wash },
      ...paintLines(
        setNumber(tile, width, context, longestBeside),
        typeStyles.tileValue,
        padding,
        y + (tileHeight - typeStyles.tileValue.leading) / 2 - 1.5,
        tile.owner,
      ),
      ...paintLines(lines, typeStyles.label, 2 * padding + numberWidth, y + (tileHeight - lines.length * typeStyles.label.leading) / 2, tile.owner),
    ];
  });
  const paints = [...stack, ...picture.paints.map((paint) => shiftPaint(paint, geometry.columnStart(2), 0))];
  return { height, paints, before: baseline / 2, keepWithNext: false, onGrid: true };
}
