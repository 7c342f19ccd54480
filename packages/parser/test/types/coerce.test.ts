import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("coercion", () => {
  itReads([
    {
      text: "Police arrested four men in Tunis on Sunday on suspicion of planning attacks.",
      expect: [{ type: "coerce", mode: "detention", status: "occurred", perpetrator: "Police", target: "men", place: "Tunis", date: "2024-05-12" }],
    },
    {
      text: "Two opposition activists were detained by security forces in Harare on Monday.",
      expect: [{ type: "coerce", mode: "detention", perpetrator: "security forces", target: "opposition activists", place: "Harare", date: "2024-05-13" }],
    },
    {
      text: "Iranian authorities detained a German tourist in Shiraz on Friday, his family said.",
      expect: [{ type: "coerce", mode: "detention", perpetrator: "Iranian authorities", target: "German tourist", place: "Shiraz", date: "2024-05-10" }],
    },
    {
      text: "The army captured a rebel commander near Kidal on Saturday.",
      expect: [{ type: "coerce", mode: "detention", perpetrator: "army", target: "rebel commander", place: "Kidal", date: "2024-05-11" }],
    },
    {
      text: "The government imposed a night curfew on Khartoum on Wednesday.",
      expect: [{ type: "coerce", mode: "restriction", perpetrator: "government", place: "Khartoum", date: "2024-05-08" }],
    },
    {
      text: "Authorities in Addis Ababa banned all public gatherings on Thursday.",
      expect: [{ type: "coerce", mode: "restriction", perpetrator: "Authorities", place: "Addis Ababa", date: "2024-05-09" }],
    },
    {
      text: "Police searched the offices of a newspaper in Managua on Monday and confiscated computers.",
      expect: [{ type: "coerce", mode: "search-seizure", perpetrator: "Police", place: "Managua", date: "2024-05-13" }],
    },
    {
      text: "Police raided the party's headquarters in Lusaka on Tuesday and seized documents.",
      published: "2024-05-15",
      expect: [{ type: "coerce", mode: "search-seizure", perpetrator: "Police", place: "Lusaka", date: "2024-05-14" }],
    },
    {
      text: "Hackers broke into the network of the central bank of Bangladesh on Friday.",
      expect: [{ type: "coerce", mode: "cyber", perpetrator: "Hackers", country: "BD", date: "2024-05-10" }],
    },
    { text: "A cyber attack shut down the website of the Estonian parliament on Thursday.", expect: [{ type: "coerce", mode: "cyber", date: "2024-05-09" }] },
    {
      text: "Soldiers sealed off the town of Butembo on Sunday.",
      expect: [{ type: "coerce", mode: "restriction", perpetrator: "Soldiers", place: "Butembo", date: "2024-05-12" }],
    },
    { text: "Police have made no arrests, a spokeswoman said.", expect: [] },
    { text: "He suffered a cardiac arrest during the match in Lille.", expect: [] },
    { text: "The photograph captured the mood of the crowd in Kyiv.", expect: [] },
    { text: "The judge could imprison him for ten years.", expect: [] },
  ]);
});

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
      expect: [{ type: "coerce", mode: "search-seizure", perpetrator: "Police", target: "newspaper office", place: "Caracas", date: "2024-05-09" }],
    },
    {
      text: "Customs officers seized 40 rifles in Mombasa on Saturday.",
      expect: [{ type: "coerce", mode: "search-seizure", perpetrator: "Customs officers", place: "Mombasa", date: "2024-05-11" }],
    },
    {
      text: "Troops confiscated fishing boats in Port Sudan on Monday.",
      expect: [{ type: "coerce", mode: "search-seizure", perpetrator: "Troops", place: "Port Sudan", date: "2024-05-13" }],
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
