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
