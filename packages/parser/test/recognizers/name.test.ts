import { describe, expect, it } from "vitest";
import { context, readMentions } from "./read-names.js";

const of = (type: string, ...texts: readonly string[]) =>
  readMentions(...texts)
    .filter((mention) => mention.type === type)
    .map(({ text }) => text);
const people = (...texts: readonly string[]) => of("person", ...texts);
const bodies = (...texts: readonly string[]) => of("organization", ...texts);

describe("people by form", () => {
  it.each([
    { text: "Tobias Wenham met reporters.", name: "Tobias Wenham" },
    { text: "Prime minister Ilsa Borgen met reporters.", name: "Ilsa Borgen" },
    { text: "They met Army Lt. Gen. Harold K. Vance Jr. on Monday.", name: "Harold K. Vance Jr." },
    { text: "They met Col. Vance on Monday.", name: "Vance" },
    { text: "The judge, Jose Luis de la Torre Mendez, was shot.", name: "Jose Luis de la Torre Mendez" },
    { text: "A cleric, Abu Yusuf al-Tikriti, was shot.", name: "Abu Yusuf al-Tikriti" },
    { text: "A nurse, Khalid bin Walid, was shot.", name: "Khalid bin Walid" },
    { text: "He thanked J. T. Farrow for it.", name: "J. T. Farrow" },
    { text: "They buried Serhiy Koroliuk in Lutsk.", name: "Serhiy Koroliuk" },
    { text: "They sought Jaime “Flaco” Restrepo for months.", name: "Jaime “Flaco” Restrepo" },
    { text: "They met Ahmet Çavuşoğlu again.", name: "Ahmet Çavuşoğlu" },
    { text: "ROBERTO GIRONA, A LAWYER, WAS SHOT IN THE STREET BY FOUR MEN.", name: "ROBERTO GIRONA" },
  ])("finds $name in: $text", ({ text, name }) => {
    expect(people(text)).toEqual([name]);
  });

  it("finds people again by one of their names", () => {
    expect(people("Samir Haddaden lost his shop.", "Samir now drives a cab.", "The bank wrote to Haddaden twice.")).toEqual([
      "Samir Haddaden",
      "Samir",
      "Haddaden",
    ]);
  });

  it.each([
    "Police closed the road on Tuesday.",
    "Breaking News",
    "Rescue workers reached the village in March.",
    "Syrian and Iraqi officials met in Amman.",
    "The Jordan River rose.",
    "Photo Credit",
    "Green fields lay beyond the wall.",
    "They named it Operation Iron Curtain.",
    "He works for Granite Solutions now.",
  ])("finds nobody in: %s", (text) => {
    expect(people(text)).toEqual([]);
  });
});

describe("bodies by form", () => {
  it.each([
    { text: "The Ministry of Works and Housing paid.", name: "Ministry of Works and Housing" },
    { text: "It was the 3rd Olive Brigade that fired.", name: "3rd Olive Brigade" },
    { text: "The Front for the Liberation of Azawak fired.", name: "Front for the Liberation of Azawak" },
    { text: "She teaches at the University of Mosul.", name: "University of Mosul" },
    { text: "The Committee to Free Prisoners wrote.", name: "Committee to Free Prisoners" },
    { text: "The Order of the Silver Lamp denied it.", name: "Order of the Silver Lamp" },
    { text: "The Coral Valley Movement denied it.", name: "Coral Valley Movement" },
    { text: "Frente Verde Unido (FVU) denied it.", name: "Frente Verde Unido" },
  ])("finds $name in: $text", ({ text, name }) => {
    expect(bodies(text)).toContain(name);
  });

  it("takes bare initials for a body, but not hours, numerals or weapons", () => {
    expect(bodies("The XQF denied it.")).toEqual(["XQF"]);
    expect(bodies("It came at 5 PM GMT.")).toEqual([]);
    expect(of("weapon", "An IED went off.")).toEqual(["IED"]);
  });

  it.each(["The army and the ministry were silent.", "A brigade of soldiers came.", "The movement grew."])("finds no body in: %s", (text) => {
    expect(bodies(text)).toEqual([]);
  });
});

describe("the table of names", () => {
  it.each([
    { word: "karim", given: true, personal: true, common: false },
    { word: "ellahi", given: false, personal: true, common: false },
    { word: "police", given: false, personal: false, common: true },
    { word: "tehran", given: false, personal: false, common: false },
    { word: "zzzz", given: false, personal: false, common: false },
  ])("knows what $word is", ({ word, given, personal, common }) => {
    const { names } = context;
    expect({ given: names.isGiven(word), personal: names.isPersonal(word), common: names.isCommon(word) }).toEqual({ given, personal, common });
  });

  it("knows that some words are only ever written with a capital", () => {
    expect(["tehran", "hussein", "bomb"].map(context.names.isProper)).toEqual([true, true, false]);
  });
});
