import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deriveRecords } from "../../src/corrections/derive.js";
import { checkDataset, correctDataset, readDataset, writeDataset } from "../../src/index.js";
import { fakeLinker } from "../corrections/fake-linker.js";
import { newFolder } from "../tiny.js";
import { derive, readText } from "./fake-reader.js";

/** All files of a dataset, by name. */
async function bytesOf(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).sort();
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(dir, name), "utf8")])));
}

/** What does not depend on the way a dataset came to be what it is. */
async function derivedBytes(dir: string): Promise<Record<string, string>> {
  const { "aliases.jsonl": _aliases, "corrections.jsonl": _corrections, ".dateline-keys.jsonl": _keys, ...derived } = await bytesOf(dir);
  return derived;
}

const sentences = [
  "Shelling hit a mill in Oster on Monday and killed two millers.",
  "Looting broke out in Oster.",
  "Looting broke out at the fair of the Guild on Monday.",
  "Arson burnt a barn on the Lund road.",
  "Arson burnt the hall of the Union on Monday.",
  "Shelling was heard in Vessel on Monday.",
];

const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 3 }).map((some) => some.join(" ")) },
  { weight: 1, arbitrary: fc.constant("") },
);
const texts = fc
  .array(fc.tuple(fc.constantFrom(..."abcdefgh"), text), { minLength: 1, maxLength: 10 })
  .map((pairs) => new Map(pairs.map(([name, told]) => [`${name}.txt`, told] as const)));

/** Texts in any order, in one part or several, some of them told before in other words. */
const growth = texts.chain((all) =>
  fc.record({
    all: fc.constant(all),
    order: fc.shuffledSubarray([...all], { minLength: all.size }),
    cuts: fc.array(fc.integer({ min: 0, max: all.size }), { maxLength: 4 }),
    earlier: fc.array(fc.tuple(fc.constantFrom(...all.keys()), text), { maxLength: 3 }),
  }),
);

function partsOf<Item>(items: readonly Item[], cuts: readonly number[]): Item[][] {
  const ends = [0, ...cuts.toSorted((a, b) => a - b), items.length];
  return ends.slice(1).map((end, at) => items.slice(ends[at], end));
}

const folder = async () => join(await newFolder(), "dataset");

