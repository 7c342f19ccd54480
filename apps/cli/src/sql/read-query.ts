import { readFile } from "node:fs/promises";
import { DatelineError } from "@dateline/schema";
import { usageError } from "../option.js";
import type { Terminal } from "../terminal.js";

/** Returns the SQL that a command is given: as an operand (`-` for standard input), in a file, or on standard input where neither names it. */
export async function readQuery(
  given: string | undefined,
  file: string | undefined,
  terminal: Pick<Terminal, "readInput" | "isInputTerminal">,
): Promise<string> {
  if (given !== undefined && file !== undefined) throw usageError("SQL is given twice, as an argument and in a file.", "Leave one of them out.");
  if (file !== undefined) return decode(await readFile(file).catch((cause: unknown) => unreadable(file, cause)), file);
  if (given !== undefined && given !== "-") return given;
  if (terminal.isInputTerminal) throw usageError("There is no SQL to run.", 'Name some, as in `dateline sql out/dataset "select count(*) from events"`.');
  return decode(await terminal.readInput(), "-");
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw notText(path, cause);
  }
}

function notText(path: string, cause: unknown): DatelineError {
  return new DatelineError("input/encoding", "The SQL is not UTF-8 text.", { path, hint: "Save it as UTF-8.", cause });
}

function unreadable(path: string, cause: unknown): never {
  const isMissing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
  throw new DatelineError(isMissing ? "input/not-found" : "input/unreadable", isMissing ? "There is no such file." : "The file cannot be read.", {
    path,
    hint: "Name a file that holds SQL.",
    cause,
  });
}
