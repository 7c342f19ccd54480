import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("requests", () => {
  itReads([
    {
      text: "The UN secretary-general called on Sunday for an immediate ceasefire in Sudan.",
      expect: [{ type: "request", mode: "appeal", status: "occurred", date: "2024-05-12" }],
    },
    { text: "Cyprus urged Turkey to withdraw its troops.", expect: [{ type: "request", mode: "appeal", perpetrator: "Cyprus", target: "Turkey" }] },
    { text: "Haiti's government appealed on Monday for an international force.", expect: [{ type: "request", mode: "appeal", date: "2024-05-13" }] },
    {
      text: "Guyana asked the Security Council on Friday to discuss the border dispute.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "Guyana", target: "Security Council", date: "2024-05-10" }],
    },
    { text: "The guerrillas demanded the release of their leader.", expect: [{ type: "request", mode: "appeal", perpetrator: "guerrillas" }] },
    { text: "His lawyers will appeal against the verdict.", expect: [] },
    { text: "Demand for oil rose in China on Monday.", expect: [] },
    { text: "The job demands patience.", expect: [] },
  ]);
});

describe("requests in all forms", () => {
  itReads([
    {
      text: "The African Union urged both sides to stop fighting on Monday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "African Union", date: "2024-05-13" }],
    },
    {
      text: "Lebanon asked France for help on Tuesday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "Lebanon", target: "France", date: "2024-05-14" }],
    },
    { text: "The Pope appealed for peace in Sudan on Sunday.", expect: [{ type: "request", mode: "appeal", perpetrator: "Pope", date: "2024-05-12" }] },
    { text: "POPE CALLS FOR CEASEFIRE IN UKRAINE.", expect: [{ type: "request", mode: "appeal", perpetrator: "Pope" }] },
    {
      text: "Families of the hostages demanded a deal in Tel Aviv on Saturday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "Families", date: "2024-05-11" }],
    },
    {
      text: "The council called on Rwanda to withdraw its troops on Friday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "council", target: "Rwanda", date: "2024-05-10" }],
    },
    {
      text: "Armenia requested a meeting of the Security Council on Thursday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "Armenia", date: "2024-05-09" }],
    },
    {
      text: "Lawmakers urged the president to resign on Wednesday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "Lawmakers", target: "president", date: "2024-05-08" }],
    },
    {
      text: "An appeal by the mayor for calm was broadcast on Monday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "mayor", date: "2024-05-13" }],
    },
    {
      text: "The embassy asked its citizens to leave Niger on Friday.",
      expect: [{ type: "request", mode: "appeal", perpetrator: "embassy", date: "2024-05-10" }],
    },
    { text: "The union demanded higher wages on Sunday.", expect: [{ type: "request", mode: "appeal", perpetrator: "union", date: "2024-05-12" }] },
    { text: "Egypt urged Ethiopia to sign the accord.", expect: [{ type: "request", mode: "appeal", perpetrator: "Egypt", target: "Ethiopia" }] },
  ]);
});
