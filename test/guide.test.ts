import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { markdownFiles, readText, root } from "./markdown.js";

/** Returns what the built command prints; `npm test` builds it first. */
function dateline(...args: string[]): string {
  return execFileSync(process.execPath, [join(root, "apps/cli/bin/dateline.js"), ...args], { encoding: "utf8" });
}

/** The names under "Commands:" in the help of the whole program: a word or two, set off by two spaces. */
function commandNames(): string[] {
  const [, listed = ""] = /^Commands:\n((?: {2}.*\n)+)/m.exec(dateline("--help")) ?? [];
  return [...listed.matchAll(/^ {2}([a-z]+(?: [a-z]+)?) {2}/gm)].map(([, name = ""]) => name);
}

const names = commandNames();
const helpByName = new Map(names.map((name) => [name, dateline(...name.split(" "), "--help")]));

/** Whether a call such as `notebook run a.ipynb --out b` names a command and options of its help. */
function isKnown(call: string): boolean {
  if (call.startsWith("--")) return true;
  const words = call.trim().split(/\s+/);
  const help = helpByName.get(words.slice(0, 2).join(" ")) ?? helpByName.get(words[0] ?? "");
  return help !== undefined && words.filter((word) => word.startsWith("--")).every((option) => help.includes(option));
}

describe("the user guide", () => {
  const helpBlock = /^<!-- help: ([a-z ]+) -->\n+```text\n([\s\S]*?)^```$/gm;
  const blocks = new Map([...readText("docs/guide.md").matchAll(helpBlock)].map(([, name = "", text = ""]) => [name, text]));

  it("has the help of every command, in the order that the program lists them", () => {
    expect(names.length).toBeGreaterThanOrEqual(7);
    expect([...blocks.keys()]).toEqual(names);
  });

  it.each(names)("shows what `dateline %s --help` prints; `npm run generate` copies it", (name) => {
    expect(blocks.get(name)).toBe(helpByName.get(name));
  });
});

describe("a file shown in the user guide", () => {
  const shown = [...readText("docs/guide.md").matchAll(/^<!-- shown: (\S+) -->\n+```text\n([\s\S]*?)^```$/gm)].map(([, path = "", text = ""]) => ({
    path,
    text,
  }));

  it.each(shown)("is $path as it stands; `npm run generate` copies it", ({ path, text }) => {
    expect(text).toBe(readText(path));
  });

  it("is there at all", () => {
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe("the Markdown files", () => {
  it("call only commands that there are, with options that they have", () => {
    const calls = markdownFiles().flatMap((file) => [...readText(file).matchAll(/^ *npx dateline ([^\n#]+)/gm)].map(([, call = ""]) => ({ file, call })));
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.filter(({ call }) => !isKnown(call))).toEqual([]);
  });

  it.each([
    { call: "report out/dataset --out a.pdf", known: true },
    { call: "notebook run a.ipynb", known: true },
    { call: "report out/dataset --colour", known: false },
    { call: "draw out/dataset", known: false },
  ])("would be told apart: `$call` is a call that there is: $known", ({ call, known }) => {
    expect(isKnown(call)).toBe(known);
  });
});
