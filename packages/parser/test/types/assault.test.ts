import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("modes of assault", () => {
  itReads([
    {
      text: "Four explosive drones hit an oil refinery near Basra on Monday, the Iraqi oil ministry said.",
      expect: [
        {
          type: "assault",
          mode: "drone-attack",
          status: "occurred",
          target: "oil refinery",
          place: "Basra",
          date: "2024-05-13",
          weapon: "drone",
          voices: ["confirms: Iraqi oil ministry"],
        },
      ],
    },
    {
      text: "A US drone strike killed a senior al-Shabaab commander in Jilib, Somalia, on Sunday.",
      expect: [{ type: "assault", mode: "drone-strike", perpetrator: "US", place: "Jilib", country: "SO", date: "2024-05-12", killed: 1, weapon: "drone" }],
    },
    {
      text: "Turkish warplanes bombed a cave complex in the Qandil mountains on Saturday.",
      expect: [{ type: "assault", mode: "air-strike", target: "cave complex", date: "2024-05-11", weapon: "aircraft" }],
    },
    {
      text: "An air strike on a market in Tigray killed at least 30 people on Friday, health workers said.",
      expect: [{ type: "assault", mode: "air-strike", target: ["market", "people"], killed: [30, null], date: "2024-05-10" }],
    },
    {
      text: "Israeli jets struck a weapons depot near Homs overnight, Syrian state media reported.",
      expect: [{ type: "assault", mode: "air-strike", target: "weapons depot", place: "Homs", country: "SY" }],
    },
    {
      text: "A helicopter gunship strafed a militia convoy outside Gao on Thursday.",
      expect: [{ type: "assault", mode: "gunship-strike", target: "militia convoy", place: "Gao", date: "2024-05-09" }],
    },
    {
      text: "Militants fired ten rockets at the Ain al-Asad air base in western Iraq on Monday.",
      expect: [{ type: "assault", mode: "rocket-attack", perpetrator: "Militants", country: "IQ", date: "2024-05-13", weapon: "rocket" }],
    },
    {
      text: "Houthi forces launched two anti-ship missiles at a Greek-owned tanker in the Red Sea on Sunday.",
      expect: [{ type: "assault", mode: "missile-attack", perpetrator: "Houthi forces", date: "2024-05-12", weapon: "missile" }],
    },
    {
      text: "Russia launched missiles and drones at Kharkiv overnight, Ukrainian officials said.",
      expect: [{ type: "assault", mode: "missile-drone-barrage", perpetrator: "Russia", place: "Kharkiv", country: "UA" }],
    },
    {
      text: "Mortar fire killed two farmers in the village of Kalbajar on Friday.",
      expect: [{ type: "assault", mode: "shelling", killed: 2, date: "2024-05-10" }],
    },
    {
      text: "Government troops shelled the town of Demoso for three hours on Wednesday.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "Government troops", place: "Demoso", country: "MM", date: "2024-05-08" }],
    },
    {
      text: "A roadside bomb killed three policemen in Quetta, Pakistan, on Saturday.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: null, place: "Quetta", killed: 3, date: "2024-05-11", weapon: "bomb" }],
    },
    {
      text: "A car bomb exploded outside a bank in Medellin on Friday, injuring 14 passers-by.",
      expect: [{ type: "assault", mode: "bombing", target: ["bank", "14 passers-by"], injured: 14, place: "Medellin", date: "2024-05-10" }],
    },
    {
      text: "A suicide bomber blew himself up at a checkpoint in Mogadishu on Monday, killing six soldiers.",
      expect: [{ type: "assault", mode: "suicide-bombing", place: "Mogadishu", killed: 6, date: "2024-05-13" }],
    },
    {
      text: "Attackers threw a hand grenade into a bar in Bujumbura on Sunday night, wounding nine people.",
      expect: [{ type: "assault", mode: "grenade", perpetrator: "Attackers", place: "Bujumbura", injured: 9, date: "2024-05-12", weapon: "grenade" }],
    },
    {
      text: "Gunmen shot dead a local councillor in Zamboanga on Thursday.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "Gunmen", target: "local councillor", killed: 1, place: "Zamboanga", date: "2024-05-09" }],
    },
    {
      text: "Two men on a motorcycle opened fire on a police patrol in Cali on Saturday, killing an officer.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "men", killed: 1, place: "Cali", date: "2024-05-11" }],
    },
    {
      text: "Rebels and government troops clashed near Kutum on Tuesday, leaving eleven dead.",
      published: "2024-05-16",
      expect: [{ type: "assault", mode: "armed-clash", killed: 11, place: "Kutum", date: "2024-05-14" }],
    },
    {
      text: "Fighting broke out between the army and the Kachin Independence Army near Laiza on Friday.",
      expect: [{ type: "assault", mode: "armed-clash", perpetrator: ["army", "Kachin Independence Army"], place: "Laiza", date: "2024-05-10" }],
    },
    {
      text: "Armed men stormed the village of Dogo Nahawa on Sunday and set houses ablaze, residents said.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: "Armed men", date: "2024-05-12" }],
    },
    {
      text: "The mayor of Zaragoza, Pedro Lanza, was assassinated on Monday.",
      expect: [{ type: "assault", mode: "assassination", target: "Pedro Lanza", killed: 1, date: "2024-05-13" }],
    },
    {
      text: "Soldiers massacred 40 villagers in northern Burkina Faso on Thursday, survivors said.",
      expect: [{ type: "assault", mode: "massacre", perpetrator: "Soldiers", target: "villagers", killed: 40, country: "BF", date: "2024-05-09" }],
    },
    {
      text: "Bandits kidnapped 23 schoolgirls from a dormitory in Kaduna, Nigeria, on Saturday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: "Bandits", target: "schoolgirls", captured: 23, place: "Kaduna", date: "2024-05-11" }],
    },
    {
      text: "A French engineer was abducted by unidentified men in Port-au-Prince on Friday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: "unidentified men", target: "French engineer", place: "Port-au-Prince", date: "2024-05-10" }],
    },
    {
      text: "Pirates hijacked a bulk carrier off the coast of Somalia on Wednesday.",
      expect: [{ type: "assault", mode: "hijack", perpetrator: "Pirates", target: "bulk carrier", country: "SO", date: "2024-05-08" }],
    },
    {
      text: "Rioters torched a police station in Dhaka on Monday.",
      expect: [{ type: "assault", mode: "arson", perpetrator: "Rioters", target: "police station", place: "Dhaka", date: "2024-05-13" }],
    },
    {
      text: "Masked men robbed a cash van in Cotabato on Sunday and shot the driver.",
      expect: [{ type: "assault", mode: "robbery", perpetrator: "Masked men", place: "Cotabato", date: "2024-05-12" }],
      besides: ["assault"],
    },
    {
      text: "Saboteurs knocked down three power pylons near Arauca on Friday, the utility said.",
      expect: [{ type: "assault", mode: "sabotage", perpetrator: "Saboteurs", place: "Arauca", date: "2024-05-10" }],
    },
    {
      text: "Prison guards tortured two detainees in Bamako, a rights group said.",
      expect: [{ type: "assault", mode: "torture", perpetrator: "Prison guards", target: "detainees", place: "Bamako" }],
    },
    {
      text: "Militiamen raped at least 12 women in El Geneina, aid workers reported.",
      expect: [{ type: "assault", mode: "sexual-violence", perpetrator: "Militiamen", place: "El Geneina" }],
    },
    {
      text: "An explosion at a depot in Isfahan killed one worker on Sunday; officials called it an accident, while an opposition website spoke of an attack.",
      expect: [{ type: "assault", mode: "explosion-unexplained", date: "2024-05-12" }],
      besides: ["accuse"],
    },
    {
      text: "Assailants attacked a convoy of the United Nations near Goma on Monday.",
      expect: [{ type: "assault", mode: "attack-unspecified", perpetrator: "Assailants", place: "Goma", date: "2024-05-13" }],
    },
    {
      text: "A bomb went off at the gate of a barracks in Kabul on Sunday and gunmen then stormed the building, killing eight recruits.",
      expect: [{ type: "assault", mode: "complex-attack", killed: 8, place: "Kabul", date: "2024-05-12" }],
    },
    {
      text: "A landmine killed two deminers near Kherson on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "assault", mode: "bombing", perpetrator: null, killed: 2, place: "Kherson", date: "2024-05-14", weapon: "mine" }],
    },
    {
      text: "A sniper shot and wounded a journalist in Jenin on Thursday.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "sniper", target: "journalist", injured: 1, place: "Jenin", date: "2024-05-09" }],
    },
    {
      text: "Artillery rounds landed on a hospital in Donetsk on Saturday, injuring two nurses.",
      expect: [{ type: "assault", mode: "shelling", injured: 2, place: "Donetsk", date: "2024-05-11" }],
    },
  ]);
});
