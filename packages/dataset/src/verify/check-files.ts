import { DatelineError, recordFiles } from "@dateline/schema";
import type { DatasetProblem } from "../check-dataset.js";
import { type DerivedFile, recordFileNames } from "../dataset.js";
import type { Disk } from "../disk.js";
import { readRecords } from "../read-dataset.js";
import { streamRecords } from "../stream-file.js";

/** A file that is gone, that was changed, or that has a line which is no record. */
export interface DamagedFile extends Pick<DatasetProblem, "file" | "message"> {
  hint: string;
}

/** What is to be said of files before records are held against one another. */
export interface CheckedFiles {
  damaged: DamagedFile[];
  repeated: DatasetProblem[];
  /** How many records each derived file has. */
  counts: Map<DerivedFile, number>;
}

/** Goes through every file of a dataset, a record at a time: only ids are held. */
export async function checkFiles(dir: string, disk: Disk): Promise<CheckedFiles> {
  const checked: CheckedFiles = { damaged: [], repeated: [], counts: new Map() };
  for (const file of recordFileNames) {
    try {
      // The files of the table that are derived.
      if (recordFiles[file].derived) await checkDerived(dir, file as DerivedFile, checked, disk);
      else await readRecords(dir, file, disk);
    } catch (error) {
      if (!(error instanceof DatelineError)) throw error;
      checked.damaged.push({ file, message: error.message, hint: error.hint ?? "" });
    }
  }
  return checked;
}

async function checkDerived(dir: string, file: DerivedFile, { repeated, counts }: CheckedFiles, disk: Disk): Promise<void> {
  const seen = new Set<string>();
  let count = 0;
  for await (const { id } of streamRecords(dir, file, disk)) {
    if (seen.has(id)) repeated.push({ file, id, message: "The id stands for two records." });
    seen.add(id);
    count += 1;
  }
  counts.set(file, count);
}
