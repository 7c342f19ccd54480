import { expect, it } from "vitest";
import * as dataset from "../src/index.js";

it("exports what the package promises", () => {
  expect(Object.keys(dataset).sort()).toMatchInlineSnapshot(`
    [
      "checkDataset",
      "checkTarget",
      "deriveDataset",
      "encodeDocument",
      "evaluateDataset",
      "isDataset",
      "readDataset",
      "readRecords",
      "streamFile",
      "streamRecords",
      "writeDataset",
    ]
  `);
});
