import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("several tellings of one event", () => {
  itReads([
    {
      text: "Gunmen attacked a police station in Jos on Sunday. The attack killed two officers. Police said the gunmen struck at dawn.",
      expect: [{ type: "assault", killed: 2, place: "Jos", date: "2024-05-12" }],
    },
    {
      text: "Jihadists attack army camp in Niger\n\nJihadists attacked an army camp at Inates in Niger on Monday. Eleven soldiers were killed in the assault, the defence ministry said.",
      expect: [{ type: "assault", perpetrator: ["Jihadists"], killed: 11, place: "Inates", date: "2024-05-13" }],
    },
    {
      text: "A drone hit a tanker off Fujairah on Saturday. The vessel was damaged in the strike but none of the crew was hurt.",
      expect: [{ type: "assault", mode: "drone-attack", date: "2024-05-11" }],
    },
    {
      text: "A priest was kidnapped near Gusau on Friday. The kidnapping was reported by his diocese. The kidnappers took him from his house.",
      expect: [{ type: "assault", mode: "abduct", target: "priest", place: "Gusau" }],
    },
    {
      text: "Three rockets hit the airport in Erbil on Wednesday. The rockets damaged a hangar. No group has claimed the attack.",
      expect: [{ type: "assault", mode: "rocket-attack", place: "Erbil", date: "2024-05-08" }],
    },
    {
      text: "A bombing in Ankara on Thursday killed four people. Five months ago, a bombing in Izmir killed seven.",
      expect: [
        { type: "assault", killed: 4, place: "Ankara", date: "2024-05-09" },
        { type: "assault", killed: 7, place: "Izmir" },
      ],
    },
  ]);
});

describe("several events", () => {
  itReads([
    {
      text: "Gunmen killed a judge in Loja on Monday and a bomb wounded two guards in Cuenca on Tuesday.",
      published: "2024-05-16",
      expect: [
        { type: "assault", killed: 1, place: "Loja", date: "2024-05-13" },
        { type: "assault", mode: "bombing", injured: 2, place: "Cuenca", date: "2024-05-14" },
      ],
    },
    {
      text: "Militants carried out three attacks on bases in Mosul, Tikrit and Baiji on Sunday.",
      expect: [
        { type: "assault", place: "Mosul" },
        { type: "assault", place: "Tikrit" },
        { type: "assault", place: "Baiji" },
      ],
    },
    { text: "The group said it had carried out five attacks in Hasakah on Sunday.", expect: [{ type: "assault", count: 5, date: "2024-05-12" }] },
    {
      text: "Russia attacked Odesa on Sunday. In response, Ukraine struck an oil depot in Oryol on Monday.",
      expect: [
        { type: "assault", perpetrator: "Russia", place: "Odesa", date: "2024-05-12" },
        { type: "assault", perpetrator: "Ukraine", target: "oil depot", date: "2024-05-13" },
      ],
    },
    {
      text: "A police officer was shot dead in Sittwe on Friday. On Saturday, a bomb exploded in Sittwe, killing a child.",
      expect: [
        { type: "assault", mode: "shooting", killed: 1, date: "2024-05-10" },
        { type: "assault", mode: "bombing", killed: 1, date: "2024-05-11" },
      ],
    },
    {
      text: "Israel bombed Khan Younis on Monday, killing six people, and Rafah on Tuesday, killing two.",
      published: "2024-05-16",
      expect: [
        { type: "assault", place: "Khan Younis", killed: 6, date: "2024-05-13" },
        { type: "assault", place: "Rafah", killed: 2, date: "2024-05-14" },
      ],
    },
    {
      text: "Rebels shelled Sake on Thursday, hours after the army had attacked their camp near Masisi.",
      expect: [
        { type: "assault", mode: "shelling", perpetrator: "Rebels", place: "Sake", date: "2024-05-09" },
        { type: "assault", perpetrator: "army", place: "Masisi" },
      ],
    },
  ]);
});
