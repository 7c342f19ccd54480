import { expect, it } from "vitest";
import * as dataset from "../src/index.js";

it("exports what the package promises", () => {
  expect(Object.keys(dataset).sort()).toMatchInlineSnapshot(`
    [
      "applyCorrections",
      "checkDataset",
      "checkTarget",
      "correctDataset",
      "currentEventId",
      "deriveDataset",
      "deriveRecords",
      "diffDatasets",
      "encodeDocument",
      "entriesNotIn",
      "evaluateDataset",
      "isDataset",
      "isSameDataset",
      "personRedactor",
      "readCorrections",
      "readDataset",
      "readDifference",
      "readIds",
      "readManifestOf",
      "readPart",
      "readRecords",
      "redactPersons",
      "selectRecords",
      "streamFile",
      "streamRecords",
      "undoCorrection",
      "verifyDataset",
      "writeDataset",
    ]
  `);
});
