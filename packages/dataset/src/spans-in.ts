/** A stretch of a document that a record points to. */
export interface FoundSpan {
  /** The dotted path of what points there, as in `participants.0`. */
  field: string;
  start: number;
  end: number;
  /** The words that should stand there, where the record repeats them. */
  words?: string;
  /** The document, where the span names its own. */
  documentId?: string;
}

/** Yields every span of a record, at any depth: whatever has numeric `start` and `end`, with its `quote` or `text`. */
export function* spansIn(value: unknown, field = "record"): Generator<FoundSpan> {
  if (typeof value !== "object" || value === null) return;
  // Reading properties of any object is what a record of any type allows.
  const { start, end, quote, text, documentId } = value as Record<string, unknown>;
  if (typeof start === "number" && typeof end === "number") {
    const words = quote ?? text;
    yield { field, start, end, ...(typeof words === "string" ? { words } : {}), ...(typeof documentId === "string" ? { documentId } : {}) };
  }
  for (const [key, inner] of Object.entries(value)) {
    yield* spansIn(inner, field === "record" ? key : `${field}.${key}`);
  }
}
