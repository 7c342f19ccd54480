import { chmod, mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { collectInputs } from "../../src/input/collect-inputs.js";
import { tempFolder } from "../temp-folder.js";

const noInput = async () => new Uint8Array();
const pathsIn = async (...operands: string[]) => (await collectInputs(operands, noInput)).files.map(({ path }) => path);

describe("collectInputs", () => {
  it("finds files at any depth, sorted by path with forward slashes", async () => {
    const folder = await tempFolder({ "b.txt": "b", "a/z.txt": "z", "a/b/c.html": "c", "B.md": "B" });
    expect(await pathsIn(folder)).toEqual(["B.md", "a/b/c.html", "a/z.txt", "b.txt"]);
  });

  it("passes over hidden files, notes on the folder, manifests, sidecars and datasets", async () => {
    const folder = await tempFolder({
      "a.txt": "a",
      "a.txt.json": "{}",
      "manifest.json": '{"documents":[]}',
      "README.md": "notes",
      LICENSE: "terms",
      ".hidden.txt": "h",
      ".git/config": "c",
      "node_modules/x/a.txt": "n",
      "out/dataset.json": '{"schemaVersion":"0.1.0","counts":{},"inputs":[],"files":{},"options":{}}',
      "out/events.jsonl": "",
    });
    expect(await pathsIn(folder)).toEqual(["a.txt"]);
    expect(await pathsIn(join(folder, "README.md"))).toEqual(["README.md"]);
  });

  it("gives a named file its own name as its path", async () => {
    const folder = await tempFolder({ "deep/er/a.txt": "a" });
    expect(await pathsIn(join(folder, "deep/er/a.txt"))).toEqual(["a.txt"]);
  });

  it("gives the same files in the same order whatever the order of the operands, each once", async () => {
    const folder = await tempFolder({ "a/x.txt": "1", "b/z.txt": "2", "b/y.txt": "3" });
    const operands = [join(folder, "b"), join(folder, "a"), join(folder, "b/y.txt"), join(folder, "a")];
    const one = (await collectInputs(operands, noInput)).files.map(({ named }) => named);
    const other = (await collectInputs(operands.toReversed(), noInput)).files.map(({ named }) => named);
    expect(one).toEqual([join(folder, "a/x.txt"), join(folder, "b/y.txt"), join(folder, "b/z.txt")]);
    expect(other).toEqual(one);
  });

  it("refuses two files that would have one path, and takes one that is named twice", async () => {
    const folder = await tempFolder({ "a/x.txt": "1", "b/x.txt": "2" });
    await symlink(join(folder, "a"), join(folder, "c"));
    await expect(collectInputs([join(folder, "b"), join(folder, "a")], noInput)).rejects.toMatchObject({
      code: "usage",
      message: "Two inputs would both be called x.txt, and an input is known by that name.",
      path: `${join(folder, "a/x.txt")} and ${join(folder, "b/x.txt")}`,
    });
    expect(await pathsIn(join(folder, "a"), join(folder, "a/x.txt"), join(folder, "c/x.txt"))).toEqual(["x.txt"]);
  });

  it("does not read a dataset as dispatches, but a file of it that is named", async () => {
    const folder = await tempFolder({ "ds/dataset.json": '{"schemaVersion":"0.1.0","counts":{},"inputs":[],"files":{},"options":{}}', "ds/notes.txt": "n" });
    const { files, misnamed } = await collectInputs([join(folder, "ds")], noInput);
    expect([files, misnamed]).toMatchObject([
      [],
      [{ named: join(folder, "ds"), code: "input/unsupported", message: expect.stringMatching(/^It is a dataset/) }],
    ]);
    expect(await pathsIn(join(folder, "ds/notes.txt"))).toEqual(["notes.txt"]);
  });

  it("reads standard input once, as a document called stdin", async () => {
    const { files } = await collectInputs(["-", "-"], async () => new TextEncoder().encode("piped"));
    expect(files.map(({ path, named }) => [path, named])).toEqual([["stdin", "-"]]);
    expect(await files[0]?.load()).toEqual(new TextEncoder().encode("piped"));
  });

  it("does not follow links: one that stays inside is passed over, one that leads outside is told", async () => {
    const outside = await tempFolder({ "secret.txt": "s" });
    const folder = await tempFolder({ "a.txt": "a" });
    await symlink(join(folder, "a.txt"), join(folder, "again.txt"));
    await symlink(folder, join(folder, "round"));
    await symlink(join(outside, "secret.txt"), join(folder, "leak.txt"));
    await symlink(outside, join(folder, "leak"));
    await symlink(join(folder, "gone.txt"), join(folder, "nowhere.txt"));
    const { files, failures } = await collectInputs([folder], noInput);
    expect(files.map(({ path }) => path)).toEqual(["a.txt"]);
    expect(failures.map(({ path, code }) => [path, code]).sort()).toEqual([
      ["leak", "input/unreadable"],
      ["leak.txt", "input/unreadable"],
      ["nowhere.txt", "input/not-found"],
    ]);
  });

  it("follows a link that the user named", async () => {
    const outside = await tempFolder({ "a.txt": "a" });
    const link = join(await tempFolder(), "articles");
    await symlink(outside, link);
    expect(await pathsIn(link)).toEqual(["a.txt"]);
  });

  it("tells a missing operand, an empty folder and what is no file, and goes on", async () => {
    const folder = await tempFolder({ "good/a.txt": "a" });
    await mkdir(join(folder, "empty"));
    const { files, failures, misnamed } = await collectInputs([join(folder, "gone"), join(folder, "empty"), "/dev/null", join(folder, "good")], noInput);
    expect(files.map(({ path }) => path)).toEqual(["a.txt"]);
    expect(failures).toEqual([]);
    expect(misnamed.map(({ path, code }) => [path, code])).toEqual([
      ["gone", "input/not-found"],
      ["empty", "input/no-documents"],
      ["null", "input/unreadable"],
    ]);
  });

  it.skipIf(process.getuid?.() === 0)("tells a folder that may not be read", async () => {
    const folder = await tempFolder({ "shut/a.txt": "a", "b.txt": "b" });
    await chmod(join(folder, "shut"), 0);
    const { files, failures } = await collectInputs([folder], noInput);
    expect(files.map(({ path }) => path)).toEqual(["b.txt"]);
    expect(failures).toMatchObject([{ path: "shut", code: "input/unreadable", message: "You may not read it." }]);
  });
});

describe("what is known of a file", () => {
  const metadataOf = async (folder: string) => {
    const { files } = await collectInputs([folder], noInput);
    const faults = files.map(({ path, named, faults = [] }) => ({ path, named, faults })).filter((one) => one.faults.length > 0);
    return { metadata: Object.fromEntries(files.map(({ path, metadata }) => [path, metadata])), faults };
  };

  it("comes from the manifest of its folder and from its sidecar, which is right where both tell", async () => {
    const manifest = {
      documents: [
        { file: "a.txt", publisher: "EFE", url: "https://example.org/a", title: null },
        { file: "b.txt", publisher: "AFP" },
      ],
    };
    const folder = await tempFolder({
      "manifest.json": JSON.stringify(manifest),
      "a.txt": "a",
      "a.txt.json": '\uFEFF{"publisher":"Reuters"}',
      "b.txt": "b",
      "c.txt": "c",
    });
    const { metadata, faults } = await metadataOf(folder);
    expect(faults).toEqual([]);
    expect(metadata["a.txt"]).toMatchObject({ publisher: "Reuters", url: "https://example.org/a" });
    expect(metadata["a.txt"]).not.toHaveProperty("title");
    expect(metadata["b.txt"]).toMatchObject({ publisher: "AFP" });
    expect(metadata["c.txt"]).toBeUndefined();
  });

  it("takes over the publisher of what a document restates, and nothing else of it", async () => {
    const manifest = { documents: [{ file: "a.txt", restates: { title: "Theirs", publisher: "EFE", byline: null } }] };
    const { metadata } = await metadataOf(await tempFolder({ "manifest.json": JSON.stringify(manifest), "a.txt": "a" }));
    expect(metadata["a.txt"]).toEqual({ file: "a.txt", publisher: "EFE" });
    expect(metadata["a.txt"]).not.toHaveProperty("byline");
  });

  it("is the same for a file that is named outright", async () => {
    const folder = await tempFolder({ "manifest.json": '{"documents":[{"file":"a.txt","publisher":"EFE"}]}', "a.txt": "a" });
    const { files } = await collectInputs([join(folder, "a.txt")], noInput);
    expect(files[0]?.metadata).toMatchObject({ publisher: "EFE" });
  });

  it.each([
    { fault: "a manifest that is no JSON", files: { "manifest.json": "{", "a.txt": "a", "b.txt": "b" }, beside: "manifest.json", of: ["a.txt", "b.txt"] },
    {
      fault: "a manifest without documents",
      files: { "manifest.json": '{"icons":[]}', "a.txt": "a", "b.txt": "b" },
      beside: "manifest.json",
      of: ["a.txt", "b.txt"],
    },
    { fault: "a sidecar that is a list", files: { "a.txt": "a", "a.txt.json": "[]", "b.txt": "b" }, beside: "a.txt.json", of: ["a.txt"] },
  ])("is not known for $fault, of all files that it may tell of", async ({ files, beside, of }) => {
    const folder = await tempFolder(files);
    const { metadata, faults } = await metadataOf(folder);
    expect(Object.keys(metadata)).toEqual(["a.txt", "b.txt"]);
    expect(faults).toMatchObject(of.map((path) => ({ path, faults: [{ path, named: join(folder, beside), code: "data/invalid" }] })));
  });
});
