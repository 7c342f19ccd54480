import { describe, expect, it } from "vitest";
import { formOf } from "../../src/form.js";
import { actingRoles, actorNames, targetRoles } from "../../src/transform/actors.js";
import { busiestWeek } from "../../src/transform/busiest.js";
import { dayMs } from "../../src/transform/calendar.js";
import { toLanes } from "../../src/transform/lanes.js";
import { toMatrix } from "../../src/transform/matrix.js";
import { tally } from "../../src/transform/tally.js";
import { toTolls } from "../../src/transform/tolls.js";
import { eventIds, toUnits } from "../../src/transform/units.js";
import { incidents } from "../fixtures/incidents.js";

describe("tally", () => {
  it("puts the most first and equals by name", () => {
    const rows = tally(incidents, ({ mode }) => [mode], 99).map(({ name, events }) => `${name} ${events.length}`);
    expect(rows.slice(0, 5)).toEqual(["drone-attack 5", "rocket-attack 3", "abduct 2", "air-strike 2", "shooting 2"]);
  });

  it("joins the smallest in a last row and counts no incident twice in it", () => {
    const rows = tally(incidents, ({ mode, type }) => [mode, type], 4);
    const rest = rows.at(-1);
    expect(rows).toHaveLength(4);
    expect(rest?.others).toBeGreaterThan(10);
    expect(new Set(rest?.events).size).toBe(rest?.events.length);
  });
});

describe("toUnits", () => {
  it("gives every incident a cell, firm ones first", () => {
    const units = toUnits(incidents, false);
    expect(units.map(({ from, to }) => [from, to])).toEqual(incidents.map((_, index) => [index, index + 1]));
    expect([units[0]?.form, units.at(-1)?.form]).toEqual(["confirmed", "prospective"]);
  });

  it("joins neighbours alike into stretches that keep all incidents", () => {
    const units = toUnits(incidents, true);
    expect(units.length).toBeLessThan(20);
    expect(units.flatMap(({ events }) => events)).toHaveLength(incidents.length);
    expect(units.every(({ from, to, events }) => to - from === events.length)).toBe(true);
    expect(eventIds(incidents.slice(0, 2))).toBe("e_0000000000000001 e_0000000000000002");
  });
});

describe("toLanes", () => {
  it("parts the dated from those without a day or a year, conflict before cooperation", () => {
    const lanes = toLanes(incidents);
    expect(lanes.map(({ type }) => type).slice(0, 3)).toEqual(["assault", "protest", "coerce"]);
    expect(lanes.at(-1)?.act).toBe("material-cooperation");
    expect(lanes.filter(({ undated }) => undated.length > 0).map(({ type, undated }) => [type, undated.length])).toEqual([
      ["assault", 1],
      ["retreat", 1],
    ]);
  });
});

describe("busiestWeek", () => {
  const on = (day: number, length = 0) => ({ start: day * dayMs, end: (day + length) * dayMs });

  it("finds the seven days with the most, the earliest of equals", () => {
    expect(busiestWeek([on(0), on(10), on(12), on(16), on(40), on(41), on(42)])).toEqual({ start: 10 * dayMs, count: 3 });
  });

  it("counts known days only", () => {
    expect(busiestWeek([on(3, 1), on(4, 2)])).toBeNull();
  });
});

describe("toTolls", () => {
  it("keeps each voice's figure apart, highest first", () => {
    const tolls = toTolls(incidents, "killed");
    expect(tolls[0]?.figures).toEqual([{ min: 30, max: 50, approximate: true, by: null }]);
    const gao = tolls.find(({ event }) => event.id === "e_0000000000000001");
    expect(gao?.figures.map(({ max, by }) => [max, by])).toEqual([
      [11, "Northern Rivers Front"],
      [3, "Malian army"],
    ]);
  });

  it("keeps an open end open", () => {
    expect(toTolls(incidents, "killed-or-injured")[0]?.figures[0]).toMatchObject({ min: 25, max: null });
  });

  it("takes the same number by the same voice once", () => {
    const [first] = incidents;
    if (first === undefined) throw new Error("The fixture is empty.");
    const doubled = { ...first, casualties: [...first.casualties, ...first.casualties] };
    expect(toTolls([doubled], "killed")[0]?.figures).toHaveLength(2);
  });
});

describe("actorNames", () => {
  it("knows one actor under one key and by the name that is given most", () => {
    const renamed = incidents.map((event, index) => ({
      ...event,
      participants: event.participants.map((p) => (p.actorId === "front" && index === 0 ? { ...p, name: "NRF" } : p)),
    }));
    const names = actorNames(renamed);
    const keys = renamed.slice(0, 2).flatMap((event) => names.keysOf(event, actingRoles));
    expect(keys).toEqual(["actor:front", "actor:front"]);
    expect(names.nameOf("actor:front")).toBe("Northern Rivers Front");
  });
});

describe("toMatrix", () => {
  it("holds each incident that names both sides, in the cell of its pair", () => {
    const names = actorNames(incidents);
    const { rows, columns, cells } = toMatrix(incidents, names, { rows: 99, columns: 99 });
    const both = incidents.filter((event) => names.keysOf(event, actingRoles).length > 0 && names.keysOf(event, targetRoles).length > 0);
    expect(cells.reduce((sum, { events }) => sum + events.length, 0)).toBe(both.length);
    const cell = cells.find(({ row, column }) => rows[row] === "Malian army" && columns[column] === "Villagers");
    expect(cell?.events.map(formOf)).toEqual(["contested"]);
  });

  it("names the joined row and column", () => {
    const { joined, rows } = toMatrix(incidents, actorNames(incidents), { rows: 3, columns: 3 });
    expect(rows).toHaveLength(3);
    expect(joined).toEqual([expect.stringMatching(/^\d+ other actors$/), expect.stringMatching(/^\d+ other targets$/)]);
  });
});
