import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyCorrections, correctDataset, deriveDataset, readDataset } from "../../src/index.js";
import { failingDisk } from "../failing-disk.js";
import { newFolder } from "../tiny.js";
import { derive, deriveOptions, readPaths } from "./fake-reader.js";

const before = new Map([
  ["a.txt", "Shelling hit a mill in Oster on Monday."],
  ["b.txt", "Looting broke out in Oster."],
]);
const more = new Map([["c.txt", "Shelling was heard in Vessel on Monday."]]);
const never = Number.POSITIVE_INFINITY;

async function copyOf(dataset: string): Promise<string> {
  const folder = join(await newFolder(), "dataset");
  await cp(dataset, folder, { recursive: true });
  return folder;
}

const grow = (dir: string, disk: ReturnType<typeof failingDisk>) => deriveDataset(dir, () => readPaths(more), { ...deriveOptions, keep: true }, disk);
const stateOf = async (dir: string) => (await readDataset(dir)).manifest;
const litterIn = async (dir: string) => (await readdir(dir)).filter((name) => name.startsWith(".") && name !== ".dateline-keys.jsonl");

describe.each([
  { failure: "the process dies", crash: true },
  { failure: "the disk refuses once", crash: false },
])("a dataset that grows when $failure", ({ crash }) => {
  it("is the old or the new one whole at every step, and the next write comes to the new one and sweeps up", async () => {
    const base = join(await newFolder(), "dataset");
    await derive(base, before);
    const undisturbed = await copyOf(base);
    const counting = failingDisk(never, { crash: false });
    await grow(undisturbed, counting);
    const [old, grown] = [await stateOf(base), await stateOf(undisturbed)];
    const seen: boolean[] = [];
    for (let at = 1; at <= counting.begun(); at += 1) {
      const dir = await copyOf(base);
      const error = await grow(dir, failingDisk(at, { crash })).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      // What is only swept up is left to the next writer, and no failure.
      if (error !== undefined) expect(error, `step ${at}`).toMatchObject({ code: "dataset/write-failed" });
      const found = await stateOf(dir);
      expect([old, grown], `step ${at}`).toContainEqual(found);
      seen.push(found.files.reports === grown.files.reports);
      await derive(dir, more, { keep: true });
      expect(await stateOf(dir), `step ${at}`).toEqual(grown);
      expect(await litterIn(dir), `step ${at}`).toEqual([]);
    }
    expect(seen).toContain(false);
    // One instant of change: the old dataset in all steps before it, the new one in all after it.
    if (crash) expect(seen).toEqual([...seen].sort());
  }, 120_000);
});

describe.each([
  { failure: "the process dies", crash: true },
  { failure: "the disk refuses once", crash: false },
])("a correction when $failure", ({ crash }) => {
  it("is made or not at every step, says so as one error, and is in force with the next write where it is in the log", async () => {
    const base = join(await newFolder(), "dataset");
    await derive(base, before);
    const old = await stateOf(base);
    const target = (await readDataset(base)).events[0]?.id ?? "";
    const options = { linker: deriveOptions.linker, author: "A. Reader", now: new Date("2033-02-09T10:00:00Z") };
    const correct = (dir: string, disk: ReturnType<typeof failingDisk>) =>
      correctDataset(dir, { action: "set", target, field: "status", value: "alleged", reason: "Told." }, options, disk);
    const undisturbed = await copyOf(base);
    const counting = failingDisk(never, { crash: false });
    await correct(undisturbed, counting);
    const corrected = await stateOf(undisturbed);
    for (let at = 1; at <= counting.begun(); at += 1) {
      const dir = await copyOf(base);
      const error = await correct(dir, failingDisk(at, { crash })).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error !== undefined) expect(error, `step ${at}`).toMatchObject({ code: "dataset/write-failed" });
      expect([old, corrected], `step ${at}`).toContainEqual(await stateOf(dir));
      const { corrections } = await readDataset(dir);
      if (error === undefined) expect(corrections, `step ${at}`).toHaveLength(1);
      else
        expect(String(error), `step ${at}`).toMatch(corrections.length === 1 ? "The correction is in the log, but could not be applied" : "cannot be written");
      await applyCorrections(dir, options);
      expect(await stateOf(dir), `step ${at}`).toEqual(corrections.length === 1 ? corrected : old);
      expect(await litterIn(dir), `step ${at}`).toEqual([]);
    }
  }, 120_000);
});

describe("a dataset that cannot be made", () => {
  it("leaves no folder behind, and tells what the reader threw", async () => {
    const dir = join(await newFolder(), "dataset");
    async function* broken() {
      yield* readPaths(before);
      throw new RangeError("The reader broke.");
    }
    await expect(deriveDataset(dir, broken, deriveOptions)).rejects.toThrow("The reader broke.");
    await expect(readdir(dir)).rejects.toMatchObject({ code: "ENOENT" });
  });
});
