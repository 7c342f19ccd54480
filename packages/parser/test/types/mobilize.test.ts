import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("mobilisation", () => {
  itReads([
    {
      text: "Poland deployed 2,000 extra troops to its border with Belarus on Monday.",
      expect: [{ type: "mobilize", mode: "deployment", status: "occurred", perpetrator: "Poland", date: "2024-05-13" }],
    },
    {
      text: "Security forces are searching the hills around Tizi Ouzou for the gunmen.",
      expect: [{ type: "mobilize", mode: "search-operation", status: "ongoing", perpetrator: "Security forces", place: "Tizi Ouzou" }],
    },
    { text: "The Philippines put its navy on high alert on Thursday.", expect: [{ type: "mobilize", mode: "deployment", date: "2024-05-09" }] },
    { text: "Troops were sent to Agadez on Saturday.", expect: [{ type: "mobilize", mode: "deployment", place: "Agadez", date: "2024-05-11" }] },
    { text: "The airbag did not deploy.", expect: [] },
    { text: "He searched for his keys in the car.", expect: [] },
  ]);
});
