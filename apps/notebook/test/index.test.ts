import { expect, it } from "vitest";
import * as notebook from "../src/index.js";

it("exports what the package promises", () => {
  expect(Object.keys(notebook).sort()).toEqual([
    "exportNotebook",
    "installKernel",
    "jupyterDataDir",
    "runNotebook",
    "serveKernel",
    "serveNotebook",
    "uninstallKernel",
  ]);
});
