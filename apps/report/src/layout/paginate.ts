import { baseline } from "../text/type-style.js";
import type { Box, Flow } from "./box.js";
import type { PageGeometry } from "./page-geometry.js";

/** A box with its place on a page, in points from the page's top left corner. */
export interface PlacedBox {
  box: Box;
  x: number;
  y: number;
}

export type PageBoxes = PlacedBox[];

/** Boxes that must share a page: each bound to the next, the last one free. */
type Chunk = readonly Box[];

interface Cursor {
  pages: PageBoxes[];
  y: number;
}

/**
 * Lays flows down pages. Bound boxes stay together, a table's header comes again, spaces are dropped at the top of a page.
 * A figure that does not fit is drawn lower, or put off while the text of its section fills the page.
 */
export function paginate(flows: readonly Flow[], geometry: PageGeometry): PageBoxes[] {
  const cursor: Cursor = { pages: [[]], y: geometry.top };
  for (const flow of flows) {
    if (flow.columns === 1) fillColumn(toChunks(flow.boxes), cursor, geometry);
    else fillTwoColumns(toChunks(flow.boxes), cursor, geometry);
  }
  return cursor.pages.filter((page, index) => page.length > 0 || index === 0);
}

function toChunks(boxes: readonly Box[]): Chunk[] {
  const chunks: Box[][] = [];
  let open = false;
  for (const box of boxes) {
    if (open) chunks.at(-1)?.push(box);
    else chunks.push([box]);
    open = box.keepWithNext;
  }
  return chunks;
}

/** Returns where a box would begin when set at `y`: after its space, on the grid where it asks for that. */
function startOf(box: Box, y: number, top: number): number {
  const start = y <= top ? top : y + box.before;
  return box.onGrid === true ? top + Math.ceil((start - top - 0.01) / (baseline / 2)) * (baseline / 2) : start;
}

function heightFrom(chunk: Chunk, y: number, top: number, previous?: Box): number {
  let at = y;
  let last = previous;
  for (const box of chunk) {
    at = startOf(box, at + (missingHeader(box, last)?.height ?? 0), top) + box.height;
    last = box;
  }
  return at;
}

/** Returns the header that a row needs above it: on a new page, or below a figure that came between. */
function missingHeader(box: Box, previous: Box | undefined): Box | undefined {
  return previous !== undefined && (previous.header === box.header || previous.opens === box.header) ? undefined : box.header;
}

function newPage(cursor: Cursor, geometry: PageGeometry): void {
  cursor.pages.push([]);
  cursor.y = geometry.top;
}

function place(chunk: Chunk, cursor: Cursor, geometry: PageGeometry, x = geometry.margin): void {
  for (const box of chunk) {
    if (cursor.y > geometry.top && startOf(box, cursor.y, geometry.top) + box.height > geometry.bottom + 0.01) newPage(cursor, geometry);
    const page = cursor.pages.at(-1);
    const header = missingHeader(box, page?.at(-1)?.box);
    if (header !== undefined) {
      page?.push({ box: header, x, y: cursor.y });
      cursor.y += header.height;
    }
    const y = startOf(box, cursor.y, geometry.top);
    page?.push({ box, x, y });
    cursor.y = y + box.height;
  }
}

function fillColumn(chunks: readonly Chunk[], cursor: Cursor, geometry: PageGeometry): void {
  // A chunk still bound at the end heads the two columns that follow.
  const reserve = (chunk: Chunk) => (chunk.at(-1)?.keepWithNext === true ? 8 * baseline : 0);
  const fits = (chunk: Chunk) => heightFrom(chunk, cursor.y, geometry.top, cursor.pages.at(-1)?.at(-1)?.box) + reserve(chunk) <= geometry.bottom + 0.01;
  let putOff: Chunk[] = [];
  // How many sections have begun since the first of these was put off.
  let begun = 0;
  // What was put off comes first on a page; what still does not fit beside it waits for the next one.
  const placePutOff = () => {
    if (putOff.length > 0 && cursor.y > geometry.top && !putOff.slice(0, 1).every(fits)) newPage(cursor, geometry);
    for (let [chunk] = putOff; chunk !== undefined && (cursor.y <= geometry.top || fits(chunk)); [chunk] = putOff) {
      place(chunk, cursor, geometry);
      putOff = putOff.slice(1);
    }
    begun = 0;
  };
  // A section may begin before a figure of an earlier one that waits for the next page, rather than leave the page half empty.
  const mayBegin = (chunk: Chunk) => {
    const share = (geometry.bottom - cursor.y) / (geometry.bottom - geometry.top);
    // A table that begins here goes on after the figure, so that it takes an emptier page to justify that.
    const least = chunk.some((box) => box.header !== undefined) ? 0.4 : begun === 0 ? 0.16 : 0.3;
    return share > least && fits(chunk);
  };
  const queue = [...chunks];
  for (let chunk = queue.shift(); chunk !== undefined; chunk = queue.shift()) {
    if (chunk.some((box) => box.outline !== undefined)) {
      while (putOff.length > 0 && (putOff.slice(0, 1).every(fits) || !mayBegin(chunk))) placePutOff();
      if (putOff.length > 0) begun++;
    }
    if (fits(chunk) && (putOff.length === 0 || !isFloat(chunk))) {
      place(chunk, cursor, geometry);
      continue;
    }
    const last = chunk.at(-1);
    const bent = putOff.length === 0 ? bend(chunk, cursor, geometry) : undefined;
    if (bent !== undefined) place(bent, cursor, geometry);
    else if (isFloat(chunk) && cursor.y > geometry.top) putOff.push(chunk);
    else if (last?.otherwise !== undefined && cursor.y > geometry.top) queue.unshift(...toChunks([...chunk.slice(0, -1), ...last.otherwise()]));
    else {
      if (cursor.y > geometry.top) newPage(cursor, geometry);
      if (!endsOnPage(chunk, queue, geometry)) placePutOff();
      if (!fits(chunk) && cursor.y > geometry.top) newPage(cursor, geometry);
      place(chunk, cursor, geometry);
    }
  }
  while (putOff.length > 0) placePutOff();
}

