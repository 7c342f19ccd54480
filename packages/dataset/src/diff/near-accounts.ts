import type { ConflictEvent, EventReport } from "@dateline/schema";
import type { Matchable } from "./match-events.js";

/** How much of their words two sentences must share to be one that was put otherwise: of ten words three may differ. */
const leastShared = 0.7;

/** Returns pairs of events, of those given, that a document at one path tells in one mode and in nearly the same words, the nearest first. */
export function nearEvents(before: Matchable, after: Matchable, lone: ReadonlySet<ConflictEvent>): { one: ConflictEvent; other: ConflictEvent }[] {
  const theirs = groupByPlace(after, lone);
  const pairs = [...groupByPlace(before, lone)].flatMap(([place, tellings]) =>
    tellings.flatMap((one) => (theirs.get(place) ?? []).map((other) => ({ one: one.event, other: other.event, shared: sharedWords(one.words, other.words) }))),
  );
  return pairs.filter(({ shared }) => shared >= leastShared).sort((a, b) => b.shared - a.shared || (a.one.id + a.other.id < b.one.id + b.other.id ? -1 : 1));
}

interface Telling {
  event: ConflictEvent;
  words: readonly string[];
}

/** What is told of the events, by the path of the document and the mode. */
function groupByPlace({ documents, events, reports }: Matchable, lone: ReadonlySet<ConflictEvent>): Map<string, Telling[]> {
  const pathOf = new Map<string, string>(documents.map(({ id, path }) => [id, path]));
  const reportOf = new Map<string, EventReport>(reports.map((report) => [report.id, report]));
  const groups = new Map<string, Telling[]>();
  for (const event of events.filter((one) => lone.has(one))) {
    for (const { documentId, mode, evidence } of event.reportIds.flatMap((id) => reportOf.get(id) ?? [])) {
      const place = JSON.stringify([pathOf.get(documentId) ?? documentId, mode]);
      groups.set(place, [...(groups.get(place) ?? []), { event, words: wordsOf(evidence[0]?.quote ?? "") }]);
    }
  }
  return groups;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The share of words that two texts have in common, each as often as both have it (Dice). */
function sharedWords(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of some) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return some.length + others.length === 0 ? 0 : (2 * shared) / (some.length + others.length);
}
