import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("whom an answer strikes", () => {
  itReads([
    {
      text: "On Friday Ethiopia launched a drone strike in response to an Eritrean raid on its consulate in Asmara.",
      expect: [
        { type: "assault", mode: "drone-strike", perpetrator: ["Ethiopia"], target: ["Eritrean"] },
        { type: "assault", mode: "armed-raid", perpetrator: ["Eritrean"], target: ["consulate"], place: "Asmara" },
      ],
    },
    {
      text: "On Sunday Kenya retaliated with air strikes in Somalia following a mortar attack by al-Shabaab that killed two soldiers.",
      expect: [
        { type: "assault", mode: "air-strike", perpetrator: ["Kenya"], target: ["al-Shabaab"], killed: null },
        { type: "assault", mode: "shelling", perpetrator: ["al-Shabaab"], target: ["soldiers"], killed: 2 },
      ],
    },
    {
      text: "On Sunday the army carried out a raid on a school near Jilib in response to an attack by al-Shabaab.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: ["army"], target: ["school"] }],
      besides: ["assault"],
    },
    {
      text: "On Sunday the army carried out a raid near Jilib after an attack by al-Shabaab.",
      expect: [{ type: "assault", mode: "armed-raid", perpetrator: ["army"], target: null }],
      besides: ["assault"],
    },
  ]);
});

describe("to whom words are said", () => {
  itReads([
    {
      text: "The Sudanese army said on Monday it is prepared to launch new strikes against the Rapid Support Forces if they resume fighting.",
      expect: [{ type: "threaten", mode: "warning", perpetrator: ["Sudanese army"], target: ["Rapid Support Forces"] }],
    },
    {
      text: "“We will retaliate and make the Kenyan soldiers pay for this raid,” said Ahmed Diriye, the commander of Al-Shabaab.",
      expect: [{ type: "threaten", target: ["Kenyan soldiers"] }],
      besides: ["assault"],
    },
    {
      text: "The government of Niger described the French response as “outrageous” on Monday.",
      expect: [{ type: "accuse", mode: "condemnation", perpetrator: ["government of Niger"], target: ["French"] }],
    },
    {
      text: "On 3 March, Sudan and Ethiopia held talks on the border in Khartoum.",
      expect: [{ type: "consult", mode: "talks", perpetrator: ["Sudan"], target: ["Ethiopia"], place: "Khartoum" }],
    },
    {
      text: "The first round of talks between Sudan and Ethiopia was held on 3 March.",
      expect: [{ type: "consult", mode: "talks", perpetrator: ["Sudan"], target: ["Ethiopia"], place: null }],
    },
    {
      text: "The visit that President Ruto made to Washington last week changed nothing.",
      expect: [{ type: "consult", mode: "visit", perpetrator: ["Ruto"], target: ["Washington"], place: "Washington" }],
    },
    {
      text: "The authorities of Sudan accused Paris of raids carried out on their soil on Monday.",
      expect: [{ type: "accuse", perpetrator: ["authorities of Sudan"], target: ["Paris"], place: null }],
      besides: ["assault"],
    },
  ]);
});

describe("a state beside a site", () => {
  itReads([
    {
      text: "On Monday Kenya shelled a military base of Ethiopia in Somalia.",
      expect: [{ type: "assault", mode: "shelling", place: "Somalia" }],
    },
    {
      text: "The rebels fired five rockets on Sunday night from Rabia, a town in northern Iraq, at a base of the Kenyan military in north-eastern Syria.",
      expect: [{ type: "assault", mode: "rocket-attack", perpetrator: ["rebels"], target: ["base", "Kenyan military"], place: "north-eastern Syria" }],
    },
    { text: "On Monday rebels attacked the ports of Yemen.", expect: [{ type: "assault", place: "Yemen" }] },
    {
      text: "The army hit back on Monday with air strikes Following drone strikes by rebels in Chad, which injured two soldiers.",
      expect: [
        { type: "assault", mode: "air-strike", perpetrator: ["army"], target: ["rebels"] },
        { type: "assault", mode: "drone-strike", perpetrator: ["rebels"], injured: 2, place: "Chad" },
      ],
    },
    {
      text: "The raid that the rebels carried out on the base near Goma on Monday injured two.",
      expect: [{ type: "assault", perpetrator: ["rebels"], target: ["base"], place: "Goma", injured: 2 }],
    },
  ]);
});

