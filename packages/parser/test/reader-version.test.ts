import { cp, mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readerVersion } from "../src/reader-version.js";

const own = fileURLToPath(new URL("..", import.meta.url));

it("is the version of the package and a hash, the same each time", async () => {
  const { version }: { version: string } = JSON.parse(await readFile(join(own, "package.json"), "utf8"));
  const found = await readerVersion();
  expect(found).toMatch(/^\d+\.\d+\.\d+\+[0-9a-f]{12}$/);
  expect(found.startsWith(`${version}+`)).toBe(true);
  expect(await readerVersion()).toBe(found);
});

it("is another where a word of the data or a line of the code is another, and not where a note is", async () => {
  const home = await mkdtemp(join(tmpdir(), "dateline-version-"));
  await mkdir(join(home, "data", "en"), { recursive: true });
  await cp(join(own, "src", "reader-version.ts"), join(home, "src", "reader-version.ts"));
  const write = (name: string, text: string) => writeFile(join(home, name), text);
  await write("package.json", JSON.stringify({ version: "1.2.3", type: "module", dependencies: { words: "1.0.0" } }));
  await write("data/en/words.json", '["raid"]');
  await write("data/SOURCES.md", "By hand.");
  const { readerVersion: versionThere }: { readerVersion: typeof readerVersion } = await import(join(home, "src", "reader-version.ts"));
  const first = await versionThere();
  await write("data/SOURCES.md", "By many hands.");
  expect(await versionThere()).toBe(first);
  const seen = [first];
  await write("data/en/words.json", '["raids"]');
  seen.push(await versionThere());
  await write("src/rule.ts", "export const rule = 1;");
  seen.push(await versionThere());
  await write("package.json", JSON.stringify({ version: "1.2.3", type: "module", dependencies: { words: "1.0.1" } }));
  seen.push(await versionThere());
  expect(new Set(seen).size).toBe(seen.length);
});
