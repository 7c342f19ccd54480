import { readFile } from "node:fs/promises";
import { DatelineError } from "@dateline/schema";
import { type CommandRow, commands } from "./commands.js";
import { failureText } from "./failure-text.js";
import { programHelp, shortHelp } from "./help.js";
import { nearestName } from "./nearest-name.js";
import { globalOptions, usageError } from "./option.js";
import { parseOptions } from "./parse-options.js";
import { runCommand } from "./run-command.js";
import { processTerminal, type Terminal } from "./terminal.js";

/**
 * Runs the command line and returns its exit status: 0 done, 1 failed or some input failed, 2 misused. `argv` is what follows the program's name.
 * Never throws: an error is told on the error stream as message, place and hint.
 */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  try {
    return await runCommandLine(argv, terminal);
  } catch (error) {
    terminal.err(failureText(error, argv.includes("--debug")));
    return error instanceof DatelineError && error.code === "usage" ? 2 : 1;
  }
}

async function runCommandLine(argv: readonly string[], terminal: Terminal): Promise<number> {
  const { row, args } = findCommand(argv);
  if (row === undefined) return runWithoutCommand(args, terminal);
  return runCommand(await row.load(), row.name, args, terminal);
}

/** Options before the command belong to it too; all of those that may stand there are flags, so the first other word is the command. */
function findCommand(argv: readonly string[]): { row?: CommandRow; args: readonly string[] } {
  const at = argv.findIndex((arg) => !arg.startsWith("-"));
  if (at === -1) return { args: argv };
  const before = argv.slice(0, at);
  const [word = "", ...after] = argv.slice(at);
  if (word === "help") return findCommand([...after, ...before, "--help"]);
  const pair = commands.find(({ name }) => name === `${word} ${after[0]}`);
  if (pair !== undefined) return { row: pair, args: [...before, ...after.slice(1)] };
  const row = commands.find(({ name }) => name === word);
  if (row !== undefined) return { row, args: [...before, ...after] };
  const nearest = nearestName(
    word,
    commands.map(({ name }) => name),
  );
  const hint = nearest === undefined ? "See `dateline --help` for those there are." : `Did you mean \`dateline ${nearest}\`?`;
  throw usageError(`There is no command "${word}".`, hint);
}

async function runWithoutCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const { values } = parseOptions(args, { ...globalOptions, version: { summary: "Show the version and exit." } }, "");
  if (values.help) terminal.out(programHelp());
  else if (values.version) terminal.out(`dateline ${await ownVersion()}\n`);
  else terminal.err(shortHelp());
  return values.help || values.version ? 0 : 2;
}

async function ownVersion(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
  return typeof manifest === "object" && manifest !== null && "version" in manifest ? String(manifest.version) : "unknown";
}
