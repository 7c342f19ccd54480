import type { DatasetManifest, Issue } from "@dateline/schema";
import type { Base } from "./base.js";
import { type DocumentEntry, spoolDocument } from "./document-entry.js";
import type { EncodedDocument } from "./encoded-document.js";
import type { Spool } from "./spool.js";

/** What was read at one path: all that a dataset is to hold of it from then on. */
export interface InputRecords<Key = unknown> {
  path: string;
  /** The files read there, mostly one; none for an input that could not be opened. */
  inputs: DatasetManifest["inputs"];
  documents: readonly EncodedDocument<Key>[];
  /** Issues of no document. */
  issues: readonly Issue[];
}

/** What a dataset is to be made of. */
export interface Gathered<Key> {
  /** Kept ones in the order of their file, then new ones. */
  documents: readonly DocumentEntry<Key>[];
  /** Those kept, in the order of their ids. */
  kept: readonly DocumentEntry<Key>[];
  issues: readonly Issue[];
  inputs: DatasetManifest["inputs"];
  same: (line: string) => string;
}

/** Takes what is read to the spool, and with it what the dataset holds of paths that nothing was read at. */
export async function gather<Key>(read: AsyncIterable<InputRecords<Key>>, base: Base<Key> | undefined, spool: Spool): Promise<Gathered<Key>> {
  const same = eachOnce();
  const paths = new Set<string>();
  const documents: DocumentEntry<Key>[] = [];
  const issues: Issue[] = [];
  const inputs: DatasetManifest["inputs"] = [];
  for await (const input of read) {
    paths.add(input.path);
    for (const document of input.documents) documents.push(await spoolDocument(document, spool, same));
    issues.push(...input.issues);
    inputs.push(...input.inputs);
  }
  const isKept = ({ path }: { path?: string | undefined }) => path === undefined || !paths.has(path);
  return {
    documents: [...(base?.inPlace.filter(isKept) ?? []), ...documents],
    kept: base?.documents.filter(isKept) ?? [],
    issues: [...(base?.looseIssues.filter(isKept) ?? []), ...issues],
    inputs: [...(base?.manifest.inputs.filter(isKept) ?? []), ...inputs],
    same,
  };
}

/** Returns a function that gives for equal texts one and the same, so that it is held once. */
function eachOnce(): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text) ?? text;
    known.set(text, found);
    return found;
  };
}
