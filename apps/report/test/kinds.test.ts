import { describe, expect, test } from "vitest";
import { composeBriefing } from "../src/briefing.js";
import type { Block, Briefing } from "../src/content.js";
import { kinds } from "../src/kinds.js";
import { countNoun } from "../src/wording/number.js";
import { openSentence } from "../src/wording/phrase.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";
import { day, doer, evidence, makeEvent, plain, says, target } from "./made-event.js";

const blocksOf = ({ sections }: Briefing, name: string): readonly Block[] => sections.find((section) => section.name === name)?.blocks ?? [];
const textOf = (blocks: readonly Block[]): string =>
  blocks
    .map((block) =>
      block.kind === "paragraph"
        ? plain(block.inlines)
        : block.kind === "entries"
          ? block.entries.map(({ term, meaning }) => `${term}: ${plain(meaning)}`).join("\n")
          : "",
    )
    .join("\n");
const rowsOf = (blocks: readonly Block[]): string[][] =>
  blocks.flatMap((block) => (block.kind === "table" ? block.rows.map(({ cells }) => cells.map(plain)) : []));
const empty = { documents: [], reports: [], figures: [], issues: [], actors: [] };
const composeFocus = (dataset: ReturnType<typeof madeUpDataset>) => {
  const { focus } = kinds.incident.focus(dataset, {});
  if (focus.event === undefined) throw new Error("The dataset has no event.");
  return { event: focus.event };
};
const monthly = (counts: readonly number[]) =>
  counts.flatMap((count, month) =>
    Array.from({ length: count }, (_, index) => makeEvent({ time: day(`2031-${String(month + 1).padStart(2, "0")}-${String(index + 1).padStart(2, "0")}`) })),
  );

describe("an incident", () => {
  const dataset = madeUpDataset();

  test("tells the same number by the same voice once, with every text that has it", () => {
    const killed = (quote: string) => ({
      outcome: "killed" as const,
      min: 3,
      max: 3,
      approximate: false,
      text: "3",
      accordingTo: "hospital staff",
      evidence: [evidence(quote)],
    });
    const event = makeEvent({ casualties: [killed("three dead"), killed("the three who died")] });
    const rows = blocksOf(composeBriefing({ ...empty, events: [event] }, { kind: "incident" }), "casualties").flatMap((block) =>
      block.kind === "table" ? block.rows : [],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.cells.at(-1)?.flatMap((inline) => (inline.kind === "cite" ? inline.evidence.map(({ quote }) => quote) : []))).toEqual([
      "three dead",
      "the three who died",
    ]);
  });

  test("says of the whole only what is true of the whole", () => {
    const { event } = composeFocus(dataset);
    const [first, other] = dataset.reports;
    const reportIds = [first, other].flatMap((report) => report?.id ?? []);
    const reasoned = {
      ...dataset,
      events: dataset.events.map((one) => (one.id === event.id ? { ...one, reportIds, reasons: ["told in two ways", "the hour is not told"] } : one)),
      reports: dataset.reports.map((one) => (one.id === first?.id ? { ...one, reasons: ["the hour is not told"] } : one)),
    };
    const briefing = composeBriefing(reasoned, { kind: "incident", event: event.id });
    expect(textOf(blocksOf(briefing, "event-summary"))).toContain("Told in two ways.");
    expect(textOf(blocksOf(briefing, "event-summary"))).not.toMatch(/the hour is/i);
    expect(
      rowsOf(blocksOf(briefing, "accounts"))
        .find(([field]) => field === "How sure")
        ?.join(),
    ).toContain("the hour is not told");
  });

  test("counts the accounts that tell it, not those of the dataset", () => {
    const { event } = composeFocus(dataset);
    const read = textOf(blocksOf(composeBriefing(dataset, { kind: "incident" }), "method"));
    expect(read).toContain(`${openSentence(countNoun(event.reportIds.length, "account"))} of one event.`);
  });

  test("is the one with most voices where none is named, and its accounts stand side by side", () => {
    const briefing = composeBriefing(dataset, { kind: "incident" });
    expect(briefing.title).toBe("Drone attack, Kessim, Chad, 12 Mar 2031");
    expect(textOf(blocksOf(briefing, "event-summary"))).toMatch(/was confirmed by .* independent voices: /s);
    const accounts = rowsOf(blocksOf(briefing, "accounts"));
    expect(accounts.map(([field]) => field)).toEqual([
      "Act",
      "Status",
      "When",
      "Where",
      "By",
      "Against",
      "Toll",
      "Who says so",
      "Denied by",
      "How sure",
      "In its words",
    ]);
    expect(accounts.at(-1)?.[1]).toContain("“Two explosive drones struck the fuel depot at Kessim");
    expect(rowsOf(blocksOf(briefing, "event-voices")).length).toBeGreaterThan(1);
  });

  test("is the one asked for, an old one or one of words too", () => {
    const words = dataset.events.find(({ mode }) => mode === "announcement-halt");
    const briefing = composeBriefing(dataset, { kind: "incident", event: words?.id ?? "" });
    expect(briefing.title).toMatch(/^Announcement that attacks stop/);
    expect(blocksOf(briefing, "event-facts")).not.toEqual([]);
    const old = dataset.events.find(({ mode }) => mode === "war-outbreak");
    expect(composeBriefing(dataset, { kind: "incident", event: old?.id ?? "" }).title).toBe("Outbreak of a war, 2019");
  });

  test("that is not there is an error with a hint", () => {
    expect(() => composeBriefing(dataset, { kind: "incident", event: "e_0000000000000000" })).toThrow(expect.objectContaining({ code: "event/unknown" }));
  });

  test("without date, place or people is told all the same", () => {
    const bare = makeEvent({ time: null, place: null, participants: [] });
    const briefing = composeBriefing({ ...empty, events: [bare] }, { kind: "incident" });
    expect(briefing.title).toBe("Drone attack");
    expect(rowsOf(blocksOf(briefing, "event-facts")).find(([field]) => field === "When")?.[1]).toBe("Not stated");
  });
});

