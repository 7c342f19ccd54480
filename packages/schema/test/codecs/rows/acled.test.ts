import { describe, expect, it } from "vitest";
import { acledColumns } from "../../../src/codecs/acled/columns.js";
import { acled, readCsv } from "../../../src/codecs/index.js";
import { defineSchema } from "../../../src/index.js";
import { encodeAll } from "../without-losses.js";
import { days, killed, party, recordsOf } from "./made-event.js";

/** The one row that the records give, by column; nothing where they give none. */
function rowOf(changes: Parameters<typeof recordsOf>[0], options = {}): Record<string, string> | undefined {
  const [header, row] = [...readCsv(encodeAll(acled, recordsOf(changes), options).text)];
  return row === undefined ? undefined : Object.fromEntries(row.cells.map(({ value }, at) => [header?.cells[at]?.value ?? "", value]));
}

const lossesOf = (changes: Parameters<typeof recordsOf>[0]) => encodeAll(acled, recordsOf(changes)).losses;

describe("events in ACLED's shape", () => {
  it("have the 31 columns of the export, in its order", () => {
    const [header] = [...readCsv(encodeAll(acled, recordsOf({})).text)];
    expect(header?.cells.map(({ value }) => value)).toEqual(acledColumns);
    expect(acledColumns).toHaveLength(31);
  });

  it("say what the schema says, in ACLED's words", () => {
    expect(rowOf({ mode: "drone-strike", participants: [party("perpetrator", "turkish-army"), party("target", "dune-front")] })).toMatchObject({
      event_id_cnty: "e_00000000000000bb",
      event_date: "2024-03-03",
      year: "2024",
      time_precision: "1",
      disorder_type: "Political violence",
      event_type: "Explosions/Remote violence",
      sub_event_type: "Air/drone strike",
      actor1: "Turkish Army",
      inter1: "External/Other forces",
      actor2: "Dune Front",
      inter2: "",
      interaction: "",
      iso: "368",
      region: "Middle East",
      country: "Iraq",
      location: "Qamar",
      latitude: "33.1",
      geo_precision: "2",
      source: "Northwire",
      source_scale: "",
      fatalities: "2",
      timestamp: "",
    });
  });

  it.each([
    { of: "a day", time: days("2024-03-03"), date: "2024-03-03", precision: "1" },
    { of: "a night", time: days("2024-03-03", "2024-03-04"), date: "2024-03-03", precision: "2" },
    { of: "a week", time: days("2024-03-01", "2024-03-07"), date: "2024-03-04", precision: "2" },
    { of: "a month", time: days("2024-02-01", "2024-02-29", "2024-02-XX"), date: "2024-02-15", precision: "3" },
  ])("date $of by its middle, with its precision", ({ time, date, precision }) => {
    expect(rowOf({ time })).toMatchObject({ event_date: date, time_precision: precision });
  });

  it.each([
    { why: "vaguer than a month", change: { time: days("2024-01-01", "2024-03-31") }, field: "time" },
    { why: "without a date", change: { time: null }, field: "time" },
    { why: "without a place", change: { place: null }, field: "place" },
    { why: "claimed", change: { status: "claimed" as const }, field: "status" },
    { why: "planned", change: { status: "planned" as const }, field: "status" },
    { why: "denied", change: { status: "denied" as const }, field: "status" },
    { why: "foiled, but no strike", change: { status: "foiled" as const, mode: "shooting" as const }, field: "status" },
    { why: "of an act that ACLED does not code", change: { type: "accuse" as const, mode: "condemnation" as const }, field: "mode" },
    { why: "a development without actors", change: { type: "agree" as const, mode: "truce" as const, participants: [] }, field: "participants" },
  ])("leave out what is $why, and say so", ({ change, field }) => {
    expect(rowOf(change)).toBeUndefined();
    expect(lossesOf(change)).toEqual([{ id: "e_00000000000000bb", field, reason: expect.stringMatching(/^the event is left out: /), isWhole: true }]);
  });

  it("leave out what is told of a country as a whole", () => {
    const { place } = recordsOf({}).events[0] ?? {};
    expect(lossesOf({ place: { name: "Iraq", precision: 3, evidence: [], country: "IQ", latitude: 33, longitude: 44, kind: "country" } })).toHaveLength(1);
    expect(place?.kind).toBe("town");
  });

  it("write a foiled strike as weapons that did no harm", () => {
    expect(rowOf({ status: "foiled", mode: "missile-attack" })).toMatchObject({
      event_type: "Strategic developments",
      sub_event_type: "Disrupted weapons use",
    });
  });

  it.each([
    { of: "figures that differ", casualties: [killed(5), killed(3)], fatalities: "3" },
    { of: "civilians and combatants", casualties: [killed(4, 4, { side: "civilian" }), killed(3, 5, { side: "combatant" })], fatalities: "7" },
    { of: "both and a lower total", casualties: [killed(4, 4, { side: "civilian" }), killed(3, 5, { side: "combatant" }), killed(6)], fatalities: "6" },
    { of: "dozens", casualties: [killed(24, 99, { approximate: true, text: "dozens" })], fatalities: "12" },
    { of: "the injured alone", casualties: [{ ...killed(9), outcome: "injured" as const }], fatalities: "0" },
    { of: "nobody", casualties: [], fatalities: "0" },
  ])("count of $of the lowest credible number", ({ casualties, fatalities }) => {
    expect(rowOf({ casualties })).toMatchObject({ fatalities });
  });

  it.each([
    { doer: "iraqi-army", inter: "State forces" },
    { doer: "turkish-army", inter: "External/Other forces" },
    { doer: "dune-front", inter: "" },
  ])("give $doer the actor type that its kind and country tell", ({ doer, inter }) => {
    expect(rowOf({ participants: [party("perpetrator", doer), party("victim", "farmers")] })).toMatchObject({
      inter1: inter,
      actor2: "Civilians (Iraq)",
      assoc_actor_2: "farmers",
      inter2: "Civilians",
      interaction: inter === "" ? "" : `${inter}-Civilians`,
      civilian_targeting: "Civilians targeted",
    });
    const blank = lossesOf({ participants: [party("perpetrator", doer)] }).filter(({ reason }) => reason.startsWith("inter1"));
    expect(blank).toHaveLength(inter === "" ? 1 : 0);
  });

  it("name a doer that nobody is named as, and a crowd, in ACLED's general words", () => {
    expect(rowOf({ participants: [] })).toMatchObject({ actor1: "Unidentified Armed Group (Iraq)", inter1: "Political militia" });
    expect(
      rowOf({
        type: "protest",
        mode: "riot",
        participants: [],
        size: { min: 300, max: null, approximate: false, text: "at least 300", evidence: [] },
      } as never),
    ).toMatchObject({
      actor1: "Rioters (Iraq)",
      interaction: "Rioters only",
      tags: "crowd size=at least 300",
    });
  });

  it("take a thing for no side, but for whose it is, and those that are named first", () => {
    const post = { ...party("target", "army post"), kind: "facility" } as const;
    const sides = (...targets: ReturnType<typeof party>[]) => rowOf({ mode: "air-strike", participants: [party("perpetrator", "dune-front"), ...targets] });
    expect(sides(post)).toMatchObject({ actor2: "", assoc_actor_2: "" });
    const { actorId } = party("target", "iraqi-army");
    expect(sides({ ...post, actorId })).toMatchObject({ actor2: "Iraqi Army" });
    expect(sides(post, party("target", "sentries"), party("target", "iraqi-army"))).toMatchObject({ actor2: "Iraqi Army", assoc_actor_2: "sentries" });
  });

  it("take the counterpart of a mode that a project has added, where it has one", () => {
    const model = defineSchema({
      modes: {
        "glide-bomb": { type: "assault", title: "Glide bomb", definition: "Guided bomb.", acled: "Air/drone strike" },
        leaflets: { type: "assault", title: "Leaflets", definition: "Leaflets dropped." },
      },
    });
    const [event] = recordsOf({}).events;
    const encode = (mode: string) => encodeAll(acled, { ...recordsOf({}), events: event === undefined ? [] : [{ ...event, mode }] }, { model });
    expect(encode("glide-bomb").text).toContain("Air/drone strike");
    expect(encode("leaflets").losses).toEqual([expect.objectContaining({ field: "mode" })]);
  });

  it("keep a spreadsheet from running a name", () => {
    expect(encodeAll(acled, recordsOf({ participants: [party("perpetrator", '=HYPERLINK("http://x")')] })).text).toContain(`,"'=HYPERLINK(""http://x"")",`);
  });
});
