import { describe } from "vitest";
import { itReads } from "../../it-reads.js";

describe("threats in all forms", () => {
  itReads([
    {
      text: "The cartel threatened to kill the judge on Monday.",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "cartel", status: "threatened", date: "2024-05-13" }],
    },
    {
      text: "Armenia was warned by Turkey on Friday.",
      expect: [{ type: "threaten", mode: "warning", perpetrator: "Turkey", target: "Armenia", status: "threatened", date: "2024-05-10" }],
    },
    { text: "HEZBOLLAH THREATENS CYPRUS.", expect: [{ type: "threaten", mode: "threat", perpetrator: "Hezbollah", target: "Cyprus", status: "threatened" }] },
    {
      text: "The junta issued an ultimatum to the strikers on Sunday.",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "junta", target: "strikers", status: "threatened", date: "2024-05-12" }],
    },
    {
      text: "The threat by the militia against the embassy was repeated on Tuesday.",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "militia", target: "embassy", status: "threatened" }],
    },
    {
      text: "Iran vowed to avenge the general on Thursday.",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "Iran", status: "threatened", date: "2024-05-09" }],
    },
    {
      text: "Moscow warned London on Wednesday that it would strike British bases.",
      expect: [{ type: "threaten", mode: "warning", perpetrator: "Moscow", target: "London", status: "threatened", date: "2024-05-08" }],
    },
    {
      text: '"We will destroy their camps," the army chief said on Saturday.',
      expect: [{ type: "threaten", mode: "threat", perpetrator: "army chief", status: "threatened" }],
    },
    { text: "Pakistan will retaliate if India crosses the line, its minister said.", expect: [{ type: "threaten", mode: "warning", status: "threatened" }] },
    {
      text: "The rebels announced that they would resume attacks on the railway.",
      expect: [{ type: "threaten", mode: "announcement-resume", perpetrator: "rebels", status: "threatened" }],
    },
    {
      text: "The gang gave the family an ultimatum on Friday.",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "gang", target: "family", status: "threatened", date: "2024-05-10" }],
    },
    {
      text: "The governor threatened protesters with arrest on Monday.",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "governor", target: "protesters", status: "threatened", date: "2024-05-13" }],
    },
  ]);
});
