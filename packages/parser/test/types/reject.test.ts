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
