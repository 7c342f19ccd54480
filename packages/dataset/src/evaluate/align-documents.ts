import type { SourceDocument } from "@dateline/schema";

/** A document of the gold and the one of the dataset that it is. */
export interface DocumentPair {
  gold: SourceDocument;
  found: SourceDocument;
}

export interface AlignedDocuments {
  pairs: readonly DocumentPair[];
  /** Of the gold, and not in the dataset: whatever they tell is missed. */
  goldOnly: readonly SourceDocument[];
  /** Of the dataset, and not in the gold, which says nothing of them. */
  foundOnly: readonly SourceDocument[];
}

/** Returns which documents are the same: by their bytes, else by their path; by their ordinal where a file holds many. */
export function alignDocuments(gold: readonly SourceDocument[], found: readonly SourceDocument[]): AlignedDocuments {
  const pairs: DocumentPair[] = [];
  const free = new Set(found);
  const left = new Set(gold);
  for (const keyOf of [byBytes, byPath]) {
    const known = new Map([...free].map((document) => [keyOf(document), document]));
    for (const document of left) {
      const same = known.get(keyOf(document));
      if (same === undefined || !free.delete(same)) continue;
      left.delete(document);
      pairs.push({ gold: document, found: same });
    }
  }
  return { pairs, goldOnly: [...left], foundOnly: [...free] };
}

const byBytes = ({ sha256, ordinal }: SourceDocument) => `${sha256} ${ordinal ?? ""}`;
const byPath = ({ path, ordinal }: SourceDocument) => `${path} ${ordinal ?? ""}`;
