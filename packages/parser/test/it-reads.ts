import { expect, it } from "vitest";
import { type Gap, knownGaps } from "./known-gaps.js";
import { type Case, differencesIn } from "./read-text.js";

const gapOf = new Map<string, Gap>(knownGaps.map((gap) => [gap.text, gap]));

/**
 * A test that nothing differs from what a text must give. A text on the list of known gaps must go on differing: once the parser
 * reads it, its line is to be taken off the list.
 */
export function itHolds(text: string, differences: () => readonly string[]): void {
  const name = text.replaceAll(/\s+/g, " ");
  const gap = gapOf.get(name);
  if (gap === undefined) {
    it(`reads: ${name}`, () => {
      expect(differences()).toEqual([]);
    });
    return;
  }
  it(`does not read yet (${gap.cause}): ${name}`, () => {
    expect(differences(), "The parser reads it now: take its line off the list in known-gaps.ts.").not.toEqual([]);
  });
}

/** A test a case: what must be read is read, and nothing besides. */
export function itReads(cases: readonly Case[]): void {
  for (const one of cases) itHolds(one.text, () => differencesIn(one));
}
