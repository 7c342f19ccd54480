import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("consultations", () => {
  itReads([
    {
      text: "Delegations from Armenia and Azerbaijan held talks in Almaty on Friday.",
      expect: [{ type: "consult", mode: "talks", status: "occurred", place: "Almaty", date: "2024-05-10" }],
    },
    {
      text: "Turkey's foreign minister met his Iraqi counterpart in Baghdad on Sunday.",
      expect: [{ type: "consult", mode: "talks", place: "Baghdad", date: "2024-05-12" }],
    },
    {
      text: "The Chinese defence minister visited Minsk on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "consult", mode: "visit", perpetrator: "Chinese defence minister", date: "2024-05-14" }],
    },
    { text: "President Lula phoned his Argentine counterpart on Monday.", expect: [{ type: "consult", mode: "phone-call", date: "2024-05-13" }] },
    { text: "Switzerland handed Iran a message from Washington on Saturday.", expect: [{ type: "consult", mode: "diplomatic-message", date: "2024-05-11" }] },
    {
      text: "Pakistan summoned the Afghan envoy on Thursday to lodge a protest.",
      expect: [{ type: "consult", date: "2024-05-09" }],
      besides: ["accuse", "reject", "protest"],
    },
    { text: "Tourists visited the museum on Monday.", expect: [] },
    { text: "The bridge met safety standards.", expect: [] },
    { text: "No talks are planned, the ministry said.", expect: [] },
    { text: "The runners met their target in Doha.", expect: [] },
  ]);
});

describe("consultations in all forms", () => {
  itReads([
    { text: "The envoys of Egypt and Qatar met in Cairo on Monday.", expect: [{ type: "consult", mode: "talks", place: "Cairo", date: "2024-05-13" }] },
    {
      text: "Talks between Ethiopia and Somalia were held in Ankara on Tuesday.",
      expect: [{ type: "consult", mode: "talks", perpetrator: ["Ethiopia"], target: ["Somalia"], place: "Ankara", date: "2024-05-14" }],
    },
    {
      text: "The rebels and the government resumed negotiations in Havana on Friday.",
      expect: [{ type: "consult", mode: "talks", place: "Havana", date: "2024-05-10" }],
    },
    { text: "President Ruto met Chancellor Scholz in Berlin on Thursday.", expect: [{ type: "consult", mode: "talks", place: "Berlin", date: "2024-05-09" }] },
    { text: "The foreign minister of Oman visited Tehran on Sunday.", expect: [{ type: "consult", mode: "visit", date: "2024-05-12" }] },
    { text: "The visit of the Pope to Juba began on Wednesday.", expect: [{ type: "consult", mode: "visit", perpetrator: "Pope", date: "2024-05-08" }] },
    { text: "POPE VISITS KINSHASA.", expect: [{ type: "consult", mode: "visit", perpetrator: "Pope" }] },
    {
      text: "The king spoke by phone with the emir on Saturday.",
      expect: [{ type: "consult", mode: "phone-call", perpetrator: "king", target: "emir", date: "2024-05-11" }],
    },
    {
      text: "The prime minister telephoned the Turkish president on Monday.",
      expect: [{ type: "consult", mode: "phone-call", perpetrator: "prime minister", target: "Turkish president", date: "2024-05-13" }],
    },
    {
      text: "The Swiss ambassador delivered a letter to the ministry on Friday.",
      expect: [{ type: "consult", mode: "diplomatic-message", perpetrator: "Swiss ambassador", date: "2024-05-10" }],
    },
    {
      text: "Nigeria summoned the ambassador of Benin on Thursday.",
      expect: [{ type: "consult", mode: "diplomatic-message", perpetrator: "Nigeria", date: "2024-05-09" }],
    },
    { text: "Leaders of the bloc held a summit in Accra on Sunday.", expect: [{ type: "consult", mode: "talks", place: "Accra", date: "2024-05-12" }] },
  ]);
});
