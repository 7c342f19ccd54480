import { readFileSync } from "node:fs";
import { buildSegmentLexicon, type SegmentLexicon } from "../../src/segment/segment-lexicon.js";

/** Returns the lexicon of the segment stage from the package's own data files. */
export function loadSegmentLexicon(): SegmentLexicon {
  return buildSegmentLexicon((name) => JSON.parse(readFileSync(new URL(`../../data/en/${name}.json`, import.meta.url), "utf8")));
}
