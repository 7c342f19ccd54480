import type { CoreMode, Weapon } from "@dateline/schema";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { Lexicon } from "../lexicon.js";
import type { ChunkedSentence } from "../stages/chunk.js";

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
  if (kinds.has("drone") && projectile) return word === "strike" ? "drone-strike" : "missile-drone-barrage";
  if (kinds.has("drone")) return word === "strike" || word === "airstrike" ? "drone-strike" : "drone-attack";
  if (mode === "bombing" && kinds.has("aircraft")) return "air-strike";
  if (mode === "bombing" && kinds.has("grenade") && kinds.size === 1) return "grenade";
  if (mode !== "attack-unspecified" && mode !== "air-strike") return mode;
  if (kinds.has("missile")) return "missile-attack";
  if (kinds.has("rocket")) return "rocket-attack";
  if (kinds.has("aircraft")) return mode === "air-strike" || word === "strike" ? "air-strike" : "gunship-strike";
  if (kinds.has("artillery")) return "shelling";
  if (kinds.has("bomb") || kinds.has("mine")) return mode === "air-strike" ? mode : "bombing";
  if (kinds.has("grenade")) return "grenade";
  return kinds.has("firearm") ? "shooting" : mode;
}

/** "opened fire": with what is not told, so with what they carried. */
export const modeOfFire = (mode: CoreMode, word: string): CoreMode => (mode === "attack-unspecified" && word === "fire" ? "shooting" : mode);

/** "bombed from the air" */
export const modeOfManner = (mode: CoreMode, { attachments }: Clause): CoreMode =>
  generic.has(mode) && attachments.some(({ preposition, group }) => preposition === "from" && group.lemma === "air") ? "air-strike" : mode;

/** Returns the mode that whoever acts makes of a general one ("killed by a sniper", "jets struck"). */
export function modeOfDoers(mode: CoreMode, doers: readonly NounGroup[], { tokens }: ChunkedSentence["sentence"], { senses }: Lexicon): CoreMode {
  if (mode !== "attack-unspecified" && mode !== "bombing") return mode;
  const found = doers.flatMap((group) => {
    const [before, head] = [tokens[group.head - 1], tokens[group.head]].map((token) => token?.lemma ?? "");
    return senses.doerModes.get(`${before} ${head}`) ?? senses.doerModes.get(group.lemma) ?? [];
  });
  return found[0] ?? mode;
}
