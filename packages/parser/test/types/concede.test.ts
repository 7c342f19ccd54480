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

describe("concessions in all forms", () => {
  itReads([
    {
      text: "The guerrillas halted attacks on the pipeline on Monday.",
      expect: [{ type: "concede", mode: "announcement-halt", perpetrator: "guerrillas", date: "2024-05-13" }],
    },
    {
      text: "Turkey suspended its offensive in northern Syria on Friday.",
      expect: [{ type: "concede", mode: "announcement-halt", perpetrator: "Turkey", date: "2024-05-10" }],
    },
    {
      text: "The militia announced a suspension of attacks on ships on Sunday.",
      expect: [{ type: "concede", mode: "announcement-halt", perpetrator: "militia", date: "2024-05-12" }],
    },
    {
      text: "The government lifted the state of emergency in Amhara on Tuesday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "government", date: "2024-05-14" }],
    },
    {
      text: "The curfew in Jaffna was eased by the army on Wednesday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "army", date: "2024-05-08" }],
    },
    {
      text: "The president pardoned 40 dissidents in Minsk on Thursday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "president", date: "2024-05-09" }],
    },
    {
      text: "The general apologised for the deaths on Saturday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "general", date: "2024-05-11" }],
      besides: ["assault"],
    },
    { text: "KING PARDONS 60 PRISONERS IN AMMAN.", expect: [{ type: "concede", mode: "concession", perpetrator: "King" }] },
    {
      text: "Denmark apologised to Greenland on Monday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "Denmark", target: "Greenland", date: "2024-05-13" }],
    },
    {
      text: "Spain's parliament granted an amnesty to Catalan separatists on Thursday.",
      expect: [{ type: "concede", mode: "concession", date: "2024-05-09" }],
    },
    {
      text: "Canada eased sanctions on Venezuela on Friday.",
      expect: [{ type: "concede", mode: "concession", perpetrator: "Canada", target: "Venezuela", date: "2024-05-10" }],
    },
    {
      text: "The rebels paused their attacks near Goma on Sunday.",
      expect: [{ type: "concede", mode: "announcement-halt", perpetrator: "rebels", date: "2024-05-12" }],
    },
  ]);
});
