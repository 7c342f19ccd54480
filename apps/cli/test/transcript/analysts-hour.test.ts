import { cp } from "node:fs/promises";
import { afterEach, expect, it, vi } from "vitest";
import { main } from "../../src/main.js";
import { fakeTerminal, tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";
import { articles, later } from "./dispatches.js";

const startedIn = process.cwd();

afterEach(() => {
  process.chdir(startedIn);
  vi.useRealTimers();
});

/** Runs commands one after another as a person would type them, and keeps what the terminal shows. */
function session() {
  const shown: string[] = [];
  return {
    shown,
    async type(line: string, expected = 0): Promise<string> {
      const terminal = fakeTerminal({ env: { DATELINE_AUTHOR: "A. Analyst", NO_COLOR: "1" } });
      const argv = [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, bare]) => double ?? single ?? bare ?? "");
      const status = await main(argv, terminal);
      shown.push(`$ npx dateline ${line}\n${terminal.printed()}${terminal.told()}`);
      expect([line, status]).toEqual([line, expected]);
      return terminal.printed();
    },
    note: (line: string) => void shown.push(`$ ${line}\n`),
  };
}

/** The beginning of the id of the event whose line in a list has the words. */
function idOf(listed: string, words: string): string {
  const line = listed.split("\n").find((one) => one.includes(words));
  if (line === undefined) throw new Error(`No event of the list is a ${words}.`);
  return line.slice(0, 4);
}

it("an analyst's hour is what the guide shows", async () => {
  process.chdir(await tempFolder({ ...articles, ...later }));
  // Only what correction ids are made of; timers stay real.
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2034-03-07T09:00:00Z") });
  const { shown, type, note } = session();
  await type("parse articles --out out/dataset");
  await cp("out/dataset", "out/yesterday", { recursive: true });
  note("cp -r out/dataset out/yesterday");
  const listed = await type("list out/dataset");
  const [rockets, denial] = [idOf(listed, "Rocket attack"), idOf(listed, "Denial")];
  await type(`explain out/dataset ${rockets}`);
  await type(`correct out/dataset set ${rockets} perpetrator none -r "Nobody says it was the army, which denies it"`);
  await type(`correct out/dataset set ${rockets} killed 7 -r "The hospital counted last" --quote "Seven people were killed"`);
  const rejected = await type(`correct out/dataset reject ${denial} -r "Told with the attack already"`);
  const undo = /undo (c_\w{4})/.exec(rejected)?.[1] ?? "";
  await type(`correct out/dataset undo ${undo} -r "It is a statement of its own"`);
  await type(`correct out/dataset set ${rockets} status occured -r "Seen by many"`, 1);
  await type("add out/dataset later");
  await type("diff out/yesterday out/dataset");
  await type("correct out/dataset log");
  await type("check out/dataset");
  await type('sql out/dataset "select mode, count(*) as events from events group by all order by all"');
  const transcript = shown.join("\n");
  expect(tooWide(transcript.replaceAll(/^\$ .*$/gm, ""))).toEqual([]);
  await expect(transcript).toMatchFileSnapshot("analysts-hour.txt");
}, 120_000);
