import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("cooperation", () => {
  itReads([
    {
      text: "India and Japan began joint naval exercises in the Bay of Bengal on Thursday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", date: "2024-05-09" }],
    },
    {
      text: "Chad and Niger will share intelligence on armed groups under a pact signed on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "agree", mode: "agreement", date: "2024-05-14" }],
      besides: ["cooperate"],
    },
    { text: "Kenyan and Somali police cooperated in the operation.", expect: [{ type: "cooperate", mode: "cooperation" }] },
    { text: "The police asked drivers to cooperate with the new rules.", expect: [], besides: ["request"] },
    { text: "Joint exercises planned for June were called off.", expect: [] },
  ]);
});
