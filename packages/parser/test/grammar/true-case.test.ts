import { describe, expect, it } from "vitest";
import { trueCase } from "../../src/grammar/true-case.js";
import { context } from "../read-text.js";

const cases: Readonly<Record<string, string>> = {
  "THE SOLDIERS WERE SHOT NEAR BOGOTA": "the soldiers were shot near Bogota",
  "HE SAID THAT THE GUARDS WENT HOME": "he said that the guards went home",
  "A DRIVER CALLED QUIROZAL WAS HURT": "a driver called Quirozal was hurt",
  "MARK PEREZ MADE HIS MARK": "Mark Perez made his mark",
  "MINISTER CARLOS MORALES LEFT": "minister Carlos Morales left",
  "THE RED SPEAR FRONT [FLR] AND THE FMLN": "the red spear front [FLR] and the FMLN",
  "THE U.S. EMBASSY IN LA PAZ": "the U.S. embassy in La Paz",
};

describe("trueCase", () => {
  for (const [capitals, cased] of Object.entries(cases))
    it(`reads ${capitals} as it would be written`, () => {
      expect(trueCase(capitals, context.wordCase)).toBe(cased);
    });
});
