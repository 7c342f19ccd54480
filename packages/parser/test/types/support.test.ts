import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("support", () => {
  itReads([
    {
      text: "France's president praised the Malian army on Monday for retaking Kidal.",
      expect: [{ type: "support", mode: "praise", status: "occurred", target: "Malian army", date: "2024-05-13" }],
      besides: ["assault"],
    },
    {
      text: "Slovenia recognised the State of Palestine on Thursday.",
      expect: [{ type: "support", mode: "recognition", perpetrator: "Slovenia", date: "2024-05-09" }],
    },
    { text: "Belarus endorsed Russia's claim to the islands.", expect: [{ type: "support", mode: "recognition", perpetrator: "Belarus" }] },
    {
      text: "The Pentagon described its strikes on the militia as necessary and proportionate.",
      expect: [{ type: "support", mode: "statement", perpetrator: "Pentagon" }],
      besides: ["assault"],
    },
    {
      text: "Hezbollah hailed the rocket attack on Haifa as heroic.",
      expect: [
        { type: "support", mode: "praise", perpetrator: "Hezbollah" },
        { type: "assault", mode: "rocket-attack", place: "Haifa" },
      ],
    },
    { text: "Hail damaged vineyards near Mendoza on Sunday.", expect: [] },
    { text: "The coach praised his goalkeeper.", expect: [], besides: ["support"] },
  ]);
});
