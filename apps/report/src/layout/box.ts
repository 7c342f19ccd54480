import type { SvgNode } from "../svg/svg-node.js";
import type { Line } from "../text/paragraph.js";
import type { Tag } from "./tag.js";

/** Something to draw; positions are points from the top left corner of its box. What has no tag is decoration and is not read. */
export type Paint =
  | { kind: "text"; line: Line; x: number; baseline: number; leading: number; tag: Tag | undefined }
  | { kind: "rule"; x: number; y: number; width: number; thickness: number; color: string }
  | { kind: "fill"; x: number; y: number; width: number; height: number; color: string; tag?: undefined }
  | { kind: "picture"; read: () => SvgNode; x: number; y: number; width: number; height: number; scale: number; tag: Tag | undefined; place?: string }
  | { kind: "anchor"; name: string; y: number };

/** What no page break may cut. */
export interface Box {
  height: number;
  paints: readonly Paint[];
  /** Space above, dropped at the top of a page. */
  before: number;
  /** Forbids a break between this box and the next. */
  keepWithNext: boolean;
  /** Begins on a line of the baseline grid. */
  onGrid?: boolean;
  /** A table's header, repeated above the row where the row does not follow the table's last. */
  header?: Box;
  /** The repeated header of the table that this box itself heads. */
  opens?: Box;
  /** Heads or foots the page, and is not read with the text. */
  running?: true;
  /** An entry of the outline that leads to this box. */
  outline?: string;
  /** May be put off to the top of the next page while the text of its section fills this one. */
  floats?: boolean;
  /** Returns the same box no higher than the room, or undefined where it cannot bend so far. */
  shrink?: (room: number) => Box | undefined;
  /** Returns boxes that say the same in another shape, for where neither the box nor a lower one fits. */
  otherwise?: () => readonly Box[];
}

/** Boxes that flow together: down the page in one column, or in two. */
export interface Flow {
  columns: 1 | 2;
  boxes: readonly Box[];
}
