import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("the day of words", () => {
  itReads([
    {
      text: "Chad begged the rebels to free the hostages, and urged Libya to close the border on Saturday.",
      expect: [{ type: "request", date: "2024-05-11" }],
    },
    { text: "The junta vowed to crush the strike on Sunday.", expect: [{ type: "threaten", date: "2024-05-12" }] },
    { text: "The governor refused to meet the strikers on Monday.", expect: [{ type: "reject", date: "2024-05-13" }] },
    { text: "Mali on Friday asked Algeria to reopen the border by Monday.", expect: [{ type: "request", date: "2024-05-10" }] },
    { text: '"We will avenge our brothers," the commander said on Thursday.', expect: [{ type: "threaten", date: "2024-05-09" }] },
    {
      text: "Bandits have killed six farmers in Zamfara, the governor said on Sunday.",
      expect: [{ type: "assault", killed: 6, date: "2024-05-12" }],
    },
    {
      text: "Bandits had killed six farmers in Zamfara in March, the governor said on Sunday.",
      expect: [{ type: "assault", killed: 6, date: "2024-03-XX" }],
    },
    {
      text: "The mayor said on Saturday that gunmen had shot two guards in Celaya the day before.",
      expect: [{ type: "assault", date: "2024-05-10" }],
    },
  ]);
});

describe("who is the subject of what", () => {
  itReads([
    {
      text: "Rebels guarding the bridge shelled a clinic on Monday.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "Rebels", target: "clinic", date: "2024-05-13" }],
    },
    {
      text: "A truce between Sudan and the Rapid Support Forces began on Friday.",
      expect: [{ type: "agree", mode: "truce", date: "2024-05-10" }],
    },
    {
      text: "Villagers buried a shepherd killed by soldiers in Tigray on Friday.",
      expect: [{ type: "assault", perpetrator: "soldiers", target: "shepherd", killed: 1, date: "2024-05-10" }],
    },
    {
      text: "Two teachers died at the hands of the rebels in Ituri on Monday.",
      expect: [{ type: "assault", perpetrator: "rebels", killed: 2, place: "Ituri", date: "2024-05-13" }],
    },
    {
      text: "A barrage of rockets was fired at the port of Ashkelon on Monday.",
      expect: [{ type: "assault", mode: "rocket-attack", weapon: "rocket", date: "2024-05-13" }],
    },
    {
      text: "The brigade said on Friday it had released two hostages.",
      expect: [{ type: "retreat", mode: "release", perpetrator: "brigade", date: "2024-05-10" }],
    },
    { text: "The two armies will train together under an accord.", expect: [] },
  ]);
});
