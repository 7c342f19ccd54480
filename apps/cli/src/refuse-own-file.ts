import { readdir, realpath } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { DatelineError, recordFiles } from "@dateline/schema";

const manifestName = "dataset.json";

/** What every name of dateline's own begins with that is no file of records. */
const ownPrefix = ".dateline-";

const ownNames: ReadonlySet<string> = new Set([manifestName, ...Object.keys(recordFiles).map((file) => `${file}.jsonl`)]);

/** Throws `usage` where a result would take the place of a file that a dataset is made of, by whatever links its folder is named. */
export async function refuseOwnFile(path: string): Promise<void> {
  // Names are compared as a file system does that takes capitals for small letters.
  const name = basename(path).toLowerCase();
  if (!ownNames.has(name) && !name.startsWith(ownPrefix)) return;
  const folder = await realpath(dirname(path)).catch(() => undefined);
  if (folder === undefined || !(await holdsDataset(folder))) return;
  throw new DatelineError("usage", `${basename(path)} is a file of the dataset in that folder, and is not written over.`, {
    path,
    hint: `Write to another folder, or under another name, as in ${join(dirname(path), `my-${basename(path)}`)}.`,
  });
}

/** Also where a writer has put new files down and not moved them to their places yet. */
async function holdsDataset(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.some((name) => name.toLowerCase() === manifestName) || basename(folder).startsWith(ownPrefix);
}
