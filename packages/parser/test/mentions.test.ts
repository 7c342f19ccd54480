import { describe, expect, it } from "vitest";
import { readText } from "./read-text.js";

const mentionsOf = (text: string) => readText({ text }).mentions.map(({ text: words, type, place }) => ({ words, type, country: place?.country }));
const typesOf = (text: string) => mentionsOf(text).map(({ words, type }) => `${type}: ${words}`);

describe("people and bodies are mentioned by whole noun groups", () => {
  it.each([
    ["The Azanian Foreign Minister Ana Vane left the talks early and spoke to nobody.", "person: The Azanian Foreign Minister Ana Vane"],
    ["Gunmen killed General Ana Vane in Basra.", "person: General Ana Vane"],
    ["Gunmen killed General Ana Vane in Basra.", "person: Ana Vane"],
    ["A local doctor treated the wounded.", "person: A local doctor"],
    ["The president of Chile resigned.", "person: The president of Chile"],
    ["Our partners on the coast welcomed the people of Basra.", "group: Our partners"],
    ["Our partners on the coast welcomed the people of Basra.", "group: the people of Basra"],
    ["The Valley Brigade shelled the rebels.", "organization: The Valley Brigade"],
    ["The Valley Brigade shelled the rebels.", "group: the rebels"],
    ["They told him to leave.", "person: him"],
    ["Forty fighters fled.", "group: fighters"],
    ["The two soldiers fled.", "group: The two soldiers"],
    ["Karim Wasel's family fled.", "group: Karim Wasel's family"],
    ["The Iraqis fled to Basra.", "group: The Iraqis"],
  ])("“%s” mentions %s", (text, mention) => {
    expect(typesOf(text)).toContain(mention);
  });

  it.each([
    ["She is a composer.", "person: a composer"],
    ["A meeting was held in Basra.", "group: A meeting"],
    ["The country was at peace.", "group: The country"],
    ["No soldiers came.", "group: No soldiers"],
    ["Their plan failed.", "group: Their"],
    ["The families of the victims left.", "group: the victims"],
  ])("“%s” does not mention %s", (text, mention) => {
    expect(typesOf(text)).not.toContain(mention);
  });
});

describe("a nationality word within a longer mention belongs to it", () => {
  it.each([
    ["Iraqi forces shelled the town.", "group: Iraqi forces"],
    ["Iraqi forces shelled the town.", "organization: Iraqi forces"],
  ])("“%s”", (text) => {
    const mentions = mentionsOf(text);
    expect(mentions.map(({ type }) => type)).not.toContain("nationality");
    expect(mentions.find(({ words }) => words === "Iraqi forces")?.country).toBe("IQ");
  });

  it("stands alone before what is nobody", () => {
    expect(typesOf("They raised the Iraqi flag.")).toContain("nationality: Iraqi");
  });
});

describe("a country is an organization where it acts and keeps its place", () => {
  it.each([
    ["The United Kingdom condemned the attack.", "The United Kingdom"],
    ["Russia must use its influence.", "Russia"],
    ["They urged Iran to stop.", "Iran"],
    ["They held talks with Turkey.", "Turkey"],
    ["Iraq's offer was refused.", "Iraq"],
    ["Several states, notably Jordan, sent aid.", "Jordan"],
  ])("%s", (text, words) => {
    const mention = mentionsOf(text).find((one) => one.words === words);
    expect(mention?.type).toBe("organization");
    expect(mention?.country).toBeDefined();
  });

  it.each([
    ["Gunmen killed a priest in Iraq.", "Iraq"],
    ["Iraq has two rivers.", "Iraq"],
    ["Troops withdrew from Syria.", "Syria"],
  ])("but a location in: %s", (text, words) => {
    expect(typesOf(text)).toContain(`location: ${words}`);
  });
});

describe("things, numbers and papers", () => {
  it.each([
    ["They seized chemical weapons.", "weapon: chemical weapons"],
    ["Four armored vehicles burned.", "platform: armored vehicles"],
    ["The bus burned.", "vehicle: bus"],
    ["Four armored vehicles burned.", "quantity: Four"],
    ["They hold more than 300 square miles.", "quantity: 300 square miles"],
    ["Output fell by 15 to 20 percent.", "quantity: 15 to 20 percent"],
    ["They paid $20 million.", "money: $20 million"],
    ["They paid 9 billion euros.", "money: 9 billion euros"],
    ["The council adopted Resolution 1422.", "document: Resolution 1422"],
    ["They broke the Basra agreement.", "document: the Basra agreement"],
    ["They retook the city of Mosul.", "location: the city of Mosul"],
  ])("“%s” mentions %s", (text, mention) => {
    expect(typesOf(text)).toContain(mention);
  });

  it.each([
    ["The two soldiers fled.", "quantity"],
    ["It happened in 1988.", "quantity"],
    ["The council adopted Resolution 1422.", "quantity"],
    ["They wrote a report.", "document"],
    ["They signed an agreement.", "document"],
  ])("“%s” mentions no %s", (text, type) => {
    expect(mentionsOf(text).map((mention) => mention.type)).not.toContain(type);
  });
});
