import { readFile } from "node:fs/promises";
import { DatelineError } from "@dateline/schema";
import { usageError } from "../../option.js";
import type { CorrectCall } from "../action.js";
import { making } from "../make-correction.js";
import type { Json } from "../value-reader.js";

/** `dateline correct DATASET add` */
export const add = making({ name: "add", usage: "add FILE|-", operands: { min: 1, max: 1 } }, async (call, reason) => ({
  action: "add",
  report: parseJson(await readText(call), call.operands[0] ?? "-"),
  reason,
}));

async function readText({ operands: [path = "-"], terminal }: CorrectCall): Promise<string> {
  if (path === "-" && terminal.isInputTerminal)
    throw usageError("Standard input is a terminal, so there is no account to read.", "Pipe JSON into it, or name a file.");
  try {
    return path === "-" ? new TextDecoder().decode(await terminal.readInput()) : await readFile(path, "utf8");
  } catch (cause) {
    throw unreadable("The file cannot be read.", path, cause);
  }
}

function parseJson(text: string, path: string): Json {
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch (cause) {
    throw unreadable("It is no JSON.", path, cause);
  }
}

function unreadable(message: string, path: string, cause: unknown): DatelineError {
  return new DatelineError("input/unreadable", message, { path, hint: "Name a file that holds one account, as one JSON object.", cause });
}
