import { describe, expect, it } from "vitest";
import { maxSentenceLength, splitSentences } from "../../src/segment/sentences.js";
import { loadSegmentLexicon } from "./load-segment-lexicon.js";

const lexicon = loadSegmentLexicon();
const split = (text: string) => splitSentences(text, { start: 0, end: text.length }, lexicon).map(({ start, end }) => text.slice(start, end));

/** `|` marks where a sentence ends and the next begins; it stands for the white space there, or for none where `glued`. */
interface Case {
  phenomenon: string;
  text: string;
  glued?: true;
  /** Punctuation that stands at the second boundary and belongs to no sentence. */
  stray?: string;
}

const cases: readonly Case[] = [
  { phenomenon: "plain stops", text: "Two soldiers died.|The army said so.|Nobody else did." },
  { phenomenon: "a question and a shout", text: "Who fired?|Nobody knows!|An inquiry began." },
  { phenomenon: "titles before names", text: "Gen. Omar Haddad and Lt. Col. Ana Ruiz met Dr. Singh.|They left at noon." },
  { phenomenon: "hyphenated titles", text: "Maj.-Gen. Karim Said spoke.|He gave no figures." },
  { phenomenon: "initials of a middle name", text: "Lloyd J. Carter spoke with P. K. Rao.|The talks failed." },
  { phenomenon: "an initial that ends a sentence", text: "The unit moved to sector B.|The road was shut." },
  { phenomenon: "countries in letters", text: "The U.S. military and the U.K. government agreed.|The U.N. did not." },
  { phenomenon: "an acronym that ends a sentence", text: "He flew back to the U.S.|The minister stayed." },
  { phenomenon: "states in letters", text: "The S.C. Highway Patrol left Trenton, N.J., on Friday.|He works in Washington, D.C.|“It's quiet.”" },
  { phenomenon: "months before days", text: "It began on Jan. 20 and ended on Feb. 3, 2024.|Then it rained." },
  { phenomenon: "a month that ends a sentence", text: "They were freed in Dec.|Police gave no reason." },
  { phenomenon: "states after towns", text: "He was born in Salem, Ore.|Police found him in Reno, Nev., on Friday." },
  { phenomenon: "a state before a title", text: "In Richmond, Va., and in Ga. Gov. Brown agreed.|So did others." },
  { phenomenon: "companies", text: "Northern Oil Co. and Delta Inc. closed their wells.|The wells burned." },
  { phenomenon: "streets and saints", text: "Shots fell near St. Mark Church on Main St.|The street was closed." },
  { phenomenon: "numbers of things", text: "Unit No. 5 fired approx. 40 shells.|No. 6 did not." },
  { phenomenon: "the word no", text: "Was anybody hurt?|The answer was no.|He left." },
  { phenomenon: "hours with a weekday or a zone", text: "It fell at 9 p.m. Tuesday, or 6 a.m. GMT.|Sirens sounded." },
  { phenomenon: "an hour that ends a sentence", text: "The shelling stopped at 4 a.m.|Residents came out." },
  { phenomenon: "an hour of a place", text: "Rockets fell at 12:15 a.m. Syria time.|None was hurt." },
  { phenomenon: "decimals and money", text: "Inflation rose 3.5 percent, or $1.8 million.|Prices fell." },
  { phenomenon: "Latin abbreviations", text: "Arms, e.g. rifles, i.e. old ones, were found.|Shells, mines, etc.|Troops took them." },
  { phenomenon: "quotes behind stops", text: "“We saw smoke.”|The driver fled." },
  { phenomenon: "straight quotes behind stops", text: 'He said "we saw smoke."|The driver fled.|"It was dark," he said.' },
  { phenomenon: "typewritten quotes", text: "``They clash.''|If so, they lose." },
  { phenomenon: "a question inside a sentence", text: "“Why now?” the governor asked.|“Who knows?” Ali Omar said, and left." },
  { phenomenon: "a quotation that opens in lower case", text: "Two were hurt, it said.|“there was a blast,” a guard said." },
  { phenomenon: "brackets", text: "The bridge fell (see map).|(The army denied it.)|Nobody crossed." },
  { phenomenon: "footnote numbers", text: "The town fell in May.[12]|It was retaken in June.[13][14]" },
  { phenomenon: "dots of omission", text: "He waited … and waited ... for hours.|They went on...|Nobody came." },
  { phenomenon: "lower case behind a stray stop", text: "Tension rose. between the two armies." },
  { phenomenon: "a family name with an article", text: "The minister left.|al-Sadr stayed." },
  { phenomenon: "a lost space", text: "Three posts were bombed.|Which is near the town.", glued: true },
  { phenomenon: "a lost space behind a closing quote", text: "They spoke of “occupying forces”.|According to the note, it goes on.", glued: true },
  { phenomenon: "a lost space behind a closing straight quote", text: 'They count the "damage."|Before that, two fell.', glued: true },
  { phenomenon: "a lost space before an opening straight quote", text: 'Two rockets fell.|"The base was hit," he said.', glued: true },
  { phenomenon: "a lost space behind a name", text: "They came from Iraq.|The others did not.", glued: true },
  { phenomenon: "a lost space behind an acronym", text: "They flew to D.C.|And nobody met them.", glued: true },
  { phenomenon: "a lost space behind a figure", text: "It began in 2019.|Since then it grew.", glued: true },
  { phenomenon: "a lost space before an agency", text: "The war goes on.|EFE", glued: true },
  { phenomenon: "a sentence's first word glued on", text: "They hit posts in Syria|After the raid of last night.", glued: true },
  { phenomenon: "a clause glued on", text: "They killed four people|Which includes a clerk.", glued: true },
  { phenomenon: "a clause glued to a closing quote", text: "They call it “resistance”|The note says no more.", glued: true },
  { phenomenon: "web addresses", text: "See www.example.org or news.example.com/a.b for it.|Nothing else is known." },
  { phenomenon: "names in camel case", text: "He wrote on LinkedIn, YouTube and WhatsApp.|McDonald and DeWitt agreed." },
  { phenomenon: "acronyms with letters behind", text: "The U.S.-led force and the J.F.K. brigade fought." },
  { phenomenon: "a name cut off by a stop", text: "He acts for the prime minister. Ahmed Salih al-Rawi.|Others do not." },
  { phenomenon: "the rest of a bracket cut off by a stop", text: "The army helps.|They fight the caliphate. Isil)" },
  { phenomenon: "stray commas", text: "They called it “proportionate”.|Agreed.|Nothing more.", stray: " ," },
  { phenomenon: "bullets within a paragraph", text: "Seen were|• two tanks|• one truck" },
  { phenomenon: "numbers of list entries", text: "1. The road is mined." },
  { phenomenon: "copy in capitals", text: "DR. PAZ MET COL. RUIZ OF THE U.S. EMBASSY.  THEY SPOKE AT 2140.|WAS IT TRUE?  HE SAID NO.|IT WAS NOT." },
  { phenomenon: "lower-case copy", text: "the raid began at dawn.|nobody was hurt." },
];

