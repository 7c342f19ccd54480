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
