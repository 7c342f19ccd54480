import type { SourceDocument } from "@dateline/schema";
import type { CitedSource, Passage } from "../citations.js";
import { documentFacts } from "../document-facts.js";
import { type Span, setParagraph } from "../text/paragraph.js";
import { accent, baseline, ink, quiet, type TypeStyle, typeStyles } from "../text/type-style.js";
import { isWebAddress } from "../text/web-address.js";
import { isolate } from "../wording/name.js";
import { clip } from "../wording/phrase.js";
import { inQuotes } from "../wording/quote.js";
import type { Box, Paint } from "./box.js";
import { type LayoutContext, markAnchor, passageAnchor } from "./context.js";
import { lineBoxes, paintLines, plainSpan } from "./lay-text.js";
import { type Tag, tag } from "./tag.js";

/** Between a number and its passage. */
const numberGap = 7;

/** Room for the longest number, at least for two digits. */
function numberWidthIn({ citations, fonts }: LayoutContext): number {
  const most = citations.sources.at(-1)?.passages.at(-1)?.number ?? 0;
  const digits = "0".repeat(Math.max(2, String(most).length));
  const style: TypeStyle = { ...typeStyles.note, tabular: true };
  return (setParagraph([plainSpan(digits, style)], style, Number.POSITIVE_INFINITY, fonts)[0]?.width ?? 0) + numberGap + 1;
}

/** Sets the list of sources for one of two columns: each document, then the passages cited from it with their numbers. */
export function laySources(owner: Tag, context: LayoutContext): Box[] {
  const width = context.geometry.columns(3);
  const numberWidth = numberWidthIn(context);
  return context.citations.sources.flatMap((source) => {
    const head = documentBoxes(source, tag("Sect", owner), width, context);
    const list = tag("L", head.owner);
    return [...head.boxes, ...source.passages.flatMap((passage) => passageBoxes(passage, source, tag("LI", list), { width, numberWidth }, context))];
  });
}

function documentBoxes(source: CitedSource, owner: Tag, width: number, context: LayoutContext): { owner: Tag; boxes: Box[] } {
  const { document } = source;
  const title = document?.title ?? document?.path ?? `Document ${source.documentId}, not in this dataset`;
  const titleLines = setParagraph([plainSpan(clip(title, 240), typeStyles.labelStrong)], typeStyles.labelStrong, width, context.fonts);
  const boxes = lineBoxes(titleLines, typeStyles.labelStrong, 0, tag("H3", owner), baseline);
  if (document !== undefined) {
    const facts = setParagraph(factSpans(document), typeStyles.note, width, context.fonts);
    boxes.push(...lineBoxes(facts, typeStyles.note, 0, tag("P", owner), 0).map((box) => ({ ...box, onGrid: false })));
  }
  return { owner, boxes: boxes.map((box) => ({ ...box, keepWithNext: true })) };
}

/** What it takes to find the same words again, addresses as links. */
function factSpans(document: SourceDocument): Span[] {
  const style = typeStyles.note;
  const spans: Span[] = [plainSpan(documentFacts(document), style)];
  const links = [
    [document.url, ""],
    [document.archiveUrl, "copy: "],
  ] as const;
  for (const [address, label] of links) {
    if (address === undefined) continue;
    spans.push(plainSpan(` · ${label}`, style));
    spans.push({
      ...plainSpan(clip(address, 120), style),
      ...(isWebAddress(address) ? { color: accent, link: { href: address }, linkTitle: clip(address, 120) } : {}),
    });
  }
  return spans;
}

function passageBoxes(
  { number, evidence, column }: Passage,
  source: CitedSource,
  owner: Tag,
  { width, numberWidth }: { width: number; numberWidth: number },
  context: LayoutContext,
): Box[] {
  const marked = context.marked.has(number);
  const style = typeStyles.quote;
  const back = marked ? { link: { anchor: markAnchor(number) }, linkTitle: `Back to the first mention of note ${number}` } : {};
  const numberStyle: TypeStyle = { ...typeStyles.note, align: "right", tabular: true };
  const label = setParagraph(
    [{ ...plainSpan(String(number), numberStyle), color: marked ? accent : quiet, ...back }],
    numberStyle,
    numberWidth - numberGap,
    context.fonts,
  );
  const language = source.document?.language;
  const body = tag("Note", tag("LBody", owner), language === undefined || language === "und" || language.startsWith("en") ? {} : { language });
  const named = column === undefined ? "" : `${isolate(column)}: `;
  const lines = setParagraph([{ ...plainSpan(named + inQuotes(evidence.quote.trim()), style), color: ink }], style, width - numberWidth, context.fonts);
  const boxes = lineBoxes(lines, style, numberWidth, body, 3.5).map((box): Box => ({ ...box, onGrid: false }));
  const [first, ...rest] = boxes;
  if (first === undefined) return [];
  const paints: Paint[] = [{ kind: "anchor", name: passageAnchor(number), y: 0 }, ...paintLines(label, style, 0, 0, tag("Lbl", owner)), ...first.paints];
  return [{ ...first, paints }, ...rest];
}
