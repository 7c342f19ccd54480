import type { FontKey } from "../text/font-set.js";
import type { Matrix } from "./transform.js";

/** A colour as a surface takes it. */
export interface Ink {
  hex: string;
  opacity: number;
}

export interface StrokeLook extends Ink {
  width: number;
  dash: readonly number[];
  cap: "butt" | "round" | "square";
  join: "miter" | "round" | "bevel";
  miterLimit: number;
}

/** Text that one font sets in one go; `x`, `y` are its left end on the baseline. */
export interface SurfaceText extends Ink {
  text: string;
  font: FontKey;
  size: number;
  x: number;
  y: number;
  width: number;
  features: readonly string[];
  rightToLeft: boolean;
}

/** What a picture is drawn on: a PDF page, or a recorder in tests. Paths are SVG path data; y grows downwards. */
export interface Surface {
  save(): void;
  restore(): void;
  transform(matrix: Matrix): void;
  clip(path: string): void;
  fill(path: string, look: Ink & { evenOdd: boolean }): void;
  stroke(path: string, look: StrokeLook): void;
  text(text: SurfaceText): void;
}
