import { type Fragment, type Line, toLines } from "./fragment.js";

/** How many lines at either end of a page may be a running head or foot. */
const outer = 2;
/** What stands at the same height, to the point or two, on this share of the pages runs. */
const minShare = 0.4;
const heightTolerance = 3;
const pageNumber = /^[ivxl]{1,6}$|^(?:page\s*)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$|^[-–—|]\s*\d{1,4}\s*[-–—|]$/i;

/**
 * Returns the pages without their running heads, feet and page numbers, and what these say: outermost lines that stand alike on many pages
 * but for their figures.
 */
export function cutRunningLines(pages: readonly (readonly Fragment[])[]): { pages: Fragment[][]; running: string[] } {
  const ends = pages.map(outerLines);
  const said: string[] = [];
  const rest = pages.map((page, index) => {
    const others = ends.filter((_lines, other) => other !== index);
    const running = (ends[index] ?? []).filter((line) => isRunning(line, others, pages.length) || (line.isOutermost && pageNumber.test(line.text)));
    const dropped = new Set(running.flatMap(({ fragments }) => fragments));
    said.push(...running.map(({ text }) => text));
    return page.filter((fragment) => !dropped.has(fragment));
  });
  return { pages: rest, running: said };
}

type OuterLine = Line & { isOutermost: boolean };

function outerLines(page: readonly Fragment[]): OuterLine[] {
  const lines = toLines(page);
  return lines.flatMap((line, index) => {
    const fromEnd = Math.min(index, lines.length - 1 - index);
    return fromEnd < outer ? [{ ...line, isOutermost: fromEnd === 0 }] : [];
  });
}

function isRunning(line: OuterLine, others: readonly (readonly OuterLine[])[], pages: number): boolean {
  const alike = others.filter((lines) => lines.some((other) => Math.abs(other.y - line.y) <= heightTolerance && shapeOf(other) === shapeOf(line)));
  return alike.length > 0 && alike.length + 1 >= minShare * pages;
}

/** A page number or date differs from page to page. */
function shapeOf({ text }: Line): string {
  return text.toLowerCase().replaceAll(/\d+/g, "#");
}
