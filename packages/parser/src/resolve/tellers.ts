import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";

/** Returns the speakers that "it" and "its fighters" in their own words stand for, by sentence and chunk. */
export function ownTellers(sentences: readonly ChunkedSentence[], context: Context): Map<string, NounGroup> {
  const tellers = new Map<string, NounGroup>();
  for (const { sentence, clauses } of sentences) {
    for (const clause of clauses) {
      const speaker = clause.governor?.subject;
      const told = clause.relation === "complement" && context.lexicon.tellingVerbs.has(clause.governor?.verb.lemma ?? "");
      if (told && speaker != null && !speaker.pronoun) for (const { index } of spokenOf(clause)) tellers.set(`${sentence.index}/${index}`, speaker);
    }
  }
  return tellers;
}

/** The groups of a clause that go back to who tells it: its subject, or "its fighters" whom an act or a weapon struck. */
function spokenOf({ subject, object }: Clause): NounGroup[] {
  if (subject === null) return [];
  const refersBack = subject.pronoun ? subject.class !== "person" : isOwned(subject) && subject.mentions.every(({ actorId }) => actorId === undefined);
  const struck = object?.of != null && object.count !== null ? object.of : object;
  const isOthers = struck !== null && isOwned(struck) && (subject.class === "event" || subject.class === "weapon");
  return [...(refersBack ? [subject] : []), ...(isOthers && object !== null ? [object] : [])];
}

/** "its fighters": people by whom somebody else acts. */
const isOwned = ({ determiner, possessor, class: kind }: NounGroup) =>
  determiner === "possessive" && possessor === null && (kind === "person" || kind === "group");
