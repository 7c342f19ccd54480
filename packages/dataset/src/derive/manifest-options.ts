import type { DatasetManifest } from "@dateline/schema";
import { withSortedKeys } from "../write-dataset.js";

type Options = DatasetManifest["options"];

/**
 * Returns the options that a manifest notes: those of now, or those of the dataset that is kept. Of one that two versions of the reader have read it cannot
 * be said which did.
 */
export function manifestOptions(now: Options, kept: Options | undefined, hasNewDocuments: boolean): Options {
  if (kept === undefined) return withSortedKeys(now);
  const { reader, ...others } = kept;
  const isMixed = now.reader !== undefined && now.reader !== reader && hasNewDocuments;
  return isMixed ? others : kept;
}
