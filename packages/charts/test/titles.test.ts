import { type ConflictEvent, toEventId, toId } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { actors } from "../src/actors.js";
import { casualties } from "../src/casualties.js";
import { modes } from "../src/modes.js";
import { document } from "./draw.js";
import { incidents } from "./fixtures/incidents.js";

const [model] = incidents;
if (model === undefined) throw new Error("The fixture is empty.");
const withMode = (mode: string) => ({ ...model, mode }) as ConflictEvent;
const withKilled = (index: number, killed: number, max: number | null = killed) =>
  ({
    ...model,
    id: toEventId(toId("report", String(index).padStart(16, "0"))),
    casualties: [{ outcome: "killed", min: killed, max, approximate: false, text: String(killed), accordingTo: "a medic; a witness", evidence: [] }],
  }) as ConflictEvent;
const doneBy = (...participants: Partial<ConflictEvent["participants"][number]>[]) =>
  ({ ...model, participants: participants.map((one) => ({ role: "perpetrator", kind: "group", text: "x", start: 0, end: 1, ...one })) }) as ConflictEvent;

describe("titles", () => {
  it.each([
    { counts: { bombing: 3, shelling: 1 }, title: "Bombing is the form most often told: 3 of 4 incidents" },
    { counts: { bombing: 2, shelling: 2 }, title: "Bombing and shelling are the forms most often told: 2 of 4 incidents each" },
    { counts: { bombing: 1, shelling: 1, arson: 1 }, title: "No one form is told most often: 3 are, for 1 of 3 incidents each" },
    { counts: { "attack-unspecified": 3, bombing: 1 }, title: "Bombing is the form most often told: 1 of 4 incidents; for 3 the means is not told" },
    { counts: { bombing: 2 }, title: "Both incidents are of one kind: bombing" },
  ])("of modes say what is told most often, ties as ties: $title", ({ counts, title }) => {
    const events = Object.entries(counts).flatMap(([mode, count]) => Array.from({ length: count }, () => withMode(mode)));
    expect(modes(events, { document }).title).toBe(title);
  });

  it("of tolls rank one of several, and say who agrees on it", () => {
    const titleOf = (...events: ConflictEvent[]) => casualties(events, { document }).title.replace(/^.*?\)/, "");
    expect(titleOf(withKilled(1, 4))).toBe(": 4 killed, according to a medic and a witness");
    expect(titleOf(withKilled(1, 4), withKilled(2, 3))).toBe(" is the deadliest told of: 4 killed, according to a medic and a witness");
    expect(titleOf(withKilled(1, 4), withKilled(2, 4, null))).toBe(" is among the deadliest told of: at least 4 killed, according to a medic and a witness");
  });

  it("of actors name nobody who has no name", () => {
    const chart = actors([doneBy({ text: "gunmen" }), doneBy({ text: "gunmen" }), doneBy({ text: "the brigade", name: "Dune Brigade" })], { document });
    expect(chart.title).toMatch(/^Dune Brigade is named in 1 incident/);
    expect(chart.notes).toContain("Two incidents name nobody who did it.");
  });
});

describe("chart", () => {
  it("tells its words and size before it is drawn, and draws once", () => {
    let drawn = 0;
    const counting = new Proxy(document, {
      get: (target, name) => {
        if (name === "createElementNS") drawn++;
        const value: unknown = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const chart = modes(incidents, { document: counting });
    const [title, height, before] = [chart.title, chart.height, drawn];
    expect(title).not.toBe("");
    const { svg } = chart;
    expect(drawn).toBeGreaterThan(before);
    expect(svg.getAttribute("height")).toBe(String(height));
    expect(chart.svg).toBe(svg);
  });
});