describe("several sites struck together", () => {
  itReads([
    {
      text: "The rebels said on Friday they had fired rockets at three army bases. In a statement the group gave as targets the Al-Tanf base in eastern Syria as well as the airport of Erbil in northern and western Iraq and installations of the army at Ain al-Asad.",
      expect: ["Al-Tanf base", "Erbil", "Ain al-Asad air base"].map((place) => ({ type: "assault", mode: "rocket-attack", perpetrator: ["rebels"], place })),
    },
    {
      text: "On Friday gunmen attacked a bank in Lima and a school in Callao.",
      expect: [
        { type: "assault", target: ["bank"], place: "Lima" },
        { type: "assault", target: ["school"], place: "Callao" },
      ],
    },
    {
      text: "On Friday gunmen attacked a bank in Lima and a school in Callao, killing nine.",
      expect: [{ type: "assault", target: ["bank", "school"], killed: 9 }],
    },
    { text: "Russian missiles hit Kyiv, Kharkiv and Odesa on Friday.", expect: [{ type: "assault", mode: "missile-attack" }] },
  ]);
});

describe("a description between a name and its verb", () => {
  itReads([
    {
      text: "The Lord's Resistance Army, a militia with camps in several forests, on Friday attacked a convoy near Gulu.",
      expect: [{ type: "assault", perpetrator: ["Lord's Resistance Army"], target: ["convoy"], place: "Gulu" }],
    },
    { text: "In Cali, on Monday gunmen killed two.", expect: [{ type: "assault", perpetrator: ["gunmen"], place: "Cali", killed: 2 }] },
  ]);
});

describe("whose people were struck", () => {
  itReads([
    { text: "Kenya shelled positions of Al-Shabaab near Jilib on Monday.", expect: [{ type: "assault", target: ["positions", "Al-Shabaab"], place: "Jilib" }] },
    {
      text: "Gunmen attacked the office of the Communist Party in Lima on Monday.",
      expect: [{ type: "assault", target: ["office of the Communist Party"], place: "Lima" }],
    },
    {
      text: "Kenya hit back in Somalia with air strikes on Monday.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: ["Kenya"], place: "Somalia" }],
    },
    {
      text: "Al-Shabaab said that Kenyan airstrikes after midnight, near the border of Kenya and Somalia, killed one of its fighters and wounded two.",
      expect: [{ type: "assault", mode: "air-strike", perpetrator: ["Kenyan"], target: ["fighters", "Al-Shabaab"], killed: 1, injured: 2 }],
    },
    {
      text: "Al-Shabaab said on Monday that the army killed its own men in Jilib.",
      expect: [{ type: "assault", perpetrator: ["army"], target: ["own men"], place: "Jilib" }],
    },
    {
      text: "On Tuesday Kenyan forces struck three facilities of insurgent groups in Somalia, an answer to raids by the militia Al-Shabaab.",
      expect: [{ type: "assault", perpetrator: ["Kenyan forces"], target: ["facilities", "Al-Shabaab"], place: "Somalia" }],
    },
    {
      text: "Kenya bombed a market in Somalia in response to an attack by Al-Shabaab on Tuesday.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: ["Kenya"], target: ["market"], place: "Somalia" }],
      besides: ["assault"],
    },
  ]);
});

describe("a people, and a weapon, as who strikes", () => {
  itReads([
    { text: "The Kenyans attacked a base near Jilib on Monday.", expect: [{ type: "assault", perpetrator: ["Kenyans"], target: ["base"], place: "Jilib" }] },
    { text: "Two Kenyans were killed by gunmen near Jilib on Monday.", expect: [{ type: "assault", perpetrator: ["gunmen"], target: ["Kenyans"], killed: 2 }] },
    {
      text: "Two sailors died in the Black Sea on Monday when a missile of the Houthi militants struck.",
      expect: [{ type: "assault", mode: "missile-attack", perpetrator: "Houthi militants", target: ["sailors"], weapon: "missile", killed: 2 }],
    },
    {
      text: "On Tuesday the Kenyan military struck three depots in Somalia that the militia uses.",
      expect: [{ type: "assault", perpetrator: ["Kenyan military"], target: ["depots", "militia"], place: "Somalia" }],
    },
  ]);
});
