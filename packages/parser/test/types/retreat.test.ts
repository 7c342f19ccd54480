import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("retreats", () => {
  itReads([
    {
      text: "Government troops withdrew from the town of Lashio on Sunday.",
      expect: [{ type: "retreat", mode: "withdrawal", status: "occurred", perpetrator: "Government troops", place: "Lashio", date: "2024-05-12" }],
    },
    {
      text: "The garrison of El Fasher surrendered on Saturday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "garrison", date: "2024-05-11" }],
    },
    {
      text: "The rebels released twelve hostages in Cauca on Monday.",
      expect: [{ type: "retreat", mode: "release", perpetrator: "rebels", target: "hostages", place: "Cauca", date: "2024-05-13" }],
    },
    { text: "The embassy in Port Sudan was evacuated on Friday.", expect: [{ type: "retreat", mode: "evacuation", place: "Port Sudan", date: "2024-05-10" }] },
    {
      text: "Spain's defence minister resigned on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "retreat", mode: "resignation", perpetrator: "Spain's defence minister", date: "2024-05-14" }],
    },
    { text: "She withdrew 200 euros from a cash machine.", expect: [] },
    { text: "The studio released the film on Friday.", expect: [] },
    { text: "The factory released smoke over Rouen on Monday.", expect: [] },
  ]);
});
