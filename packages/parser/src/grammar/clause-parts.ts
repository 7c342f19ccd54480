import type { TimeExpression } from "../recognizers/time.js";
import { after, isBoundary, isNoun, isVerb, lowerOf } from "./chunk-search.js";
import type { Chunk, NounGroup } from "./chunks.js";
import type { Attachment } from "./clause.js";
import type { Build } from "./clause-build.js";

interface Attached {
  attachments: Attachment[];
  times: TimeExpression[];
}

/** The object by position: the group that follows the verb, brackets, quotation marks and a receiver passed over. */
export function objectOf({ chunks, context }: Build, at: number): NounGroup | null {
  const verb = chunks[at];
  if (isVerb(verb) && context.lexicon.grammar.dativeVerbs.has(verb.lemma) && lowerOf(chunks[after(chunks, at)]) === "to") {
    for (let k = after(chunks, at) + 1; k < chunks.length && !isBoundary(chunks[k] ?? verb); k++) {
      const group = chunks[k];
      if (isNoun(group) && (chunks[k - 1]?.kind === "noun" || (chunks[k - 1]?.kind === "open-quote" && chunks[k - 2]?.kind === "noun"))) return group;
    }
  }
  const next = chunks[after(chunks, at)];
  // "bombed, from the air, a village"
  const aside =
    next?.kind === "comma" && chunks[next.index + 1]?.kind === "preposition" && isNoun(chunks[next.index + 2]) && chunks[next.index + 3]?.kind === "comma"
      ? chunks[next.index + 4]
      : undefined;
  // "killed “in self-defence” five men"
  const quoted =
    chunks[at + 1]?.kind === "open-quote" && next?.kind === "preposition" && chunks[next.index + 2]?.kind === "close-quote"
      ? chunks[next.index + 3]
      : undefined;
  if (isNoun(quoted)) return quoted;
  // "killed or wounded 40 troops": one object for both.
  const joined = next?.kind === "conjunction" ? chunks[after(chunks, next.index)] : undefined;
  if (isVerb(verb) && isVerb(joined) && joined.form === verb.form && next !== undefined && next.index === at + 1) {
    const shared = chunks[joined.index + 1];
    if (isNoun(shared) && !shared.pronoun) return shared;
  }
  if (isNoun(aside) && aside.class !== "time") return aside;
  return isNoun(next) ? next : objectBehind(chunks, at);
}

/** "killed on Monday a judge", "attacked with mortars and rifles a police station": an object behind a time or a means, with nothing to part them. */
function objectBehind(chunks: readonly Chunk[], at: number): NounGroup | null {
  let k = at + 1;
  while (chunks[k]?.kind === "time") k += 1;
  while (chunks[k]?.kind === "preposition" && k < at + 4) {
    const held = chunks[k + 1];
    if (held?.kind !== "time" && !(isNoun(held) && held.class === "weapon")) return null;
    k = held.kind === "time" ? k + 2 : Math.max(held.index, ...held.coordinates.map(({ index }) => index)) + 1;
  }
  const group = chunks[k];
  const verb = chunks[k + 1];
  const opensClause = isVerb(verb) && verb.form === "finite";
  return k > at + 1 && isNoun(group) && !group.pronoun && group.class !== "time" && isIntroduced(group) && !opensClause ? group : null;
}

/** Whether a group begins where it seems to: with an article, a number, a title or a name. */
const isIntroduced = ({ determiner, count, mentions, from }: NounGroup) =>
  determiner !== "none" || count !== null || mentions.some((mention) => mention.type === "person" || mention.from === from);

/** What follows the verb, up to the next one: its prepositional groups and times. */
export function attachmentsRight({ chunks }: Build, at: number): Attached {
  const attachments: Attachment[] = [];
  const times: TimeExpression[] = [];
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k];
    if (chunk === undefined || isBoundary(chunk)) break;
    if (chunk.kind === "conjunction" && isNoun(chunks[k + 1]) && isVerb(chunks[k + 2])) break;
    if (chunk.kind === "time") times.push(chunk.expression);
    if (isNoun(chunk) && chunk.time !== null && k === at + 1) times.push(chunk.time);
    const group = chunks[k + 1];
    if (chunk.kind === "preposition" && isNoun(group)) attachments.push({ preposition: chunk.lower, group });
  }
  return { attachments, times };
}

/** "On Sunday, in Baghdad, militants attacked": what opens the clause before its subject. */
export function attachmentsLeft({ chunks }: Build, from: number): Attached {
  const attachments: Attachment[] = [];
  const times: TimeExpression[] = [];
  for (let k = from - 1; k >= 0; k--) {
    const chunk = chunks[k];
    // "On Feb. 23, between 4 and 6 p.m., forces shot down": hours joined.
    const joinsTimes = chunk?.kind === "conjunction" && chunks[k - 1]?.kind === "time" && chunks[k + 1]?.kind === "time";
    if (chunk === undefined || isBoundary(chunk) || (chunk.kind === "conjunction" && !joinsTimes)) break;
    // "a day after the army bombed" dates what came after, not the bombing.
    if (chunk.kind === "time" && "anchor" in chunk.expression.value && chunk.expression.value.anchor === "event") break;
    if (chunk.kind === "time") times.push(chunk.expression);
    const opener = chunks[k - 1];
    if (isNoun(chunk) && opener?.kind === "preposition") attachments.push({ preposition: opener.lower, group: chunk });
  }
  return { attachments, times };
}

/** Times that stand between two chunks: between a subject and its verb. */
export function timesBetween(chunks: readonly Chunk[], from: number, to: number): TimeExpression[] {
  const times: TimeExpression[] = [];
  for (let k = from; k < to; k++) {
    const chunk = chunks[k];
    if (chunk?.kind === "time") times.push(chunk.expression);
  }
  return times;
}
