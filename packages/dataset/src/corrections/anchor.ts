import type { Anchor, EventReport, SourceDocument } from "@dateline/schema";
import type { KnownReadings } from "./readings.js";

/** Returns what finds an account again when its document has changed. */
export function anchorOf({ id, mode, evidence: [first] }: EventReport, document: Pick<SourceDocument, "path"> | undefined): Anchor {
  return { reportId: id, ...(document === undefined ? {} : { path: document.path }), mode, ...(first === undefined ? {} : { evidence: first }) };
}

/**
 * Returns the account that an anchor means now: the one that still has its id; else, of those whose first evidence quotes the same words, the one in
 * a document at the same path, told in the same mode, nearest to the old place; else the only one anywhere. `undefined` where its words are gone,
 * or stand in several places of which none is the likelier.
 */
export function findAccount(anchor: Anchor, readings: KnownReadings): EventReport | undefined {
  const same = readings.report(anchor.reportId);
  if (same !== undefined || anchor.evidence === undefined) return same;
  const { quote, start } = anchor.evidence;
  const telling = readings.telling(quote).filter(({ mode }) => anchor.mode === undefined || mode === anchor.mode);
  const candidates = telling.length > 0 ? telling : readings.telling(quote);
  const atPath = candidates.filter(({ documentId }) => readings.document(documentId)?.path === anchor.path);
  if (atPath.length === 0) return candidates.length === 1 ? candidates[0] : undefined;
  const distance = ({ evidence: [first] }: EventReport) => Math.abs((first?.start ?? 0) - start);
  return atPath.toSorted((a, b) => distance(a) - distance(b) || (a.id < b.id ? -1 : 1))[0];
}

/** Returns which words of an anchor are gone, for an issue. */
export const wordsOf = ({ evidence }: Anchor) => (evidence === undefined ? "" : evidence.quote);
