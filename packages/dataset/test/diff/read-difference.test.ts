import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CorrectionDraft, correctDataset, diffDatasets, readDataset, readDifference, readPart } from "../../src/index.js";
import { fakeLinker } from "../corrections/fake-linker.js";
import { dispatches } from "../corrections/made-up.js";
import { derive } from "../derive/fake-reader.js";
import { newFolder } from "../tiny.js";

const options = { linker: fakeLinker, author: "A. Reader", now: new Date("2033-02-09T10:00:00Z") };
const texts = {
  ...dispatches,
  "d.txt": "Arson burnt a school in Vessel on Monday.",
  "e.txt": "Arson burnt the school on Monday, a clerk said. Looting broke out in Oster.",
};
const changes = fc.record({
  less: fc.subarray(Object.keys(texts)),
  more: fc.subarray(Object.keys(texts), { minLength: 1 }),
  other: fc.option(fc.constantFrom(...Object.keys(texts))),
  chosen: fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 2 }),
});

async function correctSome(dir: string, chosen: readonly (readonly [number, number])[]): Promise<void> {
  for (const [one, other] of chosen) {
    const { events } = await readDataset(dir);
    const [first, second] = [events[one % events.length], events[other % events.length]];
    if (first === undefined || second === undefined) return;
    const reason = "Told.";
    const draft: CorrectionDraft =
      first === second
        ? { action: "set", target: first.id, field: "status", value: "alleged", reason }
        : { action: "merge", eventIds: [first.id, second.id], reason };
    await correctDataset(dir, draft, options);
  }
}

const pick = (names: readonly string[]) => Object.entries(texts).filter(([name]) => names.includes(name));

describe("readDifference", () => {
  it("reads all that comparing two datasets looks at", async () => {
    await fc.assert(
      fc.asyncProperty(changes, async ({ less, more, other, chosen }) => {
        const root = await newFolder();
        const [before, after] = [join(root, "before"), join(root, "after")];
        await derive(before, pick(less));
        await cp(before, after, { recursive: true });
        await derive(after, pick(more), { keep: true });
        if (other !== null) await derive(after, [[other, `Note: ${texts[other as keyof typeof texts]}`]], { keep: true });
        await correctSome(after, chosen);
        for (const [one, two] of [
          [before, after],
          [after, before],
        ] as const) {
          expect(diffDatasets(...(await readDifference(one, two)))).toEqual(diffDatasets(await readDataset(one), await readDataset(two)));
        }
        const same = await readDifference(after, after);
        expect(same.map(({ events, reports, documents }) => [events, reports, documents])).toEqual([
          [[], [], []],
          [[], [], []],
        ]);
      }),
      { seed: 20340305, numRuns: 12 },
    );
  }, 120_000);
});

describe("readPart", () => {
  it("gives what there is about an event or an account, as the whole dataset has it", async () => {
    const dir = join(await newFolder(), "dataset");
    await derive(dir, Object.entries(texts));
    const whole = await readDataset(dir);
    for (const event of whole.events) {
      const reports = whole.reports.filter(({ eventId }) => eventId === event.id);
      const documents = whole.documents.filter(({ id }) => reports.some(({ documentId }) => documentId === id));
      expect(await readPart(dir, { eventIds: [event.id] })).toEqual({ ...whole, events: [event], reports, documents, mentions: [], figures: [], issues: [] });
    }
    const [report] = whole.reports;
    const part = await readPart(dir, { reportIds: [report?.id ?? ""] });
    expect([part.reports, part.events.map(({ id }) => id)]).toEqual([[report], [report?.eventId]]);
  });

  it("throws where a file was changed by hand, also where no line that is looked at was", async () => {
    const dir = join(await newFolder(), "dataset");
    await derive(dir, Object.entries(texts));
    const { events, reports } = await readDataset(dir);
    const other = reports.find(({ eventId }) => eventId !== events[0]?.id);
    const path = join(dir, "reports.jsonl");
    await writeFile(path, (await readFile(path, "utf8")).replace(other?.id ?? "", "r_0000000000000000"));
    await expect(readPart(dir, { eventIds: [events[0]?.id ?? ""] })).rejects.toMatchObject({ code: "dataset/invalid-record" });
  });
});
