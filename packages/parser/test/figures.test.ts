import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("figures, which are no events", () => {
  itReads([
    {
      text: "Armed groups have carried out more than 160 attacks on American troops since October.",
      expect: [],
      figures: [{ kind: "running-total", value: [160, null] }],
    },
    {
      text: "American bases in Iraq and Syria have been attacked at least 60 times in six weeks.",
      expect: [],
      figures: [{ kind: "running-total", value: [60, null] }],
    },
    { text: "More than 30,000 people have been killed in Gaza since the war began.", expect: [], figures: [{ kind: "toll", value: [30_000, null] }] },
    { text: "Militants killed 1,200 people in 2023, a monitoring group said.", expect: [], figures: [{ kind: "toll", value: 1200 }] },
    { text: "Some 900 American soldiers are stationed in Syria.", expect: [], figures: [{ kind: "troop-level", value: 900 }] },
    { text: "The United States has 2,500 troops in Iraq.", expect: [], figures: [{ kind: "troop-level", value: 2500 }] },
    { text: "France keeps about 1,500 soldiers in Djibouti.", expect: [], figures: [{ kind: "troop-level", value: 1500 }] },
    { text: "The fighting has displaced 6 million people.", expect: [], figures: [{ kind: "displaced", value: 6_000_000 }] },
    { text: "At least 400 activists have been detained since the coup.", expect: [], figures: [{ kind: "detained", value: [400, null] }] },
  ]);
});

describe("events, which are no figures", () => {
  itReads([
    { text: "The army sent 300 troops to Kivu on Monday.", expect: [{ type: "mobilize", mode: "deployment", date: "2024-05-13" }], figures: [] },
    { text: "A bomb killed 60 people in Kabul on Sunday.", expect: [{ type: "assault", mode: "bombing", killed: 60 }], figures: [] },
    { text: "Five attacks were reported in Homs on Sunday.", expect: [{ type: "assault", place: "Homs", count: 5 }], figures: [] },
  ]);
});
