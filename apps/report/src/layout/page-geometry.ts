import { baseline } from "../text/type-style.js";

/** The papers a briefing can be printed on; sizes in points. */
export const papers = { A4: { width: 595.28, height: 841.89 }, Letter: { width: 612, height: 792 } } as const;
export type Paper = keyof typeof papers;

const millimetre = 72 / 25.4;
const columnCount = 6;

/** The measures of a page, in points from its top left corner. */
export interface PageGeometry {
  paper: Paper;
  width: number;
  height: number;
  margin: number;
  /** Between columns. */
  gutter: number;
  /** Width between the margins. */
  contentWidth: number;
  /** Where the text begins and ends. */
  top: number;
  bottom: number;
  /** Returns the width of so many of the six columns with the gutters between them. */
  columns(count: number): number;
  /** Returns where a column begins, from the left margin; the first is 0. */
  columnStart(index: number): number;
}

/** Returns the measures: margins of 18 mm, six columns with gutters of 4 mm, a text height of whole lines of the grid. */
export function geometryOf(paper: Paper): PageGeometry {
  const { width, height } = papers[paper];
  const margin = 18 * millimetre;
  const gutter = 4 * millimetre;
  const contentWidth = width - 2 * margin;
  const column = (contentWidth - (columnCount - 1) * gutter) / columnCount;
  const lines = Math.floor((height - 2 * margin - baseline) / baseline);
  return {
    paper,
    width,
    height,
    margin,
    gutter,
    contentWidth,
    top: margin,
    bottom: margin + lines * baseline,
    columns: (count) => count * column + (count - 1) * gutter,
    columnStart: (index) => index * (column + gutter),
  };
}
