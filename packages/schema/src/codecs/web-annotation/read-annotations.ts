import * as z from "zod";
import type { SourceDocument } from "../../document.js";
import { DatelineError } from "../../errors.js";
import type { Evidence } from "../../evidence.js";
import { filled } from "../../length.js";
import { checkShape, type Read, readJson } from "../read-json.js";
import { recordIdIn } from "./iri.js";
import { type Source, sourceOf } from "./source.js";

/** Words of a document with the record and the field that they support. */
export interface AnnotatedEvidence {
  recordId: string;
  /** JSON pointer (RFC 6901) of the field in its record, as in `/casualties/0`; empty for the record itself. */
  field: string;
  /** Offsets in UTF-16 code units. */
  evidence: Evidence;
}

const Collection = z.object({
  type: z.literal("AnnotationCollection"),
  first: z.object({ type: z.literal("AnnotationPage"), items: z.array(z.unknown()) }),
});

const Quote = z.object({ type: z.literal("TextQuoteSelector"), exact: filled(), prefix: z.string().default(""), suffix: z.string().default("") });
const Position = z.object({ type: z.literal("TextPositionSelector"), start: z.int().min(0), end: z.int().min(0) });
const Field = z.object({ type: z.literal("SpecificResource"), source: z.string(), selector: z.object({ value: z.string() }).optional() });
const Annotation = z.object({
  type: z.literal("Annotation"),
  body: z.tuple([Field]).rest(z.unknown()),
  target: z.object({ source: z.object({ id: z.string(), canonical: z.string().optional() }), selector: z.tuple([Quote, Position]) }),
});
type Annotation = z.infer<typeof Annotation>;

/**
 * Yields the evidence of a collection that Dateline wrote. Where the words do not stand at their position, they are taken from the one place where they stand with what is before and
 * after them. Throws `data/invalid` for a document that is not at hand and for words that are not in it.
 */
export function* readAnnotations(text: string, read: Read, documents: readonly SourceDocument[]): Generator<AnnotatedEvidence> {
  const { first } = readJson(text, Collection, read);
  const sources = new Map<string, Source>();
  const byId = new Map<string, SourceDocument>(documents.map((document) => [document.id, document]));
  for (const [index, item] of first.items.entries()) {
    const where = `annotation ${index + 1}`;
    const { body, target } = checkShape(item, Annotation, read, where);
    const [{ source, selector }] = body;
    const refuse = (what: string, hint: string) => new DatelineError("data/invalid", `${where}: ${what}`, { path: read.path, hint });
    const recordId = recordIdIn(source);
    if (recordId === undefined) throw refuse(`its body names "${source}", which is no record of Dateline.`, "Hand in a file that Dateline wrote.");
    const document = byId.get(recordIdIn(target.source.canonical ?? target.source.id) ?? "");
    if (document === undefined) throw refuse("the document that it points into is not at hand.", "Hand in the documents of the dataset too.");
    const anchored = sources.get(document.id) ?? sourceOf(document);
    sources.set(document.id, anchored);
    const start = startOf(target, anchored);
    if (start === undefined)
      throw refuse("its words do not stand where it says, nor in one place alone.", "Hand in the document that the words were taken from.");
    const [{ exact }] = target.selector;
    yield { recordId, field: decodePointer(selector?.value ?? ""), evidence: { documentId: document.id, start, end: start + exact.length, quote: exact } };
  }
}

function startOf({ selector: [quote, position] }: Annotation["target"], { document: { text }, points }: Source): number | undefined {
  const start = points.unitOf(position.start);
  if (text.slice(start, points.unitOf(position.end)) === quote.exact) return start;
  const around = quote.prefix + quote.exact + quote.suffix;
  const found = text.indexOf(around);
  return found === -1 || text.includes(around, found + 1) ? undefined : found + quote.prefix.length;
}

/** A pointer that is no well-formed escape stands as it is. */
function decodePointer(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
