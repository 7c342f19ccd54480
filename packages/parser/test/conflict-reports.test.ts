import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("who did it, where a clause leaves it out or joins several", () => {
  itReads([
    {
      text: "Most were intercepted, CENTCOM said, but some struck a base near Goma on Monday.",
      expect: [{ type: "assault", status: "occurred", perpetrator: null, target: ["base"], date: "2024-05-13" }],
    },
    {
      text: "American and British warplanes struck dozens of targets across Yemen on Monday.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: ["American", "British"], target: "targets", place: "Yemen" }],
    },
    {
      text: "Troops rescued a Filipino businessman on Monday, three weeks after armed men seized him from his home in Sibuco.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: ["armed men"], target: ["Filipino businessman"] }],
      besides: ["aid"],
    },
    {
      text: "A railway bridge was blown up near Sibi on Monday.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: null, target: ["railway bridge"] }],
    },
    {
      text: "The base near Goma was overrun by rebels on Monday.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: ["rebels"], target: ["base"] }],
    },
    {
      text: "A bomb went off in Mogadishu on Monday, killing four people and wounding seven more.",
      expect: [{ type: "assault", mode: "bombing", target: ["people"], killed: 4, injured: 7 }],
    },
    {
      text: "Gunmen killed 23 men near Sibi on Monday. The Balochistan Liberation Army said in an emailed statement that it was behind the attack.",
      expect: [{ type: "assault", killed: 23, voices: ["claims-responsibility: Balochistan Liberation Army"] }],
    },
  ]);
});

describe("acts told side by side", () => {
  itReads([
    {
      text: "In Quetta, ten people were killed in an assault on a police post; in Sibi a railway bridge was blown up.",
      expect: [
        { type: "assault", target: ["police post", "people"], killed: 10, place: "Quetta" },
        { type: "assault", mode: "bombing", target: ["railway bridge"], place: "Sibi", killed: null },
      ],
    },
    {
      text: "The blast in Sibi on Monday killed a driver; a beggar who slept on the pavement; and a baker.",
      expect: [{ type: "assault", mode: "bombing", place: "Sibi", target: "driver" }],
    },
    {
      text: "On Sunday the Houthis launched their largest barrage yet, firing 21 drones at ships in the Red Sea.",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "Houthis", target: "ships", date: "2024-05-12" }],
    },
    {
      text: "Israeli troops opened fire on a crowd near Gaza City on Thursday, killing 100. The Israeli military disputed this account.",
      expect: [{ type: "assault", mode: "shooting", status: "occurred", killed: 100, voices: ["denies: Israeli military"] }],
    },
    {
      text: "Ukraine's air force said it had shot down 92 of 151 missiles and drones.",
      expect: [{ type: "assault", status: "foiled" }],
    },
    {
      text: "Jihadists attacked an outpost at Bonikoro, in central Mali, on Sunday.",
      expect: [{ type: "assault", target: "outpost", place: "Bonikoro", country: "ML" }],
    },
  ]);
});
