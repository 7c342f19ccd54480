import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkDataset, correctDataset, type Linker, readCorrections, readDataset, undoCorrection } from "../../src/index.js";
import { fakeLinker } from "./fake-linker.js";
import { accountOf } from "./made-up.js";
import { options, place, setPlace, start } from "./start.js";

describe("correctDataset", () => {
  it("sets a field, says by whom and why, and keeps what the reader gave", async () => {
    const { dir, make, records } = await start();
    const account = accountOf(records, "a.txt", "Looting");
    const { correction } = await make(setPlace(account.id));
    const after = await readDataset(dir);
    const corrected = accountOf(after, "a.txt", "Looting");
    expect(corrected.place).toMatchObject({ name: "Oster", evidence: [{ quote: "in Oster" }] });
    expect(corrected.explanation.at(-1)).toEqual({ stage: "correct", rule: correction.id, field: "place", note: "corrected by A. Reader: The text says so." });
    expect(after.events.find(({ id }) => id === corrected.eventId)?.reasons).toContain("place corrected by A. Reader: The text says so.");
    expect(after.originals).toEqual([account]);
    expect(checkDataset(after)).toEqual([]);
    expect(after.manifest.corrections?.count).toBe(1);
  });

  it("sets a field of an event on all its accounts, so that the event shows it", async () => {
    const { dir, make, records } = await start();
    const { eventId } = accountOf(records, "a.txt", "Shelling");
    await make({ action: "set", target: eventId, field: "status", value: "claimed", reason: "Only the clerk says so." });
    const after = await readDataset(dir);
    expect(after.events.find(({ id }) => id === eventId)?.status).toBe("claimed");
    expect(after.originals).toHaveLength(3);
  });

  it("finds the offsets of words in each account's own document, and leaves out what one does not say", async () => {
    const { dir, make, records } = await start();
    const { eventId } = accountOf(records, "a.txt", "Shelling");
    const value = [
      { role: "target", kind: "facility", text: "mill" },
      { role: "source", kind: "person", text: "clerk" },
    ];
    await make({ action: "set", target: eventId, field: "participants", value, reason: "Told." });
    const after = await readDataset(dir);
    expect(checkDataset(after)).toEqual([]);
    expect(accountOf(after, "a.txt", "Shelling").participants.map(({ text }) => text)).toEqual(["mill"]);
    expect(accountOf(after, "b.txt", "Shelling").participants.map(({ text }) => text)).toEqual(["mill", "clerk"]);
    expect(accountOf(after, "c.txt", "Shelling").participants).toEqual([]);
  });

  it.each([
    {
      field: "casualties.killed",
      value: { min: 2, max: 2, approximate: false, text: "two millers" },
      shows: { casualties: [{ outcome: "killed", min: 2, evidence: [] }] },
    },
    { field: "participants.victim", value: null, shows: { participants: [] } },
    { field: "participants.0", value: null, shows: { participants: [] } },
    { field: "participants.0.name", value: "the millers of Oster", shows: { participants: [{ text: "millers", name: "the millers of Oster" }] } },
    { field: "mode", value: "protest", shows: { type: "protest", mode: "protest" } },
    { field: "time", value: null, shows: { time: null } },
    { field: "confidence", value: "high", shows: { confidence: "high" } },
    { field: "count", value: { min: 2, max: 2 }, shows: { count: { min: 2, max: 2 } } },
  ])("sets $field", async ({ field, value, shows }) => {
    const { dir, make, records } = await start();
    await make({ action: "set", target: accountOf(records, "a.txt", "Shelling").id, field, value, reason: "Told." });
    expect(accountOf(await readDataset(dir), "a.txt", "Shelling")).toMatchObject(shows);
  });

  it.each([
    { fault: "a word out of its vocabulary", field: "status", value: "happened", says: 'status is "happened", allowed is "occurred"' },
    { fault: "a field that is not there", field: "colour", value: "red", says: "colour is a field that the schema does not have" },
    { fault: "a path past the end of a list", field: "participants.7.name", value: "x", says: "the account has no participants.7.name" },
    { fault: "a value of another shape", field: "place", value: "Oster", says: 'place is "Oster", expected is object' },
    { fault: "what the reader alone gives", field: "evidence", value: [], says: "evidence is the reader's own" },
    { fault: "a field that an account cannot lack", field: "status", value: null, says: "status is missing" },
    { fault: "words that the document does not hold", field: "participants", value: [{ role: "target", kind: "other", text: "a bridge" }], says: "“a bridge”" },
    {
      fault: "evidence that is not the text",
      field: "place",
      value: { ...place, evidence: [{ documentId: "d_0000000000000000", start: 0, end: 5, quote: "Oster" }] },
      says: "unsound",
    },
    { fault: "an actor that is not there", field: "participants.0.actorId", value: "nobody", says: "There is no actor nobody" },
  ])("refuses $fault, and changes nothing", async ({ field, value, says }) => {
    const { dir, make, records } = await start();
    const target = accountOf(records, "a.txt", "Shelling").id;
    const made = make({ action: "set", target, field, value, reason: "Told." });
    await expect(made).rejects.toMatchObject({ code: "correction/invalid", message: expect.stringContaining(says), hint: expect.any(String) });
    expect(await readDataset(dir)).toEqual(records);
  });

  it("names the nearest id where there is none", async () => {
    const { make, records } = await start();
    const { id, eventId } = accountOf(records, "a.txt", "Arson");
    const slip = (right: string) => `${right.slice(0, -1)}${right.endsWith("0") ? "1" : "0"}`;
    const reason = "Told.";
    await expect(make({ action: "reject", target: slip(id), reason })).rejects.toMatchObject({ code: "event/unknown", hint: `The nearest is ${id}.` });
    await expect(make({ action: "reject", target: slip(eventId), reason })).rejects.toMatchObject({
      code: "event/unknown",
      hint: `The nearest is ${eventId}.`,
    });
  });

  it("merges events, and the id that goes out of use goes on working", async () => {
    const { dir, make, records } = await start();
    const eventIds = [accountOf(records, "a.txt", "Looting").eventId, accountOf(records, "c.txt", "Looting").eventId].sort();
    await make({ action: "merge", eventIds, reason: "The same mob." });
    const after = await readDataset(dir);
    expect(after.events).toHaveLength(records.events.length - 1);
    expect(after.aliases).toEqual([{ from: eventIds[1], to: eventIds[0] }]);
    const again = await make({ action: "set", target: eventIds[1] ?? "", field: "status", value: "alleged", reason: "Hearsay." });
    expect(again.correction).toMatchObject({ accounts: [{ path: expect.any(String) }, { path: expect.any(String) }] });
  });

  it("splits accounts off into an event of their own", async () => {
    const { dir, make, records } = await start();
    const [one, other] = [accountOf(records, "a.txt", "Shelling"), accountOf(records, "c.txt", "Shelling")];
    expect(one.eventId).toBe(other.eventId);
    await make({ action: "split", eventId: one.eventId, reportIds: [other.id], reason: "Vessel is far from Oster." });
    const after = await readDataset(dir);
    expect(accountOf(after, "c.txt", "Shelling").eventId).not.toBe(accountOf(after, "a.txt", "Shelling").eventId);
    expect(accountOf(after, "b.txt", "Shelling").eventId).toBe(accountOf(after, "a.txt", "Shelling").eventId);
    expect([after.originals, checkDataset(after)]).toEqual([[], []]);
  });

  it("strikes accounts out, with the event where none is left", async () => {
    const { dir, make, records } = await start();
    const account = accountOf(records, "a.txt", "Arson");
    await make({ action: "reject", target: account.eventId, reason: "It is a rumour." });
    const after = await readDataset(dir);
    expect(after.events).toHaveLength(records.events.length - 1);
    expect(after.originals).toEqual([account]);
    const again = make({ action: "reject", target: account.id, reason: "Once more." });
    await expect(again).rejects.toMatchObject({ code: "event/unknown", message: expect.stringContaining("struck out") });
  });

  it("adds an account by its words", async () => {
    const { dir, make, records } = await start();
    const report = {
      path: "b.txt",
      quote: "three millers were killed",
      type: "assault",
      mode: "shelling",
      participants: [{ role: "victim", kind: "group", text: "millers" }],
    };
    const { correction } = await make({ action: "add", report, reason: "Missed." });
    const after = await readDataset(dir);
    const added = after.reports.find(({ id }) => !records.reports.some((one) => one.id === id));
    expect(added).toMatchObject({ status: "occurred", explanation: [{ stage: "correct", rule: correction.id, note: "added by A. Reader: Missed." }] });
    expect(after.events).toHaveLength(records.events.length + 1);
    expect(checkDataset(after)).toEqual([]);
    await make({ action: "set", target: added?.id ?? "", field: "status", value: "alleged", reason: "Hearsay." });
    expect((await readDataset(dir)).originals).toEqual([]);
  });

  it.each([
    { fault: "a text", report: "Gunmen shot a judge.", says: "JSON object" },
    { fault: "no words", report: { path: "a.txt", type: "assault" }, says: "quotes the words" },
    { fault: "a document unknown", report: { path: "z.txt", quote: "Looting" }, says: 'no document "z.txt"' },
    { fault: "words that the document lacks", report: { path: "a.txt", quote: "a bridge fell" }, says: "“a bridge fell”" },
    { fault: "no type", report: { path: "a.txt", quote: "Looting" }, says: "type is missing" },
  ])("refuses to add an account with $fault", async ({ report, says }) => {
    const { dir, make, records } = await start();
    await expect(make({ action: "add", report, reason: "Missed." })).rejects.toMatchObject({
      code: "correction/invalid",
      message: expect.stringContaining(says),
    });
    expect(await readDataset(dir)).toEqual(records);
  });

  it("reports corrections that disagree until one is taken back; the later holds", async () => {
    const { dir, make, records } = await start();
    const target = accountOf(records, "a.txt", "Arson").id;
    const first = await make({ action: "set", target, field: "status", value: "claimed", reason: "One." });
    const second = await make({ action: "set", target, field: "status", value: "denied", reason: "Two." });
    const conflict = (await readDataset(dir)).issues;
    expect(conflict).toMatchObject([{ code: "correct/conflict", stage: "correct" }]);
    expect(conflict[0]?.message).toContain(first.correction.id);
    expect(conflict[0]?.message).toContain(second.correction.id);
    expect(accountOf(await readDataset(dir), "a.txt", "Arson").status).toBe("denied");
    await undoCorrection(dir, second.correction.id, { ...options, reason: "One was right." });
    expect((await readDataset(dir)).issues).toEqual([]);
    expect(accountOf(await readDataset(dir), "a.txt", "Arson").status).toBe("claimed");
  });

  it("reports a split that parts what a merge joined", async () => {
    const { dir, make, records } = await start();
    const [one, other] = [accountOf(records, "a.txt", "Looting"), accountOf(records, "c.txt", "Looting")];
    await make({ action: "merge", eventIds: [one.eventId, other.eventId], reason: "One." });
    const { eventId } = accountOf(await readDataset(dir), "a.txt", "Looting");
    await make({ action: "split", eventId, reportIds: [other.id], reason: "Two." });
    const { issues, events } = await readDataset(dir);
    expect(issues.map(({ code }) => code)).toEqual(["correct/conflict"]);
    expect(events).toHaveLength(records.events.length);
  });

  it("refuses an event-wide value that the event would not show", async () => {
    const { dir, records } = await start();
    const { eventId } = accountOf(records, "a.txt", "Shelling");
    const linker: Linker = { ...fakeLinker, eventOf: (reports, tellerOf) => ({ ...fakeLinker.eventOf(reports, tellerOf), confidence: "high" }) };
    const set = correctDataset(dir, { action: "set", target: eventId, field: "confidence", value: "moderate", reason: "Told." }, { ...options, linker });
    await expect(set).rejects.toMatchObject({
      code: "correction/invalid",
      message: expect.stringContaining('show "high"'),
      hint: expect.stringContaining("r_"),
    });
    expect((await readCorrections(dir)).corrections).toEqual([]);
  });
});

