import type { MentionPlace } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { sameOrContains } from "../../src/place/containment.js";
import { distanceKm } from "../../src/place/distance.js";
import { toMentionPlace } from "../../src/place/gazetteer-entry.js";
import { gazetteer } from "./read-places.js";

function place(name: string, kind?: MentionPlace["kind"]): MentionPlace {
  const entry = gazetteer.lookupExact(name).find((each) => kind === undefined || each.kind === kind);
  if (entry === undefined) throw new Error(`no ${kind ?? "place"} called ${name}`);
  return toMentionPlace(entry);
}

describe("sameOrContains", () => {
  it.each([
    { a: place("Iraq"), b: place("Anbar", "region"), holds: true },
    { a: place("Iraq"), b: place("Ain al-Asad"), holds: true },
    { a: place("Anbar", "region"), b: place("Al-Qaim", "town"), holds: true },
    { a: place("Nineveh", "region"), b: place("Al-Qaim", "town"), holds: false },
    { a: place("Syria"), b: place("Al-Qaim", "town"), holds: false },
    { a: place("Al-Qaim", "town"), b: place("Anbar", "region"), holds: false },
    { a: place("Baghdad", "city"), b: place("Green Zone"), holds: true },
    { a: place("Baghdad", "city"), b: place("Mosul", "city"), holds: false },
    { a: place("Ain al-Asad"), b: place("Ayn al-Assad"), holds: true },
    { a: place("Red Sea", "water"), b: place("Iraq"), holds: false },
    { a: place("Donbas", "region"), b: place("Donetsk", "region"), holds: true },
    { a: place("Donetsk", "region"), b: place("Donbas", "region"), holds: false },
    { a: place("Donbas", "region"), b: place("Bakhmut", "city"), holds: true },
  ])("says $holds of $a.name and $b.name", ({ a, b, holds }) => {
    expect(sameOrContains(a, b)).toBe(holds);
  });
});

describe("distanceKm", () => {
  it("measures along the globe", () => {
    expect(distanceKm(place("Baghdad", "city"), place("Damascus", "city"))).toBeCloseTo(754, -1);
  });

  it("knows no distance from a place without coordinates", () => {
    expect(distanceKm({ latitude: 1 }, { latitude: 1, longitude: 2 })).toBe(undefined);
  });
});
