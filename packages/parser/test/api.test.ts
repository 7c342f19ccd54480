import { expect, it } from "vitest";
import * as parser from "../src/index.js";

it("exports these names", () => {
  expect(Object.keys(parser).sort()).toMatchInlineSnapshot(`
    [
      "InputMetadata",
      "link",
      "linkerOf",
      "loadContext",
      "parse",
      "readDocuments",
      "readerVersion",
      "reidentify",
      "trace",
    ]
  `);
});
