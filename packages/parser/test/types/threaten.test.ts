import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("threats", () => {
  itReads([
    {
      text: "The Allied Democratic Forces threatened on Sunday to kill their hostages.",
      expect: [{ type: "threaten", mode: "threat", status: "threatened", perpetrator: "Allied Democratic Forces", date: "2024-05-12" }],
    },
    {
      text: '"We will strike every ship that sails to Eilat," the Houthi spokesman said on Friday.',
      expect: [{ type: "threaten", mode: "threat", status: "threatened", perpetrator: "Houthi spokesman", date: "2024-05-10" }],
    },
    { text: "North Korea vowed to retaliate for the exercises.", expect: [{ type: "threaten", mode: "threat", perpetrator: "North Korea" }] },
    {
      text: "Azerbaijan warned Armenia on Monday against moving troops to the border.",
      expect: [{ type: "threaten", mode: "warning", perpetrator: "Azerbaijan", target: "Armenia", date: "2024-05-13" }],
    },
    {
      text: "Israel will respond with force if rockets are fired from Lebanon, its defence minister said.",
      expect: [{ type: "threaten", mode: "warning", status: "threatened" }],
    },
    {
      text: "The militia announced on Saturday that it would resume attacks on American bases.",
      expect: [{ type: "threaten", mode: "announcement-resume", perpetrator: "militia", date: "2024-05-11" }],
    },
    {
      text: "The army gave the rebels an ultimatum on Tuesday to leave Goma.",
      published: "2024-05-15",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "army", date: "2024-05-14" }],
    },
    { text: "Floods threaten thousands of homes in Sylhet.", expect: [] },
    { text: "Forecasters warned of heavy rain in Kerala on Monday.", expect: [] },
    { text: "The dispute threatens to delay the film's release.", expect: [] },
    { text: "Doctors warned that the ward could close.", expect: [] },
  ]);
});
