import { type DocumentId, type EventReport, toEventId } from "@dateline/schema";
import type { CorrectionPlan } from "../corrections/plan.js";
import { encodeRecords } from "../encode-records.js";
import type { DocumentEntry, ReportEntry } from "./document-entry.js";
import { byId } from "./order.js";
import { parseLines } from "./parse-lines.js";
import type { Corrected } from "./plan-corrections.js";
import type { Spool } from "./spool.js";

/** A report as it will stand in the dataset; its key is that of the report as it was read, or added. */
export interface Account<Key> extends ReportEntry<Key> {
  /** Whether the dataset did not hold it so before. */
  isNew: boolean;
}

/** The reports of a document as they will stand, and those of the reader's that corrections changed or struck. */
export interface Told<Key> {
  accounts: readonly Account<Key>[];
  originals: readonly ReportEntry<Key>[];
}

/** Returns the reports of the documents that corrections touch; all others stand as the reader gave them. */
export async function applyCorrections<Key>(
  documents: readonly DocumentEntry<Key>[],
  { plan, added }: Pick<Corrected<Key>, "plan" | "added">,
  spool: Spool,
): Promise<ReadonlyMap<DocumentId, Told<Key>>> {
  const told = new Map<DocumentId, Told<Key>>();
  if (plan.touched.size === 0 && added.length === 0) return told;
  const lay = async (report: EventReport, key: Key): Promise<Account<Key>> => {
    const eventId = toEventId(report.id);
    const [line = ""] = encodeRecords("reports", [{ ...report, eventId }]);
    return { id: report.id, line: await spool.add(Buffer.from(line)), eventId, key, wasCorrected: true, pairs: [], event: undefined, isNew: true };
  };
  for (const document of documents) {
    const more = added.filter(({ report }) => report.documentId === document.id);
    if (more.length === 0 && !document.reports.some(({ id }) => plan.touched.has(id))) continue;
    const accounts: Account<Key>[] = [];
    const originals: ReportEntry<Key>[] = [];
    for (const entry of document.reports) {
      const corrected = plan.touched.has(entry.id) ? await correctedOf(entry, plan) : undefined;
      if (corrected === undefined) accounts.push({ ...entry, isNew: document.isNew || entry.wasCorrected });
      else originals.push(entry);
      if (corrected != null) accounts.push(await lay(corrected, entry.key));
    }
    for (const { report, key } of more) {
      const corrected = plan.correct(report);
      if (corrected !== null) accounts.push(await lay(corrected, key));
    }
    told.set(document.id, { accounts: accounts.sort(byId), originals });
  }
  return told;
}

/** What became of a report; `undefined` where nothing did. */
async function correctedOf(entry: ReportEntry<unknown>, plan: CorrectionPlan): Promise<EventReport | null | undefined> {
  const [report] = await parseLines<EventReport>(entry.line);
  if (report === undefined) return undefined;
  const corrected = plan.correct(report);
  return corrected === report ? undefined : corrected;
}
