import { describe, expect, it } from "vitest";
import { itReads } from "./it-reads.js";
import { readText } from "./read-text.js";

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

describe("who is named beside a participant", () => {
  itReads([
    {
      text: "Unidentified men kidnapped an engineer, Luis Paz, in Cali on Monday.",
      expect: [{ type: "assault", perpetrator: ["Unidentified men"], target: ["Luis Paz"], captured: 1 }],
    },
    {
      text: "Gunmen killed six priests, including Luis Paz, near Cali on Monday.",
      expect: [{ type: "assault", target: ["priests", "Luis Paz"], killed: 6 }],
    },
    {
      text: "Gunmen killed a soldier, Luis Paz said, near Cali on Monday.",
      expect: [{ type: "assault", target: ["soldier"] }],
    },
    {
      text: "Gunmen killed three peasants near Cali on Monday. The victims were identified as Luis Paz, Juan Gil and Pedro Ruiz.",
      expect: [{ type: "assault", target: ["peasants", "Luis Paz", "Juan Gil", "Pedro Ruiz"], killed: 3 }],
    },
  ]);
});

describe("who had a hand in an act", () => {
  itReads([
    {
      text: "Soldiers participated in the murder of a judge in Cali on Monday.",
      expect: [{ type: "assault", perpetrator: ["Soldiers"], target: ["judge"] }],
    },
    {
      text: "The bishop confirmed the involvement of soldiers in the murder of a judge in Cali on Monday.",
      expect: [{ type: "assault", perpetrator: ["soldiers"], target: ["judge"] }],
    },
    {
      text: "The murder of a judge in Cali on Monday was carried out by soldiers.",
      expect: [{ type: "assault", perpetrator: ["soldiers"], target: ["judge"] }],
    },
  ]);
});

describe("what an explosion strikes", () => {
  itReads([
    {
      text: "A bomb exploded in a hotel in Cali on Monday.",
      expect: [{ type: "assault", mode: "bombing", target: ["hotel"], place: "Cali" }],
    },
    {
      text: "Guerrillas set off a bomb in the basement of a ministry in Cali on Monday.",
      expect: [{ type: "assault", mode: "bombing", perpetrator: ["Guerrillas"], target: ["ministry"] }],
    },
    {
      text: "A bomb exploded in a residential district of Cali on Monday.",
      expect: [{ type: "assault", mode: "bombing", target: null, place: "Cali" }],
    },
    {
      text: "The town hall in Cali was the target of an attack on Monday.",
      expect: [{ type: "assault", target: ["town hall"] }],
    },
    {
      text: "The assassination in Cali of Luis Paz was condemned by the bishop on Monday.",
      expect: [{ type: "assault", mode: "assassination", target: ["Luis Paz"] }],
      besides: ["accuse"],
    },
  ]);
});

describe("who a pronoun stands for", () => {
  itReads([
    {
      text: "The rebels entered Uvira on Monday. They burned a school.",
      expect: [{ type: "assault", mode: "arson", perpetrator: ["rebels"], target: ["school"] }],
      besides: ["mobilize"],
    },
    {
      text: "Those who killed the judge in Cali on Monday are unknown.",
      expect: [{ type: "assault", perpetrator: null, target: ["judge"] }],
    },
  ]);
});

describe("whom a turn of phrase takes captive", () => {
  itReads([
    {
      text: "Rebels took three engineers hostage near Cali on Monday.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: ["Rebels"], target: ["engineers"] }],
    },
    {
      text: "Two diplomats are being held hostage by students in Cali.",
      expect: [{ type: "assault", mode: "abduct", perpetrator: ["students"], target: ["diplomats"] }],
    },
    { text: "She took the children to school in Cali on Monday.", expect: [] },
  ]);
});

describe("what is brought down", () => {
  itReads([
    {
      text: "Rebels brought down 20 electricity pylons near Cali on Monday.",
      expect: [{ type: "assault", mode: "sabotage", perpetrator: ["Rebels"], target: ["electricity pylons"] }],
    },
    { text: "The vote brought down the government in Rome on Monday.", expect: [] },
  ]);
});

describe("who is of a body and who is the body", () => {
  itReads([
    {
      text: "FMLN guerrillas attacked a bank in San Miguel on Monday.",
      expect: [{ type: "assault", perpetrator: ["FMLN guerrillas", "FMLN"], target: ["bank"] }],
    },
    {
      text: "Hezbollah commandos shelled a barracks near Metula on Monday.",
      expect: [{ type: "assault", perpetrator: ["Hezbollah commandos", "Hezbollah"], target: ["barracks"] }],
    },
    {
      text: "FARC dissidents burned a bus near Cali on Monday.",
      expect: [{ type: "assault", mode: "arson", perpetrator: ["FARC dissidents"], target: ["bus"] }],
    },
  ]);
});

describe("what is ground and no party", () => {
  itReads([
    { text: "Guerrillas attacked the town of Tocache on Monday.", expect: [{ type: "assault", perpetrator: ["Guerrillas"], target: null, place: "Tocache" }] },
    { text: "Planes bombed areas near Aleppo on Monday.", expect: [{ type: "assault", target: null, place: "Aleppo" }] },
    { text: "The Israeli army launched a strike on Iranian territory on Monday.", expect: [{ type: "assault", target: ["Iranian territory"] }] },
    { text: "Hezbollah fired rockets at Israel on Monday.", expect: [{ type: "assault", perpetrator: "Hezbollah", target: ["Israel"] }] },
  ]);
});

describe("who is called by the deed", () => {
  itReads([
    {
      text: "A judge was murdered in Cali on Monday. The killers fled in a van.",
      expect: [{ type: "assault", perpetrator: ["killers"], target: ["judge"], killed: 1 }],
    },
    {
      text: "Gunmen murdered a judge in Cali on Monday. The attackers fled in a van.",
      expect: [{ type: "assault", perpetrator: ["Gunmen"], target: ["judge"], killed: 1 }],
    },
    { text: "The robbers in the film fled in a van.", expect: [] },
    {
      text: "A group of unidentified people attacked a bank in Cali on Monday.",
      expect: [{ type: "assault", perpetrator: ["group of unidentified people"], target: ["bank"] }],
    },
  ]);
});

describe("what is no one act", () => {
  itReads([
    { text: "The violence in El Salvador has lasted ten years and killed more than 40,000 people.", expect: [] },
    { text: "It is hard to find peace while rebels kidnap villagers.", expect: [] },
    { text: "A blast killed 1,200 people in Kano on Monday.", expect: [{ type: "assault", killed: 1200 }] },
  ]);
});

describe("how a participant is named", () => {
  const victims = (text: string) =>
    readText({ text }).reports.flatMap(({ participants }) => participants.filter(({ role }) => role === "victim").map(({ name }) => name));

  it("gives one person with a full and a short name once, by the full name", () => {
    expect(victims("The lawyer Ramiro Peralta Soto was murdered in Cali on Monday. Peralta was shot in the head.")).toEqual(["Ramiro Peralta Soto"]);
  });

  it("writes the name of a known person as the document does", () => {
    expect(victims("The senator Luis Carlos Galan was murdered by gunmen in Soacha on Friday.")).toEqual(["Luis Carlos Galan"]);
  });
});
