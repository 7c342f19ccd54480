import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { deriveDataset } from "../../src/index.js";
import { newFolder } from "../tiny.js";
import { derive, deriveOptions, readPaths } from "./fake-reader.js";

const cache = ".dateline-keys.jsonl";
const before = new Map([
  ["a.txt", "Shelling hit a mill in Oster on Monday. Looting broke out at the fair of the Guild on Monday."],
  ["b.txt", "Looting broke out in Oster."],
  ["c.txt", "Shelling was heard in Vessel on Monday."],
]);
const more = new Map([["d.txt", "Shelling was heard by the Guild of the Mill on Monday."]]);

async function derivedBytes(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => name !== cache).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")])));
}

/** What may have become of the cache. */
const faults: Readonly<Record<string, (path: string) => Promise<void>>> = {
  "is missing": (path) => rm(path),
  "is empty": (path) => writeFile(path, ""),
  "is cut off": async (path) => writeFile(path, (await readFile(path)).subarray(0, -40)),
  "holds another word": async (path) => writeFile(path, (await readFile(path, "utf8")).replace("a.txt", "z.txt")),
  "is of something else": (path) => writeFile(path, '{"sha256":"","directory":1}\n'),
};

describe("the cache of keys", () => {
  it.each(Object.keys(faults))("changes nothing of what comes out where it %s, and is whole again afterwards", async (fault) => {
    const root = await newFolder();
    const [sound, faulty] = [join(root, "sound"), join(root, "faulty")];
    await derive(sound, before);
    await cp(sound, faulty, { recursive: true });
    await faults[fault]?.(join(faulty, cache));
    await derive(sound, more, { keep: true });
    await derive(faulty, more, { keep: true });
    expect(await derivedBytes(faulty)).toEqual(await derivedBytes(sound));
    await derive(sound, new Map([["b.txt", "Arson burnt the hall of the Union on Monday."]]), { keep: true });
    await derive(faulty, new Map([["b.txt", "Arson burnt the hall of the Union on Monday."]]), { keep: true });
    expect(await derivedBytes(faulty)).toEqual(await derivedBytes(sound));
  });

  it("is not used by a linker of another version", async () => {
    const dir = join(await newFolder(), "dataset");
    await derive(dir, before);
    // Under the old linker nothing would be asked of old documents; the new one has them all compared.
    let compared = 0;
    const linker = {
      ...deriveOptions.linker,
      version: "2",
      similar: (...args: Parameters<typeof deriveOptions.linker.similar>) => {
        compared = args[0].length;
        return deriveOptions.linker.similar(...args);
      },
    };
    await deriveDataset(dir, () => readPaths(more), { ...deriveOptions, linker, keep: true });
    expect(compared).toBe(5);
    await deriveDataset(dir, () => readPaths([["e.txt", "Arson burnt a barn on the Lund road."]]), { ...deriveOptions, linker, keep: true });
    expect(compared).toBe(1);
  });
});
