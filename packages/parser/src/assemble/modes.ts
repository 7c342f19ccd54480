import type { CoreMode, Weapon } from "@dateline/schema";

type Kind = Weapon["kind"];

const generic = new Set<CoreMode>(["attack-unspecified", "bombing", "shelling", "armed-raid", "air-strike"]);

const byModifier: Readonly<Record<string, CoreMode>> = {
  air: "air-strike",
  aerial: "air-strike",
  suicide: "suicide-bombing",
  gun: "shooting",
  arson: "arson",
  grenade: "grenade",
  mortar: "shelling",
  artillery: "shelling",
};

/** Returns the mode that a word before the event noun tells: "air strike", "suicide attack"; else the mode given. */
export function modeOfModifiers(mode: CoreMode, words: readonly string[]): CoreMode {
  return words.map((word) => byModifier[word]).find((found) => found !== undefined) ?? mode;
}

/**
 * Returns the mode that weapons make of a general one: "attack" with a drone is a drone attack, "strike" with a drone a drone
 * strike, missiles and drones together a barrage. `word` is the trigger's lemma.
 */
export function refineMode(mode: CoreMode, kinds: ReadonlySet<Kind>, word: string): CoreMode {
  if (!generic.has(mode)) return mode;
  const projectile = kinds.has("missile") || kinds.has("rocket");
  if (kinds.has("drone") && projectile) return word === "fire" || word === "strike" ? "drone-strike" : "missile-drone-barrage";
  if (kinds.has("drone")) return word === "strike" || word === "airstrike" ? "drone-strike" : "drone-attack";
  if (mode !== "attack-unspecified" && mode !== "air-strike") return mode;
  if (kinds.has("missile")) return "missile-attack";
  if (kinds.has("rocket")) return "rocket-attack";
  if (kinds.has("aircraft")) return mode === "air-strike" || word === "strike" ? "air-strike" : "gunship-strike";
  if (kinds.has("artillery")) return "shelling";
  if (kinds.has("bomb") || kinds.has("mine")) return mode === "air-strike" ? mode : "bombing";
  if (kinds.has("grenade")) return "grenade";
  if (kinds.has("firearm")) return "shooting";
  return mode;
}
