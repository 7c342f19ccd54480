export { checkDataset, type DatasetProblem } from "./check-dataset.js";
export {
  applyCorrections,
  type Corrected,
  type Corrections,
  type CorrectOptions,
  correctDataset,
  readCorrections,
  undoCorrection,
} from "./correct-dataset.js";
export { currentEventId } from "./corrections/aliases.js";
export { deriveRecords } from "./corrections/derive.js";
export type { CorrectionDraft } from "./corrections/draft.js";
export type { Dataset, DatasetRecords, DerivedFile, RecordOf } from "./dataset.js";
export { type Derived, type DeriveOptions, deriveDataset } from "./derive/derive-dataset.js";
export { type DocumentRecords, type EncodedDocument, encodeDocument } from "./derive/encoded-document.js";
export type { InputRecords } from "./derive/gather.js";
export type { Reidentify } from "./derive/settle-copies.js";
export type { Cause, Side } from "./diff/causes.js";
export { entriesNotIn } from "./diff/compare-fields.js";
export { type Compared, readDifference } from "./diff/read-difference.js";
export { type ChangedEvent, type DatasetDiff, diffDatasets, type FieldChange, isSameDataset, type LoneEvent } from "./diff-datasets.js";
export type { Score } from "./evaluate/score.js";
export { type Evaluation, evaluateDataset, type NamedScore, type WrongField } from "./evaluate.js";
export type { Linker, Teller } from "./linker.js";
export { isDataset, readDataset, readManifestOf, readRecords } from "./read-dataset.js";
export { type PartOf, readPart } from "./read-part.js";
export { personRedactor, redactPersons } from "./redact-persons.js";
export { readIds, selectRecords, streamFile, streamRecords } from "./stream-file.js";
export { type Finding, type Rereader, type Verification, verifyDataset } from "./verify-dataset.js";
export { checkTarget, type WriteDatasetOptions, writeDataset } from "./write-dataset.js";
