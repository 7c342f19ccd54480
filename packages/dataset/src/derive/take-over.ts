import type { DocumentId } from "@dateline/schema";
import { readerReports } from "../corrections/derive.js";
import type { Dataset } from "../dataset.js";
import type { Linker } from "../linker.js";
import type { Indexed } from "./base.js";
import { type DocumentEntry, spoolDocument } from "./document-entry.js";
import { encodeDocument } from "./encoded-document.js";
import type { Spool } from "./spool.js";

/** Lays the records of a dataset that an earlier version wrote down in the spool, as if they had just been read; its events are to be made anew. */
export async function takeOver<Key>(dataset: Dataset, linker: Pick<Linker<Key>, "keyOf">, spool: Spool): Promise<Indexed<Key>> {
  const reports = readerReports(dataset);
  const documents: DocumentEntry<Key>[] = [];
  const [mentions, accounts, figures, issues] = [byDocument(dataset.mentions), byDocument(reports), byDocument(dataset.figures), byDocument(dataset.issues)];
  for (const document of dataset.documents) {
    const { id } = document;
    const encoded = encodeDocument(
      {
        document,
        mentions: mentions.get(id) ?? [],
        actors: [],
        reports: accounts.get(id) ?? [],
        figures: figures.get(id) ?? [],
        issues: (issues.get(id) ?? []).filter(({ stage }) => stage !== "correct"),
      },
      linker,
    );
    documents.push(await spoolDocument(encoded, spool, (line) => line));
  }
  return {
    documents,
    looseIssues: dataset.issues.filter(({ documentId, stage }) => documentId === undefined && stage !== "correct"),
    looseActors: dataset.actors.map((actor) => `${JSON.stringify(actor)}\n`),
    // Their lines are of no use: whatever they were made of is new.
    events: new Map(dataset.events.map(({ id, reportIds }) => [id, { line: noLine, reportIds, documentIds: [] }])),
  };
}

const noLine = { source: { read: async () => new Uint8Array() }, offset: 0, length: 0 };

function byDocument<Of extends { documentId?: DocumentId | undefined }>(records: readonly Of[]): Map<DocumentId | undefined, Of[]> {
  const lists = new Map<DocumentId | undefined, Of[]>();
  for (const record of records) {
    const list = lists.get(record.documentId);
    if (list === undefined) lists.set(record.documentId, [record]);
    else list.push(record);
  }
  return lists;
}
