import type { DocumentId, EventReport, ReportId } from "@dateline/schema";
import { groupBy } from "../corrections/readings.js";
import { streamLines } from "../stream-lines.js";
import type { Base } from "./base.js";
import { readBlock } from "./block.js";
import type { DocumentEntry } from "./document-entry.js";
import type { Settled } from "./settle-copies.js";

/** The documents of a dataset as it will be: those that come, and of those looked up what stays. */
export interface WorkingSet<Key> {
  document(id: DocumentId): Promise<DocumentEntry<Key> | undefined>;
  documentsAt(path: string): Promise<DocumentEntry<Key>[]>;
  /** Returns the documents that have a report in whose line one of the texts stands. */
  telling(texts: readonly string[]): Promise<DocumentEntry<Key>[]>;
}

export function openWorkingSet<Key>(base: Pick<Base<Key>, "catalog" | "files"> | undefined, { come, go }: Pick<Settled<Key>, "come" | "go">): WorkingSet<Key> {
  const coming = new Map(come.map((document) => [document.id, document]));
  const going = new Set(go.map(({ id }) => id));
  const document = async (id: DocumentId) => coming.get(id) ?? (going.has(id) ? undefined : await base?.catalog?.document(id));
  const isStill = ({ id }: DocumentEntry<Key>) => !going.has(id) && !coming.has(id);
  let byPath: ReadonlyMap<string, DocumentEntry<Key>[]> | undefined;
  const comingAt = (path: string) => {
    byPath ??= groupBy(come, (one) => one.path);
    return byPath.get(path) ?? [];
  };
  return {
    document,
    documentsAt: async (path) => comingAt(path).concat(((await base?.catalog?.documentsAt(path)) ?? []).filter(isStill)),
    async telling(texts) {
      const marks = texts.map((text) => Buffer.from(text));
      const found = new Map<DocumentId, DocumentEntry<Key>>();
      for (const entry of come) if (await holdsAny(entry, marks)) found.set(entry.id, entry);
      for (const id of base?.catalog === undefined ? [] : await documentsWithAny(base.files, marks)) {
        const entry = await document(id);
        if (entry !== undefined) found.set(id, entry);
      }
      return [...found.values()];
    },
  };
}

async function holdsAny({ reports }: DocumentEntry<unknown>, marks: readonly Buffer[]): Promise<boolean> {
  for (const { line } of reports) {
    const bytes = Buffer.from(await readBlock(line));
    if (marks.some((mark) => bytes.includes(mark))) return true;
  }
  return false;
}

async function documentsWithAny(files: Base<unknown>["files"], marks: readonly Buffer[]): Promise<Set<DocumentId>> {
  const found = new Set<DocumentId>();
  const utf8 = new TextDecoder();
  for (const file of [files.reports, files.originals]) {
    for await (const { bytes } of streamLines(file)) {
      const line = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
      if (!marks.some((mark) => line.includes(mark))) continue;
      const { documentId }: Pick<EventReport, "documentId"> = JSON.parse(utf8.decode(bytes));
      found.add(documentId);
    }
  }
  return found;
}

/** Reports by their ids, with the documents that they are of. */
export function homesOf<Key>(documents: Iterable<DocumentEntry<Key>>): Map<ReportId, DocumentId> {
  const homes = new Map<ReportId, DocumentId>();
  for (const { id, reports } of documents) for (const report of reports) homes.set(report.id, id);
  return homes;
}
