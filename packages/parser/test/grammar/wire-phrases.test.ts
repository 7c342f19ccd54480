import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("phrases of wire copy", () => {
  itReads([
    {
      text: "The air force bombed, from the air, a hamlet near Demoso on Monday.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: "air force", date: "2024-05-13" }],
    },
    { text: "Shells were fired from the hills at Sake on Monday.", expect: [{ type: "assault", mode: "shelling", date: "2024-05-13" }] },
    { text: "Patrols in the valley come under fire time and again.", expect: [] },
    { text: "A patrol in Herat came under fire on Monday.", expect: [{ type: "assault", place: "Herat", date: "2024-05-13" }] },
    { text: "The attacks of the last weeks on convoys worry the traders.", expect: [] },
    {
      text: "Rebels shelled the port on Sunday. The grain silo and the customs house were the targets, the mayor said.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "Rebels", date: "2024-05-12", voices: ["confirms: mayor"] }],
    },
    { text: "Tourists are the targets of advertisers in Lima.", expect: [] },
    {
      text: "The government broke off peace talks with the rebels on Monday.",
      expect: [{ type: "reject", perpetrator: "government", target: "rebels", date: "2024-05-13" }],
    },
    {
      text: "The front threatened on Friday that French interests could be targets.",
      expect: [{ type: "threaten", perpetrator: "front", target: "French interests", date: "2024-05-10" }],
    },
    {
      text: "The minister conveyed to the Kenyan envoy his rejection of the plan on Monday.",
      expect: [{ type: "reject", perpetrator: "minister", target: "Kenyan envoy", date: "2024-05-13" }],
    },
    {
      text: "Two men preparing to fire a mortar were killed in Daraa on Sunday, the army said.",
      expect: [
        { type: "assault", place: "Daraa", date: "2024-05-12", killed: 2 },
        { type: "assault", status: "foiled", place: "Daraa" },
      ],
    },
    {
      text: "The militia fired rockets on Monday at a base in Chad where French troops are stationed.",
      expect: [{ type: "assault", mode: "rocket-attack", perpetrator: "militia", target: ["base", "French troops"], date: "2024-05-13" }],
    },
    {
      text: "A drone of the Houthis, whom Iran backs, hit a tanker off Hodeidah on Monday.",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "Houthis", target: "tanker", date: "2024-05-13" }],
    },
    {
      text: "The rebels exploded a bomb outside a bank in Cali on Monday.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: "rebels", target: "bank", place: "Cali", weapon: "bomb" }],
    },
    {
      text: "Guerrillas detonated a device at a police post in Cauca on Friday, killing two.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: "Guerrillas", target: "police post", killed: 2 }],
    },
    { text: "Engineers exploded the device in a controlled blast in Leeds on Monday.", expect: [] },
    { text: "The population of Lagos exploded in the last century.", expect: [] },
    {
      text: "The army used a drone to kill two commanders in Idlib on Sunday.",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "army", target: "commanders", killed: 2, weapon: "drone" }],
    },
    { text: "Rangers used a drone to film two lions in Tsavo on Sunday.", expect: [] },
    { text: "The cell wanted to use a drone to kill the minister.", expect: [] },
    { text: "Nobody was injured, the governor wrote on Telegram.", expect: [] },
    { text: "After the storm, more than 200 huts burned and nobody knew why.", expect: [] },
  ]);
});

describe("one voice or two", () => {
  itReads([
    {
      text: '"Our army blames the rebels for this attack," an army spokesman said on Monday.',
      expect: [{ type: "accuse", perpetrator: "army", target: "rebels" }],
      besides: ["assault"],
    },
    {
      text: [
        "The Desert Front said on Monday that it had struck a barracks in Gao and a depot in Kidal.",
        "The Sahel Monitor confirmed the attack on the barracks in Gao.",
        "There was no word on the attack in Kidal.",
      ].join(" "),
      expect: [
        { type: "assault", place: "Gao", voices: ["claims-responsibility: Desert Front", "confirms: Sahel Monitor"] },
        { type: "assault", place: "Kidal", status: "claimed", voices: ["claims-responsibility: Desert Front"] },
      ],
    },
  ]);
});

describe("what is usual, absent or summed up", () => {
  itReads([
    { text: "When the rebels take villagers hostage, the army waits.", expect: [] },
    { text: "The rebels took six villagers hostage in Kidal on Monday.", expect: [{ type: "assault", mode: "abduct", place: "Kidal", date: "2024-05-13" }] },
    { text: "They dream of a country without murders and without executed people.", expect: [] },
    {
      text: "The town was left without power after a missile hit the plant in Sumy on Monday.",
      expect: [{ type: "assault", mode: "missile-attack", place: "Sumy" }],
    },
    { text: "Death squads have killed scores of thousands of civilians in recent years.", expect: [] },
    { text: "Gunmen killed 20 farmers in Zamfara on Sunday.", expect: [{ type: "assault", killed: 20, date: "2024-05-12" }] },
  ]);
});
