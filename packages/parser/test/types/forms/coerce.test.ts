import { describe } from "vitest";
import { itReads } from "../../it-reads.js";

describe("coercion in all forms", () => {
  itReads([
    {
      text: "A blogger was arrested in Hanoi on Friday.",
      expect: [{ type: "coerce", mode: "detention", target: "blogger", place: "Hanoi", date: "2024-05-10" }],
    },
    {
      text: "The arrest of the union leader by the secret police in Minsk on Monday led to protests.",
      expect: [{ type: "coerce", mode: "detention", perpetrator: "secret police", date: "2024-05-13" }],
      besides: ["protest"],
    },
    {
      text: "Activists detained by police in Istanbul on Wednesday were freed.",
      expect: [{ type: "coerce", mode: "detention", perpetrator: "police", target: "Activists", date: "2024-05-08" }],
      besides: ["retreat"],
    },
    { text: "POLICE ARREST 40 IN NAIROBI.", expect: [{ type: "coerce", mode: "detention", perpetrator: "Police", place: "Nairobi" }] },
    {
      text: "The court jailed two reporters in Yangon on Tuesday.",
      expect: [{ type: "coerce", mode: "detention", perpetrator: "court", target: "reporters", place: "Yangon", date: "2024-05-14" }],
    },
    {
      text: "Police raided a newspaper office in Caracas on Thursday.",
      expect: [{ type: "coerce", mode: "raid", perpetrator: "Police", target: "newspaper office", place: "Caracas", date: "2024-05-09" }],
    },
    {
      text: "Customs officers seized 40 rifles in Mombasa on Saturday.",
      expect: [{ type: "coerce", mode: "raid", perpetrator: "Customs officers", place: "Mombasa", date: "2024-05-11" }],
    },
    {
      text: "Troops confiscated fishing boats in Port Sudan on Monday.",
      expect: [{ type: "coerce", mode: "raid", perpetrator: "Troops", place: "Port Sudan", date: "2024-05-13" }],
    },
    { text: "Tunisia banned two opposition parties on Friday.", expect: [{ type: "coerce", mode: "restriction", perpetrator: "Tunisia", date: "2024-05-10" }] },
    {
      text: "The junta declared martial law in Hakha on Sunday.",
      expect: [{ type: "coerce", mode: "restriction", perpetrator: "junta", place: "Hakha", date: "2024-05-12" }],
    },
    {
      text: "A state of emergency was declared in Noumea on Wednesday.",
      expect: [{ type: "coerce", mode: "restriction", place: "Noumea", date: "2024-05-08" }],
    },
    {
      text: "The army cordoned off the old city of Nablus on Monday.",
      expect: [{ type: "coerce", mode: "restriction", perpetrator: "army", place: "Nablus", date: "2024-05-13" }],
    },
    { text: "Algeria closed its border with Mali on Thursday.", expect: [{ type: "coerce", mode: "restriction", perpetrator: "Algeria", date: "2024-05-09" }] },
    {
      text: "Hackers attacked the website of the health ministry in Dublin on Friday.",
      expect: [{ type: "coerce", mode: "cyber", perpetrator: "Hackers", date: "2024-05-10" }],
    },
    { text: "A cyberattack on the railways in Denmark halted trains on Saturday.", expect: [{ type: "coerce", mode: "cyber", date: "2024-05-11" }] },
  ]);
});
