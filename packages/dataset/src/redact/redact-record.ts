import type { NameMatcher } from "./name-matcher.js";
import { exchange, type ShiftedText } from "./shifted-text.js";

/** What records are redacted by. */
export interface Redaction {
  /** The text of each document, as it was and as it is. */
  texts: ReadonlyMap<string, { before: string; after: ShiftedText }>;
  matcher: NameMatcher;
  /** The documents that an event's spans may lie in. */
  homes: ReadonlyMap<string, readonly string[]>;
}

type Fields = Readonly<Record<string, unknown>>;

/** Fields whose words are joined by signs and bear no capitals. */
const addresses: ReadonlySet<string> = new Set(["path", "url", "archiveUrl"]);
/** Those of the web, in which no space may stand. */
const webAddresses: ReadonlySet<string> = new Set(["url", "archiveUrl"]);
/** What other records are named by; no person is. */
const isReference = (field: string) => field === "id" || field === "to" || field === "from" || /Ids?$/.test(field);

/** Returns a record with its names replaced and its offsets moved to where their words now are. */
export function redactRecord<Record extends object>(record: Record, redaction: Redaction): Record {
  const { id, documentId, text } = record as Fields;
  // A document's own spans lie in its text; everything else says where it lies, or is an event.
  const own = typeof documentId === "string" ? [documentId] : (redaction.homes.get(String(id)) ?? [String(id)]);
  const document = typeof text === "string" ? redaction.texts.get(String(id)) : undefined;
  const redacted = redactFields(record as Fields, own, redaction);
  return (document === undefined ? redacted : { ...redacted, text: document.after.text }) as Record;
}

function redactFields(fields: Fields, homes: readonly string[], redaction: Redaction): Fields {
  const inside = Object.entries(fields).map(([field, value]) => [field, isReference(field) ? value : redactValue(value, field, homes, redaction)]);
  return { ...Object.fromEntries(inside), ...movedSpan(fields, homes, redaction) };
}

function redactValue(value: unknown, field: string, homes: readonly string[], redaction: Redaction): unknown {
  if (typeof value === "string" && webAddresses.has(field)) return redactUrl(value, redaction.matcher);
  if (typeof value === "string") return exchange(value, redaction.matcher.matches(value, addresses.has(field) ? "address" : "prose")).text;
  if (Array.isArray(value)) return value.map((element: unknown) => redactValue(element, field, homes, redaction));
  return typeof value === "object" && value !== null ? redactFields(value as Fields, homes, redaction) : value;
}

/** Letters that an address writes as bytes, "%C3%BC", are read as what they are; a pseudonym is joined by hyphens, and so the address stays one. */
function redactUrl(url: string, matcher: NameMatcher): string {
  const read = url.replace(/(?:%[89a-f][\da-f])+/gi, (bytes) => decoded(bytes));
  const matches = matcher.matches(read, "address").map((match) => ({ ...match, pseudonym: match.pseudonym.replaceAll(" ", "-") }));
  if (matches.length === 0) return url;
  const redacted = exchange(read, matches).text;
  return read === url ? redacted : redacted.replace(/[^\p{ASCII}]+/gu, (letters) => encodeURIComponent(letters));
}

function decoded(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}

/** A span's words are taken from the redacted text, so that they are its slice even where a name began outside. */
function movedSpan({ start, end, quote, text, documentId }: Fields, homes: readonly string[], { texts }: Redaction): Fields {
  if (typeof start !== "number" || typeof end !== "number") return {};
  const words = quote ?? text;
  const places = (typeof documentId === "string" ? [documentId] : homes).flatMap((home) => texts.get(home) ?? []);
  const place = typeof words === "string" ? places.find(({ before }) => before.slice(start, end) === words) : places[0];
  if (place === undefined) return {};
  const moved = place.after.shift({ start, end });
  if (typeof words !== "string") return moved;
  return { ...moved, [quote === undefined ? "text" : "quote"]: place.after.text.slice(moved.start, moved.end) };
}
