import type { ConflictEvent, CoreRole } from "@dateline/schema";
import { cleanLabel } from "../label.js";
import { groupBy } from "./group.js";

/** Those who act, by deed or by word. */
export const actingRoles: readonly CoreRole[] = ["perpetrator", "source"];

/** Those whom it befalls or addresses. */
export const targetRoles: readonly CoreRole[] = ["target", "victim", "recipient"];

type Participant = ConflictEvent["participants"][number];

// A name and an actor id must not meet by accident, so each carries its kind.
const keyOf = ({ actorId, name, text }: Participant) => (actorId === undefined ? `text:${cleanLabel(name ?? text).toLowerCase()}` : `actor:${actorId}`);

/** Finds the keys of an event's participants, and the name that a key goes by. */
export interface ActorNames {
  keysOf: (event: ConflictEvent, roles: readonly CoreRole[]) => string[];
  /** The same of those alone who have a name: two who are called "gunmen" need not be the same. */
  namedKeysOf: (event: ConflictEvent, roles: readonly CoreRole[]) => string[];
  nameOf: (key: string) => string;
}

/**
 * Returns the participants' keys and names over all events: one key an actor, by its id where it has one, else by its words.
 * An actor goes by the name that most events give it, equals by the alphabet.
 */
export function actorNames(events: readonly ConflictEvent[]): ActorNames {
  const participants = events.flatMap((event) => event.participants);
  const names = new Map<string, string>();
  for (const [key, same] of groupBy(participants, keyOf)) {
    const spellings = [...groupBy(same, ({ name, text }) => cleanLabel(name ?? text))];
    spellings.sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
    names.set(key, spellings[0]?.[0] ?? key);
  }
  const keysOf = (event: ConflictEvent, roles: readonly CoreRole[]) => [...new Set(event.participants.filter(({ role }) => roles.includes(role)).map(keyOf))];
  const named = new Set(participants.filter(({ actorId, name }) => actorId !== undefined || name !== undefined).map(keyOf));
  return {
    keysOf,
    namedKeysOf: (event, roles) => keysOf(event, roles).filter((key) => named.has(key)),
    nameOf: (key) => names.get(key) ?? key,
  };
}
