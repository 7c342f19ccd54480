import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type SimilarPair, strongest, surePartners } from "../../src/link/strongest.js";

const reports = 60;
const idOf = (at: number) => `r_${String(at).padStart(16, "0")}` as SimilarPair[0];

/** Pairs of some reports: few of most, all of some. */
const pairs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: reports - 1 }), fc.integer({ min: 0, max: reports - 1 })), { maxLength: 1500, size: "max" })
  .map((all) =>
    all.flatMap(([a, b]): SimilarPair[] => {
      const [one, other] = [Math.min(a, b), Math.max(a, b)];
      // A pair has one score.
      return one === other ? [] : [[idOf(one), idOf(other), ((one * 7 + other * 13) % 5) + 3.5]];
    }),
  );

/** What hangs together, each report by the smallest of its group. */
function groupsIn(all: readonly SimilarPair[]): Map<string, string> {
  const smallest = new Map<string, string>();
  for (let at = 0; at < reports; at += 1) smallest.set(idOf(at), idOf(at));
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    for (const [a, b] of all) {
      const [x = "", y = ""] = [smallest.get(a), smallest.get(b)];
      if (x === y) continue;
      const [least = ""] = [x, y].sort();
      smallest.set(x === least ? b : a, least);
      isChanged = true;
    }
  }
  return smallest;
}

function partnersIn(all: readonly SimilarPair[]): Map<string, string[]> {
  const partners = new Map<string, [string, number][]>();
  const unique = new Map(all.map((pair) => [pair.join(), pair]));
  for (const [a, b, score] of unique.values()) {
    partners.set(a, [...(partners.get(a) ?? []), [b, score]]);
    partners.set(b, [...(partners.get(b) ?? []), [a, score]]);
  }
  const best = ([a, x]: [string, number], [b, y]: [string, number]) => y - x || (a < b ? -1 : 1);
  return new Map([...partners].map(([id, some]) => [id, some.sort(best).map(([other]) => other)]));
}

describe("the strongest pairs", () => {
  it("hold each report's most similar others, hold together what hung together, and are few", () => {
    fc.assert(
      fc.property(pairs, (all) => {
        const kept = strongest(all);
        const now = partnersIn(kept);
        for (const [id, others] of partnersIn(all)) expect(now.get(id)?.slice(0, surePartners)).toEqual(others.slice(0, surePartners));
        expect(groupsIn(kept)).toEqual(groupsIn(all));
        expect(kept.length).toBeLessThanOrEqual(reports * (surePartners + 1));
      }),
      { seed: 20310304, numRuns: 60 },
    );
  });

  it("are all there are, each once, where no report has many", () => {
    const few: SimilarPair[] = Array.from({ length: surePartners }, (_, at) => [idOf(0), idOf(at + 1), 4]);
    expect(strongest([...few, ...few])).toEqual(few);
  });

  it("of some pairs and of more are those of all, in whatever order they come", () => {
    let left = 0;
    fc.assert(
      fc.property(pairs, pairs, (some, more) => {
        const kept = strongest([...some, ...more]);
        left += new Set([...some, ...more].map((pair) => pair.join())).size - kept.length;
        expect(strongest([...more, ...strongest(some)])).toEqual(kept);
      }),
      { seed: 20310304, numRuns: 100 },
    );
    expect(left).toBeGreaterThan(1000);
  });
});
