import type { Command } from "./command.js";
import { commands } from "./commands.js";
import { globalOptions, type OptionSpec, type OptionTable } from "./option.js";
import { wrapText } from "./wrap-text.js";

const widestTerm = 24;

/** Returns the help of the whole program: examples first, then every command. */
export function programHelp(): string {
  return [
    "dateline turns news dispatches into a dataset of conflict events in which\nevery value points to the words it came from.\n",
    section("Examples", [
      example("dateline parse articles/ --out out/dataset", "Read every dispatch in a folder."),
      example("dateline list out/dataset --from 2024-01", "See what happened."),
      example("dateline report out/dataset --out briefing.pdf", "Print it with its sources."),
    ]),
    section(
      "Commands",
      commands.map(({ name, summary }) => entry(name, summary)),
    ),
    section("Options", [...optionEntries(globalOptions), entry("    --version", "Show the version and exit.")]),
    "`dateline COMMAND --help` tells more of each.\nExit status: 0 done, 1 failed or some input failed, 2 misused.\n",
  ].join("\n");
}

/** Returns what is shown to somebody who gives no command. */
export function shortHelp(): string {
  return [
    "dateline turns news dispatches into a dataset of conflict events.\n",
    section(
      "Commands",
      commands.map(({ name, summary }) => entry(name, summary)),
    ),
    "Try `dateline parse seeds --out out/dataset`, or `dateline --help`.\n",
  ].join("\n");
}

/** Returns the help of one command, from the table that its options are parsed by. */
export function commandHelp(command: Command): string {
  return [
    section(
      "Examples",
      command.examples.map((one) => example(one.command, one.purpose)),
    ),
    section("Usage", [wrapText(`dateline ${command.usage}`, { first: "  ", rest: "      " })]),
    wrapText(command.description),
    section("Options", optionEntries({ ...command.options, ...globalOptions })),
  ].join("\n");
}

function section(title: string, entries: readonly string[]): string {
  return `${title}:\n${entries.join("")}`;
}

function example(command: string, purpose: string): string {
  return `  ${command}\n${wrapText(purpose, { first: "      " })}`;
}

function optionEntries(table: OptionTable): string[] {
  return Object.entries(table).map(([name, spec]) => entry(optionTerm(name, spec), spec.isMany ? `${spec.summary} May be given again.` : spec.summary));
}

function optionTerm(name: string, { short, value }: OptionSpec): string {
  return `${short === undefined ? "    " : `-${short}, `}--${name}${value === undefined ? "" : ` ${value.placeholder}`}`;
}

/** A term and what it means in two columns; a term too long for the first has a line of its own. */
function entry(term: string, meaning: string): string {
  const rest = " ".repeat(widestTerm);
  const isLong = term.length + 4 > widestTerm;
  const first = isLong ? rest : `  ${term}`.padEnd(widestTerm);
  return `${isLong ? `  ${term}\n` : ""}${wrapText(meaning, { first, rest })}`;
}
