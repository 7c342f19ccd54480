import type { Context } from "../context.js";
import { actorOf, type Entity } from "../resolve/entity.js";
import type { Resolved } from "../stages/resolve.js";

const media = /\b(?:media|channels?|websites?|press|newspapers?|radio|television|agency|reports?)\b/i;

/** Papers, channels and sources without a name or an office hand on what others told them. */
export function isSecondHand(entity: Entity, resolved: Resolved, context: Context): boolean {
  const actor = actorOf(entity, resolved.actors, context.actors);
  if (actor !== undefined) return actor.kind === "media";
  const words = entity.text.toLowerCase().split(" ");
  const at = words.findIndex((word) => word === "source" || word === "sources");
  const nameless = at >= 0 && words.slice(0, at).every((word) => context.lexicon.speech.unnamedSources.has(word));
  return media.test(entity.text) || (nameless && entity.name === undefined);
}
