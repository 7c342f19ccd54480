import { describe, expect, it } from "vitest";
import { readText } from "../read-text.js";

/** Who takes part in the first event, as "role/kind: words". */
function partiesOf(text: string): string[] {
  const { document, reports } = readText({ text });
  return (reports[0]?.participants ?? []).map(({ role, kind, text: words, start, end }) => {
    expect(document.text.slice(start, end)).toBe(words);
    return `${role}/${kind}: ${words}`;
  });
}

function itNames(cases: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, parties] of Object.entries(cases))
    it(`names: ${text}`, () => {
      expect(partiesOf(text).sort()).toEqual([...parties].sort());
    });
}

describe("the words of a participant", () => {
  describe("leave out numbers, which the toll keeps", () => {
    itNames({
      "At least six fishermen were kidnapped off Bonny on Sunday.": ["victim/person: fishermen"],
      "About 40 villagers were killed in Sokoto on Sunday.": ["victim/person: villagers"],
      "Dozens of pilgrims were killed in Karbala on Sunday.": ["victim/person: pilgrims"],
      "A number of fishermen were kidnapped off Bonny on Sunday.": ["victim/person: fishermen"],
      "GUNMEN ABDUCTED THREE NUNS IN CEBU ON SUNDAY.": ["perpetrator/person: GUNMEN", "victim/person: NUNS"],
    });
  });

  describe("leave out articles and what compares or doubts", () => {
    itNames({
      "The alleged hijackers shot another two hostages in Larnaca on Sunday.": ["perpetrator/person: hijackers", "victim/person: hostages"],
      "Another soldier was killed in Gao on Sunday.": ["victim/person: soldier"],
    });
  });

  describe("keep what says whose they are", () => {
    itNames({
      "Members of the Red Spear Front kidnapped a banker in Ayacucho on Sunday.": [
        "perpetrator/person: Members of the Red Spear Front",
        "perpetrator/organization: Red Spear Front",
        "victim/person: banker",
      ],
      "The rebels burned the home of the governor in Ayacucho on Sunday.": ["perpetrator/person: rebels", "target/facility: home of the governor"],
      "Soldiers of the eastern garrison shot a farmer in Ayacucho on Sunday.": ["perpetrator/person: Soldiers", "victim/person: farmer"],
    });
  });
});

describe("who a verb is told of", () => {
  itNames({
    "Amin Sorel, a banker being held in a camp while awaiting trial, was shot in Juba on Sunday.": ["victim/person: Amin Sorel"],
    "According to the police, a sergeant and a nun were shot in Juba on Sunday.": ["victim/person: sergeant", "victim/person: nun"],
    "After kidnapping a banker in Juba on Sunday, the rebels fled.": ["perpetrator/person: rebels", "victim/person: banker"],
    "THE RADIO SAID THAT A TERRORIST WAS KILLED IN CALI ON SUNDAY.": ["victim/person: TERRORIST"],
  });

  it("gives a bare number no part in the act", () => {
    expect(partiesOf("In Gao on Sunday five were injured by gunmen.")).toEqual(["perpetrator/person: gunmen"]);
  });
});

describe("the kind of a participant", () => {
  itNames({
    "Gunmen wounded seven others in Juba on Sunday.": ["perpetrator/person: Gunmen", "victim/person: others"],
    "Gunmen shot a 15-year-old girl in Juba on Sunday.": ["perpetrator/person: Gunmen", "victim/person: 15-year-old girl"],
    "SIX JESUITS WERE MURDERED IN QUITO ON SUNDAY.": ["victim/person: JESUITS"],
  });
});
