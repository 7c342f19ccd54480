import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("what is told as done", () => {
  itReads([
    { text: "Rebels attacked the airport in Bangui on Sunday.", expect: [{ type: "assault", status: "occurred", date: "2024-05-12" }] },
    {
      text: "The army confirmed that rebels had attacked the airport in Bangui on Sunday.",
      expect: [{ type: "assault", status: "occurred", voices: ["confirms: army"] }],
    },
    { text: "Rebels managed to attack the airport in Bangui on Sunday.", expect: [{ type: "assault", status: "occurred" }] },
    {
      text: "The airport in Bangui has been attacked by rebels, the defence ministry said on Sunday.",
      expect: [{ type: "assault", status: "occurred", perpetrator: "rebels", voices: ["confirms: defence ministry"] }],
    },
    {
      text: "Two soldiers are said to have been killed in the shelling of Vovchansk on Monday.",
      expect: [{ type: "assault", mode: "shelling", status: "alleged", killed: 2 }],
    },
  ]);
});

describe("claims", () => {
  itReads([
    {
      text: "The Islamic State group claimed responsibility for a bomb attack on a church in Cabo Delgado on Sunday.",
      expect: [{ type: "assault", status: "claimed", perpetrator: "Islamic State", target: "church", voices: ["claims-responsibility: Islamic State"] }],
    },
    {
      text: "A bomb killed two guards at a church in Pemba on Sunday, police said. The Islamic State group claimed responsibility for the attack.",
      expect: [
        {
          type: "assault",
          status: "occurred",
          mode: "bombing",
          perpetrator: "Islamic State",
          killed: 2,
          voices: ["confirms: police", "claims-responsibility: Islamic State"],
        },
      ],
    },
    {
      text: "The Houthis said they had fired a missile at the port of Eilat on Monday.",
      expect: [{ type: "assault", mode: "missile-attack", status: "claimed", perpetrator: "Houthis", voices: ["claims-responsibility: Houthis"] }],
    },
    {
      text: "Responsibility for the ambush near Menaka was claimed by JNIM on Saturday.",
      expect: [{ type: "assault", status: "claimed", perpetrator: "JNIM", place: "Menaka" }],
    },
    {
      text: "Nobody has claimed responsibility for Friday's bombing in Peshawar.",
      expect: [{ type: "assault", mode: "bombing", status: "occurred", perpetrator: null, date: "2024-05-10", voices: [] }],
    },
    {
      text: "The Baloch Liberation Army took credit for Thursday's attack on a train near Sibi.",
      expect: [{ type: "assault", status: "claimed", perpetrator: "Baloch Liberation Army", date: "2024-05-09" }],
    },
  ]);
});

describe("denials", () => {
  itReads([
    {
      text: "Hamas denied that its fighters had attacked the aid convoy near Rafah.",
      expect: [{ type: "assault", status: "denied", voices: ["denies: Hamas"] }],
      besides: ["reject"],
    },
    {
      text: "Ukraine denied involvement in Saturday's explosion at a refinery in Ryazan.",
      expect: [{ type: "assault", status: "occurred", perpetrator: null, date: "2024-05-11", voices: ["denies: Ukraine"] }],
      besides: ["reject"],
    },
    {
      text: "The general denied that his soldiers had killed civilians in Bambari.",
      expect: [{ type: "assault", status: "denied", place: "Bambari" }],
      besides: ["reject"],
    },
    { text: "Shelling did not hit the plant, its director said.", expect: [], besides: ["assault"] },
  ]);
});

describe("what is alleged", () => {
  itReads([
    {
      text: "Kyiv accused Moscow of shelling a maternity ward in Kherson on Thursday.",
      expect: [
        { type: "assault", mode: "shelling", status: "alleged", perpetrator: "Moscow", place: "Kherson", date: "2024-05-09", voices: ["attributes: Kyiv"] },
      ],
      besides: ["accuse"],
    },
    {
      text: "Local media reported that a drone had hit a convoy near Bukamal on Friday.",
      expect: [{ type: "assault", mode: "drone-attack", status: "alleged", date: "2024-05-10", voices: ["reports: Local media"] }],
    },
    {
      text: "The rebels allegedly abducted a priest in Bamenda on Monday.",
      expect: [{ type: "assault", mode: "abduct", status: "alleged", perpetrator: "rebels", target: "priest", date: "2024-05-13" }],
    },
    {
      text: "Police suspect the cartel of burning down the warehouse in Uruapan.",
      expect: [{ type: "assault", mode: "arson", status: "alleged", perpetrator: "cartel", target: "warehouse" }],
      besides: ["accuse"],
    },
    { text: "Suspected jihadists killed nine farmers near Bama on Sunday.", expect: [{ type: "assault", status: "occurred", killed: 9, date: "2024-05-12" }] },
  ]);
});

