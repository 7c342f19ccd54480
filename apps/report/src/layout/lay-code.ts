import type { CodeBlock } from "../content.js";
import { cleanText } from "../text/clean-text.js";
import { toFontRuns } from "../text/font-runs.js";
import type { FontSet } from "../text/font-set.js";
import type { Line } from "../text/paragraph.js";
import { baseline, typeStyles, wash } from "../text/type-style.js";
import type { Box } from "./box.js";
import type { LayoutContext } from "./context.js";
import { keepTogether, paintLines } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";

const padding = 8;
const style = typeStyles.code;

/** Blocks of more lines than this may break over a page. */
const mostLinesTogether = 16;

/** Sets lines as they are, spaces and all, on a wash; one wider than the page goes on in the next, and nothing of it is lost. */
export function layCode(block: CodeBlock, owner: Tag, { geometry, fonts }: LayoutContext): Box[] {
  const width = geometry.contentWidth;
  const most = Math.max(1, Math.floor((width - 2 * padding) / fonts.widthOf("mono", "0", style.size)));
  const lines = block.text
    .replace(/\s+$/, "")
    .split(/\r\n|\r|\n/)
    .flatMap((line) => cut(clean(line), most));
  const code = tag("P", owner);
  const boxes = lines.map((text, index): Box => {
    const top = index === 0 ? padding / 2 : 0;
    const height = style.leading + top + (index === lines.length - 1 ? padding / 2 : 0);
    return {
      height,
      paints: [{ kind: "fill", x: 0, y: 0, width, height, color: wash }, ...paintLines([setLine(text, fonts)], style, padding, top, code)],
      before: index === 0 ? baseline / 2 : 0,
      keepWithNext: (index === 0 || index === lines.length - 2) && lines.length > 1,
      onGrid: index === 0,
    };
  });
  return boxes.length <= mostLinesTogether ? keepTogether(boxes) : boxes;
}

/** Cleans the words and leaves the spaces between them, which line columns up. */
const clean = (line: string) => line.replaceAll("\t", "    ").replace(/[^ ]+/g, cleanText);

function cut(line: string, most: number): string[] {
  const characters = [...line];
  const pieces = Array.from({ length: Math.ceil(characters.length / most) }, (_, index) => characters.slice(index * most, (index + 1) * most).join(""));
  return pieces.length === 0 ? [""] : pieces;
}

function setLine(text: string, fonts: FontSet): Line {
  let x = 0;
  const runs = toFontRuns(text, style.face, fonts).map((run) => {
    const width = fonts.widthOf(run.font, run.text, style.size);
    const placed = {
      text: run.text,
      x,
      width,
      font: run.font,
      size: style.size,
      color: style.color,
      rise: 0,
      features: [],
      letterSpacing: 0,
      rightToLeft: false,
    };
    x += width;
    return placed;
  });
  return { runs, width: x };
}
