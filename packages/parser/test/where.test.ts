import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("where an event took place", () => {
  itReads([
    { text: "Guerrillas attacked a police post in the department of Ayacucho on Saturday.", expect: [{ type: "assault", place: "Ayacucho", country: "PE" }] },
    {
      text: "Rebels attacked the Bagram air base in Afghanistan on Sunday. On Thursday two rockets had hit the base.",
      expect: [
        { type: "assault", place: "Bagram Airfield", date: "2024-05-12" },
        { type: "assault", mode: "rocket-attack", place: "Bagram Airfield", date: "2024-05-09" },
      ],
    },
    {
      text: "Two soldiers were killed in an ambush in Colombia on Friday. The patrol was ambushed near Tibú in Norte de Santander.",
      expect: [{ type: "assault", killed: 2, place: "Tibú", date: "2024-05-10" }],
    },
    {
      text: "An attack on a convoy in Mali killed four peacekeepers on Monday, the mission said in Bamako.",
      expect: [{ type: "assault", killed: 4, place: "Mali" }],
    },
    { text: "KANDAHAR, May 13 - A bomb killed three people on Monday, police said.", expect: [{ type: "assault", killed: 3, place: "Kandahar" }] },
    { text: "KABUL, May 13 - A bomb killed three people on Monday, police said.", expect: [{ type: "assault", killed: 3, place: "Afghanistan" }] },
    {
      text: "NAIROBI, May 13 - Al Shabaab fighters attacked a police post in Somalia on Monday.",
      expect: [{ type: "assault", place: "Somalia", country: "SO" }],
    },
    {
      text: "Gunmen attacked a convoy on Monday on account of Nairobi's support for the mission.",
      expect: [{ type: "assault", place: null }],
    },
    {
      text: "BANGKOK, May 13 - Myanmar's military bombed a village on Monday, killing nine people.",
      expect: [{ type: "assault", killed: 9, country: null }],
    },
  ]);
});

describe("what goes on with an act", () => {
  itReads([
    {
      text: "Gunmen attacked an army camp in Diffa on Monday. A fuel truck was set on fire. Six more soldiers were wounded, the army said.",
      expect: [{ type: "assault", place: "Diffa", injured: 6 }],
      besides: ["assault"],
    },
    {
      text: "A missile hit a ferry near Odesa on Friday, killing two sailors. Four others were injured.",
      expect: [{ type: "assault", mode: "missile-attack", killed: 2, injured: 4, date: "2024-05-10" }],
    },
    {
      text: "A drone struck a depot in Kazan on Sunday. Another depot was struck in Samara.",
      expect: [
        { type: "assault", place: "Kazan" },
        { type: "assault", place: "Samara" },
      ],
    },
    {
      text: "Rebels fired drones at a base near Goma on Sunday. Rebels had fired rockets at a base near Goma on Thursday.",
      expect: [
        { type: "assault", date: "2024-05-12" },
        { type: "assault", date: "2024-05-09" },
      ],
    },
  ]);
});