describe("a trend", () => {
  const events = monthly([2, 3, 4, 9]);

  test("compares the last month with the one before and with the median", () => {
    const briefing = composeBriefing({ ...empty, events }, { kind: "trend" });
    const said = textOf(blocksOf(briefing, "trend-summary"));
    expect(said).toContain("Nine incidents of force are told for April 2031, up from four in March 2031: none independently confirmed.");
    expect(said).toContain("The median of the three months before is three.");
    expect(rowsOf(blocksOf(briefing, "months")).map(([month, count, change]) => [month, count, change])).toEqual([
      ["Jan 2031", "2", ""],
      ["Feb 2031", "3", "+1"],
      ["Mar 2031", "4", "+1"],
      ["Apr 2031", "9", "+5"],
    ]);
  });

  test("keeps what no one month holds out of every month, and says so", () => {
    const loose = makeEvent({ time: { ...day("2031-01-30"), end: "2031-02-02", edtf: "2031-01-30/2031-02-02", precision: "range" } });
    const said = textOf(blocksOf(composeBriefing({ ...empty, events: [...events, loose] }, { kind: "trend" }), "months"));
    expect(said).toContain("reaches over more than one month (1) are in no row");
  });

  test("leaves out empty years before the months that it compares", () => {
    const old = makeEvent({ time: day("2025-05-05") });
    const months = blocksOf(composeBriefing({ ...empty, events: [old, ...events] }, { kind: "trend" }), "months");
    expect(rowsOf(months)).toHaveLength(4);
    expect(textOf(months)).toContain("Those of before January 2031 (1) are in no row.");
  });
});

describe("an actor", () => {
  const dataset = madeUpDataset();

  test("is whoever is named most often, or the one asked for by any of its names", () => {
    expect(composeBriefing(dataset, { kind: "actor" }).title).toBe("Lake Shore Front");
    expect(composeBriefing(dataset, { kind: "actor", actor: "army of the north" }).title).toBe("Army of the North");
    expect(composeBriefing(dataset, { kind: "actor", actor: "army-of-the-north" }).title).toBe("Army of the North");
  });

  test("is told with what it claims itself and what was aimed at it", () => {
    const briefing = composeBriefing(dataset, { kind: "actor", actor: "Lake Shore Front" });
    expect(textOf(blocksOf(briefing, "actor-summary"))).toMatch(
      /^The Lake Shore Front is named as responsible for five incidents of force: .*; it claims four of them itself\./,
    );
    expect(textOf(blocksOf(briefing, "actor-facts"))).toContain("Armed group");
  });

  test("that nobody names is an error that names those there are", () => {
    expect(() => composeBriefing(dataset, { kind: "actor", actor: "Nobody at all" })).toThrow(
      expect.objectContaining({ code: "report/invalid", hint: expect.stringContaining("Lake Shore Front") }),
    );
  });

  test("known by a name alone has a page too", () => {
    const events = [makeEvent({ participants: [doer("Dune Brigade", "Dune Brigade"), target("post")], attributions: [says("reports", "army")] })];
    expect(composeBriefing({ ...empty, events }, { kind: "actor" }).title).toBe("Dune Brigade");
  });
});

