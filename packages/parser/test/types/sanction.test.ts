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

describe("sanctions in all forms", () => {
  itReads([
    {
      text: "The EU imposed sanctions on Belarus on Thursday.",
      expect: [{ type: "sanction", mode: "sanctions", perpetrator: "EU", target: "Belarus", date: "2024-05-09" }],
    },
    {
      text: "Sanctions were imposed on three bankers by Switzerland on Monday.",
      expect: [{ type: "sanction", mode: "sanctions", perpetrator: "Switzerland", date: "2024-05-13" }],
    },
    { text: "US SANCTIONS TWO SUDANESE COMPANIES.", expect: [{ type: "sanction", mode: "sanctions", perpetrator: "US" }] },
    { text: "Japan froze the assets of the junta on Friday.", expect: [{ type: "sanction", mode: "sanctions", perpetrator: "Japan", date: "2024-05-10" }] },
    {
      text: "Bolivia cut ties with Israel on Tuesday.",
      expect: [{ type: "sanction", mode: "sanctions", perpetrator: "Bolivia", target: "Israel", date: "2024-05-14" }],
    },
    {
      text: "The Dutch embassy's attache was expelled by Russia on Sunday.",
      expect: [{ type: "sanction", mode: "expulsion", perpetrator: "Russia", date: "2024-05-12" }],
    },
    {
      text: "Moscow expelled two Austrian diplomats on Wednesday.",
      expect: [{ type: "sanction", mode: "expulsion", perpetrator: "Moscow", target: "Austrian diplomats", date: "2024-05-08" }],
    },
    {
      text: "Germany recalled its ambassador from Moscow on Monday.",
      expect: [{ type: "sanction", mode: "expulsion", perpetrator: "Germany", date: "2024-05-13" }],
    },
    {
      text: "A judge in Sarajevo sentenced the general to 12 years on Friday.",
      expect: [{ type: "sanction", mode: "conviction", target: "general", place: "Sarajevo", date: "2024-05-10" }],
    },
    {
      text: "Four smugglers were convicted by a court in Catania on Thursday.",
      expect: [{ type: "sanction", mode: "conviction", perpetrator: "court", target: "smugglers", place: "Catania", date: "2024-05-09" }],
    },
    {
      text: "The embargo on Mali was announced by the bloc on Saturday.",
      expect: [{ type: "sanction", mode: "sanctions", perpetrator: "bloc", target: "Mali" }],
    },
    {
      text: "Norway suspended aid to Uganda on Tuesday.",
      expect: [{ type: "sanction", mode: "sanctions", perpetrator: "Norway", target: "Uganda", date: "2024-05-14" }],
    },
  ]);
});
