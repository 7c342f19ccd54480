import type { Correction, DocumentId, EventReport, SourceDocument } from "@dateline/schema";
import { anchorsIn, type CorrectionPlan, planCorrections } from "../corrections/plan.js";
import type { Linker } from "../linker.js";
import type { DocumentEntry } from "./document-entry.js";
import { parseLines } from "./parse-lines.js";
import type { WorkingSet } from "./working-set.js";

/** What a log of corrections does, and the documents that it speaks of. */
export interface Corrected<Key> {
  plan: CorrectionPlan;
  documents: readonly DocumentEntry<Key>[];
  /** The accounts that it adds. */
  added: readonly AddedAccount<Key>[];
}

/** An account that a correction adds, as it is before others change it, and its key. */
export interface AddedAccount<Key> {
  report: EventReport;
  key: Key;
}

/** Returns what a log of corrections does to documents of which only a few are read: those that it speaks of. */
export async function planOver<Key>(log: readonly Correction[], working: WorkingSet<Key>, linker: Pick<Linker<Key>, "keyOf">): Promise<Corrected<Key>> {
  const documents = log.length === 0 ? [] : await concerned(log, working);
  const read: SourceDocument[] = [];
  const reports: EventReport[] = [];
  for (const entry of documents) {
    read.push(...(await parseLines<SourceDocument>(entry.blocks.documents)));
    for (const { line } of entry.reports) reports.push(...(await parseLines<EventReport>(line)));
  }
  const plan = planCorrections(log, { documents: read, reports });
  const sources = new Map<DocumentId, SourceDocument>(read.map((document) => [document.id, document]));
  const added = plan.added.flatMap((report) => {
    const source = sources.get(report.documentId);
    return source === undefined ? [] : [{ report, key: linker.keyOf(report, source) }];
  });
  return { plan, documents, added };
}

async function concerned<Key>(log: readonly Correction[], working: WorkingSet<Key>): Promise<DocumentEntry<Key>[]> {
  const anchors = anchorsIn(log);
  const found = new Map<DocumentId, DocumentEntry<Key>>();
  const take = (documents: readonly DocumentEntry<Key>[]) => {
    for (const document of documents) found.set(document.id, document);
  };
  for (const path of new Set(anchors.flatMap((anchor) => anchor.path ?? []))) take(await working.documentsAt(path));
  for (const id of new Set(anchors.flatMap(({ evidence }) => evidence?.documentId ?? []))) {
    const home = await working.document(id);
    if (home !== undefined) take([home]);
  }
  const there = new Set<string>([...found.values()].flatMap(({ reports }) => reports.map(({ id }) => id)));
  // Accounts that are gone from their documents are looked for in all: by their words, and where none are known by their ids.
  const marks = anchors.flatMap(({ reportId, evidence }) => (there.has(reportId) ? [] : [JSON.stringify(evidence?.quote ?? reportId)]));
  if (marks.length > 0) take(await working.telling([...new Set(marks)]));
  return [...found.values()];
}
