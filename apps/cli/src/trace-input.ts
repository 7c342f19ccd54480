import type { Dataset } from "@dateline/dataset";
import { loadContext, readDocuments, type TracedSentence, trace } from "@dateline/parser";
import type { EventReport, SourceDocument } from "@dateline/schema";

/** A document and those of its sentences that are asked for, on their way through the stages. */
export interface TracedDocument {
  document: SourceDocument;
  sentences: readonly TracedSentence[];
}

/** Returns the sentences that tell the accounts, in the order of the documents. */
export async function tracedReports({ documents }: Pick<Dataset, "documents">, reports: readonly EventReport[]): Promise<TracedDocument[]> {
  const context = await loadContext();
  const told = new Set<string>(reports.map(({ documentId }) => documentId));
  return documents
    .filter(({ id }) => told.has(id))
    .map((document) => {
      const evidence = reports.filter(({ documentId }) => documentId === document.id).flatMap((report) => report.evidence);
      const isTold = ({ start, end }: TracedSentence) => evidence.some((one) => one.documentId === document.id && one.start < end && start < one.end);
      return { document, sentences: trace(document, context).filter(isTold) };
    });
}

/** Returns all sentences of a text. Throws as the reader of files does, for instance where it is empty. */
export async function tracedText(bytes: Uint8Array): Promise<TracedDocument[]> {
  const context = await loadContext();
  const { documents } = await readDocuments({ path: "text", bytes }, context);
  return documents.map((document) => ({ document, sentences: trace(document, context) }));
}
