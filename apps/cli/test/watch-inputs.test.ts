import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { watchInputs } from "../src/watch-inputs.js";
import { fakeTerminal } from "./fake-terminal.js";
import { tempFolder } from "./temp-folder.js";

/** Watches a folder, doing one of the steps between each two looks; stops after the last. Returns how often a round was made after each step. */
async function watch(folder: string, steps: readonly (() => Promise<void>)[], fails: readonly number[] = []) {
  let stop = (): void => undefined;
  const terminal = { ...fakeTerminal(), untilInterrupted: () => new Promise<void>((resolve) => (stop = resolve)) };
  const rounds: number[] = [];
  let made = 0;
  let looks = 0;
  const status = await watchInputs([folder], terminal, {
    isQuiet: false,
    isDebug: false,
    round: async () => {
      made += 1;
      if (fails.includes(made)) throw new DatelineError("dataset/locked", "Another writer is at work.");
      terminal.out(`round ${made}\n`);
    },
    pause: async () => {
      rounds.push(made);
      const step = steps[looks];
      looks += 1;
      if (step === undefined) stop();
      else await step();
    },
  });
  return { status, rounds, out: terminal.printed(), err: terminal.told() };
}

const nothing = async () => undefined;

describe("watchInputs", () => {
  it("makes a round at once, and one for each change that has come to rest", async () => {
    const folder = await tempFolder({ "a.txt": "one" });
    const write = (name: string, text: string) => () => writeFile(join(folder, name), text);
    const { status, rounds, out, err } = await watch(folder, [nothing, write("b.txt", "half"), write("b.txt", "half and whole"), nothing, nothing]);
    expect([status, rounds]).toEqual([0, [1, 1, 1, 1, 2, 2]]);
    expect([out, err]).toEqual(["round 1\nround 2\n", "Watching; press Ctrl-C to stop.\n"]);
  });

  it("tells a round that fails once, and makes it again until it is done", async () => {
    const folder = await tempFolder({ "a.txt": "one" });
    const { rounds, out, err } = await watch(folder, [nothing, nothing, nothing], [1, 2]);
    expect(rounds).toEqual([1, 2, 3, 3]);
    expect(out).toBe("round 3\n");
    expect(err.match(/Another writer is at work/g)).toHaveLength(1);
  });

  it("does not look into datasets, hidden files and links", async () => {
    const folder = await tempFolder({ "a.txt": "one", "ds/dataset.json": "{}" });
    const write = (name: string) => () => writeFile(join(folder, name), "more");
    const { rounds } = await watch(folder, [write("ds/events.jsonl"), write(".hidden"), nothing]);
    expect(rounds).toEqual([1, 1, 1, 1]);
  });
});
