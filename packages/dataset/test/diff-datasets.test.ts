import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { draftCorrection, draftUndo } from "../src/corrections/draft-correction.js";
import { type CorrectionDraft, type DatasetRecords, deriveRecords, diffDatasets, isSameDataset, type Side } from "../src/index.js";
import { fakeLinker } from "./corrections/fake-linker.js";
import { accountOf, dispatches, madeUp } from "./corrections/made-up.js";
import { tinyRecords } from "./tiny.js";

const read = madeUp();
const sideOf = (records: DatasetRecords, corrections: Side["corrections"] = []): Side => ({ ...records, aliases: [], corrections });

/** The made-up dataset with one correction, and the correction. */
function corrected(draft: CorrectionDraft) {
  const correction = draftCorrection(draft, { ...read, aliases: [] }, { author: "A. Reader", at: new Date(0), place: 0 });
  return { correction, side: sideOf(deriveRecords(read, [correction], fakeLinker), [correction]) };
}

const shelling = accountOf(read, "a.txt", "Shelling");
const looting = accountOf(read, "a.txt", "Looting");

describe("diffDatasets", () => {
  it("finds nothing between a dataset and itself", async () => {
    const nothing = { added: [], removed: [], changed: [] };
    expect(diffDatasets(sideOf(read), sideOf(read))).toEqual(nothing);
    expect(diffDatasets(await tinyRecords(), await tinyRecords())).toEqual(nothing);
  });

  it("finds nothing between a dataset and itself in another order", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...read.events], { minLength: read.events.length }), (events) => {
        const turned = events.map((event) => ({ ...event, participants: event.participants.toReversed(), reasons: ["worded otherwise"] }));
        expect(isSameDataset(diffDatasets(sideOf(read), sideOf({ ...read, events: turned })))).toBe(true);
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  it("tells a field that a correction set, with the correction and its words", () => {
    const value = { name: "Oster", kind: "town", precision: 1 };
    const { side, correction } = corrected({ action: "set", target: looting.id, field: "place", value, quote: "in Oster", reason: "Told." });
    const { added, removed, changed } = diffDatasets(sideOf(read), side);
    expect([added, removed]).toEqual([[], []]);
    expect(changed).toMatchObject([{ after: { id: looting.eventId }, accounts: { added: [], removed: [] } }]);
    expect(changed[0]?.fields).toMatchObject([{ field: "place", before: null, after: value, corrections: [correction], evidence: [{ quote: "in Oster" }] }]);
  });

  it("tells the undo of a correction that stood before", () => {
    const { side, correction } = corrected({ action: "set", target: looting.id, field: "status", value: "claimed", reason: "Told." });
    const undo = draftUndo(correction.id, "No.", { author: "B. Reader", at: new Date(0), place: 1 });
    const { changed } = diffDatasets(side, sideOf(read, [correction, undo]));
    expect(changed[0]?.fields).toMatchObject([{ field: "status", before: "claimed", after: "occurred", corrections: [undo] }]);
  });

  it("tells a merged event as part of the other, and the accounts that came", () => {
    const other = accountOf(read, "c.txt", "Looting");
    const { side, correction } = corrected({ action: "merge", eventIds: [looting.eventId, other.eventId], reason: "One mob." });
    const { added, removed, changed } = diffDatasets(sideOf(read), side);
    const [kept, gone] = [looting.eventId, other.eventId].sort();
    expect(added).toEqual([]);
    expect(removed).toMatchObject([{ event: { id: gone }, other: kept, corrections: [correction] }]);
    expect(changed).toMatchObject([{ after: { id: kept }, accounts: { added: [{ mode: "armed-raid" }] } }]);
  });

  it("tells an event that was split off, and one that was struck out with its sentence", () => {
    const far = accountOf(read, "c.txt", "Shelling");
    const split = corrected({ action: "split", eventId: shelling.eventId, reportIds: [far.id], reason: "Far." });
    const { added } = diffDatasets(sideOf(read), split.side);
    expect(added).toMatchObject([{ other: shelling.eventId, corrections: [split.correction] }]);
    const arson = accountOf(read, "a.txt", "Arson");
    const { removed } = diffDatasets(sideOf(read), corrected({ action: "reject", target: arson.id, reason: "Rumour." }).side);
    expect(removed).toMatchObject([{ event: { id: arson.eventId }, evidence: [{ quote: arson.evidence[0]?.quote }], corrections: [{ reason: "Rumour." }] }]);
  });

  it("names no correction that the dataset tells to be lost", () => {
    const { correction } = corrected({ action: "set", target: looting.id, field: "status", value: "claimed", reason: "Told." });
    const events = read.events.map((event) => (event.id === looting.eventId ? { ...event, status: "denied" as const } : event));
    const issue = {
      id: "i_0000000000000001",
      code: "correct/account-lost",
      stage: "correct",
      message: `${correction.id} (A. Reader) speaks of it.`,
      hint: ".",
    };
    const later = { ...sideOf({ ...read, events }, [correction]), issues: [issue as never] };
    expect(diffDatasets(sideOf(read), later).changed).toMatchObject([{ fields: [{ field: "status", corrections: [] }] }]);
    expect(diffDatasets(sideOf(read), { ...later, issues: [] }).changed).toMatchObject([{ fields: [{ corrections: [correction] }] }]);
  });

  it("tells a toll by its own sentence where a correction set another, and both where both changed", () => {
    const toll = (outcome: "killed" | "injured", min: number, quote: string, documentId = looting.documentId) => ({
      outcome,
      min,
      max: min,
      basis: "exact" as const,
      text: String(min),
      evidence: [{ documentId, start: 0, end: quote.length, quote }],
    });
    const { correction } = corrected({ action: "set", target: looting.id, field: "status", value: "claimed", reason: "Told." });
    const set = { ...correction, field: "casualties.injured" } as typeof correction;
    const other = accountOf(read, "c.txt", "Looting").documentId;
    const withTolls = (...casualties: unknown[]): DatasetRecords => ({
      ...read,
      events: read.events.map((event) => (event.id === looting.eventId ? { ...event, casualties: casualties as typeof event.casualties } : event)),
    });
    const before = sideOf(withTolls(toll("killed", 2, "two", other), toll("injured", 4, "four")));
    const causes = (...casualties: unknown[]) => {
      const [field] = diffDatasets(before, sideOf(withTolls(...casualties), [set])).changed[0]?.fields ?? [];
      return { corrections: field?.corrections.map(({ id }) => id), quotes: field?.evidence.map(({ quote }) => quote) };
    };
    expect(causes(toll("killed", 5, "five", other), toll("injured", 4, "four"))).toEqual({ corrections: [], quotes: ["five"] });
    expect(causes(toll("killed", 5, "five", other), toll("injured", 9, "nine"))).toEqual({ corrections: [set.id], quotes: ["five"] });
  });

  it("takes no correction of a field for the reason that an event came or went", () => {
    const { side } = corrected({ action: "set", target: looting.id, field: "status", value: "claimed", reason: "Told." });
    const later = { ...side, events: side.events.filter(({ id }) => id !== looting.eventId), reports: side.reports.filter(({ id }) => id !== looting.id) };
    expect(diffDatasets(sideOf(read), later).removed).toMatchObject([{ event: { id: looting.eventId }, corrections: [] }]);
  });

  it("tells a new event by its sentence", () => {
    const later = madeUp({ ...dispatches, "d.txt": "Arson burnt a school in Vessel." });
    const { added, removed, changed } = diffDatasets(sideOf(read), sideOf(later));
    expect([removed, changed]).toEqual([[], []]);
    expect(added).toMatchObject([{ evidence: [{ quote: "Arson burnt a school in Vessel." }], corrections: [] }]);
  });

  it("knows an event again by its words where its document changed", () => {
    const later = madeUp({ ...dispatches, "a.txt": `Corrected. ${dispatches["a.txt"]}` });
    expect(isSameDataset(diffDatasets(sideOf(read), sideOf(later)))).toBe(true);
  });

  it("takes an event for the same where its document tells it in nearly the same words, and for another where it does not", () => {
    const told = (text: string) => madeUp({ ...dispatches, "d.txt": text });
    const earlier = told("Arson burnt a school and two barns in the town of Vessel on Monday night.");
    const near = diffDatasets(sideOf(earlier), sideOf(told("Arson burnt a school and four sheds in the town of Vessel on Monday night.")));
    expect([near.added, near.removed, near.changed.length]).toEqual([[], [], 1]);
    expect(near.changed[0]?.before.id).not.toBe(near.changed[0]?.after.id);
    const far = diffDatasets(sideOf(earlier), sideOf(told("Arson was said to have ruined every shop of Oster.")));
    expect([far.added.length, far.removed.length, far.changed]).toEqual([1, 1, []]);
  });

  it("follows the aliases of the later dataset", () => {
    const later = {
      ...read,
      events: read.events.map((event) => (event.id === looting.eventId ? { ...event, id: "e_0000000000000001" as never, reportIds: [] as never } : event)),
    };
    const aliases = [{ from: looting.eventId, to: "e_0000000000000001" as never }];
    const { added, removed } = diffDatasets(sideOf(read), { ...sideOf(later), aliases });
    expect([added, removed]).toEqual([[], []]);
  });
});
