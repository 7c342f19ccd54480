import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("accusations", () => {
  itReads([
    {
      text: "The European Union condemned the bombing of a hospital in Idlib on Monday.",
      expect: [
        { type: "accuse", mode: "condemnation", status: "occurred", perpetrator: "European Union" },
        { type: "assault", mode: "bombing", target: "hospital", place: "Idlib", voices: ["condemns: European Union"] },
      ],
    },
    {
      text: "Ethiopia accused Eritrea on Sunday of arming rebels.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "Ethiopia", target: "Eritrea", date: "2024-05-12" }],
      besides: ["aid"],
    },
    {
      text: "Colombia's defence minister blamed the ELN for the attack on the pipeline in Arauca on Friday.",
      expect: [
        { type: "accuse", mode: "accusation", target: "ELN" },
        { type: "assault", status: "alleged", perpetrator: "ELN", target: "pipeline", place: "Arauca", date: "2024-05-10" },
      ],
    },
    {
      text: "Armenia denounced Azerbaijan's shelling of the village of Sotk on Tuesday.",
      published: "2024-05-15",
      expect: [
        { type: "accuse", mode: "condemnation", perpetrator: "Armenia" },
        { type: "assault", mode: "shelling", perpetrator: "Azerbaijan", date: "2024-05-14" },
      ],
    },
    {
      text: "Washington holds Tehran responsible for the seizure of the tanker.",
      expect: [{ type: "accuse", mode: "accusation", perpetrator: "Washington", target: "Tehran" }],
      besides: ["assault"],
    },
    {
      text: "Prosecutors in Paris opened an investigation into the killing of the lawyer.",
      expect: [{ type: "accuse", mode: "investigation", perpetrator: "Prosecutors" }],
      besides: ["assault"],
    },
    {
      text: "The United Nations called the raid on the camp a war crime.",
      expect: [{ type: "accuse", mode: "condemnation", perpetrator: "United Nations" }],
      besides: ["assault"],
    },
    { text: "Critics slammed the film's ending.", expect: [] },
    { text: "Teachers criticised the new curriculum on Monday.", expect: [], besides: ["accuse"] },
    { text: "The minister refused to blame anyone for the power cut.", expect: [], besides: ["reject"] },
  ]);
});

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
