import { type ConflictEvent, type EventReport, type ReportId, toEventId } from "@dateline/schema";
import type { Linker } from "../../src/index.js";
import type { SimilarPair } from "../../src/linker.js";

interface Key {
  id: ReportId;
  bond: string;
}

function similar(keys: readonly Key[], isNew: (id: ReportId) => boolean): SimilarPair[] {
  const sorted = [...keys].sort((a, b) => (a.id < b.id ? -1 : 1));
  return sorted.flatMap((one, at) =>
    sorted.slice(at + 1).flatMap((other): SimilarPair[] => (one.bond === other.bond && (isNew(one.id) || isNew(other.id)) ? [[one.id, other.id, 1]] : [])),
  );
}

const surePartners = 2;

/** Of equally similar pairs the first of each account, and those that join what is apart. */
function strongest(pairs: readonly SimilarPair[]): SimilarPair[] {
  const partners = new Map<ReportId, number>();
  const groupOf = new Map<ReportId, Set<ReportId>>();
  const count = (id: ReportId) => partners.set(id, (partners.get(id) ?? 0) + 1).get(id) ?? 0;
  const unique = new Map(pairs.map((pair) => [pair.join(), pair]));
  return [...unique.keys()].sort().flatMap((key) => {
    const pair = unique.get(key);
    if (pair === undefined) return [];
    const [a, b] = pair;
    const few = Math.min(count(a), count(b)) <= surePartners;
    const [one, other] = [groupOf.get(a) ?? new Set([a]), groupOf.get(b) ?? new Set([b])];
    if (!few && one === other) return [];
    const both = new Set([...one, ...other]);
    for (const id of both) groupOf.set(id, both);
    return [pair];
  });
}

/** A linker that knows one thing: accounts of one mode on one day are one event. Of single values the first account's is shown, lists are united. */
export const fakeLinker: Linker<Key> = {
  keyOf: ({ id, mode, time }) => ({ id, bond: `${mode}/${time?.edtf ?? id}` }),
  blocksOf: ({ bond }) => ({ own: [bond], others: [bond] }),
  similar: (keys, isNew) => strongest(similar(keys, isNew)),
  thinning: { surePartners, strongest },
  group(keys, pairs = similar(keys, () => true)) {
    const groupOf = new Map<ReportId, ReportId[]>(keys.map(({ id }) => [id, [id]]));
    for (const [a, b] of pairs) {
      const [one, other] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []];
      const both = one === other ? one : [...one, ...other];
      for (const id of both) groupOf.set(id, both);
    }
    return [...new Set(groupOf.values())];
  },
  eventOf(reports) {
    const sorted = reports.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const [first] = sorted;
    if (first === undefined) throw new RangeError("An event has an account.");
    const { documentId: _document, eventId: _event, explanation: _explanation, evidence: _evidence, ...own } = first;
    return {
      ...own,
      id: toEventId(first.id),
      reportIds: sorted.map(({ id }) => id),
      voices: [],
      participants: united(sorted.map(({ participants }) => participants)),
      casualties: united(sorted.map(({ casualties }) => casualties)),
      reasons: [...new Set(sorted.flatMap(({ reasons }) => reasons))],
    } as ConflictEvent;
  },
};

function united<Value extends EventReport["participants"][number] | EventReport["casualties"][number]>(lists: readonly (readonly Value[])[]): Value[] {
  const known = new Map<string, Value>();
  for (const value of lists.flat()) {
    const { start: _start, end: _end, evidence: _evidence, ...rest } = { start: 0, end: 0, evidence: [], ...value };
    if (!known.has(JSON.stringify(rest))) known.set(JSON.stringify(rest), value);
  }
  return [...known.values()];
}
