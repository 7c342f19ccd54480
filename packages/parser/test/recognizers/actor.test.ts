import { describe, expect, it } from "vitest";
import { actorIds, readActors } from "./read-names.js";

const words = (...texts: readonly string[]) => {
  const text = texts.join(" ");
  return readActors(...texts).map(({ start, end }) => text.slice(start, end));
};

describe("recognizeDocumentActors", () => {
  it.each([
    { text: "Kataib Hizballah shot at the convoy.", id: "kataib-hezbollah" },
    { text: "Kata’eb Hezbollah shot at the convoy.", id: "kataib-hezbollah" },
    { text: "Harakat al Nujabah sent two men.", id: "harakat-al-nujaba" },
    { text: "A member of Jaysh al-Adl was held.", id: "jaysh-al-adl" },
    { text: "Jama'at Nusrat al-Islam wal-Muslimeen took the post.", id: "jnim" },
    { text: "Lashkar-i-Tayyiba denied it.", id: "lashkar-e-taiba" },
    { text: "Ansarullah fired first.", id: "houthis" },
    { text: "The M-19 gave up its arms.", id: "m-19" },
    { text: "A bomb of the FARC-EP went off.", id: "farc" },
    { text: "Volodymir Zelenskyi spoke to reporters.", id: "volodymyr-zelensky" },
    { text: "Quassem Soleymani had flown in.", id: "qasem-soleimani" },
    { text: "The Farabundo Marti National Liberation Front (FMLN) agreed.", id: "fmln" },
    { text: "Doctors Without Borders runs the clinic.", id: "msf" },
    { text: "Iran's Revolutionary Guards seized a tanker.", id: "irgc" },
    { text: "The Revolutionary Guard Corps seized a tanker.", id: "irgc" },
    { text: "It was printed in The Guardian on Monday.", id: "the-guardian" },
    { text: "It was shown on Al-Manar on Monday.", id: "al-manar" },
  ])("knows $id in: $text", ({ text, id }) => {
    expect(actorIds(text)[0]).toBe(id);
  });

  it.each([
    { text: "Iraq's Foreign Ministry summoned him.", id: "iraq-foreign-ministry" },
    { text: "The Foreign Ministry of Iraq summoned him.", id: "iraq-foreign-ministry" },
    { text: "The Iraqi Foreign Ministry summoned him.", id: "iraq-foreign-ministry" },
    { text: "The Ministry of Foreign Affairs of Iraq summoned him.", id: "iraq-foreign-ministry" },
    { text: "The government of Iraq objected.", id: "iraq" },
    { text: "The government in Baghdad objected.", id: "iraq" },
    { text: "The US president flew home.", id: "united-states-president" },
    { text: "The President of the United States flew home.", id: "united-states-president" },
    { text: "Turkish warplanes left as the Turkish Air Force landed.", id: "turkiye-air-force" },
    { text: "U.S. Marines went ashore.", id: "united-states-armed-forces" },
    { text: "Ukraine's armed forces withdrew.", id: "ukraine-armed-forces" },
    { text: "The Salvadoran Army withdrew.", id: "el-salvador-armed-forces" },
    { text: "The Israeli army withdrew.", id: "israel-defense-forces" },
    { text: "Russia's Defence Ministry was silent.", id: "russia-defence-ministry" },
    { text: "The US Defense Department was silent.", id: "us-dod" },
    { text: "Iraqi federal police closed the road.", id: "iraq-police" },
    { text: "A Yemeni security official said so.", id: "yemen-officials" },
  ])("puts state and body together as $id in: $text", ({ text, id }) => {
    expect(actorIds(text)).toEqual([id]);
  });

  it.each([
    "Iran-backed militias took the town.",
    "Iranian-backed Shia armed groups took the town.",
    "Pro-Iranian factions took the town.",
    "pro-Iran militiamen took the town.",
    "Militias backed by the Iranian regime took the town.",
    "Militias that Iran backs took the town.",
    "Factions loyal to Tehran took the town.",
    "Groups that are aligned with Iran took the town.",
    "Tehran-backed fighters took the town.",
    "Iran's proxies took the town.",
  ])("reads the backer behind: %s", (text) => {
    expect(actorIds(text)).toEqual(["iran-backed-militias"]);
  });

  it("lets a group's own name stand before what backs it", () => {
    expect(actorIds("The Iran-backed Houthi rebels fired two missiles.")).toEqual(["houthis"]);
  });

  it.each([
    { text: "Islamic Resistance in Iraq claimed it.", ids: ["islamic-resistance-in-iraq"] },
    { text: "The Islamic Resistance militia group in Iraq claimed it.", ids: ["islamic-resistance-in-iraq"] },
    { text: "The Islamic Resistance Movement claimed it.", ids: ["hamas"] },
    { text: "The Islamic State of Iraq and Syria claimed it.", ids: ["islamic-state"] },
    { text: "Islamic State Khorasan Province claimed it.", ids: ["iskp"] },
    { text: "The Islamic Revolutionary Guard Corps claimed it.", ids: ["irgc"] },
    { text: "The Islamic Republic claimed it.", ids: [] },
    { text: "The Islamic resistance to the law grew.", ids: [] },
  ])("keeps names that begin alike apart: $text", ({ text, ids }) => {
    expect(actorIds(text)).toEqual(ids);
  });

  it.each([
    { text: "Houthi rebels fired.", found: "Houthi rebels" },
    { text: "Two Houthi rebels died.", found: "Houthi" },
    { text: "The Islamic State terrorist group fired.", found: "Islamic State terrorist group" },
    { text: "Al-Shabaab fired.", found: "Al-Shabaab" },
    { text: "They spoke for Hezbollah's Radwan Force.", found: "Hezbollah" },
  ])("covers $found in: $text", ({ text, found }) => {
    expect(words(text)[0]).toBe(found);
  });

  it("reads initials that several share by the country that the document speaks of", () => {
    expect(actorIds("The ERP struck in San Miguel.", "The Salvadoran government said so.")).toEqual(["erp-el-salvador", "el-salvador"]);
    expect(actorIds("The ERP struck in Rosario.", "The Argentine government said so.")).toEqual(["erp-argentina", "argentina"]);
    expect(actorIds("The ERP struck again.")).toEqual([]);
  });

  it("takes a weak name for an actor that the document names in full", () => {
    expect(actorIds("Lloyd Austin spoke.", "Austin then left.")).toEqual(["lloyd-austin", "lloyd-austin"]);
    expect(actorIds("Austin then left.")).toEqual([]);
    expect(actorIds("The coalition bombed a depot near Mosul in Iraq.")).toEqual(["international-coalition"]);
    expect(actorIds("The ruling coalition in Iraq split.")).toEqual([]);
  });

  it("does not read a bearer of a family name as somebody else of that name", () => {
    const intro = "Prime Minister Mohammed Shia al-Sudani arrived.";
    expect(actorIds(intro, "Al-Sudani spoke.")).toEqual(["mohammed-shia-al-sudani", "mohammed-shia-al-sudani"]);
    expect(actorIds(intro, "The photographer Kamil al-Sudani watched.")).toEqual(["mohammed-shia-al-sudani"]);
    expect(actorIds("Rockets fell on Ain al-Asad.", "Syria said nothing.")).toEqual([]);
  });

  it.each([
    "The armed forces said nothing.",
    "The army and the police said nothing.",
    "The ministry said nothing.",
    "The president of the club resigned.",
    "Mexican food is served in New Mexico.",
    "New Mexico police closed the road.",
    "Who is to blame for the times we live in?",
    "They met at the white house on the hill.",
    "The Guardian Council met.",
    "The Monitor sank off Cape Hatteras.",
    "The Liberation of the city took days.",
    "Mahmoud Deif is a baker.",
    "The former Iraqi president died.",
    "Iraqi Prime Minister Salim Haddad arrived.",
  ])("abstains in: %s", (text) => {
    expect(actorIds(text)).toEqual([]);
  });

  it("reads copy all in capitals", () => {
    expect(actorIds("THE FMLN ATTACKED THE ATLACATL BATTALION AND U.S. TROOPS.")).toEqual(["fmln", "atlacatl-battalion", "united-states-armed-forces"]);
    expect(actorIds("WHO IS IN FAVOR OF IT, HE ASKED.")).toEqual([]);
  });
});
