import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { parseGazetteer } from "../../src/gazetteer.js";
import { files, gazetteer } from "./read-places.js";

const first = (name: string) => gazetteer.lookup(name)[0];

describe("lookup", () => {
  it.each([
    { spelling: "Jurf as-Sakhar", name: "Jurf al-Sakhar", country: "IQ" },
    { spelling: "Jurf Al Sakhr", name: "Jurf al-Sakhar", country: "IQ" },
    { spelling: "al Qaaim", name: "Al-Qaim", country: "IQ" },
    { spelling: "Rmeilan", name: "Rumaylan landing zone", country: "SY" },
    { spelling: "Ayn al-Assad", name: "Ain al-Asad air base", country: "IQ" },
    { spelling: "KONIKO", name: "Conoco gas field", country: "SY" },
    { spelling: "München", name: "Munich", country: "DE" },
    { spelling: "Kiev", name: "Kyiv", country: "UA" },
    { spelling: "Sana’a", name: "Sanaa", country: "YE" },
    { spelling: "Mazar e Sharif", name: "Mazar-e Sharif", country: "AF" },
    { spelling: "Bab al Mandeb", name: "Bab el-Mandeb", country: undefined },
  ])("finds $name under $spelling", ({ spelling, name, country }) => {
    const found = gazetteer.lookup(spelling);
    expect(found.some((entry) => entry.name === name && entry.country === country)).toBe(true);
  });

  it("puts the better known place of a name first", () => {
    expect(first("Paris")).toMatchObject({ country: "FR" });
    expect(gazetteer.lookup("Paris").some(({ country, admin1 }) => country === "US" && admin1 === "Texas")).toBe(true);
  });

  it("prefers a spelling that is exact to one that only sounds alike", () => {
    const exact = gazetteer.lookupExact("Basra");
    expect(exact.length).toBeGreaterThan(0);
    expect(gazetteer.lookup("Basra")).toEqual(exact);
  });

  it("gives the same object at each look-up", () => {
    expect(first("Fallujah")).toBe(first("FALLUJAH"));
  });

  it("finds nothing under words that name no place", () => {
    expect(gazetteer.lookup("Zzyzxqua")).toEqual([]);
  });

  it("gives a city with its identifier, divisions and coordinates", () => {
    expect(gazetteer.lookupExact("Baghdad").find(({ kind }) => kind === "city")).toMatchObject({
      country: "IQ",
      admin1: "Baghdad",
      geonamesId: 98182,
      latitude: expect.closeTo(33.34, 1),
      longitude: expect.closeTo(44.4, 1),
      precision: 1,
    });
  });
});

describe("abbreviation and demonym", () => {
  it("knows abbreviations by their exact letters alone", () => {
    expect(gazetteer.abbreviation("Pa.")?.name).toBe("Pennsylvania");
    expect(gazetteer.abbreviation("U.S.")?.name).toBe("United States");
    expect(gazetteer.abbreviation("pa.")).toBeUndefined();
  });

  it.each([
    { word: "Iraqi", place: "Iraq" },
    { word: "American", place: "United States" },
    { word: "Emirati", place: "United Arab Emirates" },
    { word: "Kurdish", place: "Kurdistan" },
    { word: "Chechen", place: "Chechnya" },
  ])("places $word in $place", ({ word, place }) => {
    expect(gazetteer.demonym(word)?.name).toBe(place);
  });
});

describe("parseGazetteer", () => {
  const failure = (changed: Record<string, string>): DatelineError => {
    try {
      parseGazetteer({ ...files, ...changed });
    } catch (error) {
      if (error instanceof DatelineError) return error;
    }
    throw new Error("the files were taken without complaint");
  };
  const withRow = (file: string, row: string) => ({ [file]: `${files[file]}${row}\n` });
  const lastLine = (file: string) => (files[file] ?? "").split("\n").length;

  it.each([
    { wrong: "a latitude that is no number", file: "facilities.tsv", row: "x\tX\tbase\tIQ\t\tnorth\t44\t3\t\tnobody\t" },
    { wrong: "a kind that is none", file: "facilities.tsv", row: "x\tX\tcastle\tIQ\t\t33\t44\t3\t\tnobody\t" },
    { wrong: "a country in words", file: "facilities.tsv", row: "x\tX\tbase\tIraq\t\t33\t44\t3\t\tnobody\t" },
    { wrong: "a division that the country lacks", file: "facilities.tsv", row: "x\tX\tbase\tIQ\tOhio\t33\t44\t3\t\tnobody\t" },
    { wrong: "coordinates the wrong way round", file: "facilities.tsv", row: "x\tX\tbase\tJP\t\t139\t35\t3\t\tnobody\t" },
    { wrong: "a field too few", file: "regions.tsv", row: "x\tX\tregion" },
    { wrong: "a place that nobody listed", file: "spoken-names.tsv", row: "nowhere\tNowhere\t\t\t" },
    { wrong: "a use that is none", file: "place-words.tsv", row: "castle\tnoun\t\t" },
    { wrong: "a noun without saying what it tells", file: "place-words.tsv", row: "citadel\tkind\tbase\t" },
  ])("names file and line of $wrong", ({ file, row }) => {
    const error = failure(withRow(file, row));
    expect(error.code).toBe("data/invalid");
    expect(error.message).toContain(`data/gazetteer/${file}:${lastLine(file)}:`);
    expect(error.hint).not.toBe(undefined);
  });

  it("names a file that is missing", () => {
    const { "regions.tsv": _gone, ...rest } = files;
    expect(() => parseGazetteer(rest)).toThrow(expect.objectContaining({ code: "data/invalid", path: "data/gazetteer/regions.tsv" }));
  });
});
