import { parseArgs } from "node:util";
import { nearestName } from "./nearest-name.js";
import { type OptionSpec, type OptionTable, type OptionValues, usageError } from "./option.js";

export interface ParsedArguments<Table extends OptionTable> {
  values: OptionValues<Table>;
  operands: readonly string[];
}

/**
 * Returns the values of a table's options and the operands left over. Throws `usage` for an option that the table lacks, naming the nearest,
 * and for a value that is missing, unasked for or not of its kind. `command` is named in hints.
 */
export function parseOptions<Table extends OptionTable>(args: readonly string[], table: Table, command: string): ParsedArguments<Table> {
  const given = new Map<string, unknown[]>();
  const operands: string[] = [];
  for (const token of tokensOf(args, table)) {
    if (token.kind === "option") refuseNumber(args[token.index] ?? "", table);
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const spec = specOf(token.name, token.rawName, table, command);
    given.set(token.name, [...(given.get(token.name) ?? []), readValue(spec, token, command)]);
  }
  const values = Object.entries(table).map(([name, spec]) => [name, collectValue(spec, given.get(name))]);
  // The entries are those of the table, each read by its own spec.
  return { values: Object.fromEntries(values) as OptionValues<Table>, operands };
}

function tokensOf(args: readonly string[], table: OptionTable) {
  const options = Object.entries(table).map(([name, spec]) => {
    const type: "string" | "boolean" = spec.value === undefined ? "boolean" : "string";
    return [name, { type, multiple: true, ...(spec.short === undefined ? {} : { short: spec.short }) }];
  });
  // Not strict, since the complaints of `parseArgs` are for programmers; what it would refuse is refused here.
  return parseArgs({ args: [...args], options: Object.fromEntries(options), strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** A number with a minus before it looks like an option. */
function refuseNumber(given: string, table: OptionTable): void {
  const isNumber = /^-\d/.test(given) && !Object.values(table).some(({ short }) => short === given[1]);
  if (!isNumber) return;
  throw usageError(
    `"${given}" would be an option, and there is none of that name.`,
    `No number of people is below 0. If it is a value, put -- before it: -- ${given}`,
  );
}

function specOf(name: string, rawName: string, table: OptionTable, command: string): OptionSpec {
  // Own properties only: `--constructor` is no option.
  const spec = Object.hasOwn(table, name) ? table[name] : undefined;
  if (spec !== undefined) return spec;
  const nearest = name.length > 1 ? nearestName(name, Object.keys(table)) : undefined;
  throw usageError(`There is no option ${rawName}.`, nearest === undefined ? helpHint(command) : `Did you mean --${nearest}? ${helpHint(command)}`);
}

interface OptionToken {
  rawName: string;
  value?: string | undefined;
  inlineValue?: boolean | undefined;
}

function readValue({ value: kind }: OptionSpec, { rawName, value, inlineValue }: OptionToken, command: string): unknown {
  if (kind === undefined) {
    if (value === undefined) return true;
    throw usageError(`${rawName} takes no value, but "${value}" was given.`, helpHint(command));
  }
  if (value === undefined) throw usageError(`${rawName} needs ${kind.expects}.`, helpHint(command));
  if (inlineValue !== true && value.length > 1 && value.startsWith("-")) {
    throw usageError(`${rawName} needs ${kind.expects}, but "${value}" follows it.`, `If that is the value, write ${rawName}=${value}.`);
  }
  const read = kind.read(value);
  if (read === undefined) throw usageError(`${rawName} needs ${kind.expects}, not "${value}".`, suggestWord(value, kind.words) ?? helpHint(command));
  return read;
}

function suggestWord(given: string, words: readonly string[] | undefined): string | undefined {
  if (words === undefined) return undefined;
  const nearest = nearestName(given, words);
  return nearest === undefined ? `Allowed are ${words.join(", ")}.` : `Did you mean "${nearest}"?`;
}

function collectValue(spec: OptionSpec, given: readonly unknown[] | undefined): unknown {
  if (spec.isMany) return given ?? [];
  return spec.value === undefined ? given !== undefined : given?.at(-1);
}

function helpHint(command: string): string {
  return `See \`dateline ${command} --help\`.`.replace("  ", " ");
}
