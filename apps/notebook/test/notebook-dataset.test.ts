import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { locateDataset } from "../src/notebook-dataset.js";
import { newFolder, notebookOf } from "./fixtures/notebooks.js";

describe("locateDataset", () => {
  const named = (dataset: string) => ({ ...notebookOf("1"), metadata: { dateline: { dataset } } });

  it("takes the folder named by the caller, then the notebook's own, then out/dataset at the package root", async () => {
    const root = await newFolder();
    await mkdir(join(root, "deep", "down"), { recursive: true });
    const path = { named: "x.ipynb", real: join(root, "deep", "down", "x.ipynb") };
    expect(locateDataset(named("../data"), path, "/elsewhere")).toBe("/elsewhere");
    expect(locateDataset(named("../data"), path)).toBe(join(root, "deep", "data"));
    expect(locateDataset(notebookOf("1"), path)).toBe(join(root, "deep", "down", "out", "dataset"));
    await writeFile(join(root, "package.json"), "{}");
    expect(locateDataset(notebookOf("1"), path)).toBe(join(root, "out", "dataset"));
  });

  it("refuses an absolute path in the notebook, which would be true on one machine alone", () => {
    expect(() => locateDataset(named("/data"), { named: "x.ipynb", real: "/a/x.ipynb" })).toThrow(expect.objectContaining({ code: "notebook/invalid" }));
  });
});
