import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("threats", () => {
  itReads([
    {
      text: "The Allied Democratic Forces threatened on Sunday to kill their hostages.",
      expect: [{ type: "threaten", mode: "threat", status: "threatened", perpetrator: "Allied Democratic Forces", date: "2024-05-12" }],
    },
    {
      text: '"We will strike every ship that sails to Eilat," the Houthi spokesman said on Friday.',
      expect: [{ type: "threaten", mode: "threat", status: "threatened", perpetrator: "Houthi spokesman", date: "2024-05-10" }],
    },
    { text: "North Korea vowed to retaliate for the exercises.", expect: [{ type: "threaten", mode: "threat", perpetrator: "North Korea" }] },
    {
      text: "Azerbaijan warned Armenia on Monday against moving troops to the border.",
      expect: [{ type: "threaten", mode: "warning", perpetrator: "Azerbaijan", target: "Armenia", date: "2024-05-13" }],
    },
    {
      text: "Israel will respond with force if rockets are fired from Lebanon, its defence minister said.",
      expect: [{ type: "threaten", mode: "warning", status: "threatened" }],
    },
    {
      text: "The militia announced on Saturday that it would resume attacks on American bases.",
      expect: [{ type: "threaten", mode: "announcement-resume", perpetrator: "militia", date: "2024-05-11" }],
    },
    {
      text: "The army gave the rebels an ultimatum on Tuesday to leave Goma.",
      published: "2024-05-15",
      expect: [{ type: "threaten", mode: "threat", perpetrator: "army", date: "2024-05-14" }],
    },
    { text: "Floods threaten thousands of homes in Sylhet.", expect: [] },
    { text: "Forecasters warned of heavy rain in Kerala on Monday.", expect: [] },
    { text: "The dispute threatens to delay the film's release.", expect: [] },
    { text: "Doctors warned that the ward could close.", expect: [] },
  ]);
});

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
