import type { Command } from "./command.js";
import { commandHelp } from "./help.js";
import { globalOptions, usageError, usageLine } from "./option.js";
import { parseOptions } from "./parse-options.js";
import type { Terminal } from "./terminal.js";

/** Runs a command with what follows its name and returns its exit status. Throws `usage` for arguments that it does not take. */
export async function runCommand(command: Command, name: string, args: readonly string[], terminal: Terminal): Promise<number> {
  const { values, operands } = parseOptions(args, { ...command.options, ...globalOptions }, name);
  if (values.help) {
    terminal.out(commandHelp(command));
    return 0;
  }
  checkOperands(operands, command, name);
  return command.run({ values, operands }, terminal);
}

function checkOperands(operands: readonly string[], { operands: { min, max }, usage }: Command, name: string): void {
  const hint = `${usageLine(usage)} See \`dateline ${name} --help\`.`;
  if (operands.length < min)
    throw usageError(`\`dateline ${name}\` was given ${operands.length} of the ${min} ${min === 1 ? "argument" : "arguments"} that it needs.`, hint);
  if (max !== undefined && operands.length > max) throw usageError(`"${operands[max]}" is one argument too many for \`dateline ${name}\`.`, hint);
}
