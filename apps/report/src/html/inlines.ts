import { type Citations, toRanges } from "../citations.js";
import type { CiteInline, Inline } from "../content.js";
import { isWebAddress } from "../text/web-address.js";
import { clip } from "../wording/phrase.js";
import { escapeHtml } from "./escape.js";

/** What the pages of one HTML file share while they are written. */
export interface HtmlContext {
  citations: Citations;
  /** Numbers whose first mark has been written: that mark is where the list of sources leads back to. */
  marked: Set<number>;
}

/** Returns inlines as HTML; a citation names `mostRanges` ranges of notes at most. */
export function inlinesToHtml(inlines: readonly Inline[], context: HtmlContext, mostRanges = 4): string {
  return inlines.map((inline) => inlineToHtml(inline, context, mostRanges)).join("");
}

function inlineToHtml(inline: Inline, context: HtmlContext, mostRanges: number): string {
  if (inline.kind === "cite") return notesToHtml(inline, context, mostRanges);
  if (inline.kind === "link") {
    const href = "href" in inline.to ? inline.to.href : `#${inline.to.anchor}`;
    return "href" in inline.to && !isWebAddress(href) ? escapeHtml(inline.text) : `<a href="${escapeHtml(href)}">${escapeHtml(inline.text)}</a>`;
  }
  let html = escapeHtml(inline.text);
  if (inline.mono === true) html = `<code>${html}</code>`;
  if (inline.strong === true) html = `<strong>${html}</strong>`;
  if (inline.italic === true) html = `<em>${html}</em>`;
  return inline.quiet === true ? `<span class="quiet">${html}</span>` : html;
}

function notesToHtml({ evidence }: CiteInline, context: HtmlContext, mostRanges: number): string {
  const ranges = toRanges(context.citations.numbersOf(evidence));
  if (ranges.length === 0) return "";
  const shown = ranges.slice(0, mostRanges).map(({ first, last }) => {
    const between = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) => first + 1 + index);
    const opening = noteToHtml(first, [first], context);
    if (first === last) return opening;
    return `${opening}${last === first + 1 ? "," : "–"}${noteToHtml(last, [...between, last], context)}`;
  });
  return `<sup class="notes">${shown.join(",")}${ranges.length > shown.length ? ",…" : ""}</sup>`;
}

/** The first mark of a note carries its name; a range carries the names of the notes between. */
function noteToHtml(number: number, covers: readonly number[], context: HtmlContext): string {
  const fresh = covers.filter((covered) => !context.marked.has(covered));
  for (const covered of fresh) context.marked.add(covered);
  const { source } = context.citations.passage(number) ?? {};
  const name = source?.document?.publisher ?? source?.document?.title ?? source?.document?.path ?? "source";
  const anchors = fresh.filter((covered) => covered !== number).map((covered) => `<span id="mark-${covered}"></span>`);
  const own = fresh.includes(number) ? ` id="mark-${number}"` : "";
  return `${anchors.join("")}<a${own} href="#note-${number}" aria-label="Note ${number}: ${escapeHtml(clip(name, 80))}">${number}</a>`;
}
