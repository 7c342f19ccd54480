import type { Alias, ConflictEvent, EventReport, SourceDocument } from "@dateline/schema";
import { nearEvents } from "./near-accounts.js";

/** What matching looks at of a dataset. */
export interface Matchable {
  documents: readonly Pick<SourceDocument, "id" | "path">[];
  events: readonly ConflictEvent[];
  reports: readonly EventReport[];
  aliases: readonly Alias[];
}

export interface MatchedEvents {
  pairs: [before: ConflictEvent, after: ConflictEvent][];
  /** Events without a partner, each with the event of the other side that has most of its accounts, where one does. */
  removed: { event: ConflictEvent; into?: ConflictEvent["id"] }[];
  added: { event: ConflictEvent; from?: ConflictEvent["id"] }[];
}

/**
 * Returns which events of two datasets are one: those with one id, those that an alias leads to, then those that share most accounts, then those that a document at one path
 * tells in nearly the same words. Accounts are the same by id, else, where a document changed, by its path and the words that tell them.
 */
export function matchEvents(before: Matchable, after: Matchable): MatchedEvents {
  const partnerOf = new Map<string, ConflictEvent>();
  const taken = new Set<string>();
  const pair = (one: ConflictEvent, other: ConflictEvent | undefined) => {
    if (other === undefined || partnerOf.has(one.id) || taken.has(other.id)) return;
    partnerOf.set(one.id, other);
    taken.add(other.id);
  };
  const later = new Map<string, ConflictEvent>(after.events.map((event) => [event.id, event]));
  const renamed = new Map<string, string>(after.aliases.map(({ from, to }) => [from, to]));
  for (const event of before.events) pair(event, later.get(event.id));
  for (const event of before.events) pair(event, later.get(renamed.get(event.id) ?? ""));
  const links = sharedAccounts(before, after);
  for (const { one, other } of links) pair(one, other);
  // Those that share accounts with others were merged or split, and are no other event put otherwise.
  const linked = new Set(links.flatMap(({ one, other }) => [one, other]));
  const isLone = (event: ConflictEvent) => !partnerOf.has(event.id) && !taken.has(event.id) && !linked.has(event);
  for (const { one, other } of nearEvents(before, after, new Set([...before.events, ...after.events].filter(isLone)))) pair(one, other);
  const pairs = before.events.flatMap((event): [ConflictEvent, ConflictEvent][] => {
    const partner = partnerOf.get(event.id);
    return partner === undefined ? [] : [[event, partner]];
  });
  return {
    pairs,
    removed: before.events.filter(({ id }) => !partnerOf.has(id)).map((event) => ({ event, ...heir("into", links.find(({ one }) => one === event)?.other) })),
    added: after.events.filter(({ id }) => !taken.has(id)).map((event) => ({ event, ...heir("from", links.find(({ other }) => other === event)?.one) })),
  };
}

function heir<Key extends "into" | "from">(key: Key, event: ConflictEvent | undefined): { [K in Key]?: ConflictEvent["id"] } {
  // One key, which is the one named.
  return (event === undefined ? {} : { [key]: event.id }) as { [K in Key]?: ConflictEvent["id"] };
}

interface Link {
  one: ConflictEvent;
  other: ConflictEvent;
  shared: number;
}

/** Returns which events share accounts, those that share most first. */
function sharedAccounts(before: Matchable, after: Matchable): Link[] {
  const eventIn = (side: Matchable) => new Map<string, ConflictEvent>(side.events.flatMap((event) => event.reportIds.map((id) => [id, event] as const)));
  const [mine, theirs] = [eventIn(before), eventIn(after)];
  const [wordsBefore, wordsAfter] = [accountWords(before), accountWords(after)];
  const byWords = new Map(after.reports.map((report) => [wordsAfter(report), report.id]));
  const links = new Map<string, Link>();
  for (const report of before.reports) {
    const [one, other] = [mine.get(report.id), theirs.get(report.id) ?? theirs.get(byWords.get(wordsBefore(report)) ?? "")];
    if (one === undefined || other === undefined) continue;
    const link = links.get(`${one.id} ${other.id}`) ?? { one, other, shared: 0 };
    links.set(`${one.id} ${other.id}`, { ...link, shared: link.shared + 1 });
  }
  return [...links.values()].sort((a, b) => b.shared - a.shared || (a.one.id + a.other.id < b.one.id + b.other.id ? -1 : 1));
}

/** Returns what an account is known by where its document changed, and with it every id: the document's path, and the words that tell it. */
export function accountWords({ documents }: Pick<Matchable, "documents">): (report: EventReport) => string {
  const pathOf = new Map<string, string>(documents.map(({ id, path }) => [id, path]));
  return ({ documentId, mode, evidence: [first] }) => JSON.stringify([pathOf.get(documentId) ?? documentId, mode, first?.quote ?? ""]);
}
