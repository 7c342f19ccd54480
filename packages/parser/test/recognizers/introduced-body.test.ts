import { describe, expect, it } from "vitest";
import { readText } from "../read-text.js";
import { readMentions } from "./read-names.js";

describe("initials in brackets introduce a body", () => {
  it.each([
    { text: "Members of the Azanian Workers Front (AWF) killed two men in Basra on Monday. The AWF denied it.", words: "AWF" },
    { text: "Members of the Azanian Workers Front (AWF) killed two men in Basra on Monday.", words: "Azanian Workers Front" },
    { text: "REBELS OF THE FREE VALLEY MOVEMENT [MVL] KILLED TWO MEN IN BASRA. THE MVL HAS NOT SAID WHY.", words: "FREE VALLEY MOVEMENT" },
    { text: "REBELS OF THE FREE VALLEY MOVEMENT [MVL] KILLED TWO MEN IN BASRA. THE MVL HAS NOT SAID WHY.", words: "MVL" },
    { text: "A leader of the Front for the Liberation of Azania (FLA) spoke.", words: "Front for the Liberation of Azania" },
  ])("“$words” in: $text", ({ text, words }) => {
    expect(readMentions(text)).toContainEqual({ text: words, type: "organization" });
  });

  it("makes full name and initials one actor", () => {
    const { mentions, actors } = readText({ text: "The Azanian Workers Front (AWF) met in Basra on Monday. The AWF chose a new leader." });
    const ids = mentions.flatMap(({ text, actorId }) => (/AWF|Front/.test(text) && actorId !== undefined ? [actorId] : []));
    expect(new Set(ids)).toEqual(new Set(["azanian-workers-front"]));
    expect(actors).toContainEqual(expect.objectContaining({ name: "Azanian Workers Front", aliases: ["AWF"] }));
  });

  it("writes a name that stands in capitals as names are written", () => {
    const { actors } = readText({ text: "REBELS OF THE FREE VALLEY MOVEMENT [MVL] KILLED TWO MEN IN BASRA ON MONDAY." });
    expect(actors.map(({ name }) => name)).toContain("Free Valley Movement");
  });

  it.each([
    { text: "A group of armed men (AM) killed two men in Basra on Monday.", words: "armed men" },
    { text: "He came from Basra (IRAQ) on Monday with two men.", words: "Basra" },
    { text: "PRISON GUARDS KILLED TWO MEN IN BASRA ON MONDAY.", words: "PRISON GUARDS" },
    { text: "AN ARMED GROUP KIDNAPPED TWO MEN IN BASRA ON MONDAY.", words: "ARMED GROUP" },
  ])("“$words” is no named body in: $text", ({ text, words }) => {
    expect(readMentions(text)).not.toContainEqual({ text: words, type: "organization" });
  });

  it("leaves a body alone that the table knows", () => {
    const { mentions } = readText({ text: "Fighters of the Farabundo Marti National Liberation Front (FMLN) left Morazan on Monday." });
    const ids = mentions.flatMap(({ text, actorId }) => (/FMLN|Front/.test(text) && actorId !== undefined ? [actorId] : []));
    expect(new Set(ids)).toEqual(new Set(["fmln"]));
  });
});

describe("a person named in full is followed by a shorter name", () => {
  it.each([
    ["Gunmen kidnapped Hector Oliva Prieto in Loja on Monday. On Tuesday they killed Oliva in Quito.", "Hector Oliva Prieto"],
    ["Gunmen kidnapped Hector Oliva Prieto in Loja on Monday. On Tuesday they killed Oliva Prieto in Quito.", "Hector Oliva Prieto"],
    ["Gunmen kidnapped Hector Oliva Prieto in Loja on Monday. On Tuesday they killed Prieto in Quito.", "Hector Oliva Prieto"],
    ["Gunmen kidnapped Hector Oliva Prieto in Loja on Monday. On Tuesday they killed Hector Oliva in Quito.", "Hector Oliva Prieto"],
  ])("%s", (text, name) => {
    const names = readText({ text }).reports.flatMap(({ participants }) =>
      participants.flatMap((one) => (one.role === "victim" ? (one.name ?? one.text) : [])),
    );
    expect(new Set(names)).toEqual(new Set([name]));
  });

  it("but not by another first name", () => {
    const { reports } = readText({ text: "Gunmen kidnapped Hector Oliva in Loja on Monday. On Tuesday they killed Marta Oliva in Quito." });
    const names = reports.flatMap(({ participants }) => participants.flatMap((one) => (one.role === "victim" ? (one.name ?? one.text) : [])));
    expect(new Set(names)).toEqual(new Set(["Hector Oliva", "Marta Oliva"]));
  });
});

describe("a name is given to who has one", () => {
  const doers = (text: string) =>
    readText({ text }).reports.flatMap(({ participants }) => participants.flatMap((one) => (one.role === "perpetrator" ? [one.name] : [])));

  it.each([
    "Salvadoran guerrillas killed two men in Morazan on Monday.",
    "A Salvadoran guerrilla group killed two men in Morazan on Monday.",
    "PRISON GUARDS KILLED TWO MEN IN MORAZAN ON MONDAY.",
    "AN ARMED GROUP KIDNAPPED TWO MEN IN MORAZAN ON MONDAY.",
  ])("nobody is named in: %s", (text) => {
    expect(doers(text)).toEqual([undefined]);
  });

  it("but a state's soldiers act for it", () => {
    expect(doers("Salvadoran soldiers killed two men in Morazan on Monday.")).toEqual(["Armed Forces of El Salvador"]);
  });

  it("and places with an article are nobody", () => {
    expect(readMentions("THE ARMY SHELLED LOS TULIPANES AND LA CEIBITA ON MONDAY.").map(({ type }) => type)).not.toContain("person");
  });
});
