import { join } from "node:path";
import { readDataset } from "@dateline/dataset";
import { describe, expect, it } from "vitest";
import { eventsNamed, evidenceOf } from "../../src/evidence/evidence.js";
import { reviewOf } from "../../src/evidence/review.js";
import { writeInventedDataset } from "../fixtures/invented-dataset.js";
import { newFolder } from "../fixtures/notebooks.js";

async function invented() {
  const dir = join(await newFolder(), "dataset");
  await writeInventedDataset(dir);
  return await readDataset(dir);
}

describe("evidenceOf", () => {
  it("gives every value of every account with words that are the text's own", async () => {
    const dataset = await invented();
    for (const event of dataset.events) {
      const { accounts, documents } = evidenceOf(dataset, event);
      expect(accounts.length).toBe(event.reportIds.length);
      for (const { fields, documentId } of accounts) {
        const text = documents.find(({ id }) => id === documentId)?.text ?? "";
        for (const { evidence } of fields) for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote);
      }
    }
  });

  it("lists what, when, where, who and how many, in words", async () => {
    const dataset = await invented();
    const event = dataset.events.find(({ mode }) => mode === "drone-attack");
    const [account] = event === undefined ? [] : evidenceOf(dataset, event).accounts;
    expect(account?.fields.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "What: drone-attack",
      "Told as: occurred",
      "When: 2031-03-02",
      "Where: Ostervik, 59.2, 24.1",
      "Perpetrator: Harbour Front",
      "Killed: 2",
      "Confirms: town's mayor",
    ]);
  });
});

describe("eventsNamed", () => {
  it("finds events by their own id and by that of an account, each once, and none for ids of elsewhere", async () => {
    const dataset = await invented();
    const [first, second] = dataset.events;
    const ids = [first?.id ?? "", first?.reportIds[0] ?? "", second?.reportIds[0] ?? "", "e_ffffffffffffffff"];
    expect(eventsNamed(dataset, ids).map(({ id }) => id)).toEqual([first?.id, second?.id]);
  });
});

describe("reviewOf", () => {
  it("lists what is less than sure, least sure and most doubted first", async () => {
    const dataset = await invented();
    const [a, b, c] = dataset.reports;
    if (a === undefined || b === undefined || c === undefined) throw new Error("the invented dataset has three accounts");
    const reports = [
      { ...a, confidence: "high" as const },
      { ...b, confidence: "moderate" as const, reasons: ["one", "two"] },
      { ...c, confidence: "low" as const, reasons: ["one"] },
    ];
    expect(reviewOf({ ...dataset, reports })).toMatchObject({
      total: 2,
      items: [
        { reportId: c.id, doubts: ["one"] },
        { reportId: b.id, doubts: ["one", "two"] },
      ],
    });
  });
});
