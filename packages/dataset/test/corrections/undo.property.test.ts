import type { Correction } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftCorrection, draftUndo } from "../../src/corrections/draft-correction.js";
import { derivedFileNames } from "../../src/dataset.js";
import { encodeRecords } from "../../src/encode-records.js";
import { type CorrectionDraft, checkDataset, type DatasetRecords, deriveRecords } from "../../src/index.js";
import { fakeLinker } from "./fake-linker.js";
import { madeUp } from "./made-up.js";

const bytesOf = (records: DatasetRecords) => Object.fromEntries(derivedFileNames.map((file) => [file, encodeRecords(file, records[file]).join("")]));
const pick = <Value>(values: readonly Value[], at: number): Value | undefined => values[at % Math.max(values.length, 1)];

const values = [
  { field: "status", value: "claimed" },
  { field: "status", value: "denied" },
  { field: "place", value: { name: "Oster", kind: "town", precision: 1 } },
  { field: "place.name", value: "Lund" },
  { field: "place", value: null },
  { field: "participants.victim", value: { kind: "person", text: "clerk" } },
  { field: "casualties.killed", value: { min: 3, max: null, approximate: false, text: "3" } },
  { field: "mode", value: "protest" },
  { field: "time", value: null },
] as const;

/** What somebody might ask for of the records as they are; the numbers choose. */
function draftOf(records: DatasetRecords, [action, one, two, three]: readonly [number, number, number, number]): CorrectionDraft | undefined {
  const reason = `Because of ${one}.`;
  const event = pick(records.events, one);
  const other = pick(records.events, two);
  const report = pick(records.reports, two);
  if (event === undefined || other === undefined || report === undefined) return undefined;
  const set = pick(values, three) ?? values[0];
  const drafts: CorrectionDraft[] = [
    { action: "set", target: event.id, ...set, reason },
    { action: "set", target: report.id, ...set, reason },
    { action: "merge", eventIds: [event.id, other.id], reason },
    { action: "split", eventId: event.id, reportIds: event.reportIds.slice(0, 1), reason },
    { action: "reject", target: report.id, reason },
    { action: "add", report: { path: "b.txt", quote: "a clerk said", type: "consult", mode: "talks" }, reason },
  ];
  return pick(drafts, action);
}

/** A log of what can be asked for, as random numbers have it. */
function logOf(read: DatasetRecords, choices: readonly (readonly [number, number, number, number])[]): Correction[] {
  const log: Correction[] = [];
  for (const choice of choices) {
    const records = deriveRecords(read, log, fakeLinker);
    const signature = { author: `Reader ${choice[3] % 2}`, at: new Date(2_000_000_000_000), place: log.length };
    const draft = draftOf(records, choice);
    try {
      if (draft !== undefined) log.push(draftCorrection(draft, { ...records, aliases: [] }, signature));
    } catch (error) {
      // An event that is merged with itself, or split of its only account, is refused: nothing to undo.
      expect(error).toMatchObject({ code: expect.stringMatching(/^(correction|event)\//) });
    }
  }
  return log;
}

const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat()), { maxLength: 8 });
const runs = { seed: 20330207, numRuns: 25 };

describe("corrections of any kind", () => {
  const read = madeUp();

  it("leave no trace in a derived file when each is taken back, in whatever order", () => {
    fc.assert(
      fc.property(choices, fc.infiniteStream(fc.nat()), (made, numbers) => {
        const log = logOf(read, made);
        const order = log.map((correction) => ({ correction, at: numbers.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        const corrected = deriveRecords(read, log, fakeLinker);
        const undone = [...log];
        for (const { correction } of order) undone.push(draftUndo(correction.id, "No.", { author: "B. Reader", at: new Date(0), place: undone.length }));
        // From what the corrections left, not from what was read: nothing of theirs may be lost on the way.
        expect(bytesOf(deriveRecords(corrected, undone, fakeLinker))).toEqual(bytesOf(read));
      }),
      runs,
    );
  });

  it("give the same whatever they were applied to before, and a dataset that holds together", () => {
    fc.assert(
      fc.property(choices, choices, (made, others) => {
        const log = logOf(read, made);
        const corrected = deriveRecords(read, log, fakeLinker);
        expect(checkDataset(corrected)).toEqual([]);
        expect(bytesOf(deriveRecords(corrected, log, fakeLinker))).toEqual(bytesOf(corrected));
        const elsewhere = deriveRecords(read, logOf(read, others), fakeLinker);
        expect(bytesOf(deriveRecords(elsewhere, log, fakeLinker))).toEqual(bytesOf(corrected));
      }),
      runs,
    );
  });
});
