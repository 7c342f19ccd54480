import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("sanctions", () => {
  itReads([
    {
      text: "The United States imposed sanctions on two Sudanese generals on Wednesday.",
      expect: [{ type: "sanction", mode: "sanctions", status: "occurred", perpetrator: "United States", target: "Sudanese generals", date: "2024-05-08" }],
    },
    {
      text: "Canada blacklisted three militia leaders on Monday.",
      expect: [{ type: "sanction", mode: "sanctions", perpetrator: "Canada", target: "militia leaders", date: "2024-05-13" }],
    },
    {
      text: "Niger expelled the French ambassador on Friday.",
      expect: [{ type: "sanction", mode: "expulsion", perpetrator: "Niger", target: "French ambassador", date: "2024-05-10" }],
    },
    {
      text: "A court in The Hague convicted a former warlord of murder on Thursday.",
      expect: [{ type: "sanction", mode: "conviction", date: "2024-05-09" }],
      besides: ["assault"],
    },
    {
      text: "A military tribunal in Kinshasa sentenced eight soldiers to death on Monday.",
      expect: [{ type: "sanction", mode: "conviction", target: "soldiers", place: "Kinshasa", date: "2024-05-13" }],
    },
    { text: "Sanctions have hurt the economy, analysts say.", expect: [] },
    { text: "The general could face sanctions if he refuses to leave.", expect: [], besides: ["reject"] },
  ]);
});
