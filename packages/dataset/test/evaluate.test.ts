import { describe, expect, it } from "vitest";
import { type DatasetRecords, evaluateDataset } from "../src/index.js";
import { tinyRecords } from "./tiny.js";

const empty = { documents: [], reports: [], events: [] };
type Reports = DatasetRecords["reports"];

/** The tiny dataset with its accounts changed. */
async function changed(change: (reports: Reports) => Reports) {
  const records = await tinyRecords();
  return { gold: records, found: { ...records, reports: change(records.reports) } };
}

describe("evaluateDataset", () => {
  it("gives 1 for a dataset against itself, and nothing where neither has anything", async () => {
    const records = await tinyRecords();
    const { accounts, events, links, fields, types, missed, extra, wrong, documents } = evaluateDataset(records, records);
    expect(documents).toEqual({ shared: 1, goldOnly: 0, foundOnly: 0 });
    expect([accounts, events].map(({ precision, recall, f1, right }) => [precision, recall, f1, right])).toEqual([
      [1, 1, 1, 2],
      [1, 1, 1, 2],
    ]);
    expect(links).toEqual({ right: 0, extra: 0, missing: 0, precision: null, recall: null, f1: null });
    expect(types.map(({ name, f1 }) => [name, f1])).toEqual([
      ["assault", 1],
      ["protest", 1],
    ]);
    expect(fields.filter(({ f1 }) => f1 !== 1).map(({ name, f1 }) => [name, f1])).toEqual([["contested", null]]);
    expect([missed, extra, wrong]).toEqual([[], [], []]);
  });

  it("gives 0 for an empty dataset, and lists all of the gold as missed", async () => {
    const gold = await tinyRecords();
    const { accounts, events, fields, missed, documents } = evaluateDataset(empty, gold);
    expect(documents).toEqual({ shared: 0, goldOnly: 1, foundOnly: 0 });
    expect(
      [accounts, events, ...fields].flatMap(({ precision, recall, f1 }) => [precision, recall, f1]).filter((share) => share !== null && share !== 0),
    ).toEqual([]);
    expect(missed).toHaveLength(2);
  });

  it("tells what was missed, what is extra and which field is wrong", async () => {
    const { gold, found } = await changed((reports) =>
      reports.map((report) => (report.type === "assault" ? { ...report, status: "claimed" as const } : report)),
    );
    const [attack, march] = ["assault", "protest"].map((type) => found.reports.find((report) => report.type === type));
    const evaluation = evaluateDataset({ ...found, reports: attack ? [attack] : [] }, gold);
    expect(evaluation.missed).toEqual([march]);
    expect(evaluation.wrong.map(({ field, gold: wanted, found: given }) => ({ field, wanted, given }))).toEqual([
      { field: "status", wanted: ["occurred"], given: ["claimed"] },
    ]);
    const swapped = evaluateDataset(gold, { ...found, reports: attack ? [attack] : [] });
    expect(swapped.extra).toEqual([march]);
  });

  it("counts a missed account's values as missing", async () => {
    const { gold, found } = await changed((reports) => reports.filter(({ type }) => type === "protest"));
    const killed = evaluateDataset(found, gold).fields.find(({ name }) => name === "killed");
    expect(killed).toMatchObject({ right: 0, extra: 0, missing: 1, f1: 0 });
  });

  it("aligns an account of the wrong type by its words, and scores the type as wrong", async () => {
    const { gold, found } = await changed(
      (reports) => reports.map((report) => (report.type === "protest" ? { ...report, type: "threaten" as const } : report)) as Reports,
    );
    const { accounts, types, wrong } = evaluateDataset(found, gold);
    expect(accounts.f1).toBe(1);
    expect(types.map(({ name, right, extra, missing }) => ({ name, right, extra, missing }))).toEqual([
      { name: "assault", right: 1, extra: 0, missing: 0 },
      { name: "protest", right: 0, extra: 0, missing: 1 },
      { name: "threaten", right: 0, extra: 1, missing: 0 },
    ]);
    expect(wrong.map(({ field }) => field)).toEqual(["type"]);
  });

  it("knows a document by its path where its bytes differ, and compares quotes", async () => {
    const gold = await tinyRecords();
    const documents = gold.documents.map((document) => ({ ...document, sha256: "0".repeat(64), text: `\n${document.text}` }));
    expect(evaluateDataset({ ...gold, documents }, gold).accounts.f1).toBe(1);
  });

  it("scores links between accounts as pairs", async () => {
    const gold = await tinyRecords();
    const [first] = gold.events;
    const linked = gold.reports.map((report) => ({ ...report, eventId: first?.id ?? report.eventId }));
    expect(evaluateDataset({ ...gold, reports: linked }, gold).links).toMatchObject({ right: 0, extra: 1, missing: 0 });
    expect(evaluateDataset({ ...gold, reports: linked }, { ...gold, reports: linked }).links.f1).toBe(1);
  });

  it("scores what the accounts of an event differ on", async () => {
    const gold = await tinyRecords();
    const versions = ["one", "two"].map((value) => ({ value, by: [], evidence: [] }));
    const events = gold.events.map((event, index) => (index === 0 ? { ...event, contested: [{ field: "place" as const, versions }] } : event));
    const { fields, wrong } = evaluateDataset(gold, { ...gold, events });
    expect(fields.at(-1)).toMatchObject({ name: "contested", right: 0, missing: 1, f1: 0 });
    expect(wrong).toMatchObject([{ field: "contested", gold: ["place"], found: [] }]);
  });

  it("refuses gold of other documents, or of none", async () => {
    const found = await tinyRecords();
    const others = { ...found, documents: found.documents.map((document) => ({ ...document, path: "b.txt", sha256: "1".repeat(64) })) };
    for (const gold of [empty, others]) expect(() => evaluateDataset(found, gold)).toThrow(expect.objectContaining({ code: "dataset/unrelated" }));
  });
});
