export { checkDataset, type DatasetProblem } from "./check-dataset.js";
export type { Dataset, DatasetRecords, DerivedFile, RecordOf } from "./dataset.js";
export type { Score } from "./evaluate/score.js";
export { type Evaluation, evaluateDataset, type NamedScore, type WrongField } from "./evaluate.js";
export { isDataset, readDataset, readRecords } from "./read-dataset.js";
export { checkTarget, type WriteDatasetOptions, writeDataset } from "./write-dataset.js";
