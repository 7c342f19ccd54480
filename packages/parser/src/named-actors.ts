import type { Actor } from "@dateline/schema";
import type { Context } from "./context.js";
import type { Recognized } from "./stages/recognize.js";

/**
 * Returns the actors that a document names, with all that they stand in relation to, so that no relation leads out of the dataset.
 */
export function namedActors(recognized: Recognized, context: Context): Actor[] {
  const found = new Map<string, Actor>(recognized.actors);
  const body = context.actors.bodies.get("government");
  const look = (id: string): Actor | undefined => context.actors.get(id);
  for (const { mentions } of recognized.sentences) {
    for (const { place } of mentions) {
      const state = place?.country === undefined ? undefined : context.actors.state(place.country);
      if (state !== undefined && body !== undefined) found.set(context.actors.bodyOf(state, body).id, context.actors.bodyOf(state, body));
    }
  }
  const queue = [...found.values()];
  for (let actor = queue.pop(); actor !== undefined; actor = queue.pop()) {
    for (const { to } of actor.relations) {
      const other = found.has(to) ? undefined : look(to);
      if (other === undefined) continue;
      found.set(other.id, other);
      queue.push(other);
    }
  }
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
