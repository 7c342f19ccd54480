export { checkDataset, type DatasetProblem } from "./check-dataset.js";
export type { Dataset, DatasetRecords, DerivedFile, RecordOf } from "./dataset.js";
export { isDataset, readDataset, readRecords } from "./read-dataset.js";
export { checkTarget, type WriteDatasetOptions, writeDataset } from "./write-dataset.js";
