import type { Actor, EventReport, Issue, Mention, ReportedFigure, SourceDocument } from "@dateline/schema";
import type { Context } from "./context.js";
import { toIssues } from "./issues.js";
import { toMentions } from "./mentions.js";
import { standingFigures } from "./merge/standing-figures.js";
import { namedActors } from "./named-actors.js";
import { assemble } from "./stages/assemble.js";
import { attribute } from "./stages/attribute.js";
import { chunk } from "./stages/chunk.js";
import { merge } from "./stages/merge.js";
import { recognize } from "./stages/recognize.js";
import { resolve } from "./stages/resolve.js";
import { segment } from "./stages/segment.js";
import { tokenize } from "./stages/tokenize.js";

/** What the reader found in one document. */
export interface Parsed {
  /** The document with its blocks, its title and, where the text tells it, its day. */
  document: SourceDocument;
  mentions: Mention[];
  actors: Actor[];
  reports: EventReport[];
  figures: ReportedFigure[];
  issues: Issue[];
}

/** English, and what is too short to tell. */
const readable = new Set(["en", "und"]);

const eachOnce = (figures: readonly ReportedFigure[]) => [...new Map(figures.map((figure) => [figure.id, figure])).values()];

/** Reads one document: text to mentions to reports, a stage a line. Returns what each stage gives. */
export function runStages(source: SourceDocument, context: Context) {
  const segmented = segment(source, context.segments);
  const tokenized = tokenize(segmented.value, context);
  const recognized = recognize(tokenized.value, context);
  const chunked = chunk(recognized.value, context);
  const assembled = assemble(chunked.value, context);
  const attributed = attribute(assembled.value, context);
  const resolved = resolve(attributed.value, context);
  const merged = merge(resolved.value, context);
  return { segmented, tokenized, recognized, chunked, assembled, attributed, resolved, merged };
}

/**
 * Returns what one document tells. The same document gives the same result; nothing is looked up but in `context`.
 * What was unsure or dropped comes back as issues; imperfect text never throws.
 */
export function parse(source: SourceDocument, context: Context): Parsed {
  // The reader of the input has said so already, as `read/language`.
  if (!readable.has(source.language)) return { document: source, mentions: [], actors: [], reports: [], figures: [], issues: [] };
  const stages = runStages(source, context);
  const { recognized, chunked, merged } = stages;
  const document = { ...merged.value.document, published: merged.value.published };
  const drafts = Object.values(stages).flatMap(({ issues }) => issues);
  return {
    document,
    mentions: toMentions(recognized.value, chunked.value, merged.value.reports, context),
    actors: namedActors(recognized.value, context),
    reports: [...merged.value.reports],
    figures: eachOnce([...merged.value.figures, ...standingFigures(merged.value, context)]),
    issues: toIssues(drafts, document.id),
  };
}
