import type { Context } from "../context.js";
import type { Resolved, Told } from "../stages/resolve.js";
import type { Group } from "./groups.js";

const armedKinds = new Set(["state", "military", "police", "armed-group", "category", "coalition"]);
const armedWords = new Set([
  "soldier",
  "troop",
  "militant",
  "gunman",
  "rebel",
  "guerrilla",
  "terrorist",
  "insurgent",
  "militia",
  "army",
  "police",
  "force",
  "assassin",
  "bomber",
  "attacker",
  "assailant",
  "fighter",
  "extremist",
  "commando",
  "squad",
  "subversive",
  "militiaman",
  "jihadist",
  "separatist",
  "military",
  "individual",
  "stranger",
  "jet",
  "warplane",
  "warship",
  "gunboat",
  "helicopter",
  "assailant",
  "bandit",
  "pirate",
  "hijacker",
  "hitman",
  "kidnapper",
  "sniper",
]);

/** What is attacked only by force: military and guarded sites, convoys, ships. */
const forceTargets = new Set([
  "base",
  "barracks",
  "outpost",
  "checkpoint",
  "convoy",
  "depot",
  "patrol",
  "garrison",
  "airbase",
  "embassy",
  "consulate",
  "refinery",
  "headquarters",
  "tanker",
  "vessel",
  "ship",
  "warship",
  "hotel",
  "village",
  "mosque",
  "church",
  "market",
  "hospital",
  "school",
  "pipeline",
  "dam",
  "airport",
  "airfield",
  "position",
  "stronghold",
]);

/** Triggers that are said of force alone. */
const forceful = new Set(["ambush", "storm", "shell", "bomb"]);

function armed(told: Told, resolved: Resolved, context: Context): boolean {
  return told.roles.some(({ entity, role }) => {
    const actor = entity.actorId === undefined ? undefined : (resolved.actors.get(entity.actorId) ?? context.actors.get(entity.actorId));
    if (actor !== undefined && armedKinds.has(actor.kind)) return true;
    if (role === "victim" && entity.kind === "person") return true;
    if (role === "target" && forceTargets.has(entity.text.toLowerCase().split(/\s+/).at(-1) ?? "")) return true;
    return entity.text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => armedWords.has(word) || armedWords.has(word.replace(/s$/, "")) || armedWords.has(word.replace(/men$/, "man")));
  });
}

/**
 * Whether something in the tellings shows that force is meant: a weapon, somebody hurt, an armed body, a mode that is violent by
 * itself. "The home side launched an attack" has none of these.
 */
export function groundedness(group: Group, resolved: Resolved, context: Context): boolean {
  return group.members.some(
    (told) =>
      told.weapons.length > 0 ||
      forceful.has(told.frame.lemma) ||
      told.roles.some(({ slot }) => slot === "claimant" || slot === "suffer-subject") ||
      told.tolls.length > 0 ||
      (told.mode !== "attack-unspecified" && told.frame.lemma !== "shooting" && told.frame.lemma !== "battle") ||
      armed(told, resolved, context),
  );
}
