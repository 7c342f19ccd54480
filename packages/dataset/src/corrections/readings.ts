import type { EventReport, SourceDocument } from "@dateline/schema";

/** What corrections are planned against: documents and the accounts as the reader gave them, at least those that the log speaks of. */
export interface Readings {
  documents: readonly SourceDocument[];
  reports: readonly EventReport[];
}

/** Readings that can be asked. */
export interface KnownReadings {
  report(id: string): EventReport | undefined;
  document(id: string): SourceDocument | undefined;
  /** The accounts whose first evidence quotes the words. */
  telling(quote: string): readonly EventReport[];
  /** The documents that were read from a path: one, or the items of a file of many. */
  documentsAt(path: string): readonly SourceDocument[];
}

export function knownReadings({ documents, reports }: Readings): KnownReadings {
  const byId = new Map<string, EventReport>(reports.map((report) => [report.id, report]));
  const documentOf = new Map<string, SourceDocument>(documents.map((document) => [document.id, document]));
  const byQuote = groupBy(reports, firstQuote);
  const byPath = groupBy(documents, ({ path }) => path);
  return {
    report: (id) => byId.get(id),
    document: (id) => documentOf.get(id),
    telling: (quote) => byQuote.get(quote) ?? [],
    documentsAt: (path) => byPath.get(path) ?? [],
  };
}

const firstQuote = ({ evidence: [first] }: Pick<EventReport, "evidence">) => first?.quote ?? "";

/** Returns values by something that they have. */
export function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
