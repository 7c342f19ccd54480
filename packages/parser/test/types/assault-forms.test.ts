import { describe } from "vitest";
import { itReads } from "../it-reads.js";

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

describe("violent deeds in all forms", () => {
  itReads([
    {
      text: "A lawyer was shot dead by hooded men outside his office in Tegucigalpa on Monday.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "hooded men", killed: 1, place: "Tegucigalpa", date: "2024-05-13" }],
    },
    {
      text: "The police opened fire on protesters in Kisumu on Wednesday, wounding eleven.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "police", target: "protesters", injured: 11, place: "Kisumu", date: "2024-05-08" }],
      besides: ["protest"],
    },
    {
      text: "Gunmen on motorcycles gunned down two teachers in Narathiwat on Friday.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "Gunmen", killed: 2, place: "Narathiwat", date: "2024-05-10" }],
    },
    {
      text: "Clashes between the army and the RSF in Omdurman left 14 people dead on Sunday.",
      expect: [{ type: "assault", mode: "armed-clash", perpetrator: ["army", "RSF"], killed: 14, place: "Omdurman", date: "2024-05-12" }],
    },
    { text: "ARMY, REBELS CLASH NEAR LASHIO ON MONDAY.", expect: [{ type: "assault", mode: "armed-clash", place: "Lashio", date: "2024-05-13" }] },
    {
      text: "Heavy fighting between Houthi and government forces erupted in Marib on Thursday.",
      expect: [{ type: "assault", mode: "armed-clash", place: "Marib", date: "2024-05-09" }],
    },
    {
      text: "Indian and Chinese soldiers exchanged fire near Leh on Saturday.",
      expect: [{ type: "assault", mode: "armed-clash", place: "Leh", date: "2024-05-11" }],
    },
    {
      text: "Militants overran an army base near Malam Fatori on Sunday.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: "Militants", target: "army base", date: "2024-05-12" }],
    },
    {
      text: "A raid by cattle rustlers on the village of Kotido killed eight herders on Friday.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: "cattle rustlers", killed: 8, date: "2024-05-10" }],
    },
    { text: "The M23 seized control of Rubaya on Tuesday.", expect: [{ type: "assault", mode: "armed-raid", perpetrator: "M23", date: "2024-05-14" }] },
    {
      text: "The assassination of the governor of Kandahar by one of his guards shocked the country on Thursday.",
      expect: [{ type: "assault", mode: "assassination", perpetrator: "guards", killed: 1 }],
    },
    {
      text: "A candidate for mayor, Luis Ortega, was murdered in Celaya on Monday.",
      expect: [{ type: "assault", mode: "assassination", target: "Luis Ortega", killed: 1, place: "Celaya", date: "2024-05-13" }],
    },
    {
      text: "Islamic State fighters beheaded two fishermen in Mozambique on Sunday.",
      expect: [{ type: "assault", mode: "assassination", perpetrator: "Islamic State fighters", killed: 2, country: "MZ", date: "2024-05-12" }],
    },
    {
      text: "The massacre of 22 farmers by gunmen in Plateau state on Saturday drew condemnation.",
      expect: [{ type: "assault", mode: "massacre", perpetrator: "gunmen", killed: 22, date: "2024-05-11" }],
      besides: ["accuse"],
    },
    {
      text: "Six nuns kidnapped in Port-au-Prince on Friday were travelling by bus.",
      expect: [{ type: "assault", mode: "abduct", target: "nuns", place: "Port-au-Prince", date: "2024-05-10" }],
    },
    {
      text: "The kidnapping of a Turkish engineer by bandits in Zamfara on Monday was the third this month.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: "bandits", target: "Turkish engineer", date: "2024-05-13" }],
    },
    {
      text: "Gunmen took four tourists hostage near Agadez on Thursday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: "Gunmen", place: "Agadez", date: "2024-05-09" }],
    },
    {
      text: "Armed men hijacked a tanker off Bayelsa on Sunday.",
      expect: [{ type: "assault", mode: "hijack", perpetrator: "Armed men", target: "tanker", date: "2024-05-12" }],
    },
    {
      text: "Settlers set fire to a mosque near Nablus on Friday.",
      expect: [{ type: "assault", mode: "arson", perpetrator: "Settlers", target: "mosque", place: "Nablus", date: "2024-05-10" }],
    },
    {
      text: "Attackers burned down a school in Buea on Monday.",
      expect: [{ type: "assault", mode: "arson", perpetrator: "Attackers", target: "school", place: "Buea", date: "2024-05-13" }],
    },
    {
      text: "Rioters looted a food store in Juba on Saturday.",
      expect: [{ type: "assault", mode: "robbery", perpetrator: "Rioters", target: "food store", place: "Juba", date: "2024-05-11" }],
    },
    {
      text: "Rebels sabotaged an oil pipeline in Arauca on Wednesday.",
      expect: [{ type: "assault", mode: "sabotage", perpetrator: "Rebels", target: "oil pipeline", place: "Arauca", date: "2024-05-08" }],
    },
    {
      text: "Soldiers tortured a journalist in Asmara, his family said.",
      expect: [{ type: "assault", mode: "torture", perpetrator: "Soldiers", target: "journalist", place: "Asmara" }],
    },
    {
      text: "Fighters raped four women in Bria on Monday, a doctor said.",
      expect: [{ type: "assault", mode: "sexual-violence", perpetrator: "Fighters", target: "women", date: "2024-05-13" }],
    },
    {
      text: "Gunmen attacked an aid convoy near Kadugli on Sunday.",
      expect: [{ type: "assault", mode: "attack-unspecified", perpetrator: "Gunmen", target: "aid convoy", place: "Kadugli", date: "2024-05-12" }],
    },
    { text: "War broke out between Ethiopia and Eritrea in May 1998.", expect: [{ type: "assault", mode: "war-outbreak", date: "1998-05-XX" }] },
  ]);
});
