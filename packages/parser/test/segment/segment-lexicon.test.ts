import { readdirSync, readFileSync } from "node:fs";
import { DatelineError } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { buildSegmentLexicon } from "../../src/segment/segment-lexicon.js";
import { squeeze } from "../../src/segment/squeeze.js";

const folder = new URL("../../data/en/", import.meta.url);
const readJson = (name: string): unknown => JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
const files = readdirSync(new URL("segment/", folder)).map((file) => `segment/${file.slice(0, -".json".length)}`);

describe("the data of the segment stage", () => {
  it.each(files)("%s is sorted and has nothing twice", (name) => {
    for (const [key, list] of Object.entries(readJson(name) as Record<string, string[]>)) expect({ [key]: list }).toEqual({ [key]: [...new Set(list)].sort() });
  });

  it("has its phrases in the form in which they are compared", () => {
    for (const name of ["segment/furniture", "segment/agencies"]) {
      for (const phrase of Object.values(readJson(name) as Record<string, string[]>).flat()) expect(phrase).toBe(squeeze(phrase));
    }
  });

  it("gives an abbreviation one kind only", () => {
    const abbreviations = Object.values(readJson("segment/abbreviations") as Record<string, string[]>).flat();
    expect(new Set(abbreviations).size).toBe(abbreviations.length);
  });
});

describe("buildSegmentLexicon", () => {
  it("names the file and the place of an entry that has another shape", () => {
    const broken = (name: string) => (name === "segment/agencies" ? { agencies: ["afp", 3] } : readJson(name));
    expect(() => buildSegmentLexicon(broken)).toThrow(DatelineError);
    expect(() => buildSegmentLexicon(broken)).toThrow(/data\/en\/segment\/agencies\.json: agencies\.1/);
  });
});
