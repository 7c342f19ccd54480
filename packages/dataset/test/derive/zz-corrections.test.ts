import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derivedFileNames } from "../../src/dataset.js";
import { encodeRecords } from "../../src/encode-records.js";
import {
  type CorrectionDraft,
  checkDataset,
  correctDataset,
  type Dataset,
  deriveRecords,
  readCorrections,
  readDataset,
  undoCorrection,
} from "../../src/index.js";
import { fakeLinker } from "../corrections/fake-linker.js";
import { dispatches } from "../corrections/made-up.js";
import { newFolder } from "../tiny.js";
import { derive } from "./fake-reader.js";

const options = { linker: fakeLinker, author: "A. Reader", now: new Date("2033-02-09T10:00:00Z") };
const texts = Object.entries({
  ...dispatches,
  "d.txt": "Arson burnt a school in Vessel on Monday.",
  "e.txt": "Arson burnt the school on Monday, a clerk said.",
});

async function derivedBytes(dir: string): Promise<Record<string, string>> {
  const names = (await readdir(dir)).filter((name) => derivedFileNames.some((file) => name === `${file}.jsonl`));
  return Object.fromEntries(await Promise.all(names.sort().map(async (name) => [name, await readFile(join(dir, name), "utf8")])));
}

/** Something that can be asked for of a dataset; the numbers choose. */
function draftOf({ events, reports }: Dataset, [action, one, two]: readonly [number, number, number]): CorrectionDraft | undefined {
  const [event, other, report] = [events[one % events.length], events[two % events.length], reports[two % reports.length]];
  if (event === undefined || other === undefined || report === undefined) return undefined;
  const reason = `Because of ${one}.`;
  const drafts: CorrectionDraft[] = [
    { action: "set", target: event.id, field: "status", value: one % 2 === 0 ? "claimed" : "denied", reason },
    { action: "set", target: report.id, field: "place", value: { name: "Oster", kind: "town", precision: 1 }, reason },
    { action: "set", target: report.id, field: "time", value: null, reason },
    { action: "merge", eventIds: [event.id, other.id], reason },
    { action: "split", eventId: event.id, reportIds: event.reportIds.slice(-1), reason },
    { action: "reject", target: report.id, reason },
    { action: "add", report: { path: "b.txt", quote: "a clerk said", type: "consult", mode: "talks" }, reason },
  ];
  return drafts[action % drafts.length];
}

async function correctAtRandom(dir: string, choices: readonly (readonly [number, number, number])[]): Promise<void> {
  for (const choice of choices) {
    const draft = draftOf(await readDataset(dir), choice);
    // All that there was may be struck out.
    if (draft === undefined) return;
    await correctDataset(dir, draft, options).catch((error: unknown) => {
      // An event that is merged with itself, or split of its only account, is refused.
      expect(error).toMatchObject({ code: expect.stringMatching(/^(correction|event)\//) });
    });
  }
}

const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 5 });
const cuts = fc.record({ order: fc.shuffledSubarray(texts, { minLength: texts.length }), cut: fc.integer({ min: 1, max: texts.length - 1 }) });

describe("corrections of a dataset that grows", () => {
  it("give the same bytes whether they were made before or after the rest came, and what the whole records give", async () => {
    await fc.assert(
      fc.asyncProperty(choices, cuts, async (made, { order, cut }) => {
        const root = await newFolder();
        const [whole, grown] = [join(root, "whole"), join(root, "grown")];
        await derive(grown, order.slice(0, cut));
        await correctAtRandom(grown, made);
        await derive(grown, order.slice(cut), { keep: true });
        await derive(whole, []);
        await cp(join(grown, "corrections.jsonl"), join(whole, "corrections.jsonl")).catch(() => undefined);
        await derive(whole, texts);
        expect(await derivedBytes(grown)).toEqual(await derivedBytes(whole));
        const dataset = await readDataset(grown);
        expect([checkDataset(dataset), (await readCorrections(grown)).state]).toEqual([[], "current"]);
        const again = deriveRecords(dataset, dataset.corrections, fakeLinker);
        for (const file of derivedFileNames) expect(encodeRecords(file, again[file]).join("")).toBe(encodeRecords(file, dataset[file]).join(""));
      }),
      { seed: 777, numRuns: 150, endOnFailure: true },
    );
  }, 1200_000);

  it("leave no trace in a derived file when they are taken back after the rest came", async () => {
    await fc.assert(
      fc.asyncProperty(choices, cuts, async (made, { order, cut }) => {
        const root = await newFolder();
        const [whole, grown] = [join(root, "whole"), join(root, "grown")];
        await derive(whole, texts);
        await derive(grown, order.slice(0, cut));
        await correctAtRandom(grown, made);
        await derive(grown, order.slice(cut), { keep: true });
        for (const { id } of (await readCorrections(grown)).corrections) await undoCorrection(grown, id, { ...options, reason: "No." });
        expect(await derivedBytes(grown)).toEqual(await derivedBytes(whole));
      }),
      { seed: 777, numRuns: 150, endOnFailure: true },
    );
  }, 1200_000);
});
