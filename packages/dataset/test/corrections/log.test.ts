import { spawnSync } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { applyCorrections, checkDataset, deriveRecords, readCorrections, readDataset } from "../../src/index.js";
import { derive } from "../derive/fake-reader.js";
import { newFolder } from "../tiny.js";
import { fakeLinker } from "./fake-linker.js";
import { accountOf, dispatches, madeUp, madeUpFolder } from "./made-up.js";
import { options, setPlace, start } from "./start.js";

describe("the log", () => {
  it("is ahead of the derived files after a crash, and is caught up with by the next writer", async () => {
    const { dir, make, records } = await start();
    const target = accountOf(records, "a.txt", "Looting").id;
    await make(setPlace(target));
    const log = await readFile(join(dir, "corrections.jsonl"), "utf8");
    const corrected = await readFile(join(dir, "reports.jsonl"), "utf8");
    const crashed = await madeUpFolder();
    await writeFile(join(crashed, "corrections.jsonl"), log);
    expect(await readCorrections(crashed)).toMatchObject({ state: "behind", included: 0 });
    await applyCorrections(crashed, options);
    expect(await readFile(join(crashed, "reports.jsonl"), "utf8")).toBe(corrected);
    expect(await readCorrections(crashed)).toMatchObject({ state: "current", included: 1 });
  });

  it("loses what was half written and never acknowledged, and nothing else", async () => {
    const { dir, make, records } = await start();
    await make(setPlace(accountOf(records, "a.txt", "Looting").id));
    const log = await readFile(join(dir, "corrections.jsonl"), "utf8");
    await writeFile(join(dir, "corrections.jsonl"), `${log}{"id":"c_12`);
    expect((await readDataset(dir)).corrections).toHaveLength(1);
    await make({ action: "set", target: accountOf(records, "a.txt", "Arson").id, field: "status", value: "claimed", reason: "Told." });
    expect((await readCorrections(dir)).corrections).toHaveLength(2);
    expect(await readFile(join(dir, "corrections.jsonl"), "utf8")).toMatch(/^([^\n]+\n){2}$/);
  });

  it.each([
    { edit: "a line taken out", change: (log: string) => log.split("\n").slice(1).join("\n"), says: "holds 1 of the 2 that the derived files include" },
    { edit: "a line changed", change: (log: string) => log.replace("Told.", "Heard."), says: "first lines" },
    { edit: "the last line cut", change: (log: string) => log.slice(0, -9), says: "holds 1 of the 2 that the derived files include" },
  ])("that was edited by hand ($edit) is not written to, until somebody says it was meant", async ({ change, says }) => {
    const { dir, make, records } = await start();
    const set = (word: string, reason: string) =>
      make({ action: "set", target: accountOf(records, "a.txt", word).id, field: "status", value: "claimed", reason });
    await set("Looting", "Told.");
    await set("Arson", "Seen.");
    const edited = change(await readFile(join(dir, "corrections.jsonl"), "utf8"));
    await writeFile(join(dir, "corrections.jsonl"), edited);
    await expect(set("Shelling", "Told.")).rejects.toMatchObject({ code: "dataset/invalid-record", message: expect.stringContaining(says) });
    await expect(derive(dir, [["d.txt", "Looting broke out in Vessel."]], { keep: true })).rejects.toMatchObject({ message: expect.stringContaining(says) });
    expect(await readFile(join(dir, "corrections.jsonl"), "utf8")).toBe(edited);
    await applyCorrections(dir, options);
    expect(await readCorrections(dir)).toMatchObject({ state: "current" });
  });

  it("of which lines are gone is not forgotten by a parse of all anew, until somebody says it was meant", async () => {
    const { dir, make, records } = await start();
    await make(setPlace(accountOf(records, "a.txt", "Looting").id));
    const texts = Object.entries(dispatches);
    const log = await readFile(join(dir, "corrections.jsonl"), "utf8");
    await rm(join(dir, "corrections.jsonl"));
    const lost = { code: "dataset/invalid-record", message: "It is gone or empty, but the derived files include 1 of it." };
    await expect(derive(dir, texts)).rejects.toMatchObject(lost);
    await writeFile(join(dir, "corrections.jsonl"), log.replace("Told.", "Heard."));
    await derive(dir, texts);
    await rm(join(dir, "corrections.jsonl"));
    await applyCorrections(dir, options);
    await derive(dir, texts);
    expect(await readCorrections(dir)).toMatchObject({ corrections: [], state: "current" });
  });

  it("takes a correction whole, or none of it", async () => {
    const path = join(await newFolder(), "log.jsonl");
    const before = `${"a".repeat(1900)}\n`;
    await writeFile(path, before);
    // Files may have 2 KiB: of what is appended a part has room.
    const program = `import { nodeDisk } from ${JSON.stringify(new URL("../../dist/disk.js", import.meta.url).href)};
      try { await nodeDisk.appendFile(process.argv[1], ${before.length}, "b".repeat(300)); } catch ({ code }) { console.log(code); }`;
    const { stdout } = spawnSync("sh", ["-c", `trap "" XFSZ; ulimit -f 4; exec "$@"`, "sh", process.execPath, "--input-type=module", "-e", program, path], {
      encoding: "utf8",
    });
    expect(stdout.trim()).toBe("EFBIG");
    expect(await readFile(path, "utf8")).toBe(before);
  });

  it("keeps what it cannot do any more, and says so", async () => {
    const { dir, make, records } = await start();
    await make(setPlace(accountOf(records, "a.txt", "Looting").id));
    await make({ action: "reject", target: accountOf(records, "c.txt", "Shelling").id, reason: "Far away." });
    const { corrections } = await readCorrections(dir);
    const later = madeUp({ "a.txt": "Shelling hit a mill in Oster on Monday and killed two millers." });
    const { issues } = deriveRecords(later, corrections, fakeLinker);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["correct/account-lost", "a.txt"],
      ["correct/account-lost", "c.txt"],
    ]);
  });

  it("finds accounts by their words where every id has changed", async () => {
    const { dir, make, records } = await start();
    await make(setPlace(accountOf(records, "a.txt", "Looting").id));
    await make({ action: "add", report: { path: "b.txt", quote: "three millers were killed", type: "assault", mode: "shelling" }, reason: "Missed." });
    const { corrections } = await readCorrections(dir);
    const texts = { "a.txt": "Corrected on Tuesday. Looting broke out in Oster. Arson burnt a barn.", "b.txt": "A clerk said three millers were killed." };
    const after = deriveRecords(madeUp(texts), corrections, fakeLinker);
    expect(after.issues).toEqual([]);
    expect(accountOf(after, "a.txt", "Looting").place).toMatchObject({ evidence: [{ start: 40, quote: "in Oster" }] });
    expect(after.reports.find(({ mode }) => mode === "shelling")?.evidence).toMatchObject([{ start: 13, quote: "three millers were killed" }]);
    expect(checkDataset(after)).toEqual([]);
  });
});
