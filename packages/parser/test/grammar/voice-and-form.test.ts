import { describe } from "vitest";
import { itReads } from "../it-reads.js";
import type { ExpectedEvent } from "../read-text.js";

const raid = {
  type: "assault",
  mode: "shelling",
  status: "occurred",
  perpetrator: ["Rebels"],
  place: "Bunagana",
  date: "2024-05-12",
} as const satisfies ExpectedEvent;
const deed = { ...raid, perpetrator: "rebels" } as const;

describe("one deed in many forms", () => {
  itReads([
    { text: "Rebels shelled a customs post in Bunagana on Sunday.", expect: [{ ...raid, target: "customs post" }] },
    { text: "The rebels shelled a customs post in Bunagana on Sunday.", expect: [{ ...deed, target: "customs post" }] },
    { text: "On Sunday, the rebels shelled a customs post in Bunagana.", expect: [{ ...deed, target: "customs post" }] },
    { text: "A customs post in Bunagana was shelled by rebels on Sunday.", expect: [{ ...deed, target: "customs post" }] },
    { text: "A customs post in Bunagana was shelled on Sunday by the rebels.", expect: [{ ...deed, target: "customs post" }] },
    { text: "The shelling of a customs post in Bunagana by rebels on Sunday was heard in Uganda.", expect: [{ ...deed, target: "customs post" }] },
    { text: "The rebels' shelling of a customs post in Bunagana on Sunday was heard in Uganda.", expect: [{ ...deed, target: "customs post" }] },
    { text: "Rebels have shelled a customs post in Bunagana, the army said on Sunday.", expect: [{ ...raid, target: "customs post" }] },
    { text: "The rebels, who shelled a customs post in Bunagana on Sunday, are led by a former colonel.", expect: [{ ...deed, target: "customs post" }] },
    { text: "Officials visited a customs post in Bunagana shelled by rebels on Sunday.", expect: [{ ...deed, target: "customs post" }], besides: ["consult"] },
    {
      text: "The army said on Monday that a customs post in Bunagana had been shelled by rebels the day before.",
      expect: [{ ...deed, target: "customs post" }],
    },
    { text: "A customs post came under shelling by rebels in Bunagana on Sunday.", expect: [{ ...deed, target: "customs post" }] },
  ]);
});

describe("light verbs", () => {
  itReads([
    {
      text: "The insurgents carried out an attack on a dam near Haditha on Monday.",
      expect: [{ type: "assault", perpetrator: "insurgents", target: "dam", place: "Haditha", date: "2024-05-13" }],
    },
    {
      text: "The insurgents mounted an ambush on a fuel convoy near Haditha on Monday.",
      expect: [{ type: "assault", perpetrator: "insurgents", target: "fuel convoy", place: "Haditha" }],
    },
    {
      text: "An attack on a dam near Haditha was carried out by insurgents on Monday.",
      expect: [{ type: "assault", perpetrator: "insurgents", target: "dam" }],
    },
    { text: "The dam near Haditha came under attack on Monday.", expect: [{ type: "assault", target: "dam", perpetrator: null, date: "2024-05-13" }] },
    {
      text: "The navy conducted air strikes on radar sites near Hodeidah on Thursday.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: "navy", target: "radar sites", place: "Hodeidah", date: "2024-05-09" }],
    },
    {
      text: "Soldiers opened fire on demonstrators in Baidoa on Friday, killing three.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "Soldiers", target: ["demonstrators"], killed: 3 }],
    },
    {
      text: "The rebels took seven aid workers hostage in Malakal on Friday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: "rebels", target: "aid workers", place: "Malakal" }],
    },
    {
      text: "The rebels took control of Mweso on Friday after heavy fighting.",
      expect: [{ type: "assault", mode: "armed-clash", perpetrator: "rebels", place: "Mweso" }],
    },
  ]);
});

