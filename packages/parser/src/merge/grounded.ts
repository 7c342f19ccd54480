import type { Context } from "../context.js";
import { actorOf } from "../resolve/entity.js";
import type { Resolved, Told } from "../stages/resolve.js";
import type { Group } from "./groups.js";

const armedKinds = new Set(["state", "military", "police", "armed-group", "category", "coalition"]);
function armed(told: Told, resolved: Resolved, context: Context): boolean {
  const { force } = context.lexicon;
  return told.roles.some(({ entity, role }) => {
    const actor = actorOf(entity, resolved.actors, context.actors);
    if (actor !== undefined && armedKinds.has(actor.kind)) return true;
    if (role === "victim" && entity.kind === "person") return true;
    if (role === "target" && force.targets.has(entity.text.toLowerCase().split(/\s+/).at(-1) ?? "")) return true;
    return entity.text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .some((word) => force.doers.has(word) || force.doers.has(word.replace(/s$/, "")) || force.doers.has(word.replace(/men$/, "man")));
  });
}

const deaths: ReadonlySet<string> = new Set(["harm", "leave", "suffer", "suffer-injury"]);

/** "five attacks were reported in Homs": acts counted at a place are no figure of speech. */
const isRow = ({ count, place }: Told) => count !== null && count.min > 1 && place !== null;

/**
 * Whether something in the tellings shows that force is meant: a weapon, somebody hurt, an armed body, a mode that is violent by
 * itself. "The home side launched an attack" has none of these.
 */
export function groundedness(group: Group, resolved: Resolved, context: Context): boolean {
  // People die of much else: "died" grounds no act told elsewhere.
  const members = group.members.filter(
    ({ frame, tolls }) => group.members.length === 1 || frame.weak !== true || tolls.length === 0 || !deaths.has(frame.frame),
  );
  return members.some(
    (told) =>
      told.weapons.length > 0 ||
      context.lexicon.force.triggers.has(told.frame.lemma) ||
      told.roles.some(({ slot }) => slot === "claimant" || slot === "suffer-subject") ||
      told.tolls.length > 0 ||
      isRow(told) ||
      (told.mode !== "attack-unspecified" && told.frame.lemma !== "shooting" && told.frame.lemma !== "battle") ||
      armed(told, resolved, context),
  );
}
