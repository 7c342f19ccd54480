import { describe, expect, it } from "vitest";
import { itReads } from "./it-reads.js";
import { readText } from "./read-text.js";

describe("how many were killed and hurt", () => {
  itReads([
    { text: "A car bomb killed three soldiers in Kirkuk on Sunday.", expect: [{ type: "assault", killed: 3, injured: null }] },
    { text: "A car bomb killed at least three soldiers in Kirkuk on Sunday.", expect: [{ type: "assault", killed: [3, null] }] },
    { text: "A car bomb killed more than 40 people in Kirkuk on Sunday.", expect: [{ type: "assault", killed: [40, null] }] },
    { text: "A car bomb killed dozens of people in Kirkuk on Sunday.", expect: [{ type: "assault", killed: [24, null] }] },
    { text: "A car bomb killed up to 12 people in Kirkuk on Sunday.", expect: [{ type: "assault", killed: [0, 12] }] },
    { text: "Between 10 and 15 people were killed by a car bomb in Kirkuk on Sunday.", expect: [{ type: "assault", killed: [10, 15] }] },
    { text: "A car bomb killed three soldiers and wounded eleven others in Kirkuk on Sunday.", expect: [{ type: "assault", killed: 3, injured: 11 }] },
    { text: "A car bomb in Kirkuk on Sunday left three dead and eleven wounded.", expect: [{ type: "assault", killed: 3, injured: 11 }] },
    {
      text: "A car bomb exploded in Kirkuk on Sunday, leaving three people dead and at least eleven injured.",
      expect: [{ type: "assault", killed: 3, injured: [11, null] }],
    },
    {
      text: "Three people were killed and eleven were wounded when a car bomb exploded in Kirkuk on Sunday.",
      expect: [{ type: "assault", mode: "bombing", killed: 3, injured: 11, place: "Kirkuk" }],
    },
    { text: "Three people, including a child, died in a car bomb attack in Kirkuk on Sunday.", expect: [{ type: "assault", mode: "bombing", killed: 3 }] },
    {
      text: "Four militants were killed in the drone strike near Miranshah on Sunday, among them the commander Hafiz Dost.",
      expect: [{ type: "assault", mode: "drone-strike", killed: 4 }],
    },
    {
      text: "An air strike on Sunday killed commander Hafiz Dost and three of his bodyguards in Miranshah.",
      expect: [{ type: "assault", mode: "air-strike", killed: 4 }],
    },
    {
      text: "Gunmen attacked a bus near Garissa on Sunday. Three soldiers died.",
      expect: [{ type: "assault", killed: 3, place: "Garissa", date: "2024-05-12" }],
    },
    { text: "Gunmen attacked a bus near Garissa on Sunday. Six passengers were killed and two are missing.", expect: [{ type: "assault", killed: 6 }] },
    { text: "Rockets hit a barracks in Taji on Monday. The attack caused no casualties.", expect: [{ type: "assault", mode: "rocket-attack", killed: [] }] },
    { text: "Rockets hit a barracks in Taji on Monday. Nobody was killed.", expect: [{ type: "assault", mode: "rocket-attack", killed: [] }] },
    {
      text: "The death toll from Friday's bombing in Peshawar has risen to 17.",
      expect: [{ type: "assault", mode: "bombing", killed: 17, date: "2024-05-10" }],
    },
    { text: "A mortar attack on Monday in Aden claimed the lives of five children.", expect: [{ type: "assault", mode: "shelling", killed: 5 }] },
    { text: "Two officers and a civilian were shot dead in Tumaco on Saturday.", expect: [{ type: "assault", mode: "shooting", killed: 3, place: "Tumaco" }] },
    { text: "Some 20 people were hurt when a grenade went off in a market in Lahore on Friday.", expect: [{ type: "assault", mode: "grenade", injured: 20 }] },
    { text: "The blast in Aleppo on Thursday caused 15 deaths and 30 injuries.", expect: [{ type: "assault", mode: "bombing", killed: 15, injured: 30 }] },
    {
      text: "Over 50 people were killed or wounded in the shelling of Lysychansk on Monday.",
      expect: [{ type: "assault", mode: "shelling", killedOrInjured: [50, null] }],
    },
    {
      text: "A soldier was killed and another wounded in an ambush near Tillaberi on Friday.",
      expect: [{ type: "assault", killed: 1, injured: 1, place: "Tillabéri" }],
    },
    { text: "Seven people, most of them women, were killed in the raid on Katakwi on Sunday.", expect: [{ type: "assault", killed: 7 }] },
    { text: "The raid killed the mayor, his wife and two sons in Pailin on Sunday.", expect: [{ type: "assault", killed: 4 }] },
    { text: "A couple of dozen villagers were abducted near Zurmi on Friday.", expect: [{ type: "assault", mode: "abduct", killed: [] }] },
    { text: "About a hundred people were injured by the bombardment of Saada on Monday.", expect: [{ type: "assault", injured: 100 }] },
    { text: "No one was hurt when a bomb exploded near a school in Derry on Monday.", expect: [{ type: "assault", mode: "bombing", injured: null }] },
  ]);
});

