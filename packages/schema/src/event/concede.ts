import { defineEventType } from "./event-type.js";
import type { ModeSpec } from "./mode.js";

export const concede = defineEventType({
  type: "concede",
  title: "Concede",
  description: "Gives ground in words: a pardon, an apology, a halt announced.",
  quadrant: "verbal-cooperation",
  fields: {},
});

export const concedeModes = {
  "announcement-halt": { type: "concede", title: "Announced halt", definition: "Announces that attacks stop or pause.", acled: "Agreement" },
  concession: { type: "concede", title: "Concession", definition: "Gives ground in words: a pardon, an apology, a lifted rule." },
} as const satisfies Record<string, ModeSpec<"concede">>;
