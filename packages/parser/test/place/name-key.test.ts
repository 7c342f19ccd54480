import { describe, expect, it } from "vitest";
import { toNameKey, toSoundKey } from "../../src/place/name-key.js";

describe("toNameKey", () => {
  it.each([
    { names: ["Sana'a", "SANAA", "Sana’a"], key: "sanaa" },
    { names: ["Al-Qa'im", "al Qaim", "Al  Qā’im"], key: "al qaim" },
    { names: ["St. Louis", "Saint Louis", "ST LOUIS"], key: "saint louis" },
    { names: ["Łódź", "Lodz"], key: "lodz" },
    { names: ["Mt. Pleasant", "Mount Pleasant"], key: "mount pleasant" },
  ])("gives $key for each of $names", ({ names, key }) => {
    expect(names.map(toNameKey)).toEqual(names.map(() => key));
  });

  it("keeps a lone abbreviation as it is", () => {
    expect(toNameKey("St.")).toBe("st");
  });
});

describe("toSoundKey", () => {
  it.each([
    { names: ["Deir ez-Zor", "Dayr az-Zawr", "Deir al-Zour"] },
    { names: ["al-Qaim", "Al-Kaim", "el Qaim"] },
    { names: ["Raqqa", "ar-Raqqah", "Rakka"] },
    { names: ["Hodeidah", "Hudaydah", "al-Hudayda"] },
  ])("levels $names", ({ names }) => {
    expect(new Set(names.map((name) => toSoundKey(toNameKey(name)))).size).toBe(1);
  });

  it("keeps names apart whose consonants differ", () => {
    expect(toSoundKey("mosul")).not.toBe(toSoundKey("basra"));
  });
});
