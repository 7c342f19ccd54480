import { describe } from "vitest";
import { itReads } from "./it-reads.js";

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
