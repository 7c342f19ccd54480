import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { replaceFile, replaceFileBy } from "../src/replace-file.js";
import { tempFolder } from "./temp-folder.js";

const bytes = new TextEncoder().encode("new");

describe("replaceFile", () => {
  it("makes a new file and replaces one that is there, and leaves nothing beside it", async () => {
    const folder = await tempFolder({ "old.pdf": "old" });
    await replaceFile(join(folder, "old.pdf"), bytes);
    await replaceFile(join(folder, "new.pdf"), bytes);
    expect(await readdir(folder)).toEqual(["new.pdf", "old.pdf"]);
    expect(await readFile(join(folder, "old.pdf"), "utf8")).toBe("new");
  });

  it("throws, names the file and leaves what was there where it cannot write", async () => {
    const folder = await tempFolder();
    await mkdir(join(folder, "taken.pdf"));
    await writeFile(join(folder, "taken.pdf", "inside"), "old");
    await expect(replaceFile(join(folder, "taken.pdf"), bytes)).rejects.toMatchObject({ code: "report/write-failed", path: join(folder, "taken.pdf") });
    await expect(replaceFile(join(folder, "gone", "a.pdf"), bytes)).rejects.toMatchObject({ code: "report/write-failed" });
    expect(await readdir(folder)).toEqual(["taken.pdf"]);
    expect(await readdir(join(folder, "taken.pdf"))).toEqual(["inside"]);
  });

  it("leaves what was there where the one who writes gives up half way", async () => {
    const folder = await tempFolder({ "a.csv": "old" });
    const halfWay = replaceFileBy(join(folder, "a.csv"), async (beside) => {
      await writeFile(beside, "half");
      throw new RangeError("no more");
    });
    await expect(halfWay).rejects.toThrow(RangeError);
    expect([await readdir(folder), await readFile(join(folder, "a.csv"), "utf8")]).toEqual([["a.csv"], "old"]);
  });
});
