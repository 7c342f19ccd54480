import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("agreements", () => {
  itReads([
    {
      text: "Sudan's army and the Rapid Support Forces agreed on Sunday to a week-long ceasefire.",
      expect: [{ type: "agree", mode: "truce", status: "occurred", date: "2024-05-12" }],
    },
    {
      text: "A truce between Israel and Hamas took effect on Friday morning.",
      expect: [{ type: "agree", mode: "truce", perpetrator: ["Israel", "Hamas"], date: "2024-05-10" }],
    },
    {
      text: "Ethiopia and Tigrayan rebels signed a peace accord in Pretoria on Wednesday.",
      expect: [{ type: "agree", mode: "agreement", place: "Pretoria", date: "2024-05-08" }],
    },
    {
      text: "Kosovo agreed to recognise Serbian number plates on Monday.",
      expect: [{ type: "agree", mode: "agreement", perpetrator: "Kosovo", date: "2024-05-13" }],
    },
    {
      text: "The warring sides declared a humanitarian truce in Taiz on Thursday.",
      expect: [{ type: "agree", mode: "truce", place: "Taiz", date: "2024-05-09" }],
    },
    { text: "Critics agree that the novel is her best.", expect: [] },
    { text: "The striker signed for Ajax on Monday.", expect: [] },
    { text: "The two sides have yet to agree on a ceasefire.", expect: [] },
    { text: "Hopes for a truce in Gaza are fading.", expect: [] },
  ]);
});