/** Whether the rest of a table fits the page that begins with it: a figure that waits then comes after it, rather than cut it in two. */
function endsOnPage(chunk: Chunk, queue: readonly Chunk[], geometry: PageGeometry): boolean {
  const header = chunk[0]?.header;
  if (header === undefined) return false;
  let y = geometry.top + header.height;
  for (const next of [chunk, ...queue]) {
    if (next[0]?.header !== header) return true;
    y = heightFrom(next, y, geometry.top, { ...next[0], header });
    if (y > geometry.bottom) return false;
  }
  return true;
}

const isFloat = (chunk: Chunk) => chunk.length === 1 && chunk[0]?.floats === true;

/** Returns the chunk with its last figure drawn low enough for what is left of the page, if it can be. */
function bend(chunk: Chunk, cursor: Cursor, geometry: PageGeometry): Chunk | undefined {
  const last = chunk.at(-1);
  if (last?.shrink === undefined) return undefined;
  const head = chunk.slice(0, -1);
  const at = startOf(last, head.length === 0 ? cursor.y : heightFrom(head, cursor.y, geometry.top), geometry.top);
  const lower = last.shrink(geometry.bottom - at);
  return lower === undefined ? undefined : [...head, lower];
}

/** Fills two columns down each page; on the last, both come out alike in height. */
function fillTwoColumns(chunks: readonly Chunk[], cursor: Cursor, geometry: PageGeometry): void {
  let rest = chunks;
  const columns = [geometry.margin, geometry.margin + geometry.columnStart(3)] as const;
  while (rest.length > 0) {
    let top = cursor.y <= geometry.top ? geometry.top : cursor.y + baseline;
    if (geometry.bottom - top < 6 * baseline) {
      newPage(cursor, geometry);
      top = geometry.top;
    }
    const bottom = balancedBottom(rest, top, geometry.bottom);
    let lowest = top;
    for (const x of columns) {
      const taken = takeColumn(rest, top, bottom);
      let y = top;
      for (const box of taken.flat()) {
        const start = startOf(box, y, top);
        cursor.pages.at(-1)?.push({ box, x, y: start });
        y = start + box.height;
      }
      lowest = Math.max(lowest, y);
      rest = rest.slice(taken.length);
    }
    cursor.y = lowest;
    if (rest.length > 0) newPage(cursor, geometry);
  }
}

/** Returns the chunks that fit between top and bottom; one that is higher than the column is set alone rather than never. */
function takeColumn(chunks: readonly Chunk[], top: number, bottom: number): Chunk[] {
  const taken: Chunk[] = [];
  let y = top;
  for (const chunk of chunks) {
    const end = heightFrom(chunk, y, top);
    if (end > bottom + 0.01 && taken.length > 0) break;
    taken.push(chunk);
    y = end;
    if (end > bottom) break;
  }
  return taken;
}

function balancedBottom(chunks: readonly Chunk[], top: number, bottom: number): number {
  const holdsAll = (at: number) => {
    const left = takeColumn(chunks, top, at);
    const right = takeColumn(chunks.slice(left.length), top, at);
    return left.length + right.length === chunks.length && [left, right].every((taken) => heightFrom(taken.flat(), top, top) <= at + 0.01);
  };
  if (!holdsAll(bottom)) return bottom;
  for (let at = top + baseline; at < bottom; at += baseline / 2) if (holdsAll(at)) return at;
  return bottom;
}
