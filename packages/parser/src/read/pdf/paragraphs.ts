import type { BlockKind } from "@dateline/schema";
import { type Line, median } from "./fragment.js";

export interface Paragraph {
  kind: BlockKind;
  lines: readonly string[];
  /** Of the letters, in points. */
  height: number;
}

/** Letters larger or smaller by this share are of another kind of text. */
const otherSize = 0.15;
/** White above a line, in usual steps from line to line; headings, set in larger letters, take larger steps than their column. */
const parting = 1.35;
const tightStep = 1.2;
const bullet = /^[•▪◦‣]\s/;
/** How far a first line is set in, in letters' heights. */
const indent = 0.8;
/** A line ends a paragraph where it ends a sentence though the next word would have fitted in, with so much to spare. */
const spare = 1.5;
/** No headline is longer. */
const maxHeading = 250;

/** Returns the paragraphs of regions in reading order; one that runs on in the next column or on the next page is put together again. */
export function toParagraphs(regions: readonly (readonly Line[])[]): Paragraph[] {
  const paragraphs: Line[][] = [];
  for (const lines of regions) {
    const [first, ...rest] = cutRegion(lines);
    const last = paragraphs.at(-1);
    if (first && last && runsOn(last, first)) last.push(...first);
    else if (first) paragraphs.push(first);
    paragraphs.push(...rest);
  }
  return withKinds(paragraphs);
}

function cutRegion(lines: readonly Line[]): Line[][] {
  const step = median(lines.slice(1).map((line, index) => line.y - (lines[index]?.y ?? 0)));
  const left = Math.min(...lines.map(({ x }) => x));
  const right = Math.max(...lines.map(({ x, width }) => x + width));
  const paragraphs: Line[][] = [];
  let before: Line | undefined;
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (before && open && !parts(before, line, { step, left, right })) open.push(line);
    else paragraphs.push([line]);
    before = line;
  }
  return paragraphs;
}

function parts(before: Line, line: Line, { step, left, right }: { step: number; left: number; right: number }): boolean {
  if (!isAlike(before, line) || bullet.test(line.text) || line.y - before.y > parting * Math.max(step, tightStep * line.height)) return true;
  const isSetIn = line.x - left > indent * line.height && line.x - before.x > indent * line.height;
  return isSetIn || (endsSentence(before) && right - (before.x + before.width) > spare * firstWordWidth(line));
}

function firstWordWidth({ text, width }: Line): number {
  return (width * (text.indexOf(" ") + 1 || text.length)) / Math.max(1, text.length);
}

const isAlike = (a: Line, b: Line) => Math.abs(a.height - b.height) <= otherSize * Math.max(a.height, b.height);
const endsSentence = ({ text }: Line) => /[.!?:]["”’)\]]*$/.test(text);

/** A sentence is open at the end of the column, and the next column goes on in small letters. */
function runsOn(paragraph: readonly Line[], next: readonly Line[]): boolean {
  const [last, first] = [paragraph.at(-1), next[0]];
  return last !== undefined && first !== undefined && isAlike(last, first) && !endsSentence(last) && /^["“‘(]?\p{Ll}/u.test(first.text);
}

/** Large letters are headings, the largest of them the title. */
function withKinds(paragraphs: readonly Line[][]): Paragraph[] {
  const body = usualHeight(paragraphs.flat());
  const all = paragraphs.map((lines) => ({ lines: lines.map(({ text }) => text), height: median(lines.map(({ height }) => height)) }));
  const isHeading = ({ lines, height }: { lines: readonly string[]; height: number }) =>
    height > (1 + otherSize) * body && lines.join(" ").length <= maxHeading && /\p{L}/u.test(lines.join(""));
  const largest = Math.max(0, ...all.filter(isHeading).map(({ height }) => height));
  const title = all.findIndex((one) => isHeading(one) && one.height === largest);
  return all.map((one, index) => ({ ...one, kind: index === title ? "title" : isHeading(one) ? "header" : "paragraph" }));
}

/** The height that most letters have. */
function usualHeight(lines: readonly Line[]): number {
  const letters = new Map<number, number>();
  for (const { height, text } of lines) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].reduce((most, entry) => (entry[1] > most[1] ? entry : most), [0, 0])[0];
}
