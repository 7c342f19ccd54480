import { premodifier } from "../assemble/slots.js";
import type { NounGroup } from "../grammar/chunks.js";

const bodies: ReadonlySet<string> = new Set(["organization", "group"]);

/** The body that a group of people belongs to by its own words: "army soldiers", "members of a cell of the front"; null where none is named. */
export function bodyOfMembers(members: NounGroup): NounGroup | null {
  const before = premodifier(members, bodies);
  if (before !== null && before.to <= members.head) return before;
  for (let body = members.of; body !== null; body = body.of) if (body.mentions.some(({ type }) => bodies.has(type))) return body;
  return null;
}
