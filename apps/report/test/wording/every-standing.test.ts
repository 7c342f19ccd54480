import { type Attribution, type ConflictEvent, Stance, Status, standing } from "@dateline/schema";
import { describe, expect, test } from "vitest";
import { eventSentences } from "../../src/wording/event-sentence.js";
import { doer, evidence, makeEvent, names, plain, says, target } from "../made-event.js";

// Every status with every stance, alone and beside every other, of the doer itself and of somebody else, disputed and not:
// what the sentence says must follow from the standing, and from nothing else.

interface Case {
  name: string;
  event: ConflictEvent;
}

const front = doer("Front", "Lake Shore Front");
const stances: Attribution["stance"][] = [...Stance.options];
const voices = stances.flatMap((stance) => [says(stance, "Lake Shore Front"), says(stance, "Northern Command")]);
const dispute: ConflictEvent["contested"] = [
  {
    field: "place",
    versions: [
      { value: "Kessim", by: ["Northern Command"], evidence: [evidence("Kessim")] },
      { value: "Tarfa", by: ["a village elder"], evidence: [evidence("Tarfa")] },
    ],
  },
];
const kinds = [
  { type: "assault", mode: "drone-attack" },
  { type: "coerce", mode: "detention" },
  { type: "threaten", mode: "threat" },
  { type: "accuse", mode: "accusation" },
] as const;

function* cases(): Generator<Case> {
  const groups = [[], ...voices.map((voice) => [voice]), ...voices.flatMap((first, index) => voices.slice(index + 1).map((second) => [first, second]))];
  for (const status of Status.options) {
    for (const { type, mode } of kinds) {
      for (const attributions of groups) {
        for (const contested of [[], dispute]) {
          const name = `${type} ${status}, ${attributions.map(({ stance, text }) => `${text} ${stance}`).join(", ") || "nobody"}${contested.length > 0 ? ", disputed" : ""}`;
          yield {
            name,
            event: makeEvent({
              type,
              mode,
              status,
              attributions,
              contested,
              participants: [front, target("fuel depot")],
              voices: [],
            } as Partial<ConflictEvent>),
          };
        }
      }
    }
  }
}

const all = [...cases()];
const told = (event: ConflictEvent) => plain(eventSentences({ event, told: [evidence("told")], outlet: () => "the Harbour Post" }, names));
const firstOf = (text: string) => text.split(/(?<=\.) (?=[A-Z])/)[0] ?? "";
const isProspective = ({ status, type }: ConflictEvent) => ["planned", "foiled"].includes(status) || (status === "threatened" && type !== "threaten");
const isVerbal = ({ type }: ConflictEvent) => type === "threaten" || type === "accuse";

/** Returns the names of the cases that break a rule. */
const breaking = (applies: (event: ConflictEvent) => boolean, holds: (text: string, event: ConflictEvent) => boolean) =>
  all.filter(({ event }) => applies(event) && !holds(told(event), event)).map(({ name, event }) => `${name}: ${told(event)}`);

describe(`over ${all.length} events`, () => {
  test("every standing occurs", () => {
    expect([...new Set(all.map(({ event }) => standing(event)))].sort()).toEqual(["claimed", "confirmed", "contested", "denied", "unconfirmed"]);
  });

  test("only what is confirmed is called confirmed", () => {
    expect(
      breaking(
        (event) => standing(event) !== "confirmed" || isProspective(event),
        (text) => !/\b(was|were) confirmed\b/.test(text),
      ),
    ).toEqual([]);
    expect(
      breaking(
        (event) => standing(event) === "confirmed" && !isProspective(event) && !isVerbal(event),
        (text) => /\bwas confirmed by\b/.test(firstOf(text)),
      ),
    ).toEqual([]);
  });

  test("what nobody else confirms says so", () => {
    const open = (event: ConflictEvent) =>
      ["unconfirmed", "claimed"].includes(standing(event)) && !isProspective(event) && !(isVerbal(event) && standing(event) === "unconfirmed");
    expect(breaking(open, (text) => firstOf(text).includes("not independently confirmed"))).toEqual([]);
  });

  test("what is claimed or alleged is told as that, with whoever says so", () => {
    const claims = (event: ConflictEvent) => standing(event) === "claimed" && !isProspective(event);
    expect(breaking(claims, (text, { status }) => (status === "alleged" ? / alleged( by|;)/ : / known from a claim( by| alone)/).test(firstOf(text)))).toEqual(
      [],
    );
  });

  test("what is disputed says on what, and what is denied is denied and not counted", () => {
    expect(
      breaking(
        (event) => standing(event) === "contested" && !isProspective(event),
        (text) => firstOf(text).includes("but accounts differ on where it was"),
      ),
    ).toEqual([]);
    expect(
      breaking(
        (event) => standing(event) === "denied",
        (text) => /\bis denied\b.*not counted as an incident\.$/.test(firstOf(text)),
      ),
    ).toEqual([]);
  });

  test("what was not done is not counted", () => {
    expect(breaking(isProspective, (text, { status }) => new RegExp(`\\bwas ${status}\\b.*not counted as an incident`).test(firstOf(text)))).toEqual([]);
  });

  test("a denial that is told is never lost, nor is a claim", () => {
    const denied = (event: ConflictEvent) => event.attributions.some(({ stance }) => stance === "denies") && !isProspective(event);
    expect(breaking(denied, (text) => /denial|denied/.test(text))).toEqual([]);
    const claimed = (event: ConflictEvent) =>
      event.attributions.some(({ stance }) => stance === "claims-responsibility") && !isVerbal(event) && !isProspective(event) && standing(event) !== "denied";
    expect(breaking(claimed, (text, event) => /claim/.test(text) || standing(event) === "contested" || event.status === "alleged")).toEqual([]);
  });

  test("no sentence tells the act as a plain fact, or has a word of likelihood", () => {
    expect(
      breaking(
        () => true,
        (text) => !/\b(struck|killed|carried out|took place|happened|likely|probably|certainly|reportedly)\b/.test(text),
      ),
    ).toEqual([]);
  });

  test("every text is whole sentences: no gap, no double space or stop, nothing undefined", () => {
    expect(
      breaking(
        () => true,
        (text) => /^[A-Z\u2068].*\.$/.test(text) && !/ {2}|\.\.|,\.| ,|undefined|null|\bby ?[;.]/.test(text),
      ),
    ).toEqual([]);
  });
});