describe("the period before", () => {
  const tilesOf = (briefing: Briefing) => blocksOf(briefing, "key-figures").flatMap((block) => (block.kind === "tiles" ? block.tiles : []));

  test("is the month before for a month, as many days for days, and stands under each figure", () => {
    const events = monthly([2, 3, 4, 9]);
    const month = tilesOf(composeBriefing({ ...empty, events }, { from: "2031-04-01", to: "2031-04-30" }));
    expect(month.map(({ value, before }) => [value, before])).toContainEqual(["9", "4 in March 2031"]);
    const days = tilesOf(composeBriefing({ ...empty, events }, { from: "2031-04-03", to: "2031-04-05" }));
    expect(days[0]).toMatchObject({ value: "3", before: "2 in the three days before" });
  });

  test("is not told where the data does not reach back, or no beginning is asked for", () => {
    const events = monthly([2, 3]);
    expect(tilesOf(composeBriefing({ ...empty, events }, { from: "2031-01-01" }))[0]?.before).toBeUndefined();
    expect(tilesOf(composeBriefing({ ...empty, events }))[0]?.before).toBeUndefined();
  });
});

describe("a selection", () => {
  const dataset = madeUpDataset();

  test("is as if the rest were not there, and the method note tells it", () => {
    const briefing = composeBriefing(dataset, { select: ({ place }) => place?.name === "Kessim", selection: "place: Kessim" });
    expect(rowsOf(blocksOf(briefing, "incidents")).map(([, , where]) => where)).toEqual(["Kessim, Chad", "Kessim, Chad"]);
    expect(textOf(blocksOf(briefing, "method"))).toContain("Only events that fit: place: Kessim.");
  });

  test("of nothing says so on its own", () => {
    const briefing = composeBriefing(dataset, { select: () => false, selection: "place: Nowhere" });
    expect(briefing.isEmpty).toBe(true);
    expect(textOf(blocksOf(briefing, "bottom-line"))).toBe("No event in the dataset fits what was asked for (place: Nowhere), so there is nothing to report.");
  });

  test("of a period without an event says how many lie outside", () => {
    const briefing = composeBriefing(dataset, { from: "1999-01-01", to: "1999-12-31" });
    expect(briefing.isEmpty).toBe(true);
    expect(textOf(blocksOf(briefing, "bottom-line"))).toContain("Twenty-six events outside the period, or without a date, are left out.");
  });
});

describe("what changed", () => {
  const dataset = madeUpDataset();
  const [first, second, third] = dataset.events;
  if (first === undefined || second === undefined || third === undefined) throw new Error("The dataset has too few events.");

  test("tells what is new, told otherwise and gone, each with its passages", () => {
    const evidence = dataset.reports[1]?.evidence ?? [];
    const briefing = composeBriefing(dataset, {
      since: {
        cutOff: "2031-03-15",
        changes: [
          { kind: "new", event: first, fields: [] },
          { kind: "changed", event: second, fields: [{ name: "toll", before: "2 dead", after: "3–5 dead", evidence }] },
          { kind: "gone", event: makeEvent(), fields: [] },
        ],
      },
    });
    const said = textOf(blocksOf(briefing, "changes"));
    expect(said).toContain(
      "One event told for the first time, one told otherwise and one no longer told since the last briefing, with its cut-off on 15 March 2031.",
    );
    expect(said).toContain("Toll: 2 dead → 3–5 dead.");
    expect(said).toContain("the sources no longer tell it as an event of its own");
    const entries = blocksOf(briefing, "changes").flatMap((block) => (block.kind === "entries" ? block.entries : []));
    expect(entries[1]?.meaning.some((inline) => inline.kind === "cite" && inline.evidence.length > 0)).toBe(true);
  });

  test("says so where nothing did", () => {
    expect(textOf(blocksOf(composeBriefing(dataset, { since: { changes: [] } }), "changes"))).toBe("Nothing is told otherwise than in the last briefing.");
  });
});

describe("options that are none", () => {
  const cases = [
    { name: "a kind", options: { kind: "weekly" } },
    { name: "a marking", options: { marking: "PURPLE" } },
    { name: "a day", options: { from: "March" } },
    { name: "a day that the calendar lacks", options: { to: "2031-13-01" } },
  ];
  test.each(cases)("$name is refused with what would do", ({ options }) => {
    // What a program without types may pass.
    expect(() => composeBriefing(madeUpDataset(), options as never)).toThrow(
      expect.objectContaining({ code: "report/invalid", hint: expect.stringMatching(/\S/) }),
    );
  });
});
