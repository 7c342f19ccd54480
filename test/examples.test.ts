import { existsSync } from "node:fs";
import { join } from "node:path";
import { createContext, Script } from "node:vm";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { markdownFiles, readText, root } from "./markdown.js";

/** A TypeScript block of a Markdown file, with the file that a comment before it names as its source. */
interface Example {
  file: string;
  source: string | undefined;
  code: string;
}

/** Returns the blocks fenced as `ts`; `<!-- example: path -->` on the line before names the file that the block repeats. */
function examplesIn(file: string): Example[] {
  const block = /(?:^<!-- example: (\S+) -->\n+)?^```ts\n([\s\S]*?)^```$/gm;
  return [...readText(file).matchAll(block)].map(([, source, code = ""]) => ({ file, source, code }));
}

/** Runs an example and returns what it prints; packages are read from source. */
async function printedBy(path: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [join(root, path)],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    conditions: ["@dateline/source"],
    logLevel: "silent",
  });
  const printed: string[] = [];
  const console = { log: (...words: unknown[]) => printed.push(words.map((word) => (typeof word === "string" ? word : JSON.stringify(word))).join(" ")) };
  new Script(outputFiles[0]?.text ?? "").runInContext(createContext({ console }));
  return printed;
}

const examples = ["README.md", "packages/schema/README.md"].flatMap(examplesIn);
const marked = markdownFiles()
  .flatMap(examplesIn)
  .flatMap(({ file, source, code }) => (source === undefined ? [] : [{ file, source, code }]));

/** What the comments of an example promise that it prints. */
const promisedBy = (code: string) => [...code.matchAll(/console\.log\(.*\); \/\/ (.+)$/gm)].map(([, line]) => line);

describe("the examples in Markdown", () => {
  it("are there, and those of the README and the schema each name the file that they repeat", () => {
    expect(examples.length).toBeGreaterThanOrEqual(3);
    expect(examples.filter(({ source }) => source === undefined || !existsSync(join(root, source)))).toEqual([]);
    expect(examples.filter(({ code }) => promisedBy(code).length === 0)).toEqual([]);
  });

  it.each(marked)("$source stands word for word in $file", ({ source, code }) => {
    expect(code).toBe(readText(source));
  });

  // Examples that promise nothing to be printed write files; the tests beside them run them.
  it.each(marked.filter(({ code }) => promisedBy(code).length > 0))("$source prints what its comments say", async ({ source, code }) => {
    expect(await printedBy(source)).toEqual(promisedBy(code));
  });
});
