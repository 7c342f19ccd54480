import { type ConflictEvent, type EventReport, type ReportId, toEventId } from "@dateline/schema";
import type { Linker } from "../../src/index.js";

interface Key {
  id: ReportId;
  bond: string;
}

/** A linker that knows one thing: accounts of one mode on one day are one event. Of single values the first account's is shown, lists are united. */
export const fakeLinker: Linker<Key> = {
  keyOf: ({ id, mode, time }) => ({ id, bond: `${mode}/${time?.edtf ?? id}` }),
  group(keys) {
    const groups = new Map<string, ReportId[]>();
    for (const { id, bond } of [...keys].sort((a, b) => (a.id < b.id ? -1 : 1))) groups.set(bond, [...(groups.get(bond) ?? []), id]);
    return [...groups.values()];
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
