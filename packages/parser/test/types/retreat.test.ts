import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("retreats", () => {
  itReads([
    {
      text: "Government troops withdrew from the town of Lashio on Sunday.",
      expect: [{ type: "retreat", mode: "withdrawal", status: "occurred", perpetrator: "Government troops", place: "Lashio", date: "2024-05-12" }],
    },
    {
      text: "The garrison of El Fasher surrendered on Saturday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "garrison", date: "2024-05-11" }],
    },
    {
      text: "The rebels released twelve hostages in Cauca on Monday.",
      expect: [{ type: "retreat", mode: "release", perpetrator: "rebels", target: "hostages", place: "Cauca", date: "2024-05-13" }],
    },
    { text: "The embassy in Port Sudan was evacuated on Friday.", expect: [{ type: "retreat", mode: "evacuation", place: "Port Sudan", date: "2024-05-10" }] },
    {
      text: "Spain's defence minister resigned on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "retreat", mode: "resignation", perpetrator: "Spain's defence minister", date: "2024-05-14" }],
    },
    { text: "She withdrew 200 euros from a cash machine.", expect: [] },
    { text: "The studio released the film on Friday.", expect: [] },
    { text: "The factory released smoke over Rouen on Monday.", expect: [] },
  ]);
});

describe("retreats in all forms", () => {
  itReads([
    {
      text: "French troops pulled out of Gao on Monday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "French troops", place: "Gao", date: "2024-05-13" }],
    },
    {
      text: "Russia withdrew its forces from Kherson on Friday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "Russia", place: "Kherson", date: "2024-05-10" }],
    },
    {
      text: "The withdrawal of Chadian soldiers from Mali was completed on Sunday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "Chadian soldiers", date: "2024-05-12" }],
    },
    { text: "REBELS RETREAT FROM SAKE.", expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "Rebels", place: "Sake" }] },
    {
      text: "Fighters laid down their arms in Marawi on Thursday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "Fighters", place: "Marawi", date: "2024-05-09" }],
    },
    {
      text: "The garrison in Bakhmut abandoned its positions on Saturday.",
      expect: [{ type: "retreat", mode: "withdrawal", perpetrator: "garrison", date: "2024-05-11" }],
    },
    {
      text: "Three nuns were freed by their captors in Enugu on Tuesday.",
      expect: [{ type: "retreat", mode: "release", perpetrator: "captors", target: "nuns", date: "2024-05-14" }],
    },
    { text: "The release of 30 prisoners by the Taliban was confirmed on Monday.", expect: [{ type: "retreat", mode: "release", perpetrator: "Taliban" }] },
    {
      text: "Hamas released two hostages on Friday.",
      expect: [{ type: "retreat", mode: "release", perpetrator: "Hamas", target: "hostages", date: "2024-05-10" }],
    },
    {
      text: "Nigeria and Cameroon exchanged prisoners on Wednesday.",
      expect: [{ type: "retreat", mode: "release", perpetrator: ["Nigeria", "Cameroon"], date: "2024-05-08" }],
    },
    { text: "The governor of Cauca stepped down on Thursday.", expect: [{ type: "retreat", mode: "resignation", date: "2024-05-09" }] },
    { text: "Residents were evacuated from Avdiivka on Sunday.", expect: [{ type: "retreat", mode: "evacuation", place: "Avdiivka", date: "2024-05-12" }] },
    {
      text: "Britain evacuated its embassy staff from Khartoum on Monday.",
      expect: [{ type: "retreat", mode: "evacuation", perpetrator: "Britain", place: "Khartoum", date: "2024-05-13" }],
    },
  ]);
});
