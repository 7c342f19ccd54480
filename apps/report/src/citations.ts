import type { Evidence, SourceDocument } from "@dateline/schema";
import { columnOf } from "./cell-column.js";
import type { Block, Inline, Section } from "./content.js";

/** A passage that the briefing rests on, with the number that its note marks carry. */
export interface Passage {
  number: number;
  evidence: Evidence;
  /** The column that it is a cell of, where it is one. */
  column?: string;
}

/** A document and the passages cited from it, in the order of its text. */
export interface CitedSource {
  /** Undefined where the dataset holds evidence from a document that it does not hold. */
  document: SourceDocument | undefined;
  documentId: string;
  passages: readonly Passage[];
}

/** The numbered list of sources. */
export interface Citations {
  sources: readonly CitedSource[];
  /** Returns the numbers of the passages that hold the evidence, ascending, each once. */
  numbersOf(evidence: readonly Evidence[]): number[];
  /** Returns the passage of a number, with its document. */
  passage(number: number): { source: CitedSource; evidence: Evidence } | undefined;
}

/**
 * Numbers what the sections cite: documents by day of publication, passages in the order of the text.
 * A passage is widened to the whole sentences that it lies in, so that no word is quoted out of its sentence, and all evidence within
 * one sentence shares a number.
 */
export function numberCitations(sections: readonly Section[], documents: readonly SourceDocument[]): Citations {
  const byDocument = new Map<string, Evidence[]>();
  for (const evidence of sections.flatMap((section) => section.blocks.flatMap(citedBy))) {
    const known = byDocument.get(evidence.documentId);
    if (known === undefined) byDocument.set(evidence.documentId, [evidence]);
    else known.push(evidence);
  }
  let number = 0;
  const sources = orderDocuments([...byDocument.keys()], documents).map(({ documentId, document }): CitedSource => {
    const cited = byDocument.get(documentId) ?? [];
    const passages = widest(document === undefined ? cited : cited.map(inSentences(document))).map((evidence): Passage => {
      const column = document === undefined ? undefined : columnOf(evidence, document);
      return { number: ++number, evidence, ...(column === undefined ? {} : { column }) };
    });
    return { document, documentId, passages };
  });
  const byId = new Map(sources.map((source) => [source.documentId, source]));
  const byNumber = new Map(sources.flatMap((source) => source.passages.map((passage) => [passage.number, { source, evidence: passage.evidence }])));
  const numberOf = (evidence: Evidence) => byId.get(evidence.documentId)?.passages.find((passage) => holds(passage.evidence, evidence))?.number;
  const numbersOf = (evidence: readonly Evidence[]) => [...new Set(evidence.flatMap((passage) => numberOf(passage) ?? []))].sort((a, b) => a - b);
  return { sources, numbersOf, passage: (wanted) => byNumber.get(wanted) };
}

/** Runs of numbers that follow one another, as notes print them: 1–3, 7. */
export function toRanges(numbers: readonly number[]): { first: number; last: number }[] {
  const ranges: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range !== undefined && range.last === number - 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges;
}

/** A sentence longer than this is no sentence but a page without stops; the evidence then stands as it is. */
const longestSentence = 600;

/** Returns the whole sentences that the evidence lies in. */
export const sentenceOf = (evidence: Evidence, document: SourceDocument): Evidence => inSentences(document)(evidence);

/** Returns a function that widens evidence to the sentences of the document's text that it lies in. A cell of a table is whole as it is. */
function inSentences({ text, id, mediaType }: SourceDocument): (evidence: Evidence) => Evidence {
  if (mediaType === "text/csv") return (evidence) => evidence;
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const bounds: { start: number; end: number }[] = [];
  for (const { 0: line, index: offset } of text.matchAll(/[^\n]+/g)) {
    for (const { segment, index } of segmenter.segment(line)) {
      const start = offset + index + (segment.length - segment.trimStart().length);
      const end = offset + index + segment.trimEnd().length;
      if (end > start) bounds.push({ start, end });
    }
  }
  return (evidence) => {
    const touched = bounds.filter((sentence) => sentence.start < evidence.end && evidence.start < sentence.end);
    const start = Math.min(evidence.start, ...touched.map((sentence) => sentence.start));
    const end = Math.max(evidence.end, ...touched.map((sentence) => sentence.end));
    return end - start > longestSentence ? evidence : { documentId: id, start, end, quote: text.slice(start, end) };
  };
}

const holds = (outer: Evidence, inner: Evidence) => outer.start <= inner.start && inner.end <= outer.end;

function widest(evidence: readonly Evidence[]): Evidence[] {
  const ordered = [...evidence].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Evidence[] = [];
  for (const passage of ordered) if (!kept.some((outer) => holds(outer, passage))) kept.push(passage);
  return kept;
}

function orderDocuments(ids: readonly string[], documents: readonly SourceDocument[]): { documentId: string; document: SourceDocument | undefined }[] {
  const known = new Map<string, SourceDocument>(documents.map((document) => [document.id, document]));
  const key = (document: SourceDocument | undefined) =>
    [document?.published?.start ?? "9999", document?.path ?? "", String(document?.ordinal ?? 0).padStart(6, "0")].join("\u0000");
  const entries = ids.map((documentId) => ({ documentId, document: known.get(documentId) }));
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return entries.sort((a, b) => compare(key(a.document), key(b.document)) || compare(a.documentId, b.documentId));
}

function citedBy(block: Block): readonly Evidence[] {
  switch (block.kind) {
    case "paragraph":
      return inCitations(block.inlines);
    case "judgement":
      return inCitations(block.statement);
    case "tiles":
      return block.tiles.flatMap((tile) => tile.evidence);
    case "table":
      return block.rows.flatMap((row) => row.cells.flatMap(inCitations));
    case "versions":
      return [...inCitations(block.question), ...block.versions.flatMap(inCitations)];
    case "figure":
      return block.evidence ?? [];
    case "pair":
      return block.figures.flatMap((figure) => figure.evidence ?? []);
    case "list":
      return block.items.flatMap(inCitations);
    case "entries":
      return block.entries.flatMap((entry) => inCitations(entry.meaning));
    default:
      return [];
  }
}

const inCitations = (inlines: readonly Inline[]): readonly Evidence[] => inlines.flatMap((inline) => (inline.kind === "cite" ? inline.evidence : []));
