import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { addWith } from "../src/commands/add.js";
import { parseWith } from "../src/commands/parse.js";
import { runCommand } from "../src/run-command.js";
import { fakeEngine } from "./fake-engine.js";
import { fakeTerminal } from "./fake-terminal.js";

/** The commands with a parser that knows one thing. */
export const parse = parseWith(async () => fakeEngine());
export const add = addWith(async () => fakeEngine());

export async function run(command: typeof parse | typeof add, name: string, args: string[], options?: Parameters<typeof fakeTerminal>[0]) {
  const terminal = fakeTerminal(options);
  // Both are commands; their options differ, and are read by the command itself.
  const status = await runCommand(command as typeof parse, name, args, terminal);
  return { status, out: terminal.printed(), err: terminal.told() };
}

export const runParse = (inputs: string[], out: string) => run(parse, "parse", [...inputs, "--out", out]);
export const runAdd = (dataset: string, inputs: string[], options?: Parameters<typeof fakeTerminal>[0]) => run(add, "add", [dataset, ...inputs], options);

/** The files of a dataset but its history. */
export async function bytesOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => name !== "aliases.jsonl").sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")])));
}

export const articles = {
  "a.txt": "On Monday.\nATTACK Harbour Bridge\n",
  "b.txt": "Later.\nATTACK Harbour Bridge\nATTACK the mill\n",
  "sub/c.txt": "Nothing here.\n",
};
