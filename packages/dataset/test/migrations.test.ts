import { cp, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { schemaVersion } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { checkDataset, readDataset, readRecords, writeDataset } from "../src/index.js";
import { migrations } from "../src/migrations.js";
import { newFolder, tinyRecords } from "./tiny.js";

/** Datasets as dateline of that version wrote them, named by it. */
const oldFolder = (name: string) => fileURLToPath(new URL(`./fixtures/old/${name}`, import.meta.url));

async function copyOfOld(name: string): Promise<string> {
  const folder = join(await newFolder(), "old");
  await cp(oldFolder(name), folder, { recursive: true });
  return folder;
}

describe("a dataset of an earlier version", () => {
  it.each(["0.1.0/parsed", "0.1.0/corrected"])("%s is read as one of this version and holds together", async (name) => {
    const dataset = await readDataset(oldFolder(name));
    expect(dataset.manifest.schemaVersion).toBe(schemaVersion);
    expect(dataset.originals).toEqual([]);
    expect(checkDataset(dataset)).toEqual([]);
  });

  it("keeps every record as it was", async () => {
    const lines = (await readFile(join(oldFolder("0.1.0/parsed"), "reports.jsonl"), "utf8")).trim().split("\n");
    expect((await readRecords(oldFolder("0.1.0/parsed"), "reports")).toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(lines.map((line) => JSON.parse(line)));
  });

  it("is the same as one written now of the same records", async () => {
    const { manifest, corrections, aliases, ...records } = await readDataset(oldFolder("0.1.0/corrected"));
    const now = await tinyRecords();
    expect({ manifest, ...records, corrections: [], aliases: [] }).toEqual(now);
    expect([corrections.length, aliases.length]).toEqual([5, 1]);
  });

  it("refuses a line of the log whose ids are none", async () => {
    const folder = await copyOfOld("0.1.0/corrected");
    await writeFile(join(folder, "corrections.jsonl"), '{"action":"merge","eventIds":[{"toString":0}]}\n');
    await expect(readDataset(folder)).rejects.toThrow(expect.objectContaining({ code: "dataset/invalid-record" }));
  });

  it("gives its corrections anchors, with the words that they rested on", async () => {
    const { corrections, reports } = await readDataset(oldFolder("0.1.0/corrected"));
    const [set, merge, undo, reject] = corrections;
    const struck = reports.find(({ id }) => id === "r_04697c98b7ff1f86");
    expect(set).toMatchObject({ action: "set", evidence: [], accounts: [{ reportId: struck?.id, evidence: struck?.evidence[0] }] });
    expect(merge).toMatchObject({ action: "merge", accounts: [{ reportId: "r_02194d060e0b4e8f" }, { reportId: "r_04697c98b7ff1f86" }] });
    expect(undo).toMatchObject({ action: "undo", correctionId: merge?.id });
    expect(reject).toMatchObject({ action: "reject", accounts: [{ reportId: "r_02194d060e0b4e8f" }] });
  });

  it("is written in this version, its log as it stands", async () => {
    const folder = await copyOfOld("0.1.0/corrected");
    const log = await readFile(join(folder, "corrections.jsonl"), "utf8");
    const { manifest, ...records } = await readDataset(folder);
    await writeDataset(folder, records, { inputs: manifest.inputs, options: manifest.options });
    expect(JSON.parse(await readFile(join(folder, "dataset.json"), "utf8")).schemaVersion).toBe(schemaVersion);
    expect(await readFile(join(folder, "corrections.jsonl"), "utf8")).toBe(log);
    expect((await readDataset(folder)).corrections).toHaveLength(5);
  });

  it("is damaged in the same words as one of now", async () => {
    const folder = await copyOfOld("0.1.0/parsed");
    await writeFile(join(folder, "events.jsonl"), '[1]\n{"id":1}\n');
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/invalid-record", message: expect.stringMatching(/^Line 1:/) });
  });
});

describe("the table of migrations", () => {
  it("has a row for every file of its folder, in order, and ends at the version of now", async () => {
    const files = await readdir(fileURLToPath(new URL("../src/migrations", import.meta.url)));
    expect(files).toEqual(migrations.map(({ to }) => `to-${to}.ts`));
    expect(migrations.at(-1)?.to).toBe(schemaVersion);
  });

  it("changes nothing in a record that has its shape already", async () => {
    for (const correction of await readRecords(oldFolder("0.1.0/corrected"), "corrections")) {
      for (const step of migrations) expect(step.record("corrections", correction)).toBe(correction);
    }
  });
});
