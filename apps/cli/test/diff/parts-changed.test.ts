import { expect, it } from "vitest";
import { changeWords } from "../../src/diff/diff-text.js";

const names = new Map([["northern-front", "Northern Front"]]);
const gunmen = { role: "perpetrator", kind: "other", text: "gunmen", actorId: "northern-front" };

it("tells a change of words alone by the words", () => {
  const change = { field: "participants", before: [gunmen], after: [{ ...gunmen, text: "fighters of the Front" }] };
  expect(changeWords(change, { names })).toBe("perpetrator Northern Front: text “gunmen” -> “fighters of the Front”");
});

it("tells the parts of a place that differ, and one that came", () => {
  const place = { name: "Erbil", kind: "city", precision: 1, latitude: 36.2, longitude: 44 };
  const change = { field: "place", before: place, after: { ...place, latitude: 36.19, geonamesId: 95446 } };
  expect(changeWords(change, { names })).toBe("Erbil (city): latitude 36.2 -> 36.19, geonamesId none -> 95446");
});
