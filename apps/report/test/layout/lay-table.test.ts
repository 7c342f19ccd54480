import { describe, expect, test } from "vitest";
import type { Briefing } from "../../src/content.js";
import { words } from "../../src/content.js";
import { layoutBriefing } from "../../src/layout.js";
import { openFonts } from "../../src/text/font-set.js";

const briefing = (columns: number): Briefing => ({
  title: "Heads",
  slug: { area: "", period: "", number: undefined, marking: undefined },
  cutOff: undefined,
  standfirst: "",
  sections: [
    {
      name: "months",
      title: "Months",
      opening: false,
      blocks: [
        {
          kind: "table",
          name: "heads",
          summary: "",
          columns: Array.from({ length: columns }, (_, index) => ({ title: index === 3 ? "Unconfirmed" : "Who", weight: index === 0 ? 60 : 5 })),
          rows: [{ cells: Array.from({ length: columns }, () => [words("1")]) }],
        },
      ],
    },
  ],
  documents: [],
  isEmpty: false,
  attachments: [],
});

describe("layTable", () => {
  test("breaks no word of a head, however narrow its column was meant to be", () => {
    const texts = layoutBriefing(briefing(9), "A4", openFonts()).pages.flatMap((page) =>
      page.flatMap(({ box }) => box.paints.flatMap((paint) => (paint.kind === "text" ? paint.line.runs.map(({ text }) => text) : []))),
    );
    expect(texts).toContain("Unconfirmed");
  });
});
