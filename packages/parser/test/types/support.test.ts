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

describe("support in all forms", () => {
  itReads([
    {
      text: "The mayor thanked the peacekeepers on Monday.",
      expect: [{ type: "support", mode: "praise", perpetrator: "mayor", target: "peacekeepers", date: "2024-05-13" }],
    },
    {
      text: "The army was praised by the king on Friday.",
      expect: [{ type: "support", mode: "praise", perpetrator: "king", target: "army", date: "2024-05-10" }],
    },
    { text: "IRAN HAILS ATTACK ON BASE.", expect: [{ type: "support", mode: "praise", perpetrator: "Iran" }], besides: ["assault"] },
    {
      text: "Ireland and Norway recognised Palestine on Tuesday.",
      expect: [{ type: "support", mode: "recognition", perpetrator: ["Ireland", "Norway"], date: "2024-05-14" }],
    },
    {
      text: "Venezuela endorsed the peace plan on Thursday.",
      expect: [{ type: "support", mode: "recognition", perpetrator: "Venezuela", date: "2024-05-09" }],
    },
    {
      text: "The general justified the bombing of the town on Sunday.",
      expect: [{ type: "support", mode: "statement", perpetrator: "general", date: "2024-05-12" }],
      besides: ["assault"],
    },
    {
      text: "The UN welcomed the truce on Saturday.",
      expect: [{ type: "support", mode: "praise", perpetrator: "UN", date: "2024-05-11" }],
      besides: ["agree"],
    },
    {
      text: "The minister congratulated the police on Wednesday.",
      expect: [{ type: "support", mode: "praise", perpetrator: "minister", target: "police", date: "2024-05-08" }],
    },
    {
      text: "Hezbollah saluted the fighters on Monday.",
      expect: [{ type: "support", mode: "praise", perpetrator: "Hezbollah", target: "fighters", date: "2024-05-13" }],
    },
    {
      text: "Israel defended the strike on the convoy on Friday.",
      expect: [{ type: "support", mode: "statement", perpetrator: "Israel", date: "2024-05-10" }],
      besides: ["assault"],
    },
    {
      text: "The ambassador commended Kenya on Thursday for sending police.",
      expect: [{ type: "support", mode: "praise", perpetrator: "ambassador", target: "Kenya", date: "2024-05-09" }],
      besides: ["mobilize"],
    },
    {
      text: "The president lauded the rescuers on Sunday.",
      expect: [{ type: "support", mode: "praise", perpetrator: "president", target: "rescuers", date: "2024-05-12" }],
    },
  ]);
});
