import { expect, it } from "vitest";
import * as dataset from "../src/index.js";

it("exports what the package promises", () => {
  expect(Object.keys(dataset).sort()).toEqual(["checkDataset", "checkTarget", "evaluateDataset", "isDataset", "readDataset", "readRecords", "writeDataset"]);
});
