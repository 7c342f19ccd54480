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

describe("what is planned, announced, registered and handed on", () => {
  itReads([
    {
      text: "The squad was plotting an attack on a synagogue in Lyon, the minister said.",
      expect: [{ type: "assault", status: "planned", perpetrator: "squad", place: "Lyon" }],
    },
    { text: "Teachers plan to march through Lima on Friday.", expect: [] },
    { text: "The minister is preparing a visit to Cairo.", expect: [] },
    {
      text: "The Cedar Brigade announced a mortar attack on a post near Sidon on Monday.",
      expect: [{ type: "assault", status: "claimed", perpetrator: "Cedar Brigade", date: "2024-05-13", voices: ["claims-responsibility: Cedar Brigade"] }],
    },
    { text: "Four attacks were registered in Kunduz on Sunday.", expect: [{ type: "assault", place: "Kunduz", count: 4, date: "2024-05-12" }] },
    { text: "Four attacks ended in goals on Sunday.", expect: [] },
    {
      text: "Bandits burned a mill near Kaduna on Sunday, the newspaper Daily Post reported.",
      expect: [{ type: "assault", status: "alleged", voices: ["reports: newspaper Daily Post"] }],
    },
    {
      text: "Three sailors are believed to have been killed in an attack on a tanker off Hodeidah on Friday.",
      expect: [{ type: "assault", status: "alleged", killed: 3, date: "2024-05-10" }],
    },
    {
      text: "A shell hit a market in Sumy on Sunday. The shell killed two women.",
      expect: [{ type: "assault", killed: 2, place: "Sumy", date: "2024-05-12" }],
    },
    {
      text: "Rebels killed a priest in Bamenda on Monday and a mine injured two herders in Kumbo on Tuesday.",
      expect: [
        { type: "assault", killed: 1, date: "2024-05-13" },
        { type: "assault", injured: 2, date: "2024-05-14" },
      ],
    },
    {
      text: "Rebels killed a priest and wounded two nuns in Bamenda on Monday.",
      expect: [{ type: "assault", killed: 1, injured: 2, date: "2024-05-13" }],
    },
    {
      text: "Jordan carried out air strikes on two depots used by smugglers in Suwayda on Sunday.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: "Jordan", place: "Suwayda" }],
    },
    { text: "Police suspect the gang of setting fire to the mill in Colima.", expect: [{ type: "assault", status: "alleged", perpetrator: "gang" }] },
  ]);
});