describe("deriveDataset", () => {
  it("gives the bytes that the whole records give, in canonical order", async () => {
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const [dir, whole] = [await folder(), await folder()];
        const { manifest } = await derive(dir, all);
        const seen = new Map<string, number>();
        const read = [...all]
          .filter(([, told]) => told !== "")
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([path, told]) => {
            seen.set(told, (seen.get(told) ?? 0) + 1);
            return readText(path, told, seen.get(told));
          });
        const loose = (await readDataset(dir)).issues.filter(({ documentId }) => documentId === undefined);
        const actors = new Map(read.flatMap((one) => one.actors.map((actor) => [actor.id, actor])));
        const records = {
          documents: read.map(({ document }) => document),
          mentions: read.flatMap(({ mentions }) => mentions),
          actors: [...actors.values()],
          reports: read.flatMap(({ reports }) => reports),
          events: [],
          figures: [],
          issues: [...loose, ...read.flatMap(({ issues }) => issues)],
          originals: [],
        };
        await writeDataset(whole, deriveRecords(records, [], fakeLinker), { inputs: manifest.inputs });
        const { ".dateline-keys.jsonl": keys, ...derived } = await bytesOf(dir);
        expect(keys).toContain('"sha256"');
        expect(derived).toEqual(await bytesOf(whole));
        expect(checkDataset(await readDataset(dir))).toEqual([]);
      }),
      { seed: 20310304, numRuns: 25 },
    );
  }, 120_000);

  it("gives the same bytes whether documents come at once or bit by bit, in any order, changed meanwhile or not", async () => {
    await fc.assert(
      fc.asyncProperty(growth, async ({ all, order, cuts, earlier }) => {
        const [atOnce, bitByBit] = [await folder(), await folder()];
        await derive(atOnce, all);
        await derive(bitByBit, earlier);
        for (const part of partsOf(order, cuts)) await derive(bitByBit, part, { keep: true });
        expect(await derivedBytes(bitByBit)).toEqual(await derivedBytes(atOnce));
      }),
      { seed: 20310304, numRuns: 30 },
    );
  }, 120_000);

  it("holds together what many documents tell, whichever of them change", async () => {
    const tell = (names: readonly string[], words: string) => names.map((name) => [`${name}.txt`, `${words} That was on page ${name}.`] as const);
    const names = [..."abcdefghijklmnop"];
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(names), fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 2 }), async (changed, cuts) => {
        const [atOnce, bitByBit] = [await folder(), await folder()];
        const now = tell(changed, "Looting broke out.");
        const left = names.filter((name) => !changed.includes(name));
        await derive(atOnce, [...now, ...tell(left, "Shelling was heard on Monday.")]);
        await derive(bitByBit, tell(names, "Shelling was heard on Monday."));
        for (const part of partsOf(now, cuts)) await derive(bitByBit, part, { keep: true });
        expect(await derivedBytes(bitByBit)).toEqual(await derivedBytes(atOnce));
      }),
      { seed: 20310304, numRuns: 20 },
    );
  }, 120_000);

  it.each([{ keep: true }, { keep: false }])(
    "leads from the events of a document to those of the same document printed anew (keep: $keep)",
    async ({ keep }) => {
      const dir = await folder();
      const other = ["b.txt", "Looting broke out at the fair of the Guild on Monday."] as const;
      const eventIn = async (word: string) => (await readDataset(dir)).reports.find(({ evidence: [first] }) => first?.quote.includes(word))?.eventId;
      await derive(dir, [["a.txt", "Looting broke out in Oster. Arson burnt a barn on the Lund road. Shelling was heard."], other]);
      const before = [await eventIn("Oster"), await eventIn("barn"), await eventIn("heard")];
      const again = ["a.txt", "It rained. Looting broke out in Oster. Arson burnt a barn on the road to Lund."] as const;
      await derive(dir, keep ? [again] : [again, other], { keep });
      const { aliases } = await readDataset(dir);
      const now = [await eventIn("Oster"), await eventIn("barn")];
      expect(now).not.toContain(undefined);
      expect(before.map((id) => aliases.find(({ from }) => from === id)?.to)).toEqual([...now, undefined]);
    },
  );

  it("applies corrections anew, so that it does not matter when they were made", async () => {
    const all = new Map(sentences.map((told, at) => [`${at}.txt`, told]));
    const [early, late] = [await folder(), await folder()];
    await derive(early, [...all].slice(0, 2));
    const before = await readDataset(early);
    const options = { linker: fakeLinker, author: "A. Reader", now: new Date("2033-02-09T10:00:00Z") };
    const [first, second] = before.events;
    await correctDataset(early, { action: "set", target: first?.id ?? "", field: "status", value: "alleged", reason: "Nobody saw it." }, options);
    await correctDataset(early, { action: "reject", target: second?.id ?? "", reason: "It is old." }, options);
    for (const one of [...all].slice(2)) await derive(early, [one], { keep: true });
    await derive(late, [...all].slice(0, 2));
    await cp(join(early, "corrections.jsonl"), join(late, "corrections.jsonl"));
    await derive(late, [...all].reverse());
    expect((await readDataset(late)).originals).toHaveLength(2);
    expect(await derivedBytes(early)).toEqual(await derivedBytes(late));
  });

  it("changes nothing where the same comes again", async () => {
    await fc.assert(
      fc.asyncProperty(growth, async ({ all, order, cuts }) => {
        const dir = await folder();
        await derive(dir, all);
        const before = await bytesOf(dir);
        for (const part of partsOf(order, cuts)) {
          const { isChanged } = await derive(dir, part, { keep: true });
          expect(isChanged).toBe(false);
        }
        expect(await bytesOf(dir)).toEqual(before);
      }),
      { seed: 20310304, numRuns: 15 },
    );
  }, 120_000);
});
