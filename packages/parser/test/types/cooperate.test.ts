import { describe } from "vitest";
import { itReads } from "../it-reads.js";

describe("cooperation", () => {
  itReads([
    {
      text: "India and Japan began joint naval exercises in the Bay of Bengal on Thursday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", date: "2024-05-09" }],
    },
    {
      text: "Chad and Niger will share intelligence on armed groups under a pact signed on Tuesday.",
      published: "2024-05-15",
      expect: [{ type: "agree", mode: "agreement", date: "2024-05-14" }],
      besides: ["cooperate"],
    },
    { text: "Kenyan and Somali police cooperated in the operation.", expect: [{ type: "cooperate", mode: "cooperation" }] },
    { text: "The police asked drivers to cooperate with the new rules.", expect: [], besides: ["request"] },
    { text: "Joint exercises planned for June were called off.", expect: [] },
  ]);
});

describe("cooperation in all forms", () => {
  itReads([
    {
      text: "Thailand and the United States held joint exercises in Rayong on Tuesday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", perpetrator: ["Thailand", "United States"], place: "Rayong", date: "2024-05-14" }],
    },
    {
      text: "Joint naval drills by Russia and China began in the Sea of Japan on Monday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", perpetrator: ["Russia", "China"], date: "2024-05-13" }],
    },
    {
      text: "Greek and Egyptian navies took part in a joint exercise off Crete on Friday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", date: "2024-05-10" }],
    },
    { text: "MOROCCO, US HOLD JOINT EXERCISES.", expect: [{ type: "cooperate", mode: "joint-exercise" }] },
    {
      text: "Europol and the Albanian police cooperated in the search.",
      expect: [{ type: "cooperate", mode: "cooperation", perpetrator: ["Europol", "Albanian police"] }],
      besides: ["mobilize"],
    },
    {
      text: "Norway shared intelligence with Finland on Thursday.",
      expect: [{ type: "cooperate", mode: "cooperation", perpetrator: "Norway", target: "Finland", date: "2024-05-09" }],
    },
    { text: "Togo and Benin collaborated on border patrols.", expect: [{ type: "cooperate", mode: "cooperation", perpetrator: ["Togo", "Benin"] }] },
    {
      text: "A combined exercise of South Korean and US forces ended on Saturday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", date: "2024-05-11" }],
    },
    {
      text: "Brazil and Peru carried out joint patrols on the Amazon on Sunday.",
      expect: [{ type: "cooperate", mode: "cooperation", perpetrator: ["Brazil", "Peru"], date: "2024-05-12" }],
    },
    { text: "Kenya conducted a joint drill with Tanzania on Wednesday.", expect: [{ type: "cooperate", mode: "joint-exercise", date: "2024-05-08" }] },
    { text: "Cyprus is cooperating with Interpol, the minister said.", expect: [{ type: "cooperate", mode: "cooperation", perpetrator: "Cyprus" }] },
    {
      text: "The joint exercise involving Japan and Australia started on Friday.",
      expect: [{ type: "cooperate", mode: "joint-exercise", perpetrator: ["Japan", "Australia"], date: "2024-05-10" }],
    },
  ]);
});
