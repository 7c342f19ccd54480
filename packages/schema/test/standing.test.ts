import { describe, expect, it } from "vitest";
import { type ConflictEvent, EventReport, type Standing, standing, standings } from "../src/index.js";
import { evidenceOf, sampleReport } from "./sample-report.js";

type Judged = Pick<ConflictEvent, "status" | "attributions" | "contested">;
type Stance = ConflictEvent["attributions"][number]["stance"];

interface Voice {
  stance: Stance;
  text: string;
  name?: string;
  actorId?: string;
}

interface Case {
  told: string;
  status: Judged["status"];
  voices?: Voice[];
  disputed?: Judged["contested"][number]["field"][];
  expected: Standing;
}

const militia = { text: "the militia", actorId: "river-militia" };
const confirmsIt: Voice = { stance: "confirms", text: "the ministry" };
const claimsIt: Voice = { stance: "claims-responsibility", ...militia };

const cases: Case[] = [
  { told: "as done, and confirmed by another", status: "occurred", voices: [confirmsIt], expected: "confirmed" },
  { told: "as done, claimed by one and confirmed by another", status: "occurred", voices: [claimsIt, confirmsIt], expected: "confirmed" },
  { told: "as done, and confirmed by its claimant alone", status: "occurred", voices: [claimsIt, { stance: "confirms", ...militia }], expected: "unconfirmed" },
  {
    told: "as done, and confirmed by its claimant in other words",
    status: "occurred",
    voices: [claimsIt, { stance: "confirms", text: "its spokesman", actorId: "river-militia" }],
    expected: "unconfirmed",
  },
  {
    told: "as done, and confirmed by its claimant, known by name only",
    status: "occurred",
    voices: [
      { stance: "claims-responsibility", text: "the group", name: "River Militia" },
      { stance: "confirms", text: "the militia", name: "River Militia" },
    ],
    expected: "unconfirmed",
  },
  { told: "as done, with nobody named", status: "occurred", expected: "unconfirmed" },
  {
    told: "as done, with voices that only report, attribute or condemn",
    status: "occurred",
    voices: reports("reports", "attributes", "condemns"),
    expected: "unconfirmed",
  },
  { told: "as done, with a claim alone", status: "occurred", voices: [claimsIt], expected: "unconfirmed" },
  { told: "as claimed", status: "claimed", voices: [claimsIt], expected: "claimed" },
  { told: "as claimed, and confirmed by another", status: "claimed", voices: [claimsIt, confirmsIt], expected: "claimed" },
  { told: "as alleged", status: "alleged", expected: "claimed" },
  { told: "as done, confirmed, its place disputed", status: "occurred", voices: [confirmsIt], disputed: ["place"], expected: "contested" },
  { told: "as done, confirmed, only its toll disputed", status: "occurred", voices: [confirmsIt], disputed: ["casualties"], expected: "confirmed" },
  { told: "as done, toll and perpetrator disputed", status: "occurred", disputed: ["casualties", "perpetrator"], expected: "contested" },
  { told: "as claimed, its target disputed", status: "claimed", disputed: ["target"], expected: "contested" },
  { told: "as claimed, only its toll disputed", status: "claimed", disputed: ["casualties"], expected: "claimed" },
  { told: "as denied, whatever else is disputed", status: "denied", voices: [confirmsIt], disputed: ["date"], expected: "denied" },
  { told: "as threatened, and confirmed", status: "threatened", voices: [confirmsIt], expected: "unconfirmed" },
  { told: "as planned", status: "planned", expected: "unconfirmed" },
  { told: "as foiled, and confirmed", status: "foiled", voices: [confirmsIt], expected: "unconfirmed" },
  { told: "as under way", status: "ongoing", expected: "unconfirmed" },
];

function reports(...stances: Stance[]): Voice[] {
  return stances.map((stance) => ({ stance, text: "the ministry" }));
}

function judged({ status, voices = [], disputed = [] }: Case): Judged {
  const evidence = [evidenceOf("the ministry said")];
  const version = { by: ["Northwire"], evidence };
  return EventReport.parse({
    ...sampleReport,
    status,
    attributions: voices.map((voice) => ({ ...voice, evidence })),
    contested: disputed.map((field) => ({ field, versions: ["one", "other"].map((value) => ({ value, ...version })) })),
  });
}

describe("standing", () => {
  it.each(cases)("is $expected for an event told $told", (one) => {
    expect(standing(judged(one))).toBe(one.expected);
  });

  it("gives every standing for some event of the table, and each is in the order that charts keep", () => {
    expect([...new Set(cases.map((one) => one.expected))].sort()).toEqual([...standings].sort());
  });

  it("takes a report as well as an event, since it reads what both share", () => {
    expect(standing(EventReport.parse(sampleReport))).toBe("unconfirmed");
  });
});
