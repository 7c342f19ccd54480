import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("aid", () => {
  itReads([
    {
      text: "Germany delivered two air defence systems to Ukraine on Friday.",
      expect: [{ type: "aid", mode: "military-aid", status: "occurred", perpetrator: "Germany", target: "Ukraine", date: "2024-05-10" }],
    },
    {
      text: "Qatar donated 20 tonnes of food to flood victims in Kenya on Monday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Qatar", date: "2024-05-13" }],
    },
    {
      text: "The coast guard rescued 60 migrants off Lampedusa on Sunday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "coast guard", target: "migrants", date: "2024-05-12" }],
    },
    {
      text: "Turkish helicopters airlifted food to villages cut off by the floods on Thursday.",
      expect: [{ type: "aid", mode: "relief", date: "2024-05-09" }],
    },
    { text: "Aid to the arts was cut.", expect: [] },
    { text: "A hearing aid was found at the station.", expect: [] },
  ]);
});
