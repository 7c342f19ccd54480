import { describe } from "vitest";
import { itReads } from "../../it-reads.js";

describe("protests in all forms", () => {
  itReads([
    {
      text: "A protest by farmers blocked the road to Jaipur on Monday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "farmers", date: "2024-05-13" }],
    },
    {
      text: "Students staged a protest in Belgrade on Friday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Students", place: "Belgrade", date: "2024-05-10" }],
    },
    { text: "PENSIONERS MARCH IN ATHENS.", expect: [{ type: "protest", mode: "protest", perpetrator: "Pensioners", place: "Athens" }] },
    {
      text: "A rally organised by the opposition was held in Yerevan on Sunday.",
      expect: [{ type: "protest", mode: "protest", place: "Yerevan", date: "2024-05-12" }],
    },
    {
      text: "Demonstrators blocked a bridge in Tbilisi on Tuesday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Demonstrators", place: "Tbilisi", date: "2024-05-14" }],
    },
    {
      text: "Villagers demonstrated against the dam in Kachin on Thursday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Villagers", target: "dam", date: "2024-05-09" }],
    },
    {
      text: "Prisoners rioted in Guayaquil on Saturday.",
      expect: [{ type: "protest", mode: "riot", perpetrator: "Prisoners", place: "Guayaquil", date: "2024-05-11" }],
    },
    { text: "Rioting erupted in Dhaka on Wednesday.", expect: [{ type: "protest", mode: "riot", place: "Dhaka", date: "2024-05-08" }] },
    { text: "Teachers are on strike in Budapest.", expect: [{ type: "protest", mode: "strike", perpetrator: "Teachers", place: "Budapest" }] },
    {
      text: "A 24-hour strike by bus drivers began in Rome on Friday.",
      expect: [{ type: "protest", mode: "strike", perpetrator: "bus drivers", place: "Rome", date: "2024-05-10" }],
    },
    {
      text: "Nurses walked out in Port Louis on Monday.",
      expect: [{ type: "protest", mode: "strike", perpetrator: "Nurses", place: "Port Louis", date: "2024-05-13" }],
    },
    {
      text: "The funeral of the commander was held in Tehran on Tuesday.",
      expect: [{ type: "protest", mode: "funeral", place: "Tehran", date: "2024-05-14" }],
    },
    { text: "Thousands joined a peace march in Bogota on Sunday.", expect: [{ type: "protest", mode: "protest", place: "Bogota", date: "2024-05-12" }] },
  ]);
});
