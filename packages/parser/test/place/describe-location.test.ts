import type { MentionPlace } from "@dateline/schema";
import { describe, expect, it } from "vitest";
import { describeLocation } from "../../src/place/describe-location.js";
import type { Found } from "../../src/stage.js";
import { gazetteer, readPlaces } from "./read-places.js";

function locate(text: string): MentionPlace | null {
  const { sentences, places } = readPlaces([text]);
  const [sentence] = sentences;
  if (sentence === undefined) return null;
  const mentions: Found[] = [...places].map(([{ from, to, start, end, type, rule, sentence: index }, place]) => ({
    sentence: index,
    from,
    to,
    start,
    end,
    type,
    rule,
    ...(place !== null && { place }),
  }));
  return describeLocation(sentence, { from: 0, to: sentence.tokens.length }, mentions, gazetteer);
}

describe("describeLocation", () => {
  it.each([
    { phrase: "a small outpost in north-eastern Jordan near the Syrian border", place: { name: "northeastern Jordan", country: "JO", precision: 2 } },
    { phrase: "a small outpost near the Syria border", place: { name: "Syria border", kind: "other", precision: 3 } },
    { phrase: "an outpost in Jordan near the border with Syria", place: { name: "Jordan", country: "JO", precision: 2 } },
    { phrase: "a US military base in north-eastern Syria", place: { name: "northeastern Syria", kind: "region", precision: 3 } },
    { phrase: "a US base in Fallujah", place: { name: "Fallujah", kind: "city", precision: 1 } },
    { phrase: "a tanker off Aden", place: { name: "Aden", kind: "water", precision: 2 } },
    { phrase: "a depot near Mosul in Iraq", place: { name: "Mosul", precision: 2 } },
  ])("places: $phrase", ({ phrase, place }) => {
    expect(locate(phrase)).toMatchObject({ ...place, text: phrase });
  });

  it("leaves a nationality that only says whose it is", () => {
    expect(locate("an American base")).toBeNull();
  });

  it("moves the point to the side of the border", () => {
    const middle = locate("an outpost in Jordan");
    const side = locate("an outpost in Jordan near the Iraqi border");
    expect(side?.longitude ?? 0).toBeGreaterThan((middle?.longitude ?? 0) + 0.5);
  });
});
