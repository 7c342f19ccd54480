import type { Context } from "../context.js";
import { actorOf, type Entity } from "../resolve/entity.js";
import type { Resolved } from "../stages/resolve.js";

/** Papers, channels and sources without a name or an office hand on what others told them. */
export function isSecondHand(entity: Entity, resolved: Resolved, context: Context): boolean {
  const actor = actorOf(entity, resolved.actors, context.actors);
  if (actor !== undefined) return actor.kind === "media";
  const words = entity.text.toLowerCase().split(/[^\p{L}]+/u);
  const at = words.findIndex((word) => word === "source" || word === "sources");
  const { media, unnamedSources } = context.lexicon.speech;
  const nameless = at >= 0 && words.slice(0, at).every((word) => unnamedSources.has(word));
  return words.some((word) => media.has(word)) || (nameless && entity.name === undefined);
}
