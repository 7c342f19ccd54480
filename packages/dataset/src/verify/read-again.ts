import { createHash } from "node:crypto";
import { type EventReport, type SourceDocument, toEventId } from "@dateline/schema";
import { isCorrected } from "../corrections/derive.js";
import type { Disk } from "../disk.js";
import { encodeRecords } from "../encode-records.js";
import { streamRecords } from "../stream-file.js";
import type { StoredTexts } from "./stored-texts.js";

/** A document of which reading its text again gives other accounts. */
export interface Otherwise {
  path: string;
  /** Whether all that the reader went by is still there: plain text has no markup to lose. */
  keepsMarkup: boolean;
  /** The accounts that differ. */
  ids: string[];
}

type Reread = (document: SourceDocument) => Iterable<readonly EventReport[]>;

/** Texts that are kept just as they came. */
const wholeTexts: ReadonlySet<string> = new Set(["text/plain", "text/csv"]);

/** Returns the documents of which reading the stored text again gives other accounts than the reader gave. Of each account only a hash is held. */
export async function readAgain(dir: string, texts: StoredTexts, reread: Reread, disk: Disk): Promise<Otherwise[]> {
  const stored = await hashesByDocument(dir, disk);
  const found: Otherwise[] = [];
  for (const id of texts.ids) {
    const document = await texts.read(id);
    if (document === undefined) continue;
    const ids = oddAccounts(stored.get(id) ?? new Map(), reread(document));
    if (ids.length > 0) found.push({ path: document.path, keepsMarkup: wholeTexts.has(document.mediaType), ids });
  }
  return found;
}

/** The accounts of each document as the reader gave them, by id. */
async function hashesByDocument(dir: string, disk: Disk): Promise<Map<string, Map<string, string>>> {
  const stored = new Map<string, Map<string, string>>();
  for (const file of ["reports", "originals"] as const) {
    for await (const report of streamRecords(dir, file, disk)) {
      if (file === "reports" && isCorrected(report)) continue;
      const own = stored.get(report.documentId) ?? new Map<string, string>();
      stored.set(report.documentId, own.set(report.id, hashOf(report)));
    }
  }
  return stored;
}

function hashOf(report: EventReport): string {
  const [line = ""] = encodeRecords("originals", [{ ...report, eventId: toEventId(report.id) }]);
  return createHash("sha256").update(line).digest("base64");
}

/** None where one form of the document gives just the accounts that are stored; else what the likeliest gives otherwise. */
function oddAccounts(stored: ReadonlyMap<string, string>, forms: Iterable<readonly EventReport[]>): string[] {
  let first: string[] | undefined;
  for (const reports of forms) {
    const again = new Map<string, string>(reports.map((report) => [report.id, hashOf(report)]));
    const ids = [...new Set([...stored.keys(), ...again.keys()])].filter((id) => stored.get(id) !== again.get(id));
    if (ids.length === 0) return [];
    first ??= ids;
  }
  return first ?? [];
}