/** In copy in capitals the two spaces of typists are part of the boundary. */
const expected = (text: string) => text.replaceAll(/\. {2}|\? {2}/g, (stop) => `${stop.charAt(0)}|`).split("|");

describe("splitSentences", () => {
  it.each(cases)("handles $phenomenon", ({ text, glued, stray = "" }) => {
    const [first = "", second = "", ...rest] = text.split("|");
    const source = [first, ...(second ? [`${second}${stray}`] : []), ...rest].join(glued ? "" : " ");
    expect(split(source).join("|")).toBe(expected(text).join("|"));
  });

  it("gives offsets into the whole text", () => {
    const text = "Title\n\nOne fell. Two rose.";
    expect(splitSentences(text, { start: 7, end: text.length }, lexicon)).toEqual([
      { start: 7, end: 16 },
      { start: 17, end: 26 },
    ]);
  });

  it("cuts copy without stops at spaces", () => {
    const pieces = split("shell ".repeat(2000));
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.every((piece) => piece.length <= maxSentenceLength && /^shell.*shell$/.test(piece))).toBe(true);
  });

  it("keeps characters of two code units whole where it cuts copy without spaces", () => {
    const pieces = split(`a${"😀".repeat(4000)}b`);
    expect(pieces.every((piece) => !/[\ud800-\udbff]$/.test(piece))).toBe(true);
  });
});
