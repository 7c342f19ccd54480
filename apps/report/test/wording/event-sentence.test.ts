import type { ConflictEvent } from "@dateline/schema";
import { describe, expect, test } from "vitest";
import { eventSentences } from "../../src/wording/event-sentence.js";
import { doer, evidence, makeEvent, names, plain, says, target } from "../made-event.js";

const tell = (changes: Partial<ConflictEvent>, outlet?: string) =>
  plain(eventSentences({ event: makeEvent(changes), told: [evidence("told")], outlet: () => outlet }, names));
const front = doer("Front", "Lake Shore Front");
const where = "A drone attack on a fuel depot in Kessim, Chad, on 3 March 2031";

describe("eventSentences says what the standing allows", () => {
  const cases: { name: string; changes: Partial<ConflictEvent>; said: string }[] = [
    { name: "confirmed", changes: { attributions: [says("confirms", "Northern Command")] }, said: `${where} was confirmed by Northern Command.` },
    {
      name: "confirmed, and claimed by the doer",
      changes: {
        participants: [front, target("fuel depot")],
        attributions: [says("confirms", "Northern Command"), says("claims-responsibility", "Lake Shore Front")],
      },
      said: `${where} was confirmed by Northern Command. The Lake Shore Front claimed it.`,
    },
    {
      name: "reported by one voice",
      changes: { attributions: [says("reports", "residents", null)] },
      said: `${where} is reported by residents; not independently confirmed.`,
    },
    {
      name: "reported, with a doer on another's word",
      changes: { participants: [front, target("fuel depot")], attributions: [says("attributes", "police", null)] },
      said: `${where} is reported by the police; not independently confirmed. Named as responsible: the Lake Shore Front.`,
    },
    {
      name: "confirmed by one, laid at a door by another",
      changes: { participants: [front, target("fuel depot")], attributions: [says("confirms", "Northern Command"), says("attributes", "police", null)] },
      said: `${where} was confirmed by Northern Command. The police attributed it to the Lake Shore Front.`,
    },
    { name: "reported by nobody named", changes: {}, said: `${where} is reported by the Harbour Post; not independently confirmed.` },
    {
      name: "claimed by its doer",
      changes: { status: "claimed", participants: [front, target("fuel depot")] },
      said: `${where} is known from a claim by the Lake Shore Front; not independently confirmed.`,
    },
    {
      name: "claimed, with the claimant among the voices",
      changes: { status: "claimed", attributions: [says("claims-responsibility", "Lake Shore Front")], voices: ["Lake Shore Front"] },
      said: `${where} is known from a claim by the Lake Shore Front; not independently confirmed.`,
    },
    {
      name: "alleged",
      changes: { status: "alleged", participants: [front, target("fuel depot")], attributions: [says("attributes", "governor", null)] },
      said: `${where} is alleged by a governor; not independently confirmed. Named as responsible: the Lake Shore Front.`,
    },
    {
      name: "denied",
      changes: { status: "denied", attributions: [says("denies", "army", null)] },
      said: `${where} is denied by the army; not counted as an incident.`,
    },
    {
      name: "threatened",
      changes: { status: "threatened", participants: [front, target("fuel depot")], time: null },
      said: "A drone attack on a fuel depot in Kessim, Chad, was threatened by the Lake Shore Front, according to the Harbour Post; not counted as an incident.",
    },
    {
      name: "planned",
      changes: { status: "planned", participants: [front], place: null },
      said: "A drone attack was planned by the Lake Shore Front, according to the Harbour Post; not counted as an incident.",
    },
    {
      name: "foiled",
      changes: { status: "foiled", attributions: [says("reports", "army", null)] },
      said: `${where} was foiled, according to the army; not counted as an incident.`,
    },
    {
      name: "ongoing",
      changes: { status: "ongoing", attributions: [says("reports", "residents", null)] },
      said: "A drone attack on a fuel depot in Kessim, Chad, is described as under way on 3 March 2031, according to residents; not independently confirmed.",
    },
    {
      name: "contested in who did it",
      changes: {
        participants: [front, target("fuel depot")],
        voices: ["army"],
        contested: [
          {
            field: "perpetrator",
            versions: [
              { value: "Lake Shore Front", by: ["army"], evidence: [] },
              { value: "Army of the North", by: ["governor"], evidence: [] },
            ],
          },
        ],
      },
      said: `${where} is reported by the army, but accounts differ on who did it.`,
    },
    {
      name: "a set of incidents",
      changes: { count: { min: 3, max: null }, attributions: [says("confirms", "Northern Command")] },
      said: "At least three drone attacks on a fuel depot in Kessim, Chad, on 3 March 2031 were confirmed by Northern Command.",
    },
    {
      name: "without date, place or people",
      changes: { time: null, place: null, participants: [] },
      said: "A drone attack on an unstated date is reported by the Harbour Post; not independently confirmed.",
    },
    {
      name: "words spoken",
      changes: { type: "accuse", mode: "condemnation", participants: [{ ...front, role: "source" }, target("army")], place: null } as Partial<ConflictEvent>,
      said: "The Lake Shore Front condemned the army on 3 March 2031, according to the Harbour Post.",
    },
    {
      name: "a threat uttered",
      changes: {
        type: "threaten",
        mode: "threat",
        status: "threatened",
        participants: [{ ...front, role: "source" }, target("army")],
        place: null,
        time: null,
      } as Partial<ConflictEvent>,
      said: "The Lake Shore Front threatened the army, according to the Harbour Post.",
    },
    {
      name: "a fight between two",
      changes: {
        type: "assault",
        mode: "armed-clash",
        participants: [doer("soldiers"), target("Front", "Lake Shore Front")],
        attributions: [says("reports", "residents", null)],
      },
      said: "An armed clash between soldiers and the Lake Shore Front in Kessim, Chad, on 3 March 2031 is reported by residents; not independently confirmed.",
    },
  ];
  test.each(cases)("$name", ({ changes, said }) => {
    expect(tell(changes, "the Harbour Post")).toBe(said);
  });
});

describe("what is only claimed is never told as fact", () => {
  test("a claimed toll is the claimant's", () => {
    const casualties: ConflictEvent["casualties"] = [
      { outcome: "killed", min: 9, max: 9, approximate: false, text: "nine soldiers", who: "nine soldiers", evidence: [] },
    ];
    const said = tell({ status: "claimed", attributions: [says("claims-responsibility", "Lake Shore Front")], casualties }, "the Lake Gazette");
    expect(said).toContain("Nine soldiers were killed, according to the Lake Shore Front.");
  });

  test("a toll that nobody gives is the outlet's", () => {
    const casualties: ConflictEvent["casualties"] = [
      { outcome: "injured", min: 2, max: 2, approximate: false, text: "two dockers", who: "dockers", evidence: [] },
    ];
    expect(tell({ casualties }, "the Lake Gazette")).toContain("Two dockers were injured, according to the Lake Gazette.");
  });

  test.each(["claimed", "alleged", "threatened", "planned", "foiled", "denied"] as const)("%s is worded without confirmed or took place", (status) => {
    const said = tell({ status, participants: [front, target("fuel depot")] });
    expect(said).not.toMatch(/was confirmed|took place|carried out|struck/);
    expect(said).toMatch(/not independently confirmed|not counted as an incident/);
  });
});

test("every sentence that names a voice's word carries its passage", () => {
  const event = makeEvent({ participants: [front], attributions: [says("attributes", "the police")] });
  const inlines = eventSentences({ event, told: [evidence("told")], outlet: () => undefined }, names);
  expect(inlines.filter(({ kind }) => kind === "cite")).toHaveLength(2);
});
