import { stat } from "node:fs/promises";
import type { Added } from "./add-inputs.js";
import { addedJson, addedLine, addSummary, readersNote } from "./add-summary.js";
import { lostNote } from "./correct/lost-note.js";
import { failureList } from "./failure-list.js";
import type { InputFailure } from "./input/input-failure.js";
import type { Terminal } from "./terminal.js";

/** How an addition is told. */
export interface Telling {
  dir: string;
  terminal: Terminal;
  isJson: boolean;
  isQuiet: boolean;
  isDebug: boolean;
}

/** Tells what an addition came to: what failed and what is to be known of it, then the counts as a table or as JSON. */
export function tellAdded(added: Added, telling: Telling): void {
  const { dir, terminal, isJson, isQuiet } = telling;
  tellNotes(added, added.failures, telling);
  if (isJson) terminal.out(addedJson(added, dir));
  else if (!isQuiet) terminal.out(addSummary(added, dir));
}

function tellNotes({ readers, ofCorrections }: Pick<Added, "readers" | "ofCorrections">, failures: readonly InputFailure[], telling: Telling): void {
  const { dir, terminal, isQuiet, isDebug } = telling;
  terminal.err(failureList(failures, isDebug));
  if (readers !== undefined && !isQuiet) terminal.err(readersNote(readers));
  if (!isQuiet) terminal.err(lostNote(ofCorrections, dir));
}

/**
 * Returns what tells rounds of adding, one after another: what came of each in a line, or as JSON, where anything did. What fails in every round is told once, until it
 * changes or is mended; so is the version of the reader.
 */
export function roundTeller(telling: Telling): (added: Added) => Promise<void> {
  let told: ReadonlySet<string> = new Set();
  let isReaderTold = false;
  return async (added) => {
    const marked = await Promise.all(added.failures.map(async (failure) => ({ failure, mark: await markOf(failure) })));
    const failures = marked.filter(({ mark }) => !told.has(mark)).map(({ failure }) => failure);
    told = new Set(marked.map(({ mark }) => mark));
    const { readers, ...rest } = added;
    tellNotes(isReaderTold || readers === undefined ? rest : { ...rest, readers }, failures, telling);
    isReaderTold ||= readers !== undefined;
    if (!added.isChanged && failures.length === 0) return;
    if (telling.isJson) telling.terminal.out(addedJson({ ...added, failures }, telling.dir));
    else if (!telling.isQuiet) telling.terminal.out(addedLine({ ...added, failures }));
  };
}

/** Returns a text that is another when a failure is, or the file that failed. */
async function markOf({ named, message }: InputFailure): Promise<string> {
  const entry = await stat(named.replace(/:\d+$/, "")).catch(() => undefined);
  return [named, message, entry?.size, entry?.mtimeMs, entry?.ino].join("\n");
}
