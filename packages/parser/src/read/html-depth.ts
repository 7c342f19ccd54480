/** Elements without an end tag, or whose end tag may be left out: they do not nest. */
const unnested = new Set(
  "area base br col embed hr img input link meta source track wbr param p li dt dd tr td th thead tbody tfoot option optgroup colgroup !doctype".split(" "),
);
const tag = /<(\/?)([a-z!][a-z0-9-]{0,20})/gi;

/**
 * Returns the greatest depth to which elements nest in the source of a page, by its tags alone, counted up to `limit`.
 * Asked before parsing: the parser's time grows with the square of the depth.
 */
export function htmlDepth(source: string, limit: number): number {
  let depth = 0;
  let deepest = 0;
  for (const [, slash, name = ""] of source.matchAll(tag)) {
    if (unnested.has(name.toLowerCase())) continue;
    depth = slash === "/" ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
    if (deepest >= limit) break;
  }
  return deepest;
}
