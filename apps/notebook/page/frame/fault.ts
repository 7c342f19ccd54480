import { RuntimeError } from "@observablehq/runtime";
import type { CellFault, CellInput } from "../../src/cells.js";

/**
 * Returns what stopped a cell, in words for its writer: the error it threw with the line in the cell, or the name that it could not have.
 * `scope` holds the notebook's own names, whose errors speak for themselves.
 */
export function toFault(error: unknown, id: string, inputs: readonly CellInput[], scope: Readonly<Record<string, unknown>>): CellFault {
  if (isCompileError(error)) return error.fault;
  if (error instanceof RuntimeError) return missingInput(error, inputs, scope);
  if (!(error instanceof Error)) return { name: "Thrown", message: String(error) };
  const frames = framesIn(error.stack ?? "", id);
  const line = frames.find((frame) => frame.line !== undefined)?.line;
  return {
    name: error.name,
    message: error.message,
    ...(line === undefined ? {} : { line }),
    trace: frames.map(({ text }) => text).filter((text, index, all) => text !== all[index - 1]),
  };
}

const isCompileError = (error: unknown): error is { fault: CellFault } => typeof error === "object" && error !== null && "fault" in error;

function missingInput(error: RuntimeError, inputs: readonly CellInput[], scope: Readonly<Record<string, unknown>>): CellFault {
  const input = inputs.find(({ name }) => name === error.input);
  const place = input === undefined ? {} : { line: input.line };
  if (error.message === "circular definition") return { name: "CircularError", message: "This cell and others wait for one another: none can be first" };
  if (input === undefined) return { name: "Error", message: error.message };
  if (error.message === `${input.name} is not defined`) return { name: "ReferenceError", message: `\`${input.name}\` is not defined`, ...place };
  if (input.name in scope) return { name: "DataError", message: error.message, ...place };
  return { name: "WaitError", message: `\`${input.name}\` is not to be had: the cell that defines it failed` };
}

/** The steps of a stack that lie in cells, without the addresses of the page around them. Chromium and Node, then Firefox and Safari. */
function framesIn(stack: string, id: string): { text: string; line?: number }[] {
  const steps = [...stack.matchAll(/^\s*(?:at (?:async )?)?(?:(?<name>[^\s(@]+)?[^\n]*?[\s(@/])?(?<cell>[a-zA-Z0-9_-]{1,64})\.ts:(?<line>\d+):\d+\)?$/gm)];
  return steps.map(({ groups }) => {
    const { name = "", cell = "", line = "" } = groups ?? {};
    const where = cell === id ? `line ${line}` : `line ${line} of cell ${cell}`;
    const inside = name === "" || name === "eval" || name === "Object.eval" ? "" : `in ${name}, `;
    return { text: `${inside}${where}`, ...(cell === id ? { line: Number(line) } : {}) };
  });
}
