import { type Dataset, readDataset } from "@dateline/dataset";
import { DatelineError } from "@dateline/schema";

/** A dataset as the cells get it: its records as JSON, or why there are none. */
export type DatasetText = { json: string; events: number } | { problem: string };

/**
 * Returns the records of the dataset in `dir` as JSON. Where there is no dataset and nobody named this folder (`isNamed` false), that is
 * a problem told to the cells that use it; every other failure is thrown as `readDataset` throws it.
 */
export async function readDatasetText(dir: string, isNamed: boolean, redact: (dataset: Dataset) => Dataset = (dataset) => dataset): Promise<DatasetText> {
  try {
    const dataset = redact(await readDataset(dir));
    return { json: JSON.stringify(dataset), events: dataset.events.length };
  } catch (error) {
    const isMissing = error instanceof DatelineError && (error.code === "dataset/not-found" || error.code === "dataset/not-a-dataset");
    if (isNamed || !isMissing) throw error;
    return { problem: `There is no dataset for this notebook. ${error.hint ?? ""}`.trim() };
  }
}
