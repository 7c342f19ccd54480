import type { ActorTable } from "../actors.js";
import { premodifier } from "../assemble/slots.js";
import type { NounGroup } from "../grammar/chunks.js";
import { joinedKey } from "../grammar/name-key.js";
import type { Found } from "../stage.js";

const bodies: ReadonlySet<string> = new Set(["organization", "group"]);

/** A mention as its name alone: "Shining Path guerrillas" names the body before the noun, where "FARC dissidents" is a name as it stands. */
function bareName(mention: Found, { lemma, head }: NounGroup, text: string, { collective, names }: ActorTable): Found {
  const isHead = mention.actorId !== undefined && mention.from < head && mention.to === head + 1;
  const words = text.slice(mention.start, mention.end);
  if (!isHead || !collective.has(`${lemma}s`) || names.exact.has(joinedKey(words))) return mention;
  return { ...mention, to: head, end: mention.start + words.replace(/\s+\S+$/, "").length };
}

/** Returns a group whose people are not mistaken for the body that they belong to: a body's name before their noun is a mention by itself. */
export function apartFromBody(group: NounGroup, text: string, actors: ActorTable): NounGroup {
  if (group.class !== "person" || !group.plural || group.mentions.length === 0) return group;
  const mentions = group.mentions.map((mention) => bareName(mention, group, text, actors));
  return mentions.some((mention, at) => mention !== group.mentions[at]) ? { ...group, mentions } : group;
}

/** The body that a group of people belongs to by its own words: "army soldiers", "members of a cell of the front"; null where none is named. */
export function bodyOfMembers(members: NounGroup): NounGroup | null {
  const before = premodifier(members, bodies);
  if (before !== null && before.to <= members.head) return before;
  for (let body = members.of; body !== null; body = body.of) if (body.mentions.some(({ type }) => bodies.has(type))) return body;
  return null;
}
