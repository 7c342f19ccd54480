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

describe("mobilisation in all forms", () => {
  itReads([
    {
      text: "Two warships were sent to the Red Sea by Italy on Thursday.",
      expect: [{ type: "mobilize", mode: "deployment", perpetrator: "Italy", date: "2024-05-09" }],
    },
    {
      text: "China deployed an aircraft carrier off Taiwan on Monday.",
      expect: [{ type: "mobilize", mode: "deployment", perpetrator: "China", date: "2024-05-13" }],
    },
    { text: "The deployment of Kenyan police to Haiti began on Tuesday.", expect: [{ type: "mobilize", mode: "deployment", date: "2024-05-14" }] },
    { text: "RUSSIA MASSES TROOPS NEAR KHARKIV.", expect: [{ type: "mobilize", mode: "deployment", perpetrator: "Russia" }] },
    {
      text: "The governor called up 500 reservists on Sunday.",
      expect: [{ type: "mobilize", mode: "deployment", perpetrator: "governor", date: "2024-05-12" }],
    },
    { text: "Jordan put its forces on alert on Saturday.", expect: [{ type: "mobilize", mode: "deployment", perpetrator: "Jordan", date: "2024-05-11" }] },
    { text: "Uganda dispatched soldiers to Bunia on Friday.", expect: [{ type: "mobilize", mode: "deployment", perpetrator: "Uganda", date: "2024-05-10" }] },
    {
      text: "Police launched a manhunt for the attackers in Tanga on Wednesday.",
      expect: [{ type: "mobilize", mode: "search-operation", perpetrator: "Police", date: "2024-05-08" }],
    },
    {
      text: "Soldiers combed the forest for the kidnappers on Monday.",
      expect: [{ type: "mobilize", mode: "search-operation", perpetrator: "Soldiers", date: "2024-05-13" }],
    },
    {
      text: "Troops are hunting the rebels in the hills, the army said.",
      expect: [{ type: "mobilize", mode: "search-operation", perpetrator: "Troops", target: "rebels" }],
    },
    {
      text: "Belarus moved tanks towards the border on Thursday.",
      expect: [{ type: "mobilize", mode: "deployment", perpetrator: "Belarus", date: "2024-05-09" }],
    },
    { text: "Reinforcements were sent to the province of Ituri on Friday.", expect: [{ type: "mobilize", mode: "deployment", date: "2024-05-10" }] },
  ]);
});
