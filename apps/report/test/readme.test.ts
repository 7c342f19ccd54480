import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readDataset, writeDataset } from "@dateline/dataset";
import { expect, test } from "vitest";
import { type BriefingDataset, renderBriefing } from "../src/index.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";

test("a dataset as it is read from disk can be printed as the README shows", async () => {
  const folder = await mkdtemp(join(tmpdir(), "dateline-report-"));
  try {
    await writeDataset(join(folder, "dataset"), { ...madeUpDataset(), mentions: [], originals: [] }, { inputs: [] });
    const dataset: BriefingDataset = await readDataset(join(folder, "dataset"));
    const pdf = await renderBriefing(dataset, { number: 7, marking: "GREEN", paper: "A4" });
    expect(new TextDecoder().decode(pdf.subarray(0, 8))).toBe("%PDF-1.7");
  } finally {
    await rm(folder, { recursive: true });
  }
}, 60_000);
