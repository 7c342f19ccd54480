import { describe } from "vitest";
import { itReads } from "../../it-reads.js";

describe("attacks by their arms in all forms", () => {
  itReads([
    {
      text: "A drone attack on a power plant in Odesa, claimed by nobody, cut off the supply on Friday.",
      expect: [{ type: "assault", mode: "drone-attack", target: "power plant", place: "Odesa", date: "2024-05-10" }],
    },
    {
      text: "DRONES HIT FUEL DEPOT NEAR KURSK ON MONDAY.",
      expect: [{ type: "assault", mode: "drone-attack", target: "fuel depot", place: "Kursk", date: "2024-05-13" }],
    },
    {
      text: "Two militants were killed in a drone strike by the Pakistani army in Tirah on Sunday.",
      expect: [{ type: "assault", mode: "drone-strike", perpetrator: "Pakistani army", killed: 2, date: "2024-05-12" }],
    },
    {
      text: "Jets of the Saudi-led coalition carried out air strikes on Saada on Thursday, killing nine people.",
      expect: [{ type: "assault", mode: "air-strike", place: "Saada", killed: 9, date: "2024-05-09" }],
    },
    {
      text: "The village of Hpakant was bombed by military aircraft on Tuesday.",
      expect: [{ type: "assault", mode: "air-strike", place: "Hpakant", date: "2024-05-14" }],
    },
    {
      text: "An army helicopter fired on fishing boats off Puntland on Saturday.",
      expect: [{ type: "assault", mode: "gunship-strike", target: "fishing boats", date: "2024-05-11" }],
    },
    {
      text: "Rocket fire from Gaza hit a factory in Ashkelon on Wednesday, wounding four workers.",
      expect: [{ type: "assault", mode: "rocket-attack", place: "Ashkelon", injured: 4, date: "2024-05-08" }],
    },
    { text: "A salvo of rockets was fired at Bagram on Friday.", expect: [{ type: "assault", mode: "rocket-attack", target: "Bagram", date: "2024-05-10" }] },
    {
      text: "North Korean missiles struck a railway station in Sumy on Monday, officials said.",
      expect: [{ type: "assault", mode: "missile-attack", target: "railway station", place: "Sumy", date: "2024-05-13" }],
    },
    {
      text: "A ballistic missile launched by the Houthis hit the tanker on Sunday.",
      expect: [{ type: "assault", mode: "missile-attack", perpetrator: "Houthis", target: "tanker", date: "2024-05-12" }],
    },
    {
      text: "Iran fired dozens of missiles and drones at Israel on Saturday.",
      expect: [{ type: "assault", mode: "missile-drone-barrage", perpetrator: "Iran", date: "2024-05-11" }],
    },
    {
      text: "The shelling of Lysychansk by Russian troops killed two pensioners on Friday.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "Russian troops", place: "Lysychansk", killed: 2, date: "2024-05-10" }],
    },
    {
      text: "Mortar shells fired by the rebels hit a school in Goma on Thursday.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "rebels", target: "school", place: "Goma", date: "2024-05-09" }],
    },
    {
      text: "A roadside bomb killed three policemen in Bannu on Monday.",
      expect: [{ type: "assault", mode: "bombing", place: "Bannu", killed: 3, date: "2024-05-13" }],
    },
    {
      text: "An army truck hit a landmine near Menaka on Sunday, killing five soldiers.",
      expect: [{ type: "assault", mode: "bombing", target: "army truck", place: "Menaka", killed: 5, date: "2024-05-12" }],
    },
    {
      text: "A suicide attack on a church in Makassar on Sunday wounded 20 worshippers.",
      expect: [{ type: "assault", mode: "suicide-bombing", target: "church", place: "Makassar", injured: 20, date: "2024-05-12" }],
    },
    {
      text: "A woman blew herself up at a market in Maiduguri on Saturday, killing seven people.",
      expect: [{ type: "assault", mode: "suicide-bombing", place: "Maiduguri", killed: 7, date: "2024-05-11" }],
    },
    {
      text: "Unknown men hurled a grenade at a police post in Yala on Tuesday.",
      expect: [{ type: "assault", mode: "grenade", perpetrator: "Unknown men", target: "police post", place: "Yala", date: "2024-05-14" }],
    },
    {
      text: "A grenade exploded in a cafe in Donja on Friday, injuring six people.",
      expect: [{ type: "assault", mode: "grenade", injured: 6, date: "2024-05-10" }],
    },
    {
      text: "Gunmen detonated a car bomb at the gate of a hotel in Kismayo on Friday and then shot guests inside.",
      expect: [{ type: "assault", mode: "complex-attack", perpetrator: "Gunmen", place: "Kismayo", date: "2024-05-10" }],
    },
  ]);
});
