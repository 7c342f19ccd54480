import { describe, expect, it } from "vitest";
import { csvLine, readCsv, ucdp } from "../../../src/codecs/index.js";
import { ucdpColumns } from "../../../src/codecs/ucdp/columns.js";
import { encodeAll } from "../without-losses.js";
import { days, killed, party, recordsOf } from "./made-event.js";

function rowOf(changes: Parameters<typeof recordsOf>[0]): Record<string, string> | undefined {
  const [header, row] = [...readCsv(encodeAll(ucdp, recordsOf(changes)).text)];
  return row === undefined ? undefined : Object.fromEntries(row.cells.map(({ value }, at) => [header?.cells[at]?.value ?? "", value]));
}

describe("events in UCDP's shape", () => {
  it("have the 49 columns of the data set, in its order", () => {
    const [header] = [...readCsv(encodeAll(ucdp, recordsOf({})).text)];
    expect(header?.cells.map(({ value }) => value)).toEqual(ucdpColumns);
    expect(ucdpColumns).toHaveLength(49);
  });

  it("say what the schema says, in UCDP's codes", () => {
    const participants = [party("perpetrator", "dune-front"), party("target", "iraqi-army")];
    expect(rowOf({ participants, casualties: [killed(4, 9, { best: 6 })] })).toMatchObject({
      id: String(0x000000000000),
      relid: "e_00000000000000bb",
      year: "2024",
      type_of_violence: "1",
      dyad_name: "Iraqi Army - Dune Front",
      side_a: "Iraqi Army",
      side_b: "Dune Front",
      number_of_sources: "1",
      source_office: "Northwire",
      source_original: "the ministry",
      where_prec: "2",
      where_coordinates: "Qamar",
      geom_wkt: "POINT (44.2 33.1)",
      priogrid_gid: String(246 * 720 + 448 + 1),
      country: "Iraq",
      country_id: "645",
      region: "Middle East",
      event_clarity: "1",
      date_prec: "1",
      deaths_a: "0",
      deaths_unknown: "6",
      low: "4",
      best: "6",
      high: "9",
      gwnoa: "645",
      gwnob: "",
    });
  });

  it.each([
    { of: "a state and a group", doer: "iraqi-army", other: "dune-front", side: undefined, violence: "1", a: "Iraqi Army" },
    { of: "two groups", doer: "dune-front", other: "hill-league", side: undefined, violence: "2", a: "Dune Front" },
    { of: "a group and civilians", doer: "dune-front", other: "villagers", side: "civilian" as const, violence: "3", a: "Dune Front" },
    { of: "people of whom little is known", doer: "gunmen", other: "villagers", side: undefined, violence: "", a: "gunmen" },
  ])("tell violence between $of by what is known of the sides", ({ doer, other, side, violence, a }) => {
    const casualties = [killed(3, 3, side === undefined ? {} : { side })];
    const row = rowOf({ participants: [party("perpetrator", doer), party("victim", other)], casualties });
    expect(row).toMatchObject({ type_of_violence: violence, side_a: a, deaths_civilians: side === undefined ? "0" : "3" });
  });

  it.each([
    { time: days("2024-03-03", "2024-03-08"), code: "2" },
    { time: days("2024-03-01", "2024-03-07"), code: "3" },
    { time: days("2024-03-01", "2024-03-31", "2024-03-XX"), code: "4" },
    { time: days("2024-01-01", "2024-12-31", "2024-XX-XX"), code: "5" },
  ])("date $time.edtf with precision $code", ({ time, code }) => {
    expect(rowOf({ time })).toMatchObject({ date_prec: code, date_start: time?.start, date_end: time?.end });
  });

  it.each([
    { kind: "county", precision: 2, code: "3" },
    { kind: "region", precision: 3, code: "4" },
    { kind: "country", precision: 3, code: "6" },
    { kind: "water", precision: 2, code: "7" },
    { kind: "town", precision: 1, code: "1" },
    { kind: "district", precision: 3, code: "5" },
  ] as const)("place a $kind of precision $precision with code $code", ({ kind, precision, code }) => {
    const place = { name: "Qamar", kind, precision, country: "IQ", latitude: 33.1, longitude: 44.2, evidence: [] };
    expect(rowOf({ place })).toMatchObject({ where_prec: code });
  });

  it.each([
    { why: "nobody died", change: { casualties: [] }, reason: "the event is left out: no death, no event" },
    { why: "some were hurt", change: { casualties: [{ ...killed(3), outcome: "injured" as const }] }, reason: "the event is left out: no death, no event" },
    { why: "it is a claim", change: { status: "claimed" as const }, reason: "the event is left out: it is told as claimed, and rows are of what occurred" },
  ])("have no row where $why", ({ change, reason }) => {
    expect(encodeAll(ucdp, recordsOf(change)).losses).toEqual([expect.objectContaining({ reason })]);
  });

  it("keep what only the highest figure counts as lethal", () => {
    expect(rowOf({ casualties: [killed(0, 6)] })).toMatchObject({ low: "0", best: "0", high: "6" });
  });
});

