import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("concessions", () => {
  itReads([
    {
      text: "The ELN said on Monday it was suspending attacks on the oil industry.",
      expect: [{ type: "concede", mode: "announcement-halt", status: "occurred", perpetrator: "ELN", date: "2024-05-13" }],
    },
    {
      text: "The faction announced a halt to its operations against US forces on Friday.",
      expect: [{ type: "concede", mode: "announcement-halt", perpetrator: "faction", date: "2024-05-10" }],
    },
    {
      text: "Japan's prime minister apologised on Sunday for the sinking of the ferry.",
      expect: [{ type: "concede", mode: "concession", date: "2024-05-12" }],
    },
    {
      text: "The king pardoned 200 prisoners in Rabat on Thursday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "king", target: "prisoners", date: "2024-05-09" }],
    },
    {
      text: "The government lifted the curfew in Noumea on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "concede", mode: "concession", perpetrator: "government", date: "2024-05-14" }],
    },
    { text: "The league suspended the match after rain.", expect: [] },
    { text: "The singer ended her tour in Oslo on Monday.", expect: [] },
    { text: "The guerrillas will not stop their attacks, their leader said.", expect: [], besides: ["threaten"] },
  ]);
});
