import { describe, expect, it } from "vitest";
import { parseChronology, parseChronologyWords, parseOfficeholders } from "../../src/time/chronology.js";
import { buildChronology } from "../../src/time/chronology-index.js";
import { findAnchors, hitsOfTrigger } from "../../src/time/find-anchors.js";
import { naiveTokens } from "./read-time.js";

const source = "Wikipedia: X";
const events = parseChronology({
  groups: { strike: ["strike*", "struck", "attack*"] },
  events: [
    { id: "war", edtf: "2023-10-07/..", label: "the war", cues: [["war", "conflict"], ["gaza"]], onset: true, unless: ["2014"], source },
    { id: "dam", edtf: "2023-06-06", label: "the dam", cues: [["@strike"], ["kakhovka"]], fresh: 7, source },
    { id: "base", edtf: "2024-01-20", label: "the base", cues: [["@strike"], ["US"], ["ain al-asad"]], source },
  ],
});
const term = (name: string, from: string, to: string | null) => ({
  name,
  aliases: [name.split(" ").at(-1) ?? ""],
  office: "President of X",
  titles: ["president"],
  from,
  to,
  source,
});
const officeholders = parseOfficeholders({ groups: {}, officeholders: [term("Ann Gray", "2001-01-20", "2009-01-20"), term("Theo May", "2021-01-20", null)] });
const words = parseChronologyWords({ outbreak: ["broke out", "outbreak"], gone: ["former", "vice"] });

/** Anchors of a text, a sentence a line, all in one block unless a line is empty. */
function anchorsOf(text: string) {
  const sentences = [];
  let block = 0;
  for (const match of text.matchAll(/[^\n]*\n?/g)) {
    if (match[0].trim() === "") block += 1;
    else
      sentences.push({
        start: match.index,
        end: match.index + match[0].length,
        block,
        blockKind: "paragraph" as const,
        index: sentences.length,
        tokens: naiveTokens(match[0], match.index),
      });
  }
  return findAnchors(sentences, buildChronology(events, officeholders, words));
}

const idsOf = (text: string) => anchorsOf(text).map(({ id }) => id);

describe("findAnchors", () => {
  it.each([
    { text: "They spoke of the war in Gaza.", ids: ["war"] },
    { text: "They spoke of the 2014 war in Gaza.", ids: [] },
    { text: "The attack broke the Kakhovka dam.", ids: ["dam"] },
    { text: "A US drone struck near Ain al-Asad.", ids: ["base"] },
    { text: "The U.S. was blamed for the strike at Ain al-Asad.", ids: ["base"] },
    { text: "It gave us word of a strike at Ain al-Asad.", ids: [] },
    { text: "The dam is at Kakhovka.\nAn attack broke it.", ids: ["dam"] },
    { text: "The dam is at Kakhovka.\n\nAn attack broke a wall elsewhere.", ids: [] },
  ])("finds $ids in: $text", ({ text, ids }) => {
    expect(idsOf(text)).toEqual(ids);
  });

  it("finds nothing where the cues stand too far apart", () => {
    expect(idsOf(`An attack ${"came and went ".repeat(20)} at Kakhovka.`)).toEqual([]);
  });

  it("gives the span from the first cue to the last", () => {
    const text = "On Friday the attack on the Kakhovka dam came.";
    const [hit] = anchorsOf(text);
    expect(text.slice(hit?.start, hit?.end)).toBe("attack on the Kakhovka");
  });

  it.each([
    { text: "President Ann Gray spoke.", ids: ["President of X"] },
    { text: "Gray, the president, spoke.", ids: ["President of X"] },
    { text: "Former President Gray spoke.", ids: [] },
    { text: "Vice President Gray spoke.", ids: [] },
    { text: "Gray spoke.", ids: [] },
    { text: "The president may speak.", ids: [] },
    { text: "President May spoke.", ids: ["President of X"] },
  ])("finds offices $ids in: $text", ({ text, ids }) => {
    expect(idsOf(text)).toEqual(ids);
  });
});

describe("hitsOfTrigger", () => {
  const hitsAt = (text: string, word: string) => {
    const start = text.indexOf(word);
    return hitsOfTrigger(anchorsOf(text), { start, end: start + word.length }).map(({ id }) => id);
  };

  it("takes the word that names the event for it", () => {
    expect(hitsAt("The attack on the Kakhovka dam flooded towns.", "attack")).toEqual(["dam"]);
    expect(hitsAt("The attack on the Kakhovka dam flooded towns.", "flooded")).toEqual([]);
  });

  it("takes of several such words those nearest to what marks the event", () => {
    const text = "A strike hit the market at noon, weeks after the attack on the Kakhovka dam.";
    expect(hitsAt(text, "attack")).toEqual(["dam"]);
    expect(hitsAt(text, "strike")).toEqual([]);
  });

  it("takes a war for its first day only with a word for its outbreak", () => {
    expect(hitsAt("The war in Gaza goes on.", "war")).toEqual([]);
    expect(hitsAt("The war broke out in Gaza.", "broke")).toEqual(["war"]);
    expect(hitsAt("The outbreak of the war in Gaza shook markets.", "war")).toEqual(["war"]);
  });
});
