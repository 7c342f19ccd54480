import type { EventReport, MentionPlace } from "@dateline/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openAccounts } from "../../src/link/account.js";
import { blocksOf } from "../../src/link/blocks.js";
import { groupPairs, similarPairs } from "../../src/link/clusters.js";
import { isVague, type KeyParty, type LinkKey } from "../../src/link/link-key.js";
import { similarity, threshold } from "../../src/link/similarity.js";
import { type SimilarPair, strongest } from "../../src/link/strongest.js";
import { context } from "../read-text.js";

const hex = (at: number) => at.toString(16).padStart(16, "0");

/** Places of every kind: the same, near, inside one another, of one sound, without a point or a state. */
const places: readonly MentionPlace[] = [
  { name: "Iraq", kind: "country", country: "IQ", precision: 3, geonamesId: 99237, latitude: 33, longitude: 44 },
  { name: "Syria", kind: "country", country: "SY", precision: 3, latitude: 35, longitude: 38 },
  { name: "Anbar", kind: "region", country: "IQ", admin1: "Anbar", precision: 3, latitude: 32.9, longitude: 41.6 },
  { name: "northeastern Syria", kind: "region", country: "SY", precision: 3, latitude: 36.5, longitude: 40.7 },
  { name: "Erbil", kind: "city", country: "IQ", admin1: "Erbil", precision: 1, latitude: 36.19, longitude: 44.01, geonamesId: 95446, text: "Arbil" },
  { name: "Erbil airport", kind: "airport", country: "IQ", precision: 1, latitude: 36.24, longitude: 43.96 },
  { name: "Arbil", kind: "city", precision: 1 },
  { name: "Al-Qa'im", kind: "town", country: "IQ", admin1: "Anbar", precision: 1, latitude: 34.37, longitude: 41.09 },
  { name: "al Qaim", kind: "town", country: "IQ", precision: 1, latitude: 34.45, longitude: 41.02, text: "Qaim" },
  { name: "Deir ez-Zor", kind: "city", country: "SY", precision: 1, latitude: 35.33, longitude: 40.14 },
  { name: "Dayr az-Zawr", kind: "city", country: "SY", precision: 1 },
  { name: "Conoco", kind: "facility", country: "SY", precision: 2, latitude: 35.34, longitude: 40.25 },
  { name: "Red Sea", kind: "water", precision: 3, latitude: 20, longitude: 38 },
  { name: "Gulf of Aden", kind: "water", country: "YE", precision: 3, latitude: 12, longitude: 47 },
  { name: "Hodeidah", kind: "county", country: "YE", admin1: "Hodeidah", precision: 2, latitude: 14.8, longitude: 42.95 },
];

const parties: readonly KeyParty[] = [
  { label: "gunmen", head: "gunmen" },
  { label: "armed gunmen", head: "gunmen" },
  { label: "soldiers", head: "soldier" },
  { label: "two soldiers", head: "soldier" },
  { label: "iraq", head: "iraq", actorId: "iraq" },
  { label: "the iraqi army", head: "army", actorId: "iraq-army" },
  { label: "kataib hezbollah", head: "hezbollah", actorId: "kataib-hezbollah" },
  { label: "the islamic resistance", head: "resistance", actorId: "islamic-resistance-in-iraq" },
  { label: "harbour union", head: "union", actorId: "harbour-union" },
];

const modes: readonly EventReport["mode"][] = ["drone-attack", "air-strike", "bombing", "attack-unspecified", "war-outbreak", "abduct", "shelling"];
const names = ["erbil", "al qaim", "qaim", "deir ez zor", "red sea", "monday", "anbar", "hodeidah", "conoco"];

const some = <T>(of: readonly T[], maxLength: number) => fc.array(fc.constantFrom(...of), { maxLength });

const days = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 3 })) },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: -40, max: 20 }), fc.integer({ min: 3, max: 69 })) },
  { weight: 1, arbitrary: fc.tuple(fc.integer({ min: -300, max: 20 }), fc.integer({ min: 70, max: 366 })) },
  { weight: 2, arbitrary: fc.constant(null) },
);

const draft = fc.record({
  document: fc.integer({ min: 0, max: 8 }),
  mode: fc.constantFrom(...modes),
  happened: fc.boolean(),
  days,
  published: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 90 }) }, { weight: 1, arbitrary: fc.constant(null) }),
  place: fc.option(fc.constantFrom(...places), { freq: 5 }),
  named: some(names, 3),
  rare: some(["zaw min oo", "star of almar"], 1),
  doers: some(parties, 2),
  others: some(parties, 2),
  tolls: fc.array(
    fc
      .tuple(fc.constantFrom("killed" as const, "injured" as const), fc.integer({ min: 1, max: 4 }), fc.constantFrom(0, 1, null))
      .map(([outcome, min, more]) => ({ outcome, min, max: more === null ? null : min + more })),
    { maxLength: 2 },
  ),
  known: some(["chronology/a"], 1),
  count: fc.option(fc.integer({ min: 2, max: 3 }), { nil: undefined, freq: 8 }),
});

type Draft = Omit<LinkKey, "id" | "documentId" | "type" | "named"> & { document: number; named: readonly string[] };

function toKey({ document, named, days: found, published, count, ...rest }: Draft, at: number): LinkKey {
  return {
    ...rest,
    id: `r_${hex(at)}` as LinkKey["id"],
    documentId: `d_${hex(document)}` as LinkKey["documentId"],
    type: "assault" as const,
    days: found,
    ...(isVague({ days: found }) ? { published: published ?? null } : {}),
    named: named.length === 0 ? "" : ` ${named.join(" | ")} `,
    ...(count === undefined ? {} : { count }),
  };
}

