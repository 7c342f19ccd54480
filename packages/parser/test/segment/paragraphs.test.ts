import { describe, expect, it } from "vitest";
import { toLines } from "../../src/segment/lines.js";
import { toParagraphs } from "../../src/segment/paragraphs.js";

const paragraphs = (text: string) => toParagraphs(text, toLines(text)).map(({ start, end }) => text.slice(start, end));

describe("toParagraphs", () => {
  it("takes each line as a paragraph where lines end in full stops", () => {
    const lines = ["Two soldiers were hurt in the north.", "The army confirmed this on Friday.", "Nobody claimed the attack."];
    expect(paragraphs(lines.join("\n"))).toEqual(lines);
  });

  it("keeps a headline apart from the line below it", () => {
    const lines = [
      "Two soldiers hurt in the north of the country",
      "Two soldiers were hurt in the north, the army said on Friday morning.",
      "Nobody claimed the attack.",
    ];
    expect(paragraphs(lines.join("\n"))).toEqual(lines);
  });

  it("joins lines broken at a fixed width", () => {
    const first =
      "   TWO POLICEMEN WERE KILLED LAST NIGHT WHEN A CAR LOADED WITH MINES\nBLEW UP NEAR THE BARRACKS OF A SMALL TOWN IN THE NORTH OF THE COUNTRY\nAS A PATROL DROVE BY.";
    const second = "THE POLICE HAVE BLAMED THE REBELS.";
    expect(paragraphs(`${first}\n\n   ${second}`)).toEqual([first.trim(), second]);
  });

  it("parts broken lines where one ends early behind a full stop", () => {
    const first =
      "Two policemen were killed last night when a car loaded with mines blew\nup near the barracks of a small town in the north of the country as a\npatrol drove by.";
    const second = "The police have blamed the rebels, who have not said anything about it\nso far.";
    expect(paragraphs(`${first}\n${second}`)).toEqual([first, second]);
  });

  it("joins broken lines that are indented below the first", () => {
    const text =
      "The union has called for calm in an address that was given to mark the first day of\n            the harvest.\n            In the wake of a long campaign its leader said that moods in the country were very\n            raw.";
    expect(paragraphs(text)).toHaveLength(2);
  });

  it("joins a stray line end inside a sentence", () => {
    const text =
      "Two soldiers were hurt in the north of the country when a mine that had been laid on the road to the border blew up under the lorry that they were in\nand burned it out, the army said in a statement that it put out on Friday morning. Nobody claimed the attack, which was the third of its kind.";
    expect(paragraphs(text)).toEqual([text]);
  });

  it("keeps bullets apart", () => {
    expect(paragraphs("- two tanks\n- one truck")).toEqual(["- two tanks", "- one truck"]);
  });

  it("leaves out zero-width marks and blank lines", () => {
    expect(paragraphs("\ufeff\u200b\n \t\n One fell. \n")).toEqual(["One fell."]);
  });
});
