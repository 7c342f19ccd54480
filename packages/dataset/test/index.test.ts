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
      "encodeDocument",
      "evaluateDataset",
      "isDataset",
      "readCorrections",
      "readDataset",
      "readManifestOf",
      "readRecords",
      "streamFile",
      "streamRecords",
      "undoCorrection",
      "writeDataset",
    ]
  `);
});
