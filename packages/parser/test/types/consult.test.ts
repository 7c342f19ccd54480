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
