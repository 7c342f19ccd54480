import type { EventReport, SourceDocument, Span } from "@dateline/schema";
import type { Context } from "./context.js";
import { runStages } from "./parse.js";
import { asRead } from "./trace/as-read.js";
import { candidateEntries, chunkEntries, clauseEntries, issueEntries, mentionEntries, type Quote, timeEntries, toldEntries } from "./trace/entries.js";

/** What a stage made of some words. */
export interface TraceEntry extends Span {
  words: string;
  /** What they are read as, in a word or two. */
  reading: string;
  /** What else it holds, as `name: value`. */
  notes: readonly string[];
}

/** What a stage adds to a sentence. */
export interface TraceLayer {
  name: "tokens" | "mentions" | "groups" | "clauses" | "candidates" | "told" | "issues";
  entries: readonly TraceEntry[];
}

/** A sentence on its way through the stages. */
export interface TracedSentence extends Span {
  quote: string;
  layers: readonly TraceLayer[];
  /** The accounts that it is evidence of. */
  reports: readonly EventReport[];
}

/**
 * Returns what each stage makes of each sentence of a document, one that is fresh from `readDocuments` or out of a dataset. For people who want
 * to know why something was read as it was; the words are those of `docs/reader.md`. Headers and furniture have no sentences.
 */
export function trace(document: SourceDocument, context: Context): TracedSentence[] {
  const stages = runStages(asRead(document), context);
  const { resolved, assembled, merged } = stages;
  const issues = Object.values(stages).flatMap((stage) => stage.issues);
  const quote: Quote = (span) => (span == null ? "" : document.text.slice(span.start, span.end).replaceAll(/\s+/g, " "));
  return stages.chunked.value.sentences.map(({ sentence, chunks, clauses, mentions, times }): TracedSentence => {
    const { start, end } = sentence;
    const within = (span: Partial<Span>) => span.start !== undefined && span.start >= start && span.start < end;
    const candidates = assembled.value.candidates.filter(({ trigger }) => within(trigger));
    return {
      start,
      end,
      quote: quote(sentence),
      layers: [
        { name: "tokens", entries: sentence.tokens.map((token) => ({ start: token.start, end: token.end, words: token.text, reading: token.pos, notes: [] })) },
        { name: "mentions", entries: [...mentionEntries(mentions, quote), ...timeEntries(times, quote)] },
        { name: "groups", entries: chunkEntries(chunks, quote) },
        { name: "clauses", entries: clauseEntries(clauses, quote) },
        { name: "candidates", entries: candidateEntries(candidates, quote) },
        {
          name: "told",
          entries: toldEntries(
            resolved.value.told.filter(({ trigger }) => within(trigger)),
            quote,
          ),
        },
        { name: "issues", entries: issueEntries(issues.filter(within), quote) },
      ],
      reports: merged.value.reports.filter(({ evidence }) => evidence.some(within)),
    };
  });
}
