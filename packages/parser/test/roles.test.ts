import { describe } from "vitest";
import { itReads } from "./it-reads.js";

describe("what a participant is called", () => {
  itReads([
    {
      text: "At least seven gunmen attacked a police station in Cali on Monday.",
      expect: [{ type: "assault", perpetrator: ["gunmen"], target: ["police station"] }],
    },
    {
      text: "Gunmen killed one of the mayor's bodyguards in Cali on Monday.",
      expect: [{ type: "assault", perpetrator: ["Gunmen"], killed: 1 }],
    },
    {
      text: "Dozens of students were kidnapped by rebels near Gulu on Monday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: ["rebels"], captured: [24, null] }],
    },
  ]);
});

describe("the body that doers belong to", () => {
  itReads([
    {
      text: "Guerrillas of the FARC burned a bus near Cali on Monday.",
      expect: [{ type: "assault", mode: "arson", perpetrator: ["Guerrillas", "FARC"], target: ["bus"] }],
    },
    {
      text: "Hezbollah fighters attacked an Israeli army post near Metula on Monday.",
      expect: [{ type: "assault", perpetrator: ["Hezbollah fighters", "Hezbollah"] }],
    },
    {
      text: "Masked men attacked a convoy of the United Nations near Goma on Monday.",
      expect: [{ type: "assault", perpetrator: ["Masked men"] }],
    },
  ]);
});
