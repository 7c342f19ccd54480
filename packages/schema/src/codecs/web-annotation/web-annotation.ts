import type { SourceDocument } from "../../document.js";
import type { Codec, CodecRecords, DecodeOptions, EncodeOptions } from "../codec.js";
import { uuid5In } from "../uuid5.js";
import { type AnchoredSpan, spanAnchor } from "./anchor-spans.js";
import { annotationOf } from "./annotation.js";
import { type AnnotatedEvidence, readAnnotations } from "./read-annotations.js";

/** How annotations are written. */
export interface WebAnnotationOptions extends EncodeOptions {
  /** Code units of text on either side of the words that go along with them; 32 by default, 0 for none. */
  contextLength?: number;
}

/** How annotations are read. */
export interface ReadAnnotationsOptions extends DecodeOptions {
  /** The documents that the annotations point into. */
  documents?: readonly SourceDocument[];
}

/** Names collections, in a namespace of our own. */
const uuidOf = uuid5In("67bd4b88-77dd-4559-b446-a0fe7029475e");
const usualContext = 32;

/**
 * An AnnotationCollection of the W3C in JSON-LD, all on its first page, with one annotation for each span that a field of a record rests on. Positions count code points,
 * as the W3C does; `decode` turns them back to code units, for which it needs the documents.
 */
export const webAnnotation = {
  name: "web-annotation",
  title: "W3C Web Annotation (JSON-LD), the evidence",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: "jsonld",
  tables: ["reports", "events", "figures"],
  reads: ["documents", "reports"],
  *encode(records, { table = "reports", onLoss, contextLength = usualContext }: WebAnnotationOptions = {}) {
    const rows = table === "events" || table === "figures" ? records[table] : records.reports;
    const anchored = spanAnchor(records);
    const total = rows.reduce((sum, record) => sum + anchored(record).filter(isFound).length, 0);
    const id = `urn:uuid:${uuidOf(rows.map((record) => record.id).join(" "))}`;
    yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":"${id}","type":"AnnotationCollection","label":"Evidence of ${table}","total":${total},`;
    yield `"first":{"id":"${id}#page-1","type":"AnnotationPage","startIndex":0,"items":[`;
    let separator = "\n";
    for (const record of rows) {
      const spans = anchored(record);
      tellLosses(record, spans, onLoss);
      for (const span of spans.filter(isFound)) {
        yield `${separator}${JSON.stringify(annotationOf(record.id, span, contextLength))}`;
        separator = ",\n";
      }
    }
    yield "\n]}}\n";
  },
  decode(text: string, { path = "evidence.jsonld", documents = [] }: ReadAnnotationsOptions = {}): Iterable<AnnotatedEvidence> {
    return readAnnotations(text, { format: "a W3C annotation collection", path }, documents);
  },
} as const satisfies Codec;

const isFound = (span: AnchoredSpan): span is AnchoredSpan & { source: object } => span.source !== undefined;

/** Of a field with words the words are held, of any other nothing. */
function tellLosses(record: CodecRecords["events" | "reports" | "figures"][number], spans: readonly AnchoredSpan[], onLoss: EncodeOptions["onLoss"]): void {
  if (onLoss === undefined) return;
  const { id, ...fields } = record;
  // What an annotation is all about.
  const held = new Set(["evidence", "documentId"]);
  const fieldOf = ({ pointer }: AnchoredSpan) => pointer.split("/")[1] ?? "";
  const worded = new Set(spans.filter(isFound).map(fieldOf));
  for (const [field, value] of Object.entries(fields)) {
    if (held.has(field) || value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    onLoss({
      id,
      field,
      reason: worded.has(field) ? "its value is left out: an annotation holds the words that it rests on" : "left out: it has no words of its own",
    });
  }
  for (const field of new Set(spans.filter((span) => !isFound(span)).map(fieldOf))) {
    onLoss({ id, field, reason: "words left out: their document is not among the records" });
  }
}
