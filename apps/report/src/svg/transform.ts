import { unsupported } from "./unsupported.js";

/** An affine map as PDF and SVG write it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** Returns the map that applies `inner` first and `outer` after. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Returns the map that undoes `matrix`; a flat map gives the identity. */
export function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  if (determinant === 0) return identity;
  return [d / determinant, -b / determinant, -c / determinant, a / determinant, (c * f - d * e) / determinant, (b * e - a * f) / determinant];
}

/** Returns the image of a point. */
export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] => [a * x + c * y + e, b * x + d * y + f];

const readers: Record<string, (values: number[]) => Matrix> = {
  translate: ([x = 0, y = 0]) => [1, 0, 0, 1, x, y],
  scale: ([x = 1, y = x]) => [x, 0, 0, y, 0, 0],
  rotate: ([degrees = 0, x = 0, y = 0]) => {
    const radians = (degrees * Math.PI) / 180;
    const turn: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0];
    return multiply(multiply([1, 0, 0, 1, x, y], turn), [1, 0, 0, 1, -x, -y]);
  },
};

/** Reads a `transform` attribute. Throws `report/unsupported-svg` for any but translate, rotate and scale. */
export function readTransform(value: string): Matrix {
  let matrix = identity;
  let rest = value.trim();
  while (rest !== "") {
    const match = /^(\w+)\s*\(([^)]*)\)[\s,]*/.exec(rest);
    const read = readers[match?.[1] ?? ""];
    const values = (match?.[2] ?? "")
      .split(/[\s,]+/)
      .filter((part) => part !== "")
      .map(Number.parseFloat);
    if (match === null || read === undefined || values.some(Number.isNaN)) throw unsupported("transform", rest, "translate, rotate or scale");
    matrix = multiply(matrix, read(values));
    rest = rest.slice(match[0].length);
  }
  return matrix;
}
