import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("days and places as newsrooms write them", () => {
  itReads([
    {
      text: "At least 12 people were killed Sunday in a bomb attack in the northern city of Mosul, police said.",
      expect: [{ type: "assault", mode: "bombing", killed: [12, null], place: "Mosul", date: "2024-05-12", voices: ["confirms: police"] }],
    },
    {
      text: "Gunmen killed a journalist late Sunday in the Mexican state of Guerrero, prosecutors said Monday.",
      expect: [{ type: "assault", perpetrator: "Gunmen", target: "journalist", killed: 1, place: "Guerrero", country: "MX", date: "2024-05-12" }],
    },
    {
      text: "Two soldiers were killed early on Monday when their vehicle hit a mine 30 km north of Gao, in Mali.",
      expect: [{ type: "assault", mode: "bombing", killed: 2, country: "ML", date: "2024-05-13", weapon: "mine" }],
    },
    {
      text: "Militants attacked an army base in eastern DR Congo's Ituri province in the early hours of Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "assault", perpetrator: "Militants", target: "army base", country: "CD", date: "2024-05-14" }],
    },
    {
      text: "A bomb exploded on Friday in the capital, Bamako, wounding three.",
      expect: [{ type: "assault", mode: "bombing", injured: 3, place: "Bamako", date: "2024-05-10" }],
    },
    {
      text: "Gunmen stopped a bus on the road between Niono and Diabaly on Thursday and abducted six passengers.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: "Gunmen", target: "passengers", country: "ML", date: "2024-05-09" }],
    },
    {
      text: "On 3 May, rockets struck a camp for displaced people outside Goma.",
      expect: [{ type: "assault", mode: "rocket-attack", place: "Goma", date: "2024-05-03" }],
    },
    { text: "Rockets struck a camp outside Goma on May 7, 2024.", expect: [{ type: "assault", mode: "rocket-attack", place: "Goma", date: "2024-05-07" }] },
    {
      text: "Overnight, Russian drones attacked the port of Izmail in southern Ukraine.",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "Russian", country: "UA" }],
    },
    {
      text: "Last month, the group blew up a bridge near Puerto Asis in Putumayo, Colombia.",
      expect: [{ type: "assault", mode: "bombing", target: "bridge", country: "CO", date: "2024-04-XX" }],
    },
    {
      text: "Yesterday a soldier was shot in Hebron.",
      published: "2024-05-14",
      expect: [{ type: "assault", mode: "shooting", place: "Hebron", date: "2024-05-13" }],
    },
    {
      text: "The attack took place in Bouake, Ivory Coast's second city, where gunmen opened fire on a patrol on Saturday.",
      expect: [{ type: "assault", mode: "shooting", perpetrator: "gunmen", target: "patrol", country: "CI", date: "2024-05-11" }],
    },
  ]);
});

describe("doers as newsrooms name them", () => {
  itReads([
    {
      text: "Iran-backed militias fired rockets at a coalition base near Baghdad airport on Sunday.",
      expect: [{ type: "assault", mode: "rocket-attack", perpetrator: "Iran-backed militias", date: "2024-05-12" }],
    },
    {
      text: "Colombia's ELN rebels ambushed a police truck in Norte de Santander on Friday, killing two officers.",
      expect: [{ type: "assault", target: ["police truck", "officers"], killed: 2, date: "2024-05-10" }],
    },
    {
      text: "An Israeli strike on a school in Gaza killed at least 20 people on Saturday, medics said.",
      expect: [
        {
          type: "assault",
          perpetrator: "Israeli",
          target: ["school", "at least 20 people"],
          killed: [20, null],
          date: "2024-05-11",
          voices: ["confirms: medics"],
        },
      ],
    },
    {
      text: "A Ukrainian drone attack on Belgorod injured five people on Monday, the region's governor said.",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "Ukrainian", injured: 5, place: "Belgorod", date: "2024-05-13" }],
    },
    {
      text: "Unknown gunmen on motorcycles killed 14 worshippers in an attack on a mosque in Essakane on Sunday.",
      expect: [{ type: "assault", perpetrator: "Unknown gunmen", killed: 14, date: "2024-05-12" }],
    },
    {
      text: "The Sudanese army bombed positions of the Rapid Support Forces in Omdurman on Wednesday.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: "Sudanese army", place: "Omdurman", date: "2024-05-08" }],
    },
    {
      text: "Fighters loyal to general Haftar shelled Mitiga airport on Thursday.",
      expect: [{ type: "assault", mode: "shelling", perpetrator: "Fighters", place: "Mitiga airport", date: "2024-05-09" }],
    },
    {
      text: "Members of the Barrio 18 gang shot dead two bus drivers in Tegucigalpa on Monday.",
      expect: [{ type: "assault", mode: "shooting", killed: 2, place: "Tegucigalpa", date: "2024-05-13" }],
    },
    {
      text: "A man wearing an explosive vest blew himself up outside a mosque in Kano on Friday, killing himself and four others.",
      expect: [{ type: "assault", mode: "suicide-bombing", place: "Kano", date: "2024-05-10" }],
    },
    {
      text: "Two Hezbollah members were killed by an Israeli drone in southern Lebanon on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "assault", mode: "drone-attack", perpetrator: "Israeli", killed: 2, country: "LB", date: "2024-05-14" }],
    },
    {
      text: "Kurdish fighters and Turkish troops exchanged fire near Afrin on Sunday.",
      expect: [{ type: "assault", mode: "armed-clash", perpetrator: ["Kurdish fighters", "Turkish troops"], place: "Afrin", date: "2024-05-12" }],
    },
    {
      text: "Clashes between the army and the M23 rebels left nine civilians dead in Kitshanga on Friday.",
      expect: [{ type: "assault", mode: "armed-clash", killed: 9, place: "Kitshanga", date: "2024-05-10" }],
    },
  ]);
});