describe("headlines and copy in capitals", () => {
  itReads([
    {
      text: "Drone strike kills three in Yemen's Marib\n\nThree people were killed by a drone in Marib on Friday.",
      expect: [{ type: "assault", mode: "drone-strike", killed: 3, place: "Marib", date: "2024-05-10" }],
    },
    {
      text: "Two policemen shot dead in Karachi\n\nPolice said the men were on guard duty.",
      expect: [{ type: "assault", mode: "shooting", killed: 2, place: "Karachi" }],
    },
    {
      text: "UN convoy ambushed in South Sudan\n\nJUBA, May 13 - Armed youths ambushed a United Nations convoy near Pibor on Sunday.",
      expect: [{ type: "assault", perpetrator: "Armed youths", target: "United Nations convoy", place: "Pibor", date: "2024-05-12" }],
    },
    {
      text: "GUNMEN KILLED FOUR POLICEMEN IN THE CITY OF AYACUCHO ON SUNDAY. THE GUNMEN FLED IN A STOLEN TRUCK.",
      expect: [{ type: "assault", perpetrator: "GUNMEN", killed: 4, place: "Ayacucho", date: "2024-05-12" }],
    },
    {
      text: "A BOMB EXPLODED OUTSIDE THE PERUVIAN EMBASSY IN LA PAZ ON MONDAY. NO ONE WAS HURT.",
      expect: [{ type: "assault", mode: "bombing", place: "La Paz", date: "2024-05-13", killed: [] }],
    },
    {
      text: "THE DEFENSE MINISTRY REPORTED THAT GUERRILLAS ATTACKED A BARRACKS NEAR HUANUCO ON FRIDAY, WOUNDING SIX SOLDIERS.",
      expect: [{ type: "assault", perpetrator: "GUERRILLAS", injured: 6, place: "Huanuco", date: "2024-05-10", voices: ["confirms: DEFENSE MINISTRY"] }],
    },
  ]);
});

describe("run-on and machine-translated copy", () => {
  itReads([
    {
      text: "The faction Kataib al Noor announced This Sunday an attack with drones against the base of Shaddadi in Syria The group delivered a statement on Telegram.",
      expect: [{ type: "assault", mode: "drone-attack", status: "claimed", place: "Shaddadi", date: "2024-05-12" }],
    },
    {
      text: "Unknown persons have attacked with rockets this Monday the base of Balad,in Iraq, without leaving victims according to a security source.",
      expect: [{ type: "assault", mode: "rocket-attack", place: "Balad", country: "IQ", date: "2024-05-13", killed: [] }],
    },
    {
      text: "The Army of Colombia has denounced this Friday the murder of two of its soldiers at the hands of the guerrilla of the ELN in the department of Arauca.",
      expect: [
        { type: "assault", mode: "assassination", perpetrator: "ELN", killed: 2, place: "Arauca", date: "2024-05-10" },
        { type: "accuse", mode: "condemnation" },
      ],
    },
  ]);
});

describe("relative clauses and appositions", () => {
  itReads([
    {
      text: "A drone that hit a fuel depot in Sevastopol on Saturday killed a guard.",
      expect: [{ type: "assault", mode: "drone-attack", target: ["fuel depot", "guard"], killed: 1, place: "Sevastopol", date: "2024-05-11" }],
    },
    {
      text: "The mayor, whose car was hit by a bomb in Kandahar on Monday, survived.",
      expect: [{ type: "assault", mode: "bombing", place: "Kandahar", date: "2024-05-13", killed: [] }],
    },
    {
      text: "Colonel Iyad Haddad, commander of the brigade, was killed by a sniper in Deraa on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "assault", mode: "shooting", target: "Iyad Haddad", killed: 1, place: "Deraa", date: "2024-05-14" }],
    },
    {
      text: "Al-Shabaab, the Islamist group, attacked a hotel frequented by officials in Mogadishu on Friday.",
      expect: [{ type: "assault", perpetrator: "Al-Shabaab", target: "hotel", place: "Mogadishu" }],
    },
  ]);
});
