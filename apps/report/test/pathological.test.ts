import type { ConflictEvent, SourceDocument } from "@dateline/schema";
import { toId } from "@dateline/schema";
import { describe, expect, test } from "vitest";
import { type BriefingDataset, renderBriefing } from "../src/index.js";
import { day, doer, makeEvent, says, target, town } from "./made-event.js";
import { judge, openPdf, pageTexts } from "./pdf/read-pdf.js";

const empty = { documents: [], reports: [], events: [], figures: [], issues: [] };

const document = (text: string): SourceDocument => ({
  id: toId("document", "0".repeat(16)),
  path: "made-up/one.txt",
  sha256: "0".repeat(64),
  mediaType: "text/plain",
  language: "en",
  published: null,
  text,
  blocks: [],
});

const withEvents = (...events: ConflictEvent[]): BriefingDataset => ({ ...empty, events });

async function read(dataset: BriefingDataset): Promise<string[]> {
  const bytes = await renderBriefing(dataset);
  const said = judge("qpdf", bytes, ["--check"]);
  if (said !== undefined) expect(said).toContain("No syntax or stream encoding errors found");
  return (await pageTexts(bytes)).map((text) => text.replace(/\s+/g, " "));
}

describe("a briefing stands up to", () => {
  test("an empty dataset, on one page that says so", async () => {
    const pages = await read(empty);
    expect(pages).toHaveLength(1);
    expect(pages[0]).toContain("The dataset holds no events");
  });

  test("an event without date, place, people, voices or sources", async () => {
    const pages = await read(withEvents(makeEvent({ time: null, place: null, participants: [] })));
    expect(pages.join(" ")).toContain("A drone attack on an unstated date is reported; not independently confirmed.");
  });

  test("names of 300 characters, with and without spaces", async () => {
    const [spaced, solid] = ["Brigade of the Lake ".repeat(15).trim(), "X".repeat(300)];
    const events = [spaced, solid].map((name) =>
      makeEvent({ participants: [doer(name, name), target(name, name)], place: town(name), attributions: [says("confirms", name)], voices: [name] }),
    );
    const pages = await read({
      ...withEvents(...events),
      documents: [{ ...document(`${spaced}\n${solid}`), title: solid, publisher: spaced, url: `https://example.org/${solid}` }],
    });
    expect(pages.join(" ")).toContain("Brigade of the Lake");
  });

  test("names from right to left, emoji, controls and letters that no font has", async () => {
    const odd = ["كتائب شاطئ البحيرة", "גדוד החוף", "Lake 😀🚤 Front", "Front\u0000\u202e\u0007 A", "湖岸戰線", "a\ud800b", "e\u0301\u0301\u0301"];
    const events = odd.map((name) =>
      makeEvent({ participants: [doer(name, name), target(name, name)], attributions: [says("reports", name)], voices: [name] }),
    );
    const whole = (await read(withEvents(...events))).join(" ");
    expect(whole).toContain("😀");
    expect(whole).toContain("\ufffd");
    expect([..."\u0000\u0007\u202e"].filter((character) => whole.includes(character))).toEqual([]);
    expect(whole).toContain("كتائب شاطئ البحيرة");
  });

  test("a passage of many thousand characters", async () => {
    const text = "word ".repeat(4000).trim();
    const event = makeEvent({
      attributions: [{ ...says("reports", "army"), evidence: [{ documentId: document(text).id, start: 0, end: text.length, quote: text }] }],
    });
    const pages = await read({ ...withEvents(event), documents: [document(text)] });
    expect(pages.join(" ").match(/\bword\b/g)?.length).toBe(4000);
  });
});

describe("one event in thousands of sources", () => {
  const many = (count: number): BriefingDataset => {
    const event = makeEvent({ voices: Array.from({ length: count }, (_, index) => `Outlet ${index}`) });
    const documents = event.voices.map((publisher, index) => {
      const id = index.toString(16).padStart(16, "0");
      return { ...document(`Drones struck post ${index} in Kessim.`), id: toId("document", id), path: `made-up/${index}.txt`, publisher };
    });
    const reports = documents.map(({ id, text }, index) => ({
      ...event,
      id: toId("report", (index + 1).toString(16).padStart(16, "f")),
      eventId: event.id,
      documentId: id,
      explanation: [],
      evidence: [{ documentId: id, start: 0, end: text.length, quote: text }],
    }));
    const told: ConflictEvent = { ...event, reportIds: reports.map(({ id }) => id) };
    // Reports and events of one type share their fields; the union cannot follow a spread.
    return { ...empty, documents, reports: reports as unknown as BriefingDataset["reports"], events: [told] };
  };

  test("has a note for each, ten thousand of them", async () => {
    const text = new TextDecoder().decode(await renderBriefing(many(10_000), { format: "md" }));
    // Compared as numbers: a diff of texts this long would take longer than the briefing.
    expect(text.match(/^\[\^\d+\]: /gm)?.length).toBe(10_000);
    expect(text.includes("**10,000** independent voices")).toBe(true);
  }, 120_000);

  test("is set on pages, with its note marks cut short in words and whole in the table", async () => {
    const pages = await read(many(600));
    expect(pages[0]?.includes("600 documents tell of one incident")).toBe(true);
    expect(pages.join(" ").includes("Drones struck post 599 in Kessim.")).toBe(true);
  }, 120_000);
});

test("500 events fill long tables whose header stands on every page and whose rows never break", async () => {
  const events = Array.from({ length: 500 }, (_, index) => {
    const iso = new Date(Date.UTC(2031, 0, 1) + Math.floor(index / 3) * 86_400_000).toISOString().slice(0, 10);
    return makeEvent({
      time: day(iso),
      place: { ...town(`Village ${index}`), latitude: 10 + (index % 20) / 10, longitude: 14 + (index % 30) / 10 },
      participants: [doer(`Group ${index % 9}`, `Group ${index % 9}`), target(`Post ${index}`, `Post ${index}`)],
      voices: ["army"],
    });
  });
  const bytes = await renderBriefing(withEvents(...events));
  const pages = (await pageTexts(bytes)).map((text) => text.replace(/\s+/g, " "));
  const tablePages = pages.filter((text) => /Post \d+ Group \d/.test(text) && /Unconfirmed 1\b/.test(text));
  expect(tablePages.length).toBeGreaterThan(10);
  for (const text of tablePages) expect(text.match(/Date What Where Against or to/g)).toHaveLength(1);
  for (let index = 0; index < 500; index += 37) {
    const holding = pages.filter((text) => new RegExp(`Village ${index}, Chad Post ${index} `).test(text));
    expect(holding).toHaveLength(1);
  }
  const pdf = await openPdf(bytes);
  expect(pdf.numPages).toBeGreaterThan(12);
}, 180_000);
