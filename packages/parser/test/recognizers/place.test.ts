import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognizePlaces } from "../../src/recognizers/place.js";
import { gazetteer, placeOf, readPlaces, tokenize } from "../place/read-places.js";

const found = (text: string) => [...readPlaces([text]).places.keys()].map(({ text: words }) => words);

describe("recognizePlaces", () => {
  it.each([
    { text: "Rockets landed in Ramadi before dawn.", places: ["Ramadi"] },
    { text: "Drones struck the Ain al-Asad air base in Anbar province.", places: ["Ain al-Asad air base", "Anbar province"] },
    { text: "A convoy left Deir ez-Zor for al-Hasakah.", places: ["Deir ez-Zor", "al-Hasakah"] },
    { text: "Shells fell on eastern Baghdad and southern Iran.", places: ["eastern Baghdad", "southern Iran"] },
    { text: "Troops moved through north-eastern Syria.", places: ["north-eastern Syria"] },
    { text: "A missile splashed down in the Gulf of Aden.", places: ["Gulf of Aden"] },
    { text: "The ship sailed off Hodeidah towards the Bab el-Mandeb.", places: ["Hodeidah", "Bab el-Mandeb"] },
    { text: "A mortar round hit a market in Lebanon, Pa., last year.", places: ["Lebanon", "Pa."] },
    { text: "Sirens sounded in Anbar, Nineveh and Kirkuk provinces.", places: ["Anbar", "Nineveh", "Kirkuk"] },
    { text: "The Houston-based firm lost two trucks.", places: ["Houston"] },
    { text: "BAGHDAD (Wire) - Two men died.", places: ["BAGHDAD"] },
  ])("finds $places in: $text", ({ text, places }) => {
    expect(found(text)).toEqual(places);
  });

  it.each([
    { text: "Iraqi and Syrian troops met American officers.", places: ["Iraqi", "Syrian", "American"] },
    { text: "Two U.S. soldiers were hurt.", places: ["U.S."] },
    { text: "South Korean engineers left.", places: ["South Korean"] },
  ])("takes nationality words as such: $text", ({ text, places }) => {
    const [sentence] = tokenize(text);
    const candidates = sentence === undefined ? [] : recognizePlaces(sentence, gazetteer);
    expect(candidates.map(({ text: words, type }) => ({ words, type }))).toEqual(places.map((words) => ({ words, type: "nationality" })));
  });

  it("takes US as a place where it acts, and as a nationality where it qualifies", () => {
    const { candidates } = readPlaces(["The US said that US troops would stay."]);
    expect(candidates.map(({ type }) => type)).toEqual(["location", "nationality"]);
  });

  it.each([
    { text: "Jordan Smith met Paris Hilton at the studio." },
    { text: "Most of the reading was nice, and a split bar was on sale." },
    { text: "Gen. Jackson and Mr. London shook hands." },
    { text: "On Sunday in March they were hopeful." },
    { text: "He spoke only French." },
    { text: "Chad Walker scored twice." },
    { text: "The road was closed." },
    { text: "According to Reading, the report was late." },
    { text: "Many countries sent aid to the eastern sector." },
  ])("finds no place in: $text", ({ text }) => {
    expect(found(text)).toEqual([]);
  });

  it("reads no place inside what the caller has taken for a body", () => {
    const text = "The Islamic Resistance in Iraq fired on Eilat.";
    const start = text.indexOf("Islamic");
    const { places } = readPlaces([text], [{ start, end: text.indexOf(" fired") }]);
    expect([...places.keys()].map(({ text: words }) => words)).toEqual(["Eilat"]);
  });

  it("gives offsets into the document", () => {
    const { sentences, candidates } = readPlaces(["Nothing happened here.", "A bomb went off in Tikrit."]);
    const [candidate] = candidates;
    expect(candidate?.sentence).toBe(1);
    expect(candidate?.start).toBe((sentences[1]?.start ?? 0) + "A bomb went off in ".length);
  });
});

describe("places that no list has", () => {
  it.each([
    {
      text: "Fighters took the village of Tal Qarmazin, in Kirkuk province.",
      words: "Tal Qarmazin",
      place: { name: "Tal Qarmazin", kind: "village", country: "IQ" },
    },
    { text: "Shots were heard in Qarmazin, a town in Anbar.", words: "Qarmazin", place: { name: "Qarmazin", admin1: "Anbar", precision: 3 } },
    { text: "Shots were heard in Qarmazin, a town.", words: "Qarmazin", place: null },
    {
      text: "They reached Qarmazin, about 40 km (25 miles) north of Mosul.",
      words: "Qarmazin",
      place: { name: "Qarmazin", country: "IQ", precision: 2, latitude: expect.closeTo(36.69, 1), longitude: expect.closeTo(43.12, 1) },
    },
    { text: "A drone crashed at Qarmazin airport, Iraq.", words: "Qarmazin airport", place: { name: "Qarmazin airport", kind: "airport", country: "IQ" } },
    { text: "Tents burned in Camp Qarmazin, Jordan.", words: "Camp Qarmazin", place: { name: "Camp Qarmazin", country: "JO" } },
  ])("are read from the words around them: $text", ({ text, words, place }) => {
    const read = placeOf(text, words);
    if (place === null) expect(read).toBeNull();
    else expect(read).toMatchObject(place);
  });
});

describe("any text", () => {
  const words = [
    "in",
    "the",
    "al",
    "-",
    "Al",
    "Anbar",
    "of",
    "village",
    "Jordan",
    ",",
    "Pa.",
    "60",
    "km",
    "north",
    "eastern",
    "U.S.",
    "(",
    ")",
    "'s",
    "St.",
    "province",
    "provinces",
    "and",
    "Deir",
    "ez",
    "Zor",
    "AP",
    "\u2013",
    "Iraqi",
    "base",
    "\u00e9",
    "",
  ];

  it("gives candidates in order, without overlap, that slice to their words", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 25 }), (list) => {
        const text = list.join(" ");
        const { candidates, places } = readPlaces([text]);
        for (const [at, { start, end, from, to }] of candidates.entries()) {
          expect(start).toBeLessThan(end);
          expect(from).toBeGreaterThanOrEqual(candidates[at - 1]?.to ?? 0);
          expect(to).toBeGreaterThan(from);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect([...places.keys()].every((candidate) => candidates.includes(candidate))).toBe(true);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
