import type { DatasetManifest, Issue } from "@dateline/schema";
import type { Base } from "./base.js";
import { type DocumentEntry, spoolDocument } from "./document-entry.js";
import { type EachOnce, eachOnce } from "./each-once.js";
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
  /** Whether nothing was read. */
  isEmpty: boolean;
  /** Documents that are to be laid down: those read and, where a dataset is not looked up but held, those that stay. */
  come: readonly DocumentEntry<Key>[];
  /** Those looked up that others take the place of. */
  go: readonly DocumentEntry<Key>[];
  issues: readonly Issue[];
  inputs: DatasetManifest["inputs"];
  same: EachOnce;
}

/** Takes what is read to the spool, and sees what the dataset holds of the paths that something was read at. */
export async function gather<Key>(read: AsyncIterable<InputRecords<Key>>, base: Base<Key> | undefined, spool: Spool): Promise<Gathered<Key>> {
  const same = eachOnce();
  const paths = new Set<string>();
  const come: DocumentEntry<Key>[] = [];
  const go: DocumentEntry<Key>[] = [];
  const issues: Issue[] = [];
  const inputs: DatasetManifest["inputs"] = [];
  for await (const input of read) {
    for (const document of input.documents) come.push(await spoolDocument(document, spool, same));
    if (!paths.has(input.path)) go.push(...((await base?.catalog?.documentsAt(input.path)) ?? []));
    paths.add(input.path);
    issues.push(...input.issues);
    inputs.push(...input.inputs);
  }
  const isKept = ({ path }: { path?: string | undefined }) => path === undefined || !paths.has(path);
  return {
    isEmpty: paths.size === 0,
    come: (base?.resident?.documents ?? []).filter(isKept).concat(come),
    go,
    issues: (base?.looseIssues ?? []).filter(isKept).concat(issues),
    inputs: (base?.manifest.inputs ?? []).filter(isKept).concat(inputs),
    same,
  };
}
