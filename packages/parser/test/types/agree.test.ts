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

describe("agreements in all forms", () => {
  itReads([
    {
      text: "Serbia and Kosovo signed an agreement on energy in Brussels on Tuesday.",
      expect: [{ type: "agree", mode: "agreement", perpetrator: ["Serbia", "Kosovo"], place: "Brussels", date: "2024-05-14" }],
    },
    {
      text: "A peace treaty was signed by Armenia and Azerbaijan in Vienna on Monday.",
      expect: [{ type: "agree", mode: "agreement", place: "Vienna", date: "2024-05-13" }],
    },
    {
      text: "The government reached a deal with the miners on Friday.",
      expect: [{ type: "agree", mode: "agreement", perpetrator: "government", date: "2024-05-10" }],
    },
    {
      text: "Cyprus and Israel sealed a defence pact on Sunday.",
      expect: [{ type: "agree", mode: "agreement", perpetrator: ["Cyprus", "Israel"], date: "2024-05-12" }],
    },
    { text: "MALI, BURKINA FASO SIGN DEFENCE PACT.", expect: [{ type: "agree", mode: "agreement" }] },
    {
      text: "Parliament in Accra ratified the treaty on Thursday.",
      expect: [{ type: "agree", mode: "agreement", perpetrator: "Parliament", date: "2024-05-09" }],
    },
    { text: "The two armies agreed to a truce in Darfur on Saturday.", expect: [{ type: "agree", mode: "truce", perpetrator: "armies", date: "2024-05-11" }] },
    { text: "A ceasefire brokered by Qatar took effect in Gaza on Sunday.", expect: [{ type: "agree", mode: "truce", place: "Gaza", date: "2024-05-12" }] },
    { text: "The ceasefire agreed by the rebels and the army came into force on Monday.", expect: [{ type: "agree", mode: "truce", date: "2024-05-13" }] },
    { text: "Japan agreed on Wednesday to lend Manila five ships.", expect: [{ type: "agree", mode: "agreement", perpetrator: "Japan", date: "2024-05-08" }] },
    {
      text: "The union and the port authority struck a deal in Durban on Friday.",
      expect: [{ type: "agree", mode: "agreement", perpetrator: ["union", "port authority"], place: "Durban", date: "2024-05-10" }],
    },
    {
      text: "An armistice was signed in Panmunjom in July 1953.",
      expect: [{ type: "agree", mode: "truce", place: "Panmunjom", date: "1953-07-XX" }],
      besides: ["agree"],
    },
  ]);
});