const drafts = draft.map(({ days: found, count, ...rest }) => ({
  ...rest,
  days: found === null ? null : ([found[0], found[0] + found[1]] as const),
  ...(count === undefined ? {} : { count }),
}));

const keys = fc.array(drafts, { minLength: 2, maxLength: 40, size: "max" }).map((all) => all.map(toKey));

/** A few reports, each as some tens of papers print it, ids at random. */
const copies = fc
  .tuple(fc.array(drafts, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(), { minLength: 20, maxLength: 90 }), fc.integer({ min: 15, max: 60 }))
  .map(([some, picks, documents]) =>
    picks.flatMap((pick, at): LinkKey[] => {
      const one = some[pick % some.length];
      return one === undefined ? [] : [toKey({ ...one, document: pick % documents }, (pick % 4096) * 4096 + at)];
    }),
  );

function pairsByTryingAll(all: readonly LinkKey[]): SimilarPair[] {
  const { accounts, view } = openAccounts(all, context.actors);
  const pairs: SimilarPair[] = [];
  for (const [a, one] of all.entries()) {
    for (const [b, other] of all.entries()) {
      if (one.id >= other.id || one.documentId === other.documentId) continue;
      const score = similarity(accounts.at(a), accounts.at(b), view) ?? 0;
      if (score >= threshold) pairs.push([one.id, other.id, score]);
    }
  }
  return pairs;
}

const inWords = (pairs: readonly SimilarPair[]) => pairs.map(([a, b]) => `${a} ${b}`).sort();
const anyOf = (all: readonly LinkKey[]) => similarPairs(all, () => true, context.actors);

describe("candidates for linking", () => {
  it("lose no pair that is similar enough to be one event", () => {
    let found = 0;
    fc.assert(
      fc.property(keys, (all) => {
        const expected = pairsByTryingAll(all);
        found += expected.length;
        expect(inWords(anyOf(all))).toEqual(inWords(strongest(expected)));
      }),
      { seed: 20310304, numRuns: 600 },
    );
    expect(found).toBeGreaterThan(1000);
  });

  it("stand in blocks of which two that are similar share one, so that only those of what is new need be looked into", () => {
    fc.assert(
      fc.property(keys, fc.func(fc.boolean()), (all, isNew) => {
        const fresh = all.filter(({ id }) => isNew(id));
        const wanted = new Set(fresh.flatMap((key) => blocksOf(key).others));
        const near = all.filter((key) => !isNew(key.id) && blocksOf(key).own.some((block) => wanted.has(block)));
        expect(inWords(similarPairs([...fresh, ...near], isNew, context.actors))).toEqual(inWords(similarPairs(all, isNew, context.actors)));
      }),
      { seed: 20310305, numRuns: 300 },
    );
  });

  it("are those from before and those of what is new", () => {
    fc.assert(
      fc.property(keys, fc.func(fc.boolean()), (all, isNew) => {
        const fresh = new Set(all.filter(({ id }) => isNew(id)).map(({ id }) => id));
        const before = anyOf(all.filter(({ id }) => !fresh.has(id)));
        const more = similarPairs(all, (id) => fresh.has(id), context.actors);
        expect(inWords(strongest([...before, ...more]))).toEqual(inWords(anyOf(all)));
      }),
      { seed: 20310304, numRuns: 200 },
    );
  });

  it("are of copies the strongest of all, though copies are not compared one by one", () => {
    let left = 0;
    fc.assert(
      fc.property(copies, fc.func(fc.boolean()), (all, isNew) => {
        const expected = pairsByTryingAll(all);
        const kept = strongest(expected);
        left += expected.length - kept.length;
        expect(inWords(anyOf(all))).toEqual(inWords(kept));
        const before = anyOf(all.filter(({ id }) => !isNew(id)));
        expect(inWords(strongest([...before, ...similarPairs(all, isNew, context.actors)]))).toEqual(inWords(kept));
      }),
      { seed: 20310304, numRuns: 100 },
    );
    expect(left).toBeGreaterThan(1000);
  });

  it.each([
    { one: 100, other: 131, isPair: true },
    { one: 100, other: 132, isPair: false },
    { one: null, other: null, isPair: true },
    { one: null, other: 100, isPair: false },
  ])("are without a day those told on days $one and $other: $isPair", ({ one, other, isPair }) => {
    const told = { mode: "bombing" as const, happened: true, days: null, place: places[4] ?? null, named: [], rare: [], others: [], known: [] };
    const killed = { outcome: "killed" as const, min: 9, max: 9 };
    const [first, second] = [one, other].map((published, at) => toKey({ ...told, doers: parties.slice(6, 7), tolls: [killed], published, document: at }, at));
    expect(first === undefined || second === undefined ? undefined : anyOf([first, second]).length).toBe(isPair ? 1 : 0);
  });

  it("give the same groups in whatever order the keys come", () => {
    const setsOf = (groups: readonly (readonly string[])[]) => groups.map((group) => group.join(" ")).sort();
    fc.assert(
      fc.property(
        keys.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(setsOf(groupPairs(shuffled, anyOf(shuffled)))).toEqual(setsOf(groupPairs(all, anyOf(all))));
        },
      ),
      { seed: 20310304, numRuns: 50 },
    );
  });
});
