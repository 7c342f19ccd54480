import { isNoun } from "../grammar/chunk-search.js";
import type { Chunk, NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { RoleFiller } from "./candidate.js";
import { withCoordinates } from "./slots.js";

const isNamed = (group: NounGroup) => group.mentions.some(({ type, to }) => type === "person" && to === group.to);

/** The last chunk of a group with what hangs on it by "of". */
const lastOf = (group: NounGroup): number => (group.of === null ? group.index : lastOf(group.of));

const isIncluding = (chunk: Chunk | undefined) => chunk?.kind === "preposition" && chunk.lower === "including";

/** The people whom the words beside a group name: "a couple, Ana and Luis", "six priests, including the rector", "the mayor, Luis Paz". */
function namesBeside({ chunks, clauses }: ChunkedSentence, group: NounGroup): NounGroup[] {
  const after = lastOf(group) + 1;
  const at = chunks[after]?.kind === "comma" ? after + 1 : after;
  const including = isIncluding(chunks[at]);
  const first = chunks[including ? at + 1 : at];
  if (!isNoun(first) || first.pronoun || (!including && at === after)) return [];
  // "killed a soldier, Luis Paz said": a name that opens a clause of its own is beside nobody.
  if (clauses.some(({ subject }) => subject?.index === first.index)) return [];
  if (including) return withCoordinates(first).filter((one) => one.class === first.class);
  return isNamed(first) ? withCoordinates(first).filter(isNamed) : [];
}

/**
 * Returns a participant with those whom the words beside it name. One who is described and then named is the one named; of several, the
 * description stays too.
 */
export function withNamesBeside(sentence: ChunkedSentence, filler: RoleFiller): RoleFiller[] {
  const { group } = filler;
  const people = group.class === "person" || group.class === "group";
  if (!people || group.pronoun || isNamed(group)) return [filler];
  const names = namesBeside(sentence, group).map((name) => ({ ...filler, group: name, slot: "name-beside" }));
  return names.length === 1 && !group.plural && group.class === "person" && isNamed(names[0]?.group ?? group) ? names : [filler, ...names];
}
