import { describe, expect, test } from "vitest";
import { toScope } from "../src/scope.js";
import { madeUpDataset } from "./fixtures/made-up-dataset.js";
import { day, makeEvent, town } from "./made-event.js";

const empty = { documents: [], reports: [], figures: [], issues: [] };

describe("toScope", () => {
  test.each(["threatened", "planned", "foiled", "denied"] as const)("never counts what is %s", (status) => {
    expect(toScope({ ...empty, events: [makeEvent({ status })] }).incidents).toEqual([]);
  });

  test.each(["occurred", "claimed", "alleged", "ongoing"] as const)("counts what is %s", (status) => {
    expect(toScope({ ...empty, events: [makeEvent({ status })] }).incidents).toHaveLength(1);
  });

  test("finds cut-off, period and area in the data", () => {
    expect(toScope(madeUpDataset())).toMatchObject({ cutOff: "2031-03-22", period: { start: "2031-03-01", end: "2031-03-21" }, area: "Chad and Niger" });
  });

  test("keeps what was long ago apart from what is counted", () => {
    const { background, incidents } = toScope(madeUpDataset());
    expect(background.map(({ mode }) => mode)).toEqual(["war-outbreak", "truce"]);
    expect(incidents).toHaveLength(13);
  });

  test("takes the period asked for, and says what it leaves out", () => {
    const events = [makeEvent({ time: day("2031-03-03") }), makeEvent({ time: day("2031-04-03") }), makeEvent({ time: null })];
    expect(toScope({ ...empty, events }, { from: "2031-03-01", to: "2031-03-31" })).toMatchObject({
      incidents: [events[0]],
      leftOut: 2,
      period: { start: "2031-03-01", end: "2031-03-31" },
    });
  });

  test("names no more than three countries", () => {
    const events = ["TD", "NE", "NG", "CM", "TD"].map((country) => makeEvent({ place: town("Kessim", country) }));
    expect(toScope({ ...empty, events }).area).toBe("Chad, Cameroon, Niger and elsewhere");
  });

  test("knows nothing of an empty dataset", () => {
    expect(toScope({ ...empty, events: [] })).toMatchObject({ cutOff: undefined, period: undefined, area: "Area not stated" });
  });
});
