import type { EventReport, ReportId } from "@dateline/schema";
import { groupBy } from "../corrections/readings.js";
import type { Disk } from "../disk.js";
import { streamRecords } from "../stream-file.js";
import type { DocumentEntry } from "./document-entry.js";
import { parseLines } from "./parse-lines.js";

/** An account that a dataset held, and the path of its document. */
export interface PlacedAccount {
  path: string;
  report: Pick<EventReport, "id" | "type" | "mode" | "evidence">;
}

/**
 * Returns for accounts that are gone those that tell the same at their path now: in the same words, else as the one account of its mode that is new there where one of that mode is
 * gone. So an event keeps its old id when its dispatch is printed anew.
 */
export async function retoldBy(gone: readonly PlacedAccount[], come: readonly DocumentEntry<unknown>[]): Promise<Map<ReportId, ReportId>> {
  const heirs = new Map<ReportId, ReportId>();
  const lost = groupBy(gone, ({ path }) => path);
  const there = groupBy(
    come.filter(({ path }) => lost.has(path)),
    ({ path }) => path,
  );
  for (const [path, documents] of there) {
    const [before, now] = [lost.get(path) ?? [], await accountsIn(documents)];
    const known = new Set(before.map(({ report }) => report.id));
    const fresh = now.filter(({ report }) => !known.has(report.id));
    for (const sameness of [inSameWords, ofSameMode]) {
      const left = groupBy(
        before.filter(({ report: { id } }) => !heirs.has(id)),
        sameness,
      );
      const taken = new Set(heirs.values());
      const free = groupBy(
        fresh.filter(({ report: { id } }) => !taken.has(id)),
        sameness,
      );
      for (const [kind, [one, ...others]] of left) {
        const [heir, ...more] = free.get(kind) ?? [];
        if (one !== undefined && heir !== undefined && others.length === 0 && more.length === 0) heirs.set(one.report.id, heir.report.id);
      }
    }
  }
  return heirs;
}

const ofSameMode = ({ report: { type, mode } }: PlacedAccount) => `${type}/${mode}`;
const inSameWords = (account: PlacedAccount) => `${ofSameMode(account)}/${account.report.evidence[0]?.quote ?? ""}`;

/** Returns the accounts of documents, as the reader gave them. */
export async function accountsIn(documents: readonly DocumentEntry<unknown>[]): Promise<PlacedAccount[]> {
  const accounts: PlacedAccount[] = [];
  for (const { path, reports } of documents) {
    for (const { line } of reports) accounts.push(...(await parseLines<EventReport>(line)).map((report) => ({ path, report })));
  }
  return accounts;
}

/** Returns some accounts of the dataset in a folder that is to be replaced; none where it cannot be read. */
export async function accountsThere(dir: string, ids: ReadonlySet<ReportId>, disk: Disk): Promise<PlacedAccount[]> {
  return ids.size === 0 ? [] : readAccounts(dir, ids, disk).catch(() => []);
}

async function readAccounts(dir: string, ids: ReadonlySet<ReportId>, disk: Disk): Promise<PlacedAccount[]> {
  const reports: EventReport[] = [];
  for await (const report of streamRecords(dir, "reports", disk)) if (ids.has(report.id)) reports.push(report);
  const wanted = new Set(reports.map(({ documentId }) => documentId));
  const paths = new Map<string, string>();
  for await (const { id, path } of streamRecords(dir, "documents", disk)) if (wanted.has(id)) paths.set(id, path);
  return reports.map((report) => ({ path: paths.get(report.documentId) ?? "", report }));
}
