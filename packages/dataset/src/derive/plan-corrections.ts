import type { Correction, DocumentId, EventReport, SourceDocument } from "@dateline/schema";
import { anchorsIn, type CorrectionPlan, planCorrections } from "../corrections/plan.js";
import { readBlock } from "./block.js";
import type { DocumentEntry } from "./document-entry.js";
import { parseLines } from "./parse-lines.js";

/** Returns what a log of corrections does to documents of which only a few are to be read: those that the log speaks of. */
export async function planOver(log: readonly Correction[], documents: readonly DocumentEntry<unknown>[]): Promise<CorrectionPlan> {
  const read: SourceDocument[] = [];
  const reports: EventReport[] = [];
  for (const entry of log.length === 0 ? [] : await concerned(log, documents)) {
    read.push(...(await parseLines<SourceDocument>(entry.blocks.documents)));
    for (const { line } of entry.reports) reports.push(...(await parseLines<EventReport>(line)));
  }
  return planCorrections(log, { documents: read, reports });
}

async function concerned(log: readonly Correction[], documents: readonly DocumentEntry<unknown>[]): Promise<DocumentEntry<unknown>[]> {
  const anchors = anchorsIn(log);
  const ids = new Set<string>(anchors.map(({ reportId }) => reportId));
  const paths = new Set(anchors.flatMap(({ path }) => path ?? []));
  const homes = new Set<DocumentId>(anchors.flatMap(({ evidence }) => evidence?.documentId ?? []));
  const there = new Set(documents.flatMap(({ reports }) => reports.flatMap(({ id }) => (ids.has(id) ? [id as string] : []))));
  // Accounts that are gone are looked for by their words, in all documents.
  const lost = anchors.flatMap(({ reportId, evidence }) =>
    evidence === undefined || there.has(reportId) ? [] : [Buffer.from(JSON.stringify(evidence.quote))],
  );
  const found: DocumentEntry<unknown>[] = [];
  for (const document of documents) {
    const isNamed = paths.has(document.path) || homes.has(document.id) || document.reports.some(({ id }) => ids.has(id));
    if (isNamed || (lost.length > 0 && (await holdsAny(document, lost)))) found.push(document);
  }
  return found;
}

async function holdsAny({ reports }: DocumentEntry<unknown>, quotes: readonly Buffer[]): Promise<boolean> {
  for (const { line } of reports) {
    const bytes = Buffer.from(await readBlock(line));
    if (quotes.some((quote) => bytes.includes(quote))) return true;
  }
  return false;
}
