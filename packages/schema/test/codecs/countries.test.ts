import { describe, expect, it } from "vitest";
import { countryOfCode, countryOfGwno, countryOfIso, countryOfName } from "../../src/codecs/countries/countries.js";
import { countryRows } from "../../src/codecs/countries/country-rows.js";

const repeated = (values: readonly (string | number)[]) => values.filter((value, at) => values.indexOf(value) !== at);

describe("the table of countries", () => {
  it("has no code and no name twice", () => {
    expect(repeated(countryRows.map(([alpha2]) => alpha2))).toEqual([]);
    expect(repeated(countryRows.flatMap(([, iso]) => (iso === 0 ? [] : iso)))).toEqual([]);
    expect(repeated(countryRows.flatMap(([, , , , gwno]) => (gwno === 0 ? [] : gwno)))).toEqual([]);
    expect(repeated(countryRows.flatMap(([, , name, , , , ...others]) => [name, ...others].map((one) => one.toLowerCase())))).toEqual([]);
  });

  it("names a country by its codes and by any of its names", () => {
    const sought = [
      countryOfCode("CD"),
      countryOfIso(180),
      countryOfGwno(490),
      countryOfName("DR Congo (Zaire)"),
      countryOfName("democratic republic of congo"),
    ];
    expect(sought.map((country) => country?.alpha2)).toEqual(["CD", "CD", "CD", "CD", "CD"]);
    expect([countryOfCode(undefined), countryOfIso(0), countryOfGwno(0), countryOfName("")]).toEqual([undefined, undefined, undefined, undefined]);
  });
});
