import type { Evidence } from "../../evidence.js";

/** Words that a field of a record rests on. */
export interface FieldSpan {
  /** JSON pointer (RFC 6901) of the field in its record, as in `/casualties/0`; empty for the record itself. */
  field: string;
  /** JSON pointer of what says where the words stand: an entry of the field's evidence, or a participant or weapon itself. */
  pointer: string;
  /** A participant's or weapon's span names no document of its own. */
  span: Omit<Evidence, "documentId"> & { documentId?: string };
}

/** Yields every span in a record with its words, in the order of the record. */
export function* spansOf(value: unknown, pointer = ""): Generator<FieldSpan> {
  if (typeof value !== "object" || value === null) return;
  const span = spanIn(value);
  if (span !== undefined) yield { field: pointer.replace(/\/evidence\/\d+$/, ""), pointer, span };
  for (const [key, inner] of Object.entries(value)) yield* spansOf(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
}

function spanIn(value: object): FieldSpan["span"] | undefined {
  const { start, end, quote, text, documentId }: Record<string, unknown> = { ...value };
  const words = quote ?? text;
  if (typeof start !== "number" || typeof end !== "number" || typeof words !== "string") return undefined;
  return { start, end, quote: words, ...(typeof documentId === "string" ? { documentId } : {}) };
}