describe("tolls in other words than a verb of harm", () => {
  itReads([
    { text: "Rebels raided Bria on Sunday, with one death and three injuries.", expect: [{ type: "assault", killed: 1, injured: 3 }] },
    { text: "A drone attack hit a fuel depot in Kharkiv on Friday, with two dead and five wounded.", expect: [{ type: "assault", killed: 2, injured: 5 }] },
    { text: "Twelve people are dead after a drone strike on a bus in Nikopol on Monday.", expect: [{ type: "assault", mode: "drone-strike", killed: 12 }] },
    { text: "Insurgents attacked Maiduguri on Saturday. The death toll rose to nine.", expect: [{ type: "assault", killed: 9, place: "Maiduguri" }] },
    {
      text: "Insurgents attacked Maiduguri on Saturday, killing six people. The death toll later rose from six to nine.",
      expect: [{ type: "assault", killed: 9, contested: [] }],
    },
    { text: "Forty-two bodies were recovered after Friday's air strike on Hodeidah.", expect: [{ type: "assault", mode: "air-strike", killed: 42 }] },
    {
      text: "Nine people lost their lives and 13 suffered injuries in the bombing of a bus in Datu Piang on Monday.",
      expect: [{ type: "assault", mode: "bombing", killed: 9, injured: 13 }],
    },
    { text: "Rebels raided Bria on Sunday. There were no deaths.", expect: [{ type: "assault", killed: [] }] },
  ]);
});

describe("tolls that several clauses share out", () => {
  itReads([
    { text: "Insurgents killed six and wounded ten in an attack on Maiduguri on Saturday.", expect: [{ type: "assault", killed: 6, injured: 10 }] },
    {
      text: "Dozens were killed and hundreds wounded in an airstrike on a market in Nyala on Saturday.",
      expect: [{ type: "assault", mode: "air-strike", killed: [24, null], injured: [200, null], place: "Nyala" }],
    },
    {
      text: "Gunmen attacked a convoy of 40 soldiers in Tillaberi on Friday, of whom six died and 11 were injured.",
      expect: [{ type: "assault", killed: 6, injured: 11 }],
    },
    { text: "The ambush near Mopti on Sunday killed two soldiers and a civilian.", expect: [{ type: "assault", killed: 3 }] },
    { text: "A hospital in Taiz was shelled on Friday. A nurse was killed.", expect: [{ type: "assault", mode: "shelling", killed: 1, date: "2024-05-10" }] },
    { text: "No fewer than 15 farmers were killed by bandits in Zamfara on Friday.", expect: [{ type: "assault", killed: [15, null] }] },
    { text: "Half a dozen officers were hurt when a mob attacked a police post in Faisalabad on Sunday.", expect: [{ type: "assault", injured: 6 }] },
    { text: "Thirty-four militants were killed in operations in North Waziristan on Sunday.", expect: [{ type: "assault", killed: 34 }] },
    { text: "A rebel commander was killed and another wounded in Goma on Sunday.", expect: [{ type: "assault", killed: 1 }] },
  ]);
});

describe("whose tolls differ", () => {
  itReads([
    {
      text: "Gunmen ambushed an army truck on Jolo on Sunday, killing one soldier, a spokesman said. The governor said two soldiers were killed.",
      expect: [{ type: "assault", contested: ["casualties"] }],
    },
    {
      text: "Rebels attacked a fort near Bunia on Sunday. Three soldiers were killed in the attack, while eight attackers died.",
      expect: [{ type: "assault", contested: [] }],
    },
  ]);
});

describe("who was hurt", () => {
  const hurt = (text: string) => readText({ text }).reports.flatMap(({ casualties }) => casualties.map(({ who, side, harm = [] }) => [who, side, ...harm]));

  it.each([
    ["A roadside bomb killed four policemen in Quetta on Sunday.", ["policemen", "combatant"]],
    ["An air strike on Monday killed at least 30 villagers in Sagaing.", ["villagers", "civilian"]],
    ["Seventeen pupils died when a school in Tabayin was bombed on Monday.", ["pupils", "civilian", "children", "school"]],
    ["The bomb killed two nurses in Kunduz on Friday.", ["nurses", "civilian", "medical"]],
    ["The ambush near Mopti on Sunday killed two soldiers and a civilian.", ["soldiers and a civilian", "unknown"]],
    ["Shelling killed five people in Kherson on Sunday.", ["people", "unknown"]],
  ])("is read: %s", (text, expected) => {
    expect(hurt(text)).toEqual([expected]);
  });
});

describe("tolls of headlines and later sentences", () => {
  itReads([
    {
      text: "Bomb kills 9 in Quetta market\n\nA bomb ripped through a market in Quetta on Sunday. Nine people lost their lives, police said.",
      expect: [{ type: "assault", mode: "bombing", killed: 9, place: "Quetta", date: "2024-05-12" }],
    },
    {
      text: "Four soldiers killed, two wounded in Mali ambush\n\nBAMAKO - Jihadists ambushed an army convoy near Diabaly on Monday, the military said.",
      expect: [{ type: "assault", killed: 4, injured: 2, place: "Diabaly", date: "2024-05-13" }],
    },
    {
      text: "Six dead as gunmen storm hotel in Bosaso\n\nGunmen stormed a hotel in Bosaso on Friday night. Officials said six guests died.",
      expect: [{ type: "assault", killed: 6, place: "Bosaso", date: "2024-05-10" }],
    },
    {
      text: "A suicide attack hit a wedding hall in Kunduz on Saturday. Police first spoke of five dead. Hospitals later put the toll at eleven.",
      expect: [{ type: "assault", mode: "suicide-bombing", contested: ["casualties"] }],
    },
  ]);
});
