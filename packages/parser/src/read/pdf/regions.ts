import { type Fragment, median, toLines } from "./fragment.js";

/** A white column is a gutter from this many letters' heights on. */
const gutterHeights = 1.2;
/** A column has at least so many lines, and so much of the region's width: what is less is a list's numbers. */
const minLines = 3;
const minWidthShare = 0.15;
/** Beyond these a page is not cut: no newspaper is so dense, and the work grows with both. */
const limits = { fragments: 10_000, depth: 40 };

/**
 * Returns the fragments of a page as regions in reading order: columns one after the other, a headline across them before them.
 * The recursive X-Y cut (Nagy and Seth 1984): a region is cut at its widest gutter, else at its tallest white row, until neither helps.
 */
export function toRegions(fragments: readonly Fragment[]): Fragment[][] {
  return fragments.length > limits.fragments ? [[...fragments]] : cut(fragments, 0);
}

function cut(fragments: readonly Fragment[], depth: number): Fragment[][] {
  if (depth > limits.depth || fragments.length < 2 * minLines) return [[...fragments]];
  const columns = cutAtGutter(fragments);
  if (columns) return columns.flatMap((part) => cut(part, depth + 1));
  const rows = cutAtRow(fragments);
  if (!rows) return [[...fragments]];
  const parts = rows.map((part) => cut(part, depth + 1));
  // Where no part has columns the cut was for nothing: lines that follow each other stay together.
  return parts.every((part) => part.length === 1) ? [[...fragments]] : parts.flat();
}

function cutAtGutter(fragments: readonly Fragment[]): [Fragment[], Fragment[]] | null {
  const gap = widestGap(fragments.map(({ x, width }) => ({ start: x, end: x + width })));
  if (!gap || gap.size < gutterHeights * median(fragments.map(({ height }) => height))) return null;
  const parts = partAt(fragments, ({ x }) => x < gap.at);
  const whole = extent(fragments);
  return parts.every((part) => toLines(part).length >= minLines && extent(part) >= minWidthShare * whole) ? parts : null;
}

function cutAtRow(fragments: readonly Fragment[]): [Fragment[], Fragment[]] | null {
  const gap = widestGap(fragments.map(({ y, height }) => ({ start: y - height, end: y })));
  return gap ? partAt(fragments, ({ y }) => y < gap.at) : null;
}

function partAt(fragments: readonly Fragment[], isBefore: (fragment: Fragment) => boolean): [Fragment[], Fragment[]] {
  return [fragments.filter(isBefore), fragments.filter((fragment) => !isBefore(fragment))];
}

function extent(fragments: readonly Fragment[]): number {
  const [left, right] = [fragments.map(({ x }) => x), fragments.map(({ x, width }) => x + width)];
  return right.reduce((a, b) => Math.max(a, b), 0) - left.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** The widest stretch that no interval covers, and its middle. */
function widestGap(intervals: readonly { start: number; end: number }[]): { at: number; size: number } | null {
  let widest: { at: number; size: number } | null = null;
  let covered = Number.POSITIVE_INFINITY;
  for (const { start, end } of intervals.toSorted((a, b) => a.start - b.start)) {
    const size = start - covered;
    if (size > (widest?.size ?? 0)) widest = { at: covered + size / 2, size };
    covered = covered === Number.POSITIVE_INFINITY ? end : Math.max(covered, end);
  }
  return widest;
}
