import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";

const isQuoteMark = (text: string) => /^["”»]$/.test(text);

/** '"…," said Ana Ruiz': the group after a verb that stands behind a quotation or a comma. */
function inverted(sentence: ChunkedSentence, { verb, object }: Clause): NounGroup | null {
  const before = sentence.sentence.tokens[verb.from - 1]?.text ?? "";
  return object !== null && object.from === verb.to && (before === "," || isQuoteMark(before)) ? object : null;
}

/** "A spokesman, speaking on condition of anonymity, told Reuters": the group before what is set in between commas. */
function beforeInsertion(sentence: ChunkedSentence, { verb }: Clause): NounGroup | null {
  if (sentence.chunks[verb.index - 1]?.kind !== "comma") return null;
  const opening = sentence.chunks.findLastIndex((chunk) => chunk.kind === "comma" && chunk.index < verb.index - 1);
  const before = sentence.chunks[opening - 1];
  return before?.kind === "noun" ? before : null;
}

/** Returns who speaks in a clause of saying: its subject, its agent, or whoever stands where subjects of such clauses may. */
export function speakerOf(sentence: ChunkedSentence, clause: Clause, { lexicon: { speech } }: Context): NounGroup | null {
  const { subject, verb } = clause;
  if (clause.passive) return clause.attachments.find(({ preposition }) => preposition === "by")?.group ?? null;
  const isHearer = subject !== null && speech.hearers.has(verb.lemma) && subject.start > verb.end;
  if (subject !== null && !isHearer) return subject;
  return inverted(sentence, clause) ?? beforeInsertion(sentence, clause);
}
