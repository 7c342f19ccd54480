import { cp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checkDataset, correctDataset, readDataset } from "@dateline/dataset";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addWith } from "../../src/commands/add.js";
import { add, articles, bytesOf, run, runAdd, runParse } from "../fake-commands.js";
import { fakeEngine } from "../fake-engine.js";
import { tooWide } from "../fake-terminal.js";
import { tempFolder } from "../temp-folder.js";

describe("dateline add", () => {
  it("reads what is new, and says what came of it and what to do next", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([join(inputs, "a.txt")], out);
    const { status, out: printed, err } = await runAdd(out, [inputs]);
    expect([status, err]).toEqual([0, ""]);
    expect(printed.replace(out, "DIR")).toMatchInlineSnapshot(`
      "Added      2  documents that were not there
      Replaced   0  inputs that had changed
      Unchanged  1  input read before, and passed over
      Events     2  now; 2 new, 1 gone or merged

      Next: dateline list DIR
      "
    `);
    expect(tooWide(printed.replace(/Next:.*/, ""))).toEqual([]);
    const dataset = await readDataset(out);
    expect(dataset.documents.map(({ path }) => path)).toEqual(["a.txt", "b.txt", "sub/c.txt"]);
    expect(checkDataset(dataset)).toEqual([]);
  });

  it("writes nothing where all was read before", async () => {
    const inputs = await tempFolder({ ...articles, "empty.txt": "" });
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    const before = await stat(join(out, "dataset.json"));
    const { status, out: printed } = await runAdd(out, [inputs]);
    expect([status, printed]).toEqual([0, expect.stringContaining("Nothing new: the dataset is as it was.")]);
    expect((await stat(join(out, "dataset.json"))).mtimeMs).toBe(before.mtimeMs);
  });

  it("gives the bytes of one parse, whatever comes first, copies and inputs that cannot be read among it", async () => {
    const names = fc.constantFrom("a.txt", "b.txt", "c/a.txt", "c/d.txt", "e.txt");
    const texts = fc.constantFrom("ATTACK the mill\n", "ATTACK the mill\nATTACK a barn\n", "Nothing.\n", "BROKEN", "");
    const cases = fc
      .array(fc.tuple(names, texts), { minLength: 1, maxLength: 6 })
      .map((files) => Object.fromEntries(files))
      .filter((files) => Object.values(files).some((text) => text !== "" && text !== "BROKEN"))
      .chain((files) => fc.tuple(fc.constant(files), fc.shuffledSubarray(Object.keys(files), { minLength: Object.keys(files).length })));
    await fc.assert(
      fc.asyncProperty(cases, async ([files, order]) => {
        const [whole, growing] = [await tempFolder(files), await tempFolder({ "seed.txt": "Nothing." })];
        const [one, other] = [join(await tempFolder(), "ds"), join(await tempFolder(), "ds")];
        await runParse([growing], other);
        for (const name of order) {
          await cp(join(whole, name), join(growing, name), { recursive: true });
          await runAdd(other, [growing]);
        }
        await cp(join(growing, "seed.txt"), join(whole, "seed.txt"));
        await runParse([whole], one);
        expect(await bytesOf(other)).toEqual(await bytesOf(one));
      }),
      { seed: 20310304, numRuns: 12 },
    );
  }, 120_000);

  it("puts what an input says now in the place of what it said before, and names it", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    await writeFile(join(inputs, "b.txt"), "ATTACK the mill\n");
    await writeFile(join(inputs, "sub/c.txt.json"), '{"publisher":"EFE"}');
    const { out: printed } = await runAdd(out, [inputs]);
    expect(printed).toContain("Replaced what was read of b.txt, sub/c.txt.");
    const { documents, events } = await readDataset(out);
    expect(documents.map(({ path, publisher }) => [path, publisher])).toEqual([
      ["a.txt", undefined],
      ["b.txt", undefined],
      ["sub/c.txt", "EFE"],
    ]);
    expect(events.map(({ reportIds }) => reportIds.length)).toEqual([1, 1]);
  });

  it("keeps what was read of an input that is gone", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([join(inputs, "a.txt")], out);
    const before = await bytesOf(out);
    await rm(join(inputs, "a.txt"));
    const { status, err } = await runAdd(out, [join(inputs, "a.txt")]);
    expect([status, err]).toEqual([1, expect.stringContaining("There is no such file or folder.")]);
    expect(await bytesOf(out)).toEqual(before);
  });

  it("has event ids that go out of use lead to what took their place", async () => {
    const inputs = await tempFolder({ "m.txt": "ATTACK the mill\n" });
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    const ids = new Set<string>();
    for (let day = 1; day <= 12; day += 1) {
      for (const { id } of (await readDataset(out)).events) ids.add(id);
      await writeFile(join(inputs, `${day}.txt`), `Day ${day}.\nATTACK the mill\n`);
      await runAdd(out, [inputs]);
    }
    const { events, aliases } = await readDataset(out);
    const [event] = events;
    expect(events).toHaveLength(1);
    expect(ids.size).toBeGreaterThan(1);
    expect(aliases.map(({ to }) => to)).toEqual(aliases.map(() => event?.id));
    expect([...aliases.map(({ from }) => from), event?.id].sort()).toEqual([...new Set([...ids, event?.id])].sort());
  });

  it("prints its counts as one JSON object with --json", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([join(inputs, "a.txt")], out);
    const { out: printed } = await run(add, "add", [out, inputs, "--json"]);
    expect(JSON.parse(printed)).toEqual({
      dataset: out,
      isChanged: true,
      added: 2,
      replaced: [],
      unchanged: 1,
      failed: 0,
      documents: 3,
      reports: 3,
      events: 2,
      issues: 3,
      eventsAdded: expect.any(Number),
      eventsGone: expect.any(Number),
    });
  });

  it("needs a dataset that is there", async () => {
    const inputs = await tempFolder(articles);
    await expect(runAdd(join(inputs, "gone"), [inputs])).rejects.toMatchObject({ code: "dataset/not-found" });
    await expect(runAdd(inputs, [inputs])).rejects.toMatchObject({ code: "dataset/not-a-dataset" });
  });

  it.each([
    { fault: "a line changed by hand", file: "reports.jsonl", change: (text: string) => text.replace("the mill", "the bill") },
    { fault: "a line cut short", file: "events.jsonl", change: (text: string) => text.slice(0, -20) },
    { fault: "a damaged log", file: "corrections.jsonl", change: () => '{"action":"forget"}\n' },
  ])("refuses a dataset with $fault, and leaves it as it is", async ({ file, change }) => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    await writeFile(join(out, file), change(await readFile(join(out, file), "utf8").catch(() => "")));
    const before = await bytesOf(out);
    await writeFile(join(inputs, "d.txt"), "ATTACK a barn\n");
    await expect(runAdd(out, [inputs])).rejects.toMatchObject({ code: "dataset/invalid-record", path: join(out, file) });
    expect(await bytesOf(out)).toEqual(before);
  });

  it("goes through the records where the cache of keys is gone or wrong, and gives the same", async () => {
    const inputs = await tempFolder(articles);
    const [kept, lost, wrong] = await Promise.all([tempFolder(), tempFolder(), tempFolder()]);
    for (const folder of [kept, lost, wrong]) await runParse([inputs], join(folder, "ds"));
    await rm(join(lost, "ds/.dateline-keys.jsonl"));
    const cache = join(wrong, "ds/.dateline-keys.jsonl");
    await writeFile(cache, (await readFile(cache, "utf8")).replace('"target":"the mill"', '"target":"a mill"'));
    await writeFile(join(inputs, "d.txt"), "ATTACK the mill\n");
    for (const folder of [kept, lost, wrong]) await runAdd(join(folder, "ds"), [inputs]);
    const expected = await bytesOf(join(kept, "ds"));
    for (const folder of [lost, wrong]) {
      const { ".dateline-keys.jsonl": _keys, ...rest } = await bytesOf(join(folder, "ds"));
      expect({ ...rest, ".dateline-keys.jsonl": expected[".dateline-keys.jsonl"] }).toEqual(expected);
    }
  });

  it("says where corrections lose what they speak of", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([inputs], out);
    const { events } = await readDataset(out);
    for (const { id } of events) {
      const draft = { action: "set", target: id, field: "status", value: "alleged", reason: "Hearsay." } as const;
      await correctDataset(out, draft, { linker: fakeEngine().linkerOf({ maxBytes: undefined }), author: "A. Reader" });
    }
    await writeFile(join(inputs, "b.txt"), "Later.\nATTACK Harbour Bridge\n");
    const { err } = await runAdd(out, [inputs]);
    expect(err).toContain("Note: One correction has lost what it speaks of.");
    expect(tooWide(err)).toEqual([]);
    expect((await readDataset(out)).corrections).toHaveLength(events.length);
  });

  it("says where another version of the reader made the dataset", async () => {
    const inputs = await tempFolder(articles);
    const out = join(await tempFolder(), "ds");
    await runParse([join(inputs, "a.txt")], out);
    const newer = addWith(async () => ({ ...fakeEngine(), readerVersion: async () => "9.9.9" }));
    const { status, err } = await run(newer, "add", [out, inputs]);
    expect([status, err]).toEqual([0, expect.stringMatching(/^Note: reader \S+ made the dataset, and reader 9\.9\.9 adds to it\./)]);
  });

  it("refuses to watch standard input", async () => {
    await expect(run(add, "add", ["ds", "-", "--watch"])).rejects.toMatchObject({ code: "usage" });
  });
});
