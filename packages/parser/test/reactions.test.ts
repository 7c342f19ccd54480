import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("whoever points to an act without a word for it", () => {
  itReads([
    {
      text: "A bomb destroyed a bridge near Melitopol on Monday. Ukraine's military intelligence did it, a source in the Ukrainian army told reporters.",
      expect: [{ type: "assault", mode: "bombing", place: "Melitopol", voices: ["claims-responsibility: Armed Forces of Ukraine"] }],
    },
    {
      text: "A blast killed four people in Kabul on Monday. Islamic State did it, the governor said.",
      expect: [{ type: "assault", killed: 4, perpetrator: "Islamic State", voices: ["attributes: governor"] }],
    },
    {
      text: "Bombs hit a village in Sagaing on Monday, killing nine. It was a military jet, said Ko Zaw, a villager.",
      expect: [{ type: "assault", killed: 9, voices: ["attributes: Ko Zaw"] }],
    },
    {
      text: "An explosion killed nine people on a bus in Homs on Monday. It was an Israeli drone, the governor said.",
      expect: [{ type: "assault", killed: 9, perpetrator: "Israeli", voices: ["attributes: governor"] }],
    },
    {
      text: "Ethiopian troops raided a village in Amhara on Monday. The target was a rebel camp, the Ethiopian army announced.",
      expect: [{ type: "assault", mode: "armed-raid", voices: ["claims-responsibility: Ethiopian army"] }],
    },
    { text: "The striker scored twice in Lagos on Monday. He did it again on Friday, the coach said.", expect: [] },
  ]);
});

describe("who justifies an act", () => {
  itReads([
    {
      text: "Turkish jets hit a depot near Duhok on Monday. Defence minister Yasar Guler called it a response to rocket fire.",
      expect: [{ type: "assault", mode: "air-strike", voices: ["claims-responsibility: Yasar Guler"] }],
      besides: ["support"],
    },
    {
      text: "Turkish jets hit a depot near Duhok on Monday. Hungary called the strike justified.",
      expect: [{ type: "assault", mode: "air-strike", voices: [] }],
      besides: ["support"],
    },
    {
      text: "Kenyan planes bombed a camp near Jilib on Monday, a strike that the Kenyan army described as necessary.",
      expect: [{ type: "assault", place: "Jilib", voices: ["claims-responsibility: Kenyan army"] }],
      besides: ["support"],
    },
  ]);
});

describe("who judges an act or its doer without being the plain subject", () => {
  itReads([
    {
      text: "The raid on Goma on Monday drew outrage from Rwanda.",
      expect: [
        { type: "assault", place: "Goma", voices: ["condemns: Rwanda"] },
        { type: "accuse", mode: "condemnation", perpetrator: "Rwanda" },
      ],
    },
    {
      text: "A drone struck a clinic in El Obeid on Monday. The strike prompted condemnation from Egypt.",
      expect: [
        { type: "assault", place: "El Obeid", voices: ["condemns: Egypt"] },
        { type: "accuse", mode: "condemnation", perpetrator: "Egypt" },
      ],
    },
    {
      text: "A shell hit a school in Kutum on Monday, killing five. The army and the Rapid Support Forces blamed each other.",
      expect: [{ type: "assault", killed: 5, perpetrator: ["army", "Rapid Support Forces"], voices: ["attributes: army", "attributes: Rapid Support Forces"] }],
      besides: ["accuse"],
    },
    {
      text: "A shell hit a school in Kutum on Monday. The strike drew no condemnation from Egypt.",
      expect: [{ type: "assault", voices: [] }],
    },
  ]);
});
