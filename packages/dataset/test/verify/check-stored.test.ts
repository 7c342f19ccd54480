import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { nodeDisk } from "../../src/disk.js";
import { checkDataset, type DatasetRecords, readDataset, writeDataset } from "../../src/index.js";
import { checkFiles } from "../../src/verify/check-files.js";
import { checkStored } from "../../src/verify/check-stored.js";
import { openTexts } from "../../src/verify/stored-texts.js";
import { madeUp } from "../corrections/made-up.js";
import { newFolder } from "../tiny.js";

type Open = { -readonly [File in keyof DatasetRecords]: DatasetRecords[File][number][] };

async function bothWays(change: (records: Open) => void) {
  const records = structuredClone(madeUp()) as Open;
  change(records);
  const dir = join(await newFolder(), "dataset");
  await writeDataset(dir, records, { inputs: [] });
  const texts = await openTexts(dir, nodeDisk);
  try {
    const { repeated } = await checkFiles(dir, nodeDisk);
    return { stored: [...repeated, ...(await checkStored(dir, texts, nodeDisk))], whole: checkDataset(await readDataset(dir)) };
  } finally {
    await texts.close();
  }
}

describe("checkFiles and checkStored", () => {
  it.each([
    { fault: "nothing", change: () => undefined, count: 0 },
    { fault: "a document that is gone", change: ({ documents }: Open) => void documents.pop(), count: 1 },
    { fault: "an event that is gone", change: ({ events }: Open) => void events.pop(), count: 1 },
    { fault: "an account that is gone", change: ({ reports }: Open) => void reports.pop(), count: 1 },
    { fault: "an account that comes twice", change: ({ reports }: Open) => void reports.push(...reports.slice(0, 1)), count: 1 },
    {
      fault: "quotes that are not the text",
      change: ({ documents }: Open) => void documents.splice(0, 1, ...documents.slice(0, 1).map((one) => ({ ...one, text: ` ${one.text}` }))),
      count: 1,
    },
    {
      fault: "a path that leads out",
      change: ({ documents }: Open) => void documents.splice(0, 1, ...documents.slice(0, 1).map((one) => ({ ...one, path: `../${one.path}` }))),
      count: 1,
    },
  ])("find of a folder what checkDataset finds of its records: $fault", async ({ change, count }) => {
    const { stored, whole } = await bothWays(change);
    expect(stored).toEqual(whole);
    expect(stored.length).toBeGreaterThanOrEqual(count);
    expect(stored.length === 0).toBe(count === 0);
  });
});
