import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { recordFiles, schemaVersion } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivedFileNames } from "../src/dataset.js";
import { type DatasetRecords, readDataset, writeDataset } from "../src/index.js";
import { copyOfTiny, newFolder, tinyFolder, tinyRecords } from "./tiny.js";

const derivedNames = ["dataset.json", ...derivedFileNames.map((file) => `${file}.jsonl`)];

async function bytesOf(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), "utf8")])));
}

/** The record with the keys of all its objects in an order that the numbers choose. */
function withKeysShuffled<Value>(value: Value, pick: () => number): Value {
  if (Array.isArray(value)) return value.map((inner) => withKeysShuffled(inner, pick)) as Value;
  if (typeof value !== "object" || value === null) return value;
  const keys = Object.entries(value).map(([key, inner]) => ({ key, inner, at: pick() }));
  keys.sort((a, b) => a.at - b.at);
  return Object.fromEntries(keys.map(({ key, inner }) => [key, withKeysShuffled(inner, pick)])) as Value;
}

describe("writeDataset", () => {
  it("gives the committed bytes when the committed dataset is read and written", async () => {
    const { manifest, ...records } = await tinyRecords();
    const folder = await newFolder();
    await writeDataset(folder, records, { inputs: manifest.inputs, options: manifest.options });
    expect(await bytesOf(folder)).toEqual(await bytesOf(tinyFolder));
  });

  it("gives the same bytes whatever the order of records and keys", async () => {
    const { manifest, ...records } = await tinyRecords();
    const expected = await bytesOf(tinyFolder);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
        const pick = () => numbers.next().value ?? 0;
        // A shuffled copy holds the same records.
        const shuffled = Object.fromEntries(
          derivedFileNames.map((file) => [file, withKeysShuffled([...records[file]], pick).toSorted(() => (pick() % 2) - 0.5)]),
        ) as unknown as DatasetRecords;
        const folder = await newFolder();
        await writeDataset(folder, shuffled, { inputs: manifest.inputs, options: manifest.options });
        expect(await bytesOf(folder)).toEqual(expected);
      }),
      { seed: 20310304, numRuns: 20 },
    );
  });

  it("sorts documents by path and ordinal and everything else by id", async () => {
    const { documents, ...rest } = await tinyRecords();
    const [document] = documents;
    if (document === undefined) throw new Error("The tiny dataset has lost its document.");
    const copies = [
      { ...document, path: "b.txt", ordinal: 10 },
      { ...document, path: "b.txt", ordinal: 9 },
      { ...document, path: "b-side.txt" },
      { ...document, path: "a/z.txt" },
    ];
    const folder = await newFolder();
    await writeDataset(folder, { ...rest, documents: copies }, { inputs: [] });
    const read = await readDataset(folder);
    expect(read.documents.map(({ path, ordinal }) => [path, ordinal])).toEqual([
      ["a/z.txt", undefined],
      ["b-side.txt", undefined],
      ["b.txt", 9],
      ["b.txt", 10],
    ]);
    expect(read.reports.map(({ id }) => id)).toEqual(read.reports.map(({ id }) => id).toSorted());
  });

  it("ends every line with one line feed and names counts, inputs and options in the manifest", async () => {
    const records = await tinyRecords();
    const folder = await newFolder();
    const inputs = [
      { path: "b.txt", sha256: "1" },
      { path: "a.txt", sha256: "2" },
    ];
    const manifest = await writeDataset(folder, records, { inputs, options: { zone: "UTC", area: { north: 1, east: 2 } } });
    expect(await readFile(join(folder, "reports.jsonl"), "utf8")).toMatch(/^([^\r\n]+\n){2}$/);
    expect(manifest).toMatchObject({ schemaVersion, counts: { documents: 1, events: 2, figures: 0 } });
    expect(manifest.inputs.map(({ path }) => path)).toEqual(["a.txt", "b.txt"]);
    expect(JSON.stringify(manifest.options)).toBe('{"area":{"east":2,"north":1},"zone":"UTC"}');
    expect(JSON.parse(await readFile(join(folder, "dataset.json"), "utf8"))).toEqual(manifest);
  });

  it("keeps corrections, aliases and other people's files when it rewrites", async () => {
    const folder = await copyOfTiny();
    const records = await tinyRecords();
    const kept = { "corrections.jsonl": "", "aliases.jsonl": '{"from":"e_0000000000000000","to":"e_02194d060e0b4e8f"}\n', "notes.md": "mine\n" };
    for (const [name, text] of Object.entries(kept)) await writeFile(join(folder, name), text);
    await writeDataset(folder, { ...records, events: [], reports: [] }, { inputs: [] });
    expect(await bytesOf(folder)).toMatchObject(kept);
    expect(Object.keys(await bytesOf(folder)).sort()).toEqual([...derivedNames, ...Object.keys(kept)].sort());
    expect((await readDataset(folder)).aliases).toHaveLength(1);
  });

  it("refuses a folder that holds something else and leaves it as it was", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "holiday.txt"), "mine");
    await expect(writeDataset(folder, await tinyRecords(), { inputs: [] })).rejects.toMatchObject({ code: "dataset/not-a-dataset", path: folder });
    expect(await bytesOf(folder)).toEqual({ "holiday.txt": "mine" });
  });

  it("refuses a folder whose dataset.json is another program's", async () => {
    const folder = await newFolder();
    await writeFile(join(folder, "dataset.json"), '{"title":"Ground water levels"}');
    await expect(writeDataset(folder, await tinyRecords(), { inputs: [] })).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
  });

  it("refuses a path that is a file", async () => {
    const path = join(await newFolder(), "out");
    await writeFile(path, "mine");
    await expect(writeDataset(path, await tinyRecords(), { inputs: [] })).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
  });

  it("refuses to replace a dataset that a later dateline wrote", async () => {
    const folder = await copyOfTiny();
    const manifest = JSON.parse(await readFile(join(folder, "dataset.json"), "utf8"));
    await writeFile(join(folder, "dataset.json"), JSON.stringify({ ...manifest, schemaVersion: "0.3.0", shape: "new" }));
    await expect(writeDataset(folder, await tinyRecords(), { inputs: [] })).rejects.toMatchObject({ code: "dataset/newer-version" });
  });

  it("refuses a record that does not fit its schema before it touches the disk", async () => {
    const records = await tinyRecords();
    const folder = join(await newFolder(), "new");
    const events = records.events.map((event) => ({ ...event, confidence: "certain" as never }));
    await expect(writeDataset(folder, { ...records, events }, { inputs: [] })).rejects.toMatchObject({
      code: "dataset/invalid-record",
      path: "events.jsonl",
      message: 'Record 1: confidence is "certain", allowed is "low", "moderate", "high".',
    });
    await expect(readdir(folder)).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("makes the folders that lead to a new dataset", async () => {
    const folder = join(await newFolder(), "years", "2031");
    await writeDataset(folder, await tinyRecords(), { inputs: [] });
    expect((await readDataset(folder)).events).toHaveLength(2);
  });

  it("writes every file that the schema calls derived", () => {
    expect(derivedFileNames).toEqual(["documents", "mentions", "actors", "reports", "events", "figures", "issues", "originals"]);
    expect(Object.keys(recordFiles)).toEqual([...derivedFileNames, "corrections", "aliases"]);
  });
});
