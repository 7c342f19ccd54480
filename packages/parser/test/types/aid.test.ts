import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("aid", () => {
  itReads([
    {
      text: "Germany delivered two air defence systems to Ukraine on Friday.",
      expect: [{ type: "aid", mode: "military-aid", status: "occurred", perpetrator: "Germany", target: "Ukraine", date: "2024-05-10" }],
    },
    {
      text: "Qatar donated 20 tonnes of food to flood victims in Kenya on Monday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Qatar", date: "2024-05-13" }],
    },
    {
      text: "The coast guard rescued 60 migrants off Lampedusa on Sunday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "coast guard", target: "migrants", date: "2024-05-12" }],
    },
    {
      text: "Turkish helicopters airlifted food to villages cut off by the floods on Thursday.",
      expect: [{ type: "aid", mode: "relief", date: "2024-05-09" }],
    },
    { text: "Aid to the arts was cut.", expect: [] },
    { text: "A hearing aid was found at the station.", expect: [] },
  ]);
});

describe("aid in all forms", () => {
  itReads([
    {
      text: "Norway supplied Ukraine with air defence systems on Monday.",
      expect: [{ type: "aid", mode: "military-aid", perpetrator: "Norway", date: "2024-05-13" }],
    },
    {
      text: "Washington sent ammunition to Israel on Thursday.",
      expect: [{ type: "aid", mode: "military-aid", perpetrator: "Washington", target: "Israel", date: "2024-05-09" }],
    },
    {
      text: "Tanks were delivered to Kyiv by Poland on Friday.",
      expect: [{ type: "aid", mode: "military-aid", perpetrator: "Poland", target: "Kyiv", date: "2024-05-10" }],
    },
    {
      text: "Volunteers distributed food to families in Derna on Sunday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Volunteers", date: "2024-05-12" }],
    },
    {
      text: "Jordan airdropped aid over Gaza on Tuesday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Jordan", place: "Gaza", date: "2024-05-14" }],
    },
    { text: "The UN sent tents and blankets to Herat on Wednesday.", expect: [{ type: "aid", mode: "relief", perpetrator: "UN", date: "2024-05-08" }] },
    {
      text: "Firefighters rescued 12 people from a flooded valley on Saturday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Firefighters", date: "2024-05-11" }],
    },
    {
      text: "Soldiers rescued four hostages in Rafah on Monday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Soldiers", target: "hostages", place: "Rafah", date: "2024-05-13" }],
    },
    {
      text: "Kuwait donated two million dollars to refugees in Chad on Friday.",
      expect: [{ type: "aid", mode: "relief", perpetrator: "Kuwait", date: "2024-05-10" }],
    },
    { text: "QATAR DELIVERS FOOD TO SUDAN.", expect: [{ type: "aid", mode: "relief", perpetrator: "Qatar", target: "Sudan" }] },
    { text: "Czech shells were shipped to Ukraine on Sunday.", expect: [{ type: "aid", mode: "military-aid", target: "Ukraine", date: "2024-05-12" }] },
    { text: "Medicines donated by Egypt reached Port Sudan on Thursday.", expect: [{ type: "aid", mode: "relief", perpetrator: "Egypt" }] },
  ]);
});
