import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("when an event took place", () => {
  itReads([
    { text: "Gunmen killed two farmers in Zamfara early on Monday.", expect: [{ type: "assault", date: "2024-05-13" }] },
    { text: "A bomb exploded in Quetta in late January, killing two.", expect: [{ type: "assault", date: "[2024-01-21..2024-01-31]" }] },
    {
      text: "The army attacked a camp in Bago on Friday. The day before, rebels had ambushed a convoy.",
      expect: [
        { type: "assault", date: "2024-05-10" },
        { type: "assault", date: "2024-05-09" },
      ],
    },
    {
      text: "Militants killed 12 people in Borno on Friday. A bomb wounded two guards in Yola on Saturday.",
      expect: [
        { type: "assault", killed: 12, date: "2024-05-10" },
        { type: "assault", injured: 2, date: "2024-05-11" },
      ],
    },
    {
      // A page of posts: what each tells is of its own day.
      text: [
        "War in Tarso: latest updates",
        "The fighting in Tarso goes on.",
        "12 May 2024, 14:05",
        "Rockets hit a fuel depot in Ghazni, wounding four workers, police said.",
        "10 May 2024, 09:10",
        "Gunmen killed a judge in Herat, the court said.",
        "8 May 2024",
        "A bomb exploded at a market in Kunduz on Monday and killed nine people.",
      ].join("\n\n"),
      expect: [
        { type: "assault", injured: 4, date: "[2024-05-11,2024-05-12]" },
        { type: "assault", killed: 1, date: "[2024-05-09,2024-05-10]" },
        { type: "assault", killed: 9, date: "2024-05-06" },
      ],
    },
    {
      text: "Rockets hit a depot in Ghazni\n\n12 May 2024\n\nRockets hit a fuel depot in Ghazni, wounding four workers, police said.",
      published: "2024-05-12",
      expect: [{ type: "assault", injured: 4, date: "[2024-05-11,2024-05-12]" }],
    },
    { text: "The government warned the rebels that it would respond with force.", expect: [{ type: "threaten", date: "[2024-05-13,2024-05-14]" }] },
    { text: "The minister said troops would answer any attack.", expect: [{ type: "threaten", date: "[2024-05-13,2024-05-14]" }] },
  ]);
});
