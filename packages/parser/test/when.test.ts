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
    { text: "The government warned the rebels that it would respond with force.", expect: [{ type: "threaten", date: "[2024-05-13,2024-05-14]" }] },
    { text: "The minister said troops would answer any attack.", expect: [{ type: "threaten", date: "[2024-05-13,2024-05-14]" }] },
  ]);
});
