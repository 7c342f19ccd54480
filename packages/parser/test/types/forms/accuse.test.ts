import { describe } from "vitest";
import { itReads } from "../../it-reads.js";

describe("accusations in all forms", () => {
  itReads([
    {
      text: "Poland condemned the arrest of the journalist on Friday.",
      expect: [{ type: "accuse", mode: "condemnation", perpetrator: "Poland", date: "2024-05-10" }],
      besides: ["coerce"],
    },
    {
      text: "The killing of the priest was condemned by the African Union on Monday.",
      expect: [{ type: "accuse", mode: "condemnation", perpetrator: "African Union", date: "2024-05-13" }],
      besides: ["assault"],
    },
    { text: "AFRICAN UNION CONDEMNS COUP IN GABON.", expect: [{ type: "accuse", mode: "condemnation", perpetrator: "African Union" }] },
    {
      text: "Ukraine accused Russia of stealing grain on Thursday.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "Ukraine", target: "Russia", date: "2024-05-09" }],
    },
    {
      text: "Seoul blamed Pyongyang for the cyber attack.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "Seoul", target: "Pyongyang" }],
      besides: ["coerce"],
    },
    {
      text: "Prosecutors charged a former minister with fraud in Lima on Tuesday.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "Prosecutors", target: "former minister", date: "2024-05-14" }],
    },
    {
      text: "The tribunal indicted three commanders on Wednesday.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "tribunal", date: "2024-05-08" }],
    },
    {
      text: "The UN launched an inquiry into the deaths on Monday.",
      expect: [{ type: "accuse", mode: "investigation", perpetrator: "UN", date: "2024-05-13" }],
      besides: ["assault"],
    },
    { text: "Police in Tbilisi are investigating the fire.", expect: [{ type: "accuse", mode: "investigation", perpetrator: "Police" }] },
    { text: "The bishops denounced the new decree on Sunday.", expect: [{ type: "accuse", mode: "condemnation", perpetrator: "bishops", date: "2024-05-12" }] },
    {
      text: "Turkey slammed Sweden over the burning of the book on Saturday.",
      expect: [{ type: "accuse", mode: "condemnation", perpetrator: "Turkey", target: "Sweden", date: "2024-05-11" }],
      besides: ["assault"],
    },
    {
      text: "The government's accusations against Rwanda were repeated on Friday.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "government", target: "Rwanda" }],
    },
  ]);
});
