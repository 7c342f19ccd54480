import { createHash } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { deriveDataset, encodeDocument, readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { runCommand } from "../../src/run-command.js";
import { add, articles, bytesOf, type parse, runAdd, runParse } from "../fake-commands.js";
import { fakeEngine } from "../fake-engine.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";

/** Makes a dataset of files that have one path, as earlier versions did. */
async function readTogether(dir: string, path: string, texts: readonly string[]): Promise<void> {
  const engine = fakeEngine();
  const context = await engine.loadContext({});
  const linker = engine.linkerOf(context);
  const read = async function* () {
    for (const text of texts) {
      const bytes = new TextEncoder().encode(text);
      const { documents } = await engine.readDocuments({ path, bytes, metadata: {} }, context);
      const encoded = documents.map((document) => encodeDocument(engine.parse(document, context), linker));
      yield { path, inputs: [{ path, sha256: createHash("sha256").update(bytes).digest("hex") }], documents: encoded, issues: [] };
    }
  };
  await deriveDataset(dir, read, { linker, reidentify: engine.reidentify, options: { reader: "fake" } });
}

describe("what is in a dataset", () => {
  it("is not changed by an input that is not there, nor by an empty folder or a dataset", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([join(inputs, "a.txt")], out);
    const before = await bytesOf(out);
    const { status, err } = await runAdd(out, [join(inputs, "nosuch"), await tempFolder(), out]);
    expect([status, err.match(/^Error: .*/gm)]).toEqual([
      1,
      ["Error: There is no such file or folder.", "Error: The folder holds no dispatches.", "Error: It is a dataset, and holds records, not dispatches."],
    ]);
    expect([await bytesOf(out), tooWide(err.replace(/Where:.*/g, ""))]).toEqual([before, []]);
  });

  it("reads what is known of a file no worse for a sidecar or manifest that broke, and tells it once", async () => {
    const known = { "manifest.json": '{"documents":[{"file":"a.txt","publisher":"EFE"},{"file":"b.txt","publisher":"AFP"}]}' };
    const inputs = await tempFolder({ ...articles, ...known });
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    const before = await bytesOf(out);
    await writeFile(join(inputs, "manifest.json"), "{");
    const broken = await runAdd(out, [inputs]);
    expect([broken.status, broken.err.match(/^Error: /gm)?.length]).toEqual([1, 1]);
    expect(broken.err).toContain(`Where: ${join(inputs, "manifest.json")}`);
    expect(await bytesOf(out)).toEqual(before);
    await writeFile(join(inputs, "manifest.json"), known["manifest.json"].replace("AFP", "Reuters"));
    expect((await runAdd(out, [inputs])).status).toBe(0);
    expect((await readDataset(out)).documents.map(({ publisher }) => publisher)).toEqual(["EFE", "Reuters", undefined]);
  });

  it("forgets that a sidecar was broken when it has been mended or taken away", async () => {
    const inputs = await tempFolder({ "sub/c.txt": "ATTACK the mill\n", "sub/c.txt.json": "{" });
    const [out, again] = [join(await tempFolder(), "ds"), join(await tempFolder(), "ds")];
    expect((await runParse([inputs], out)).status).toBe(1);
    expect((await readDataset(out)).issues.filter(({ code }) => code === "data/invalid")).toMatchObject([{ path: "sub/c.txt" }]);
    await rm(join(inputs, "sub/c.txt.json"));
    await runAdd(out, [inputs]);
    await runParse([inputs], again);
    expect(await bytesOf(out)).toEqual(await bytesOf(again));
  });

  it("refuses two files of one name at once, and keeps every file of one name that earlier versions read together", async () => {
    const inputs = await tempFolder({ "one/x.txt": "ATTACK the mill\n", "two/x.txt": "ATTACK a barn\n" });
    const out = join(await tempFolder(), "ds");
    const both = [join(inputs, "one"), join(inputs, "two")];
    await expect(runParse(both, out)).rejects.toMatchObject({ code: "usage" });
    await runParse([join(inputs, "one")], out);
    await expect(runAdd(out, both)).rejects.toMatchObject({ code: "usage" });
    await readTogether(out, "x.txt", ["ATTACK the mill\n", "ATTACK a barn\n"]);
    const before = await bytesOf(out);
    for (const folder of both) expect(await runAdd(out, [folder])).toMatchObject({ status: 0, out: expect.stringContaining("Unchanged  1") });
    await writeFile(join(inputs, "two/x.txt"), "ATTACK a bridge\n");
    const { status, err } = await runAdd(out, [join(inputs, "two")]);
    expect([status, err]).toEqual([1, expect.stringContaining("The dataset was made of 2 files that were all called x.txt")]);
    expect(await bytesOf(out)).toEqual(before);
  });

  it("reads standard input before it locks the dataset", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    const seen: string[][] = [];
    const readInput = async () => {
      seen.push((await readdir(out)).filter((name) => name.startsWith(".dateline-") && name !== ".dateline-keys.jsonl"));
      return new TextEncoder().encode("ATTACK a barn\n");
    };
    const status = await runCommand(add as unknown as typeof parse, "add", [out, "-"], { ...fakeTerminal(), readInput });
    expect([status, seen]).toEqual([0, [[]]]);
  });
});
