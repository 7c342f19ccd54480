import type { RecordFile } from "@dateline/schema";
import type { DatasetText } from "../../src/dataset-text.js";

/** A part of a dataset that cells ask for: the records of a file, or the manifest. */
export type DatasetPart = RecordFile | "manifest";

/** The parts of a dataset, in the order of its files. */
export const datasetParts = [
  "documents",
  "mentions",
  "actors",
  "reports",
  "events",
  "figures",
  "issues",
  "originals",
  "corrections",
  "aliases",
  "manifest",
] as const satisfies readonly DatasetPart[];

/** The dataset as it is now; it changes when the user corrects it. */
export interface DatasetSource {
  /** Another one for each state of the dataset. */
  readonly current: unknown;
  /** Resolves at the next change. */
  changed(): Promise<void>;
  /** Returns a part of it, read when it is first asked for. Throws where there is no dataset. */
  read(part: DatasetPart): unknown;
}

/** Returns the source of a dataset that is there as one text and never changes. */
export function fixedDataset(dataset: DatasetText): DatasetSource {
  let records: Partial<Record<DatasetPart, unknown>> | undefined;
  return {
    current: dataset,
    changed: () => new Promise<void>(() => {}),
    read(part) {
      if ("problem" in dataset) throw new Error(dataset.problem);
      // Written by the server from a dataset that was checked as it was read.
      records ??= JSON.parse(dataset.json) as Partial<Record<DatasetPart, unknown>>;
      return records[part];
    },
  };
}