const usual = {
  id: "700001",
  type_of_violence: "1",
  side_a: "Government of Sudan",
  side_b: "River Guard",
  source_office: "Nile Bulletin;Eastern Radio",
  source_date: "2023-04-17;2023-04-19",
  source_headline: "Fighting at Um Barid",
  source_original: "army spokesman",
  where_prec: "1",
  where_coordinates: "Um Barid",
  latitude: "15.451",
  longitude: "36.4",
  country: "Sudan",
  country_id: "625",
  event_clarity: "1",
  date_prec: "1",
  date_start: "2023-04-16 00:00:00.000",
  date_end: "2023-04-16 00:00:00.000",
  deaths_a: "4",
  deaths_b: "9",
  deaths_civilians: "0",
  deaths_unknown: "0",
  best: "13",
  high: "15",
  low: "11",
  gwnoa: "625",
  gwnob: "",
};
const decoded = (row: Partial<typeof usual>) =>
  [...ucdp.decode([Object.keys(usual), Object.values({ ...usual, ...row })].map((cells) => csvLine(cells)).join(""))][0];

describe("a row of UCDP's shape", () => {
  it("is an account with best, low and high, and with who told it and who printed it apart", () => {
    const { document, reports, actors } = decoded({}) ?? {};
    expect(document).toMatchObject({ title: "Fighting at Um Barid", publisher: "Nile Bulletin; Eastern Radio", published: { edtf: "2023-04-19" } });
    expect(reports?.[0]).toMatchObject({
      mode: "armed-clash",
      time: { edtf: "2023-04-16" },
      participants: [
        { role: "other", kind: "state", name: "Government of Sudan" },
        { role: "other", kind: "organization", name: "River Guard" },
      ],
      casualties: [{ outcome: "killed", min: 11, max: 15, best: 13, side: "combatant", evidence: [{ quote: "13" }, { quote: "11" }, { quote: "15" }] }],
      attributions: [{ stance: "reports", name: "army spokesman" }],
    });
    expect(actors).toMatchObject([
      { id: "government-of-sudan", kind: "state", country: "SD" },
      { id: "river-guard", kind: "armed-group" },
    ]);
  });

  it("says in one-sided violence who did it to whom", () => {
    const row = decoded({ type_of_violence: "3", side_b: "Civilians", deaths_a: "0", deaths_b: "0", deaths_civilians: "13" });
    expect(row?.reports[0]).toMatchObject({
      mode: "attack-unspecified",
      participants: [
        { role: "perpetrator", name: "Government of Sudan" },
        { role: "victim", kind: "group", text: "Civilians" },
      ],
      casualties: [{ side: "civilian" }],
    });
  });

  it.each([
    { row: { date_prec: "2", date_end: "2023-04-19" }, time: { edtf: "[2023-04-16..2023-04-19]", precision: "range" } },
    { row: { date_prec: "2", date_end: "2023-04-19", event_clarity: "2" }, time: { edtf: "2023-04-16/2023-04-19", precision: "range" } },
    { row: { date_prec: "4", date_start: "2023-04-01", date_end: "2023-04-30" }, time: { edtf: "2023-04-XX", precision: "month" } },
    { row: { date_prec: "5", date_start: "2023-01-01", date_end: "2023-12-31" }, time: { edtf: "2023-XX-XX", precision: "year" } },
  ])("stands for the days of $time.edtf", ({ row, time }) => {
    expect(decoded(row)?.reports[0]).toMatchObject({ time });
  });

  it.each([
    { row: { low: "14" }, message: /^Row 1: low is 14, best 13 and high 15/, casualties: [{ min: 13, max: 13 }] },
    { row: { high: "12" }, message: /^Row 1: low is 11, best 13 and high 12/, casualties: [{ min: 13, max: 13 }] },
    { row: { deaths_unknown: "2" }, message: /^Row 1: the dead of either side.* are 15 together, and best is 13/, casualties: [{ min: 11, max: 15 }] },
    { row: { best: "" }, message: undefined, casualties: [] },
    { row: { best: "about 13" }, message: /^Row 1: best is "about 13"/, casualties: [] },
  ])("flags figures that contradict one another and mends none in silence: $row", ({ row, message, casualties }) => {
    const { reports, issues } = decoded(row) ?? {};
    expect(issues?.map((issue) => issue.message)).toEqual(message === undefined ? [] : [expect.stringMatching(message)]);
    expect(reports?.[0]?.casualties).toMatchObject(casualties);
  });

  it("flags days in the wrong order", () => {
    const { reports, issues } = decoded({ date_end: "2023-04-02" }) ?? {};
    expect([reports, issues?.map(({ code }) => code)]).toEqual([[], ["import/inconsistent"]]);
  });
});
