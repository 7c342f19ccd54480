import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("rejections", () => {
  itReads([
    {
      text: "Rwanda denied on Monday that its troops had crossed the border.",
      expect: [{ type: "reject", mode: "denial", status: "occurred", perpetrator: "Rwanda", date: "2024-05-13" }],
    },
    {
      text: "Iran denied any role in the drone attack on the Pakistani outpost.",
      expect: [
        { type: "reject", mode: "denial", perpetrator: "Iran" },
        { type: "assault", mode: "drone-attack", perpetrator: null, voices: ["denies: Iran"] },
      ],
    },
    { text: "The junta rejected a ceasefire proposal on Sunday.", expect: [{ type: "reject", mode: "rejection", perpetrator: "junta", date: "2024-05-12" }] },
    { text: "The rebels refused to lay down their arms, a mediator said.", expect: [{ type: "reject", mode: "rejection", perpetrator: "rebels" }] },
    { text: "Sudan's army turned down an offer of talks on Thursday.", expect: [{ type: "reject", mode: "rejection", date: "2024-05-09" }] },
    {
      text: "Moscow vetoed a Security Council resolution on Mali on Wednesday.",
      expect: [{ type: "reject", mode: "rejection", perpetrator: "Moscow", date: "2024-05-08" }],
    },
    { text: "His body rejected the new kidney, doctors said.", expect: [] },
    { text: "The army did not deny the reports.", expect: [] },
  ]);
});

describe("rejections in all forms", () => {
  itReads([
    { text: "Eritrea denied the charges on Monday.", expect: [{ type: "reject", mode: "denial", perpetrator: "Eritrea", date: "2024-05-13" }] },
    { text: "The accusation was rejected by Kigali on Thursday.", expect: [{ type: "reject", mode: "rejection", perpetrator: "Kigali", date: "2024-05-09" }] },
    { text: "HAMAS REJECTS TRUCE OFFER.", expect: [{ type: "reject", mode: "rejection", perpetrator: "Hamas" }] },
    {
      text: "Belgrade refused to recognise the election on Sunday.",
      expect: [{ type: "reject", mode: "rejection", perpetrator: "Belgrade", date: "2024-05-12" }],
    },
    { text: "The rebels' refusal to attend was announced on Friday.", expect: [{ type: "reject", mode: "rejection", perpetrator: "rebels" }] },
    { text: "The denial by the army came on Tuesday.", expect: [{ type: "reject", mode: "denial", perpetrator: "army", date: "2024-05-14" }] },
    { text: "China vetoed the resolution on Wednesday.", expect: [{ type: "reject", mode: "rejection", perpetrator: "China", date: "2024-05-08" }] },
    {
      text: "The opposition turned down the president's offer on Saturday.",
      expect: [{ type: "reject", mode: "rejection", perpetrator: "opposition", date: "2024-05-11" }],
    },
    {
      text: "Hungary opposed the plan in Brussels on Monday.",
      expect: [{ type: "reject", mode: "rejection", perpetrator: "Hungary", place: "Brussels", date: "2024-05-13" }],
    },
    { text: "The minister called off the talks on Friday.", expect: [{ type: "reject", mode: "rejection", perpetrator: "minister", date: "2024-05-10" }] },
    { text: "The Kremlin dismissed the allegation on Thursday.", expect: [{ type: "reject", mode: "denial", perpetrator: "Kremlin", date: "2024-05-09" }] },
    {
      text: "Djibouti rebuffed Ethiopia's request for a port on Sunday.",
      expect: [{ type: "reject", mode: "rejection", perpetrator: "Djibouti", date: "2024-05-12" }],
    },
  ]);
});
