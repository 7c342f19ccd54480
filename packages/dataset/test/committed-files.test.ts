import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { committedFolder } from "../src/committed-files.js";
import { nodeDisk } from "../src/disk.js";
import { type DatasetRecords, readDataset, writeDataset } from "../src/index.js";
import { failingDisk } from "./failing-disk.js";
import { copyOfTiny, newFolder, tinyRecords, withoutLastEvent } from "./tiny.js";

const never = Number.POSITIVE_INFINITY;
const transientNames = async (folder: string) => (await readdir(folder)).filter((name) => name.startsWith("."));

async function stepsToReplace(records: DatasetRecords): Promise<number> {
  const disk = failingDisk(never, { crash: false });
  await writeDataset(await copyOfTiny(), records, { inputs: [] }, disk);
  return disk.begun();
}

describe.each([
  { failure: "the process dies", crash: true },
  { failure: "the disk refuses once", crash: false },
])("replacing a dataset when $failure", ({ crash }) => {
  it("leaves the old or the new dataset whole at every step, and the next write mends and sweeps", async () => {
    const after = withoutLastEvent(await tinyRecords());
    const steps = await stepsToReplace(after);
    const seen: number[] = [];
    for (let step = 1; step <= steps; step += 1) {
      const folder = await copyOfTiny();
      const failed = await writeDataset(folder, after, { inputs: [] }, failingDisk(step, { crash })).catch((error: unknown) => error);
      expect(failed, `step ${step}`).toMatchObject({ code: "dataset/write-failed" });
      const { events, reports, manifest } = await readDataset(folder);
      expect([events.length, reports.length, manifest.counts.events], `step ${step}`).toEqual(events.length === 2 ? [2, 2, 2] : [1, 1, 1]);
      seen.push(events.length);
      await writeDataset(folder, after, { inputs: [] });
      expect((await readDataset(folder)).events, `step ${step}`).toHaveLength(1);
      expect(await transientNames(folder), `step ${step}`).toEqual([]);
    }
    // One instant of change: the old dataset in all steps before it, the new one in all after it.
    expect(seen).toEqual([...seen].sort((a, b) => b - a));
    expect(new Set(seen)).toEqual(new Set([2, 1]));
  });

  it("leaves no dataset or a whole one where there was none", async () => {
    const records = await tinyRecords();
    const steps = await stepsToReplace(records);
    for (let step = 1; step <= steps; step += 1) {
      const folder = join(await newFolder(), "new");
      await writeDataset(folder, records, { inputs: [] }, failingDisk(step, { crash })).catch(() => undefined);
      const read = await readDataset(folder).catch((error: unknown) => error);
      expect(["dataset/not-found", "dataset/not-a-dataset", 2], `step ${step}`).toContain(outcomeOf(read));
      await writeDataset(folder, records, { inputs: [] });
      expect(await transientNames(folder), `step ${step}`).toEqual([]);
    }
  });
});

function outcomeOf(read: unknown): unknown {
  if (typeof read !== "object" || read === null) return read;
  return "code" in read ? read.code : "events" in read && Array.isArray(read.events) && read.events.length;
}

describe("replacing a dataset", () => {
  it("never shows a reader two states at once", async () => {
    const before = await tinyRecords();
    const after = withoutLastEvent(before);
    const folder = await copyOfTiny();
    const states = [after, before, after, before, after];
    const writing = (async () => {
      for (const records of states) await writeDataset(folder, records, { inputs: [] });
    })();
    let isWriting = true;
    const settled = writing.finally(() => {
      isWriting = false;
    });
    const seen = new Set<number>();
    do {
      const { events, reports } = await readDataset(folder).catch(retryOnce(folder));
      expect(reports.length).toBe(events.length);
      seen.add(events.length);
    } while (isWriting);
    await settled;
    expect([...seen].every((count) => count === 1 || count === 2)).toBe(true);
  });

  it("reads again when a writer changes the dataset between two of its files", async () => {
    const folder = await copyOfTiny();
    const after = withoutLastEvent(await tinyRecords());
    let isChanged = false;
    const disk = {
      ...nodeDisk,
      readFile: async (path: string) => {
        const bytes = await nodeDisk.readFile(path);
        if (!isChanged && path.endsWith("dataset.json")) {
          isChanged = true;
          await writeDataset(folder, after, { inputs: [] });
        }
        return bytes;
      },
    };
    expect((await readDataset(folder, disk)).events).toHaveLength(1);
  });

  it("lets many writers at once each succeed, and ends with the dataset of one", async () => {
    const before = await tinyRecords();
    const after = withoutLastEvent(before);
    const folder = await copyOfTiny();
    await Promise.all([after, before, after, before, after, before].map((records) => writeDataset(folder, records, { inputs: [] })));
    const { events, reports } = await readDataset(folder);
    expect(reports.length).toBe(events.length);
    expect(await transientNames(folder)).toEqual([]);
  });

  it("moves the manifest last, so that its hashes never promise what other programs cannot find", async () => {
    const moved: string[] = [];
    const disk = {
      ...nodeDisk,
      rename: async (from: string, to: string) => {
        moved.push(basename(to));
        await nodeDisk.rename(from, to);
      },
    };
    await writeDataset(await copyOfTiny(), await tinyRecords(), { inputs: [] }, disk);
    expect([moved[0], moved.at(-1), moved.length]).toEqual([committedFolder, "dataset.json", 10]);
  });

  it("does not take over what a running process is staging", async () => {
    const folder = await copyOfTiny();
    const busy = `.dateline-staging-${process.ppid}-1`;
    await mkdir(join(folder, busy));
    await writeDataset(folder, await tinyRecords(), { inputs: [] });
    expect(await transientNames(folder)).toEqual([busy]);
  });

  it("does not look into a committed folder that is a link", async () => {
    const elsewhere = await newFolder();
    await writeFile(join(elsewhere, "dataset.json"), "{}");
    const folder = await copyOfTiny();
    await symlink(elsewhere, join(folder, committedFolder));
    expect((await readDataset(folder)).events).toHaveLength(2);
    await writeDataset(folder, await tinyRecords(), { inputs: [] });
    expect(await readdir(elsewhere)).toEqual(["dataset.json"]);
    expect(await transientNames(folder)).toEqual([]);
  });
});

/** Five rewrites in a row can outrun the looks of one reading; what counts is that no mixture is ever returned. */
function retryOnce(folder: string) {
  return (error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "dataset/invalid-record") return readDataset(folder);
    throw error;
  };
}
