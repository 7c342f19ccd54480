import { cp, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { afterEach, expect, it, vi } from "vitest";
import { newFolder, tinyFolder } from "./tiny.js";

const beside = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const startedIn = process.cwd();

afterEach(() => {
  process.chdir(startedIn);
  vi.restoreAllMocks();
});

it("runs the example of the README, which prints what its comment says", async () => {
  const [readme, example] = await Promise.all([readFile(beside("../README.md"), "utf8"), readFile(beside("examples/copy-dataset.ts"), "utf8")]);
  expect(readme).toContain(`\`\`\`ts\n${example}\`\`\`\n`);
  const promised = [...example.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, words]) => words);
  const printed: string[] = [];
  vi.spyOn(console, "log").mockImplementation((...words: unknown[]) => void printed.push(words.map(String).join(" ")));
  process.chdir(await newFolder());
  await cp(tinyFolder, "out/dataset", { recursive: true });
  await import("./examples/copy-dataset.js");
  expect(promised).toHaveLength(1);
  expect(printed).toEqual(promised);
});
