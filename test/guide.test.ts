import { describe, expect, it } from "vitest";
import { commands } from "../apps/cli/src/commands.js";
import { commandHelp } from "../apps/cli/src/help.js";
import { markdownFiles, readText } from "./markdown.js";

const guide = readText("docs/guide.md");
const helpBlock = /^<!-- help: ([a-z ]+) -->\n+```text\n([\s\S]*?)^```$/gm;
const blocks = new Map([...guide.matchAll(helpBlock)].map(([, name = "", text = ""]) => [name, text]));

describe("the user guide", () => {
  it("has the help of every command, in the order of the command table", () => {
    expect([...blocks.keys()]).toEqual(commands.map(({ name }) => name));
  });

  it.each(commands)("shows the help that `dateline $name --help` prints; `npm run generate` copies it", async ({ name, load }) => {
    expect(blocks.get(name)).toBe(commandHelp(await load()));
  });
});

describe("the Markdown files", () => {
  it("call only commands that there are, with options that they have", async () => {
    const known = new Map<string, string>();
    for (const { name, load } of commands) known.set(name, commandHelp(await load()));
    const calls = markdownFiles().flatMap((file) => [...readText(file).matchAll(/^ *npx dateline ([^\n#]+)/gm)].map(([, call = ""]) => ({ file, call })));
    expect(calls.length).toBeGreaterThan(4);
    expect(calls.filter(({ call }) => !isKnown(call, known))).toEqual([]);
  });
});

/** Whether a call such as `notebook run a.ipynb --out b` names a command of the table and options of its help. */
function isKnown(call: string, helpByName: ReadonlyMap<string, string>): boolean {
  if (call.startsWith("--")) return true;
  const words = call.trim().split(/\s+/);
  const help = helpByName.get(words.slice(0, 2).join(" ")) ?? helpByName.get(words[0] ?? "");
  return help !== undefined && words.filter((word) => word.startsWith("--")).every((option) => help.includes(option));
}
