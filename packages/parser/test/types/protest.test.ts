import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("protests", () => {
  itReads([
    {
      text: "Thousands of people protested against the new tax law in Nairobi on Saturday.",
      expect: [{ type: "protest", mode: "protest", status: "occurred", perpetrator: "people", place: "Nairobi", date: "2024-05-11" }],
    },
    {
      text: "Students marched on parliament in Colombo on Monday to demand the president's resignation.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Students", place: "Colombo", date: "2024-05-13" }],
      besides: ["request"],
    },
    {
      text: "Relatives of missing fishermen staged a sit-in outside the governor's office in Gaza on Sunday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Relatives", date: "2024-05-12" }],
    },
    {
      text: "A demonstration by pensioners was held in Athens on Thursday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "pensioners", place: "Athens", date: "2024-05-09" }],
    },
    {
      text: "Supporters of the jailed opposition leader rallied in Dakar on Friday.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Supporters", place: "Dakar", date: "2024-05-10" }],
    },
    {
      text: "Crowds rioted in the port of Conakry on Sunday, smashing shop windows.",
      expect: [{ type: "protest", mode: "riot", perpetrator: "Crowds", place: "Conakry", date: "2024-05-12" }],
    },
    { text: "Riots broke out in Honiara on Wednesday.", expect: [{ type: "protest", mode: "riot", place: "Honiara", date: "2024-05-08" }] },
    {
      text: "Rail workers began a three-day strike in Belgium on Monday.",
      expect: [{ type: "protest", mode: "strike", perpetrator: "Rail workers", country: "BE", date: "2024-05-13" }],
    },
    {
      text: "Dock workers walked off the job in Durban on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "protest", mode: "strike", perpetrator: "Dock workers", place: "Durban", date: "2024-05-14" }],
    },
    {
      text: "Tens of thousands attended the funeral of the slain cleric in Karbala on Friday.",
      expect: [{ type: "protest", mode: "funeral", place: "Karbala", date: "2024-05-10" }],
    },
    {
      text: "Farmers blocked roads with tractors around Toulouse on Monday in protest at fuel prices.",
      expect: [{ type: "protest", mode: "protest", perpetrator: "Farmers", place: "Toulouse", date: "2024-05-13" }],
    },
    { text: "Activists plan to demonstrate in Warsaw on Saturday.", expect: [] },
    { text: "The study demonstrated that the vaccine works.", expect: [] },
    { text: "Shares rallied in Tokyo on Monday.", expect: [] },
    { text: "The player protested the referee's call in Madrid.", expect: [] },
    { text: "Her funeral will be held on Thursday.", expect: [] },
    { text: "The car won the rally in Finland on Sunday.", expect: [] },
  ]);
});

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
