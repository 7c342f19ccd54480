import type { Context } from "../context.js";
import { joinedKey, wordKey } from "../grammar/name-key.js";
import { actorOf, type Entity } from "../resolve/entity.js";
import type { Resolved } from "../stages/resolve.js";

/** Who has a name of their own; states and their forces are described more than named ("the capital's air force"). */
const spelled: ReadonlySet<string> = new Set(["person", "armed-group", "group", "organization", "political"]);

/** "Shining Path guerrillas": the name without the noun for its people. */
function withoutPeople(words: string, { actors: { collective, names } }: Context): string {
  const all = words.split(/\s+/);
  const people = all.length > 1 && collective.has(all.at(-1)?.toLowerCase() ?? "") && !names.exact.has(joinedKey(words));
  return (people ? all.slice(0, -1) : all).join(" ");
}

/**
 * Returns how a document writes the names of the actors that it names, by actor id: as the table has it but for case and accents, if it
 * does so anywhere, else by the fullest name that it gives.
 */
export function spellingsOf({ sentences, actors, document }: Resolved, context: Context): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { mentions } of sentences) {
    for (const { actorId, type, start, end } of mentions) {
      const actor = actorOf({ actorId }, actors, context.actors);
      if (actorId === undefined || actor === undefined || !spelled.has(actor.kind) || type === "nationality") continue;
      const name = withoutPeople(document.text.slice(start, end), context);
      const key = wordKey(actor.name);
      const known = found.get(actorId);
      // Copy in capitals writes the table's name all the same.
      if (name.toLowerCase() === actor.name.toLowerCase()) found.set(actorId, actor.name);
      else if (known === undefined || (wordKey(known) !== key && (wordKey(name) === key || name.length > known.length))) found.set(actorId, name);
    }
  }
  return found;
}

/** Returns the name of a participant: as the document writes it where the participant's own words are a description or part of a name. */
export function nameAsWritten({ name, text, kind, actorId }: Entity, spellings: ReadonlyMap<string, string>, { actors }: Context): string | undefined {
  if (name === undefined || actorId === undefined || (kind !== "person" && actors.names.exact.has(joinedKey(text)))) return name;
  return spellings.get(actorId) ?? name;
}
