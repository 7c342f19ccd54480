import { describe, expect, test } from "vitest";
import { composeBriefing } from "../src/briefing.js";
import type { Block, Inline } from "../src/content.js";
import { kinds } from "../src/kinds.js";
import { sectionRows } from "../src/sections.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";
import { day, makeEvent, plain } from "./made-event.js";

const briefing = composeBriefing(madeUpDataset());
const blocksOf = (name: string): readonly Block[] => briefing.sections.find((section) => section.name === name)?.blocks ?? [];
const empty = { documents: [], reports: [], figures: [], issues: [], events: [] };

describe("the bottom line", () => {
  const [block] = blocksOf("bottom-line");
  const inlines: readonly Inline[] = block?.kind === "paragraph" ? block.inlines : [];

  test("says how many incidents and how they stand", () => {
    expect(plain(inlines)).toContain(
      "Five documents tell of 13 incidents of force in Chad and Niger between 1 and 21 March 2031: five confirmed, five not independently confirmed, two known from claims alone and one contested.",
    );
  });

  test("has a source behind every sentence", () => {
    const sentences = inlines
      .map((inline) => (inline.kind === "cite" ? (inline.evidence.length > 0 ? "§" : "") : inline.text))
      .join("")
      .split(/(?<=\.)(?!§)/);
    for (const sentence of sentences.filter((part) => part.trim() !== "" && part !== "§")) expect(`${sentence}`).toMatch(/§|\.$/);
    expect(plain(inlines).match(/\./g)?.length).toBeGreaterThanOrEqual(4);
    const cites = inlines.filter((inline) => inline.kind === "cite");
    expect(cites.length).toBeGreaterThanOrEqual(plain(inlines).match(/\.(?=\s|$)/g)?.length ?? 0);
  });
});

describe("key judgements", () => {
  const made = blocksOf("judgements").flatMap((block) => (block.kind === "judgement" ? [block] : []));

  test("are three to five, each with a confidence, reasons and sources", () => {
    expect(made.length).toBeGreaterThanOrEqual(3);
    expect(made.length).toBeLessThanOrEqual(5);
    for (const { statement, reasons } of made) {
      expect(reasons).toMatch(/\d+ documents?, \d+ voices?/);
      expect(statement.some((inline) => inline.kind === "cite" && inline.evidence.length > 0)).toBe(true);
    }
  });

  test("use no word of likelihood, which the method note would have to explain", () => {
    expect(made.map(({ statement }) => plain(statement)).join(" ")).not.toMatch(/\b(likely|probabl|certain|chance)/);
  });
});

test("every key figure has sources", () => {
  const tiles = blocksOf("key-figures").flatMap((block) => (block.kind === "tiles" ? block.tiles : []));
  expect(tiles.map(({ value }) => value)).toEqual(["13", "5", "35+", "16"]);
  for (const { evidence } of tiles) expect(evidence.length).toBeGreaterThan(0);
});

test("the table of incidents has a row and a source for each, and none for what was not done", () => {
  const [table] = blocksOf("incidents");
  if (table?.kind !== "table") throw new Error("There is no table of incidents.");
  expect(table.rows).toHaveLength(13);
  for (const { cells } of table.rows) expect(cells.flat().some((inline) => inline.kind === "cite")).toBe(true);
});

test("every version of a contested fact names who holds it", () => {
  const versions = blocksOf("contested").flatMap((block) => (block.kind === "versions" ? block.versions : []));
  expect(versions).toHaveLength(7);
  for (const version of versions) expect(plain(version)).toMatch(/, according to .+\.$/);
});

test("an empty dataset gives a briefing that says so", () => {
  const nothing = composeBriefing(empty);
  expect(nothing.sections.map(({ name }) => name)).toEqual(["bottom-line", "method"]);
  expect(nothing.standfirst).toContain("nothing in the data is dated");
});

test("a dataset without an incident makes no judgement", () => {
  const quiet = composeBriefing({ ...empty, events: [makeEvent({ status: "threatened" })] });
  expect(JSON.stringify(quiet.sections)).toContain("no basis for a judgement");
});

test("options name the briefing and choose the period", () => {
  const { title, slug } = composeBriefing(
    { ...empty, events: [makeEvent({ time: day("2031-03-03") })] },
    { title: "Lake watch", area: "Lake", number: 12, marking: "GREEN", from: "2031-03-01" },
  );
  expect({ title, slug }).toEqual({ title: "Lake watch", slug: { area: "Lake", period: "1 – 3 Mar 2031", number: "12", marking: "GREEN" } });
});

test("the attachment has a row for each event and tells the counted ones", () => {
  const lines = (briefing.attachments[0]?.text ?? "").trim().split("\r\n");
  expect(lines).toHaveLength(1 + madeUpDataset().events.length);
  expect(lines.filter((line) => line.split(",")[1] === "yes")).toHaveLength(13);
});

test("every section of the table belongs to a kind, and no kind has one twice", () => {
  const used = Object.values(kinds).flatMap(({ sections }) => sections);
  expect([...new Set(used)].sort()).toEqual(Object.keys(sectionRows).sort());
  for (const { sections } of Object.values(kinds)) expect(new Set(sections).size).toBe(sections.length);
});

test("the same dataset gives the same briefing", () => {
  expect(JSON.stringify(composeBriefing(madeUpDataset()))).toBe(JSON.stringify(briefing));
});