describe("undoCorrection", () => {
  it("takes a correction back, and an undo of it too", async () => {
    const { dir, make, records } = await start();
    const before = await readFile(join(dir, "reports.jsonl"), "utf8");
    const { correction } = await make(setPlace(accountOf(records, "a.txt", "Looting").id));
    const corrected = await readFile(join(dir, "reports.jsonl"), "utf8");
    const undo = await undoCorrection(dir, correction.id, { ...options, reason: "No." });
    expect(await readFile(join(dir, "reports.jsonl"), "utf8")).toBe(before);
    await undoCorrection(dir, undo.correction.id, { ...options, reason: "Yes after all." });
    expect(await readFile(join(dir, "reports.jsonl"), "utf8")).toBe(corrected);
    expect((await readCorrections(dir)).corrections).toHaveLength(3);
  });

  it("refuses what is not there, and what is taken back already", async () => {
    const { dir, make, records } = await start();
    const { correction } = await make(setPlace(accountOf(records, "a.txt", "Looting").id));
    const { id } = correction;
    const slip = `${id.slice(0, -1)}${id.endsWith("0") ? "1" : "0"}`;
    const undo = (what: string) => undoCorrection(dir, what, { ...options, reason: "No." });
    await expect(undo(slip)).rejects.toMatchObject({ code: "correction/unknown", hint: `The nearest is ${id}.` });
    const taken = await undo(id);
    await expect(undo(id)).rejects.toMatchObject({ code: "correction/unknown", hint: `To have it again, undo ${taken.correction.id}.` });
  });
});
