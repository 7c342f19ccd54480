import type { Stats } from "node:fs";
import { lstat, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { failureText } from "./failure-text.js";
import type { Terminal } from "./terminal.js";

/** How often the inputs are looked at, in milliseconds. Looking works where a system tells of no changes, as on network drives. */
const intervalMs = 1000;

export interface Watching {
  /** Does what is to be done when the inputs have changed, and tells what came of it. */
  round(): Promise<void>;
  isQuiet: boolean;
  isDebug: boolean;
  /** Waits between looks; for tests. */
  pause?: (ms: number, options: { signal: AbortSignal }) => Promise<unknown>;
}

/**
 * Calls `round` at once, and again whenever the inputs have changed and then stayed as they are for one look, so that a file half written is left alone.
 * Returns the exit status when the user asks to stop: a round in hand is finished first. A round that fails is tried again at the next look, and told once.
 */
export async function watchInputs(inputs: readonly string[], terminal: Terminal, { round, isQuiet, isDebug, pause = setTimeout }: Watching): Promise<number> {
  const stop = new AbortController();
  const asked = terminal.untilInterrupted().then(() => stop.abort());
  if (!isQuiet) terminal.err("Watching; press Ctrl-C to stop.\n");
  let done: string | undefined;
  let seen: string | undefined;
  let failure = "";
  while (!stop.signal.aborted) {
    const now = await signatureOf(inputs);
    if (now !== done && (now === seen || seen === undefined)) {
      const error = await attempt(round);
      const told = error === undefined ? "" : failureText(error, isDebug);
      if (told !== failure) terminal.err(told);
      failure = told;
      done = error === undefined ? now : undefined;
    }
    seen = now;
    await pause(intervalMs, { signal: stop.signal }).catch(() => undefined);
  }
  await asked;
  return 0;
}

/** Returns what was thrown, if anything was. */
const attempt = (round: Watching["round"]): Promise<unknown> =>
  round().then(
    () => undefined,
    (error: unknown) => error,
  );

/** Returns a text that changes when a file of the inputs comes, goes or changes. */
async function signatureOf(inputs: readonly string[]): Promise<string> {
  const lines = await Promise.all(inputs.map(async (input) => entriesOf(input, await stat(input).catch(() => undefined))));
  return lines.flat().sort().join("\n");
}

/** Links inside a folder are not followed, nor datasets looked into: neither is read. */
async function entriesOf(path: string, entry: Stats | undefined): Promise<string[]> {
  if (entry === undefined) return [];
  if (!entry.isDirectory()) return [`${path} ${entry.size} ${entry.mtimeMs} ${entry.ino}`];
  const names = await readdir(path).catch((): string[] => []);
  if (names.includes("dataset.json")) return [];
  const inside = names.filter((name) => !name.startsWith(".")).map((name) => join(path, name));
  return (await Promise.all(inside.map(async (one) => entriesOf(one, await lstat(one).catch(() => undefined))))).flat();
}
