import { describe, expect, it } from "vitest";
import { placeOf, readPlaces } from "./read-places.js";

const named = (texts: readonly string[], words: string) => {
  for (const [candidate, place] of readPlaces(texts).places) if (candidate.text === words) return place;
  return undefined;
};

describe("resolvePlaces", () => {
  it.each([
    { text: "A fire broke out in Paris, Texas.", words: "Paris", place: { country: "US", admin1: "Texas" } },
    { text: "Ministers met in Paris.", words: "Paris", place: { country: "FR" } },
    { text: "He was born in Lebanon, Pa.", words: "Lebanon", place: { country: "US", admin1: "Pennsylvania" } },
    { text: "Strikes hit southern Lebanon.", words: "southern Lebanon", place: { country: "LB", kind: "region" } },
    { text: "Clashes went on in Tripoli, Lebanon.", words: "Tripoli", place: { country: "LB" } },
    { text: "Militias fought in Tripoli and Misrata.", words: "Tripoli", place: { country: "LY" } },
    { text: "Washington warned Tehran.", words: "Washington", place: { admin1: "District of Columbia" } },
    { text: "Rebels entered Aleppo.", words: "Aleppo", place: { kind: "city", country: "SY" } },
    { text: "Rebels hold half of Aleppo province.", words: "Aleppo province", place: { kind: "region", country: "SY" } },
    { text: "Boats left Gaza.", words: "Gaza", place: { kind: "region", country: "PS" } },
    { text: "Rockets fell on Erbil airport.", words: "Erbil airport", place: { kind: "airport", country: "IQ" } },
    { text: "It hit the Koniko base.", words: "Koniko base", place: { name: "Conoco gas field", kind: "base", country: "SY" } },
    { text: "Marines from Kuwait and Bahrain arrived.", words: "Bahrain", place: { kind: "country", geonamesId: 290291 } },
  ])("reads $words of: $text", ({ text, words, place }) => {
    expect(placeOf(text, words)).toMatchObject(place);
  });

  it("lets the company of other places choose between towns of one name", () => {
    const texts = ["Deputies in Jasper closed a bridge.", "Crews came from Walker County and from Birmingham.", "Alabama sent two more."];
    expect(named(texts, "Jasper")).toMatchObject({ admin1: "Alabama" });
  });

  it("gives all mentions of a name one place", () => {
    const { places } = readPlaces(["A shop in Athens, Ohio, was robbed.", "Police in Athens are looking for a man."]);
    const athens = [...places].filter(([{ text }]) => text === "Athens").map(([, place]) => place?.admin1);
    expect(athens).toEqual(["Ohio", "Ohio"]);
  });

  it("leaves out a family name that is also a town", () => {
    const texts = ["Officials named Robert Mansfield as the new head.", "Mansfield said the work would go on."];
    expect([...readPlaces(texts).places.keys()].map(({ text }) => text)).toEqual([]);
  });

  it("abstains where nothing tells which place is meant", () => {
    expect(placeOf("The trial opened in Clinton County on Monday.", "Clinton County")).toBeNull();
  });

  it("points a part of a country to that part", () => {
    expect(placeOf("A post in north-eastern Jordan was hit.", "north-eastern Jordan")).toMatchObject({
      name: "northeastern Jordan",
      kind: "region",
      country: "JO",
      precision: 3,
      latitude: expect.closeTo(32.3, 0),
      longitude: expect.closeTo(38, 0),
    });
  });

  it.each([
    { text: "Aid reached central America.", words: "central America", place: { name: "Central America" } },
    { text: "Shells fell in downtown Mosul.", words: "downtown Mosul", place: { name: "central Mosul", kind: "district" } },
    { text: "Police raided a house in Lima.", words: "Lima", place: { kind: "city", country: "PE" } },
    { text: "Rebels hold hills in Arauca province.", words: "Arauca province", place: { kind: "region", country: "CO" } },
  ])("reads $words as $place.name", ({ text, words, place }) => {
    expect(placeOf(text, words)).toMatchObject(place);
  });

  it("puts a base that is not listed near the town it is named after", () => {
    expect(placeOf("Mortars hit Samarra air base in Iraq.", "Samarra air base")).toMatchObject({
      name: "Samarra air base",
      kind: "base",
      country: "IQ",
      precision: 2,
    });
  });
});
