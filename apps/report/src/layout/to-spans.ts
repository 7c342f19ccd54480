import { toRanges } from "../citations.js";
import type { CiteInline, Inline } from "../content.js";
import type { Face } from "../text/font-runs.js";
import type { Span } from "../text/paragraph.js";
import { accent, quiet, type TypeStyle, typeStyles } from "../text/type-style.js";
import { clip, notStated } from "../wording/phrase.js";
import { type LayoutContext, markAnchor, passageAnchor } from "./context.js";

const noteFace: Face = { family: "sans", weight: "regular", italic: false };

/** More ranges than this after one statement would bury it; the table of incidents has them all, row by row. */
const mostRangesInText = 4;

/**
 * Returns inlines as spans in a style, with citations as raised numbers, each leading to its source; a citation shows `mostRanges` at most,
 * and no number that `shown` holds already, to which it adds its own.
 */
export function toSpans(inlines: readonly Inline[], style: TypeStyle, context: LayoutContext, mostRanges = mostRangesInText, shown?: Set<number>): Span[] {
  return inlines.flatMap((inline): Span[] => {
    if (inline.kind === "cite") return noteMarks(inline, style, context, mostRanges, shown);
    if (inline.kind === "link") return [{ text: inline.text, face: style.face, size: style.size, color: accent, link: inline.to, linkTitle: inline.text }];
    if (inline.mono === true) return [{ text: inline.text, face: typeStyles.code.face, size: style.size * 0.88, color: style.color }];
    const face: Face = { ...style.face, ...(inline.strong === true ? { weight: "semibold" } : {}), ...(inline.italic === true ? { italic: true } : {}) };
    return [
      {
        text: inline.text,
        face: sameFace(face, style.face) ? style.face : face,
        size: style.size,
        color: inline.quiet === true || isNothing(inline.text) ? quiet : style.color,
      },
    ];
  });
}

/** What a cell says where there is nothing to say should not be louder than the rest. */
const isNothing = (text: string) => text === notStated || text === "–";

const sameFace = (a: Face, b: Face) => a.weight === b.weight && a.italic === b.italic;

function noteMarks({ evidence }: CiteInline, style: TypeStyle, context: LayoutContext, mostRanges: number, known = new Set<number>()): Span[] {
  const numbers = context.citations.numbersOf(evidence).filter((number) => !known.has(number));
  for (const number of numbers) known.add(number);
  const ranges = toRanges(numbers);
  const size = Math.max(5.5, style.size * 0.62);
  const look = { face: noteFace, size, color: accent, rise: style.size * 0.34, glued: true };
  const spans: Span[] = [];
  const shown = ranges.slice(0, mostRanges);
  const add = (number: number, covers: readonly number[], after: string) => {
    const lead = leadTo(number, context, covers);
    spans.push({ ...look, ...lead, text: lead.text + after });
  };
  shown.forEach(({ first, last }, index) => {
    const after = index < ranges.length - 1 ? "," : "";
    add(first, [first], last === first ? after : last === first + 1 ? "," : "–");
    if (last > first) add(last, rangeOf(first + 1, last), after);
  });
  // What is left out stands in the table, row by row.
  if (ranges.length > shown.length)
    spans.push({
      ...look,
      text: "…",
      ...(context.table === undefined ? {} : { link: { anchor: context.table }, linkTitle: "All notes, in the table of incidents" }),
    });
  return spans;
}

const rangeOf = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, index) => first + index);

function leadTo(number: number, context: LayoutContext, covers: readonly number[]): Pick<Span, "text" | "link" | "linkTitle" | "anchors"> {
  const fresh = covers.filter((covered) => !context.marked.has(covered));
  for (const covered of fresh) context.marked.add(covered);
  const { source } = context.citations.passage(number) ?? {};
  const name = source?.document?.publisher ?? source?.document?.title ?? source?.document?.path ?? "source";
  return {
    text: String(number),
    link: { anchor: passageAnchor(number) },
    linkTitle: `Note ${number}: ${clip(name, 80)}`,
    ...(fresh.length === 0 ? {} : { anchors: fresh.map(markAnchor) }),
  };
}