describe("what is not done yet, or not at all", () => {
  itReads([
    {
      text: "Rebels plan to attack the airport in Bangui, an intelligence official said.",
      expect: [{ type: "assault", status: "planned", perpetrator: "Rebels", target: "airport" }],
    },
    {
      text: "The cell was preparing a bomb attack on the metro in Brussels, prosecutors said.",
      expect: [{ type: "assault", mode: "bombing", status: "planned", perpetrator: "cell", target: "metro" }],
    },
    {
      text: "The army said it had shot down two drones near Goma on Monday.",
      expect: [{ type: "assault", mode: "drone-attack", status: "foiled", place: "Goma", date: "2024-05-13" }],
    },
    {
      text: "Rebels shelled the Bagram air base on Monday. Air defences at Bagram shot down a drone on Tuesday.",
      expect: [
        { type: "assault", mode: "shelling", place: "Bagram Airfield", date: "2024-05-13" },
        { type: "assault", mode: "drone-attack", status: "foiled", place: "Bagram Airfield", date: "2024-05-14" },
      ],
    },
    {
      text: "Police in Jakarta foiled a plot to bomb the stock exchange on Wednesday.",
      expect: [{ type: "assault", mode: "bombing", status: "foiled", target: "stock exchange", date: "2024-05-08" }],
    },
    {
      text: "Air defences intercepted six drones over Belgorod on Tuesday, the governor said.",
      published: "2024-05-15",
      expect: [{ type: "assault", mode: "drone-attack", status: "foiled", place: "Belgorod", date: "2024-05-14", weapon: "drone" }],
    },
    {
      text: "Guards thwarted an attempted suicide attack on a mosque in Najaf on Friday.",
      expect: [{ type: "assault", mode: "suicide-bombing", status: "foiled", target: "mosque", date: "2024-05-10" }],
    },
    {
      text: "Soldiers defused a car bomb outside the court in Arauca on Monday.",
      expect: [{ type: "assault", mode: "bombing", status: "foiled", date: "2024-05-13" }],
    },
    { text: "The militia would attack again if its men were touched, its leader said.", expect: [{ type: "threaten" }] },
    { text: "An attack on the dam could flood dozens of villages.", expect: [] },
    { text: "Unless the siege is lifted, the rebels may shell the city.", expect: [] },
    { text: "The general asked whether his men had bombed the bridge.", expect: [], besides: ["request"] },
    { text: "The army is ready to strike, its chief said.", expect: [{ type: "threaten" }] },
    { text: "The embassy warned of possible attacks on hotels in Kampala.", expect: [{ type: "threaten", mode: "warning" }] },
    { text: "The alliance is drawing up plans for air strikes on Tripoli.", expect: [], besides: ["assault"] },
    { text: "In 1998 a car bomb killed 29 people in Omagh.", expect: [{ type: "assault", mode: "bombing", date: "1998-XX-XX", killed: 29, place: "Omagh" }] },
    { text: "A ceremony on Sunday marked ten years since the massacre at Sinjar.", expect: [{ type: "assault", mode: "massacre", date: "2014-XX-XX" }] },
  ]);
});

describe("hearsay and what was stopped", () => {
  itReads([
    { text: "Bandits reportedly killed nine farmers in Kaduna on Sunday.", expect: [{ type: "assault", status: "alleged", perpetrator: "Bandits" }] },
    {
      text: "The militia is believed to have ambushed the convoy near Gao on Friday.",
      expect: [{ type: "assault", status: "alleged", perpetrator: "militia", target: "convoy" }],
    },
    {
      text: "Police in Lagos thwarted a plan for an attack on a church on Sunday.",
      expect: [{ type: "assault", status: "foiled", perpetrator: null, target: "church" }],
    },
    {
      text: "A missile was intercepted over Eilat on Sunday, the Israeli military said.",
      expect: [{ type: "assault", mode: "missile-attack", status: "foiled", voices: ["confirms: Israeli military"] }],
    },
    { text: "If rebels attack the dam at Merowe, the city will flood.", expect: [] },
    { text: "The pilot said the drone could be intercepted over Aden.", expect: [] },
  ]);
});
