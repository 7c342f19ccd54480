import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatelineError } from "@dateline/schema";
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

  it.each(["events.jsonl", "corrections.jsonl", "dataset.json", ".dateline-keys.jsonl", "Events.JSONL"])(
    "never takes the place of %s of a dataset, also by way of a link",
    async (name) => {
      const folder = await tempFolder({ "ds/dataset.json": "{}", [`ds/${name}`]: "old" });
      await symlink(join(folder, "ds"), join(folder, "link"));
      for (const path of [join(folder, "ds", name), join(folder, "link", name), join(folder, "ds/../ds", name)]) {
        await expect(replaceFile(path, bytes)).rejects.toMatchObject({ code: "usage", path });
      }
      expect(await readFile(join(folder, "ds", name), "utf8")).toBe("old");
    },
  );

  it("writes files of other names beside a dataset's, and of these names elsewhere", async () => {
    const folder = await tempFolder({ "ds/dataset.json": "{}" });
    await replaceFile(join(folder, "ds/tolls.csv"), bytes);
    await replaceFile(join(folder, "events.jsonl"), bytes);
    expect(await readdir(folder)).toEqual(["ds", "events.jsonl"]);
  });

  it("tells a failure of the one who writes with the name that was asked for", async () => {
    const folder = await tempFolder();
    const full = replaceFileBy(join(folder, "a.parquet"), async (beside) => {
      throw new DatelineError("report/write-failed", "No space.", { path: beside, hint: "Make room." });
    });
    await expect(full).rejects.toMatchObject({ code: "report/write-failed", message: "No space.", path: join(folder, "a.parquet"), hint: "Make room." });
    expect(await readdir(folder)).toEqual([]);
  });
});
