import { appendFile, readFile, rename, rm, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isDataset, readDataset, readRecords } from "../src/index.js";
import { copyOfTiny, newFolder, tinyFolder } from "./tiny.js";

async function damage(file: string, change: (text: string) => string | Uint8Array): Promise<string> {
  const folder = await copyOfTiny();
  await writeFile(join(folder, file), change(await readFile(join(folder, file), "utf8")));
  return folder;
}

describe("readDataset", () => {
  it("returns every file's records and the manifest", async () => {
    const dataset = await readDataset(tinyFolder);
    expect(dataset.events.map(({ type }) => type)).toEqual(["protest", "assault"]);
    expect(dataset.documents[0]?.publisher).toBe("Harbour Wire");
    expect([dataset.corrections, dataset.aliases]).toEqual([[], []]);
    expect(dataset.manifest.counts.reports).toBe(2);
  });

  it.each([
    {
      fault: "a value out of its vocabulary",
      change: (text: string) => text.replace('"mode":"drone-attack"', '"mode":"drone-atack"'),
      line: "Line 2: mode is",
      value: '"drone-atack"',
    },
    { fault: "a field unknown", change: (text: string) => text.replace('"voices":', '"voice":[],"voices":'), line: "Line 1: voice is a field", value: "[]" },
    {
      fault: "a wrong type deep inside",
      change: (text: string) => text.replace('"latitude":12.79', '"latitude":"12.79"'),
      line: "Line 1: place.latitude is",
      value: '"12.79"',
    },
    { fault: "an unknown type", change: (text: string) => text.replace('"type":"protest"', '"type":"march"'), line: "Line 1: type is", value: '"march"' },
    {
      fault: "an id of the wrong form",
      change: (text: string) => text.replace(/"id":"e_/, '"id":"x_'),
      line: "Line 1: id is",
      value: '"x_02194d060e0b4e8f", which does not match',
    },
    { fault: "a line cut short", change: (text: string) => text.slice(0, -20), line: "Line 2 is no JSON", value: "" },
    { fault: "a line that is a list", change: () => "[1]\n", line: "Line 1:", value: "" },
  ])("names file, line, field and value of $fault", async ({ change, line, value }) => {
    const folder = await damage("events.jsonl", change);
    const error = await readDataset(folder).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: "dataset/invalid-record", path: join(folder, "events.jsonl"), hint: expect.stringContaining("dateline parse") });
    expect(String(error)).toContain(line);
    expect(String(error)).toContain(value);
  });

  it("names the line of bytes that are no UTF-8", async () => {
    const folder = await damage("issues.jsonl", (text) => Buffer.concat([Buffer.from(text), Buffer.from([0xff, 0xfe, 0x0a])]));
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/invalid-record", message: "Line 2 is no UTF-8." });
  });

  it("keeps a quoted value short", async () => {
    const folder = await damage("events.jsonl", (text) => text.replace('"mode":"protest"', `"mode":"${"p".repeat(5000)}"`));
    const error = await readDataset(folder).catch((thrown: unknown) => thrown);
    expect(String(error).length).toBeLessThan(600);
  });

  it.each([
    { fault: "a valid record changed by hand", file: "events.jsonl", change: (text: string) => text.replace('"confidence":"high"', '"confidence":"low"') },
    { fault: "a line removed", file: "reports.jsonl", change: (text: string) => `${text.split("\n")[0]}\n` },
  ])("refuses $fault, since the hash differs", async ({ file, change }) => {
    const folder = await damage(file, change);
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/invalid-record", path: join(folder, file) });
  });

  it("refuses a dataset that has lost a derived file", async () => {
    const folder = await copyOfTiny();
    await rm(join(folder, "documents.jsonl"));
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/invalid-record", path: join(folder, "documents.jsonl") });
  });

  it("reads a log that was written with blank lines, CRLF and a byte order mark", async () => {
    const folder = await copyOfTiny();
    await writeFile(join(folder, "aliases.jsonl"), '\uFEFF{"from":"e_0000000000000000","to":"e_02194d060e0b4e8f"}\r\n\r\n');
    expect((await readDataset(folder)).aliases).toEqual([{ from: "e_0000000000000000", to: "e_02194d060e0b4e8f" }]);
  });

  it("tells of a value that is nested too deep to be shown", async () => {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const folder = await damage("events.jsonl", (text) => text.replace('"mode":"protest"', `"mode":${deep}`));
    await expect(readDataset(folder)).rejects.toMatchObject({
      code: "dataset/invalid-record",
      message: expect.stringContaining("nested too deep to be shown"),
    });
    const manifest = await damage("dataset.json", (text) => text.replace('"options": {', `"options": {"note": ${deep},`));
    await expect(readDataset(manifest)).rejects.toMatchObject({ code: "dataset/invalid-record", message: expect.stringContaining("options.note") });
  });

  it("names the line of a damaged log", async () => {
    const folder = await copyOfTiny();
    await appendFile(join(folder, "corrections.jsonl"), '\n{"action":"forget"}\n');
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/invalid-record", message: expect.stringMatching(/^Line 2: action is "forget"/) });
  });

  it.each([
    { version: "0.2.9", outcome: "reads" },
    { version: "0.3.0", outcome: "dataset/newer-version" },
    { version: "1.0.0", outcome: "dataset/newer-version" },
  ])("meets schema version $version with: $outcome", async ({ version, outcome }) => {
    const folder = await damage("dataset.json", (text) => text.replace('"schemaVersion": "0.2.0"', `"schemaVersion": "${version}"`));
    const read = await readDataset(folder).then(
      () => "reads",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    );
    expect(read).toBe(outcome);
  });

  it("tells a folder that is missing from one that is no dataset", async () => {
    const folder = await newFolder();
    await expect(readDataset(join(folder, "gone"))).rejects.toMatchObject({ code: "dataset/not-found" });
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
    await writeFile(join(folder, "a-file"), "");
    await expect(readDataset(join(folder, "a-file"))).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
    await writeFile(join(folder, "dataset.json"), "not JSON");
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
  });

  it.each([
    { fault: "was cut off", change: (path: string) => writeFile(path, '{"schemaVersion": "0.2'), says: "dataset.json is no JSON" },
    { fault: "is gone", change: (path: string) => rm(path), says: "dataset.json is missing" },
  ])("tells how to go on where the manifest $fault", async ({ change, says }) => {
    const dir = await copyOfTiny();
    await change(join(dir, "dataset.json"));
    await expect(readDataset(dir)).rejects.toMatchObject({
      message: expect.stringContaining(says),
      hint: expect.stringContaining("copy corrections.jsonl into it"),
    });
  });

  it("names the field of a damaged manifest", async () => {
    const folder = await damage("dataset.json", (text) => text.replace('"documents": 1', '"documents": -1'));
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/invalid-record", message: expect.stringContaining("counts.documents is -1") });
  });

  it.each(["dataset.json", "events.jsonl", "corrections.jsonl"])("does not follow %s out of the folder", async (name) => {
    const folder = await copyOfTiny();
    const outside = join(await newFolder(), name);
    await writeFile(join(folder, "corrections.jsonl"), "");
    await rename(join(folder, name), outside);
    await symlink(outside, join(folder, name));
    await expect(readDataset(folder)).rejects.toMatchObject({ code: "dataset/not-a-dataset", path: join(folder, name) });
  });
});

describe("readRecords", () => {
  it("reads one file and leaves the others alone", async () => {
    const folder = await damage("mentions.jsonl", () => "damaged");
    expect(await readRecords(folder, "events")).toHaveLength(2);
    await expect(readRecords(folder, "mentions")).rejects.toMatchObject({ code: "dataset/invalid-record" });
  });
});

describe("isDataset", () => {
  it("knows a dataset, also a newer one, from any other folder", async () => {
    const newer = await damage("dataset.json", (text) => text.replace('"schemaVersion": "0.2.0"', '"schemaVersion": "9.0.0"'));
    expect([await isDataset(tinyFolder), await isDataset(newer), await isDataset(await newFolder())]).toEqual([true, true, false]);
  });
});
