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
      expect: [{ type: "coerce", mode: "raid", perpetrator: "Police", place: "Managua", date: "2024-05-13" }],
    },
    {
      text: "Police raided the party's headquarters in Lusaka on Tuesday and seized documents.",
      published: "2024-05-15",
      expect: [{ type: "coerce", mode: "raid", perpetrator: "Police", place: "Lusaka", date: "2024-05-14" }],
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
