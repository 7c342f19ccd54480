import { before, chainStart, clausalPrepositions, isNoun, isVerb, lowerOf } from "./chunk-search.js";
import type { Chunk, NounGroup } from "./chunks.js";
import type { Clause } from "./clause.js";
import type { Build } from "./clause-build.js";

/** The subject by position: the nearest group to the left that no preposition governs, relative clauses and appositions passed over. */
export function subjectLeft({ chunks, clauses, context }: Build, at: number): NounGroup | null {
  for (let k = beforeParenthesis({ chunks, clauses, context }, at); k >= 0; k--) {
    const chunk = chunks[k];
    if (isNoun(chunk)) {
      // "after the army bombed": a preposition that opens a clause governs no noun.
      if (k >= before(chunks, at) && clausalPrepositions.has(lowerOf(chunks[k - 1]))) return chunk;
      const start = chainStart(chunks, k);
      const head = chunks[start];
      if (chunks[start - 1]?.kind !== "preposition" && isNoun(head)) {
        const first = leading(chunks, head);
        // "groups in Iraq and Syria oppose": the coordination hangs on a preposition, its chain goes on to the left.
        const chain = first === head ? first.index : chainStart(chunks, first.index);
        const root = chunks[chain];
        const described = describedBy(clauses.get(chain - 1), root);
        if (described !== null) {
          k = described.index + 1;
          continue;
        }
        if (chunks[chain - 1]?.kind !== "preposition" && isNoun(root)) return root;
        k = chain - 1;
        continue;
      }
      k = start - 1;
      continue;
    }
    if (isVerb(chunk)) {
      const clause = clauses.get(k);
      if (clause?.antecedent != null && (clause.relation === "relative" || clause.relation === "reduced")) {
        k = Math.max(0, clause.antecedent.index) + 1;
        continue;
      }
      return null;
    }
    if (chunk?.kind === "stop" || chunk?.kind === "subordinator") return null;
  }
  return null;
}

/** "Soldiers guarding a convoy fired": the group that a participle describes, of which the one found is the object. */
function describedBy(clause: Clause | undefined, object: Chunk | undefined): NounGroup | null {
  if (clause?.object == null || clause.object.index !== object?.index) return null;
  // "two men preparing to fire a mortar"
  const describing = clause.relation === "infinitive" ? clause.governor : clause;
  return describing?.relation === "reduced" ? describing.antecedent : null;
}

/**
 * Where the search for a subject begins: before what stands between two commas or brackets ahead of the verb ("Kerman, a city in Iran,
 * was hit", "Vane, being held in a camp while awaiting trial, was shot").
 */
function beforeParenthesis({ chunks, clauses, context }: Build, at: number): number {
  if (lowerOf(chunks[at - 1]) === ")" || lowerOf(chunks[at - 1]) === "]") {
    const open = chunks.slice(0, at - 1).findLastIndex((chunk) => lowerOf(chunk) === "(" || lowerOf(chunk) === "[");
    return open > 0 ? open - 1 : at - 1;
  }
  const comma = beforeTime(chunks, at);
  if (chunks[comma]?.kind !== "comma") return at - 1;
  let start = comma;
  for (let k = comma - 1; k > 0; k--) {
    const chunk = chunks[k];
    // "The rebels, the army said, attacked": who says so is no subject of what is said.
    const isReport = k === comma - 1 && isVerb(chunk) && context.lexicon.tellingVerbs.has(chunk.lemma);
    if (chunk === undefined || chunk.kind === "stop" || (isMain(clauses, k) && !isReport)) break;
    if (chunk.kind === "comma" && isFree(chunks, k - 1)) start = k - 1;
  }
  return start;
}

/** The position before a verb and the time that may stand ahead of it: the comma of "the militia, a group in Basra, on Sunday claimed". */
function beforeTime(chunks: readonly Chunk[], at: number): number {
  let k = at - 1;
  while (chunks[k]?.kind === "time" || (chunks[k]?.kind === "preposition" && chunks[k + 1]?.kind === "time")) k--;
  return k;
}

const asides = new Set<Clause["relation"]>(["relative", "reduced", "infinitive", "adverbial"]);

/** Whether the verb at a position tells something by itself, not within a relative clause, a participle or an aim. */
function isMain(clauses: Build["clauses"], at: number): boolean {
  const clause = clauses.get(at);
  return clause !== undefined && clause.verb.form !== "gerund" && !asides.has(clause.relation);
}

/** Whether the group that ends at a position, with what hangs on it, is governed by no preposition: it may be a subject. */
function isFree(chunks: readonly Chunk[], at: number): boolean {
  return isNoun(chunks[at]) && chunks[chainStart(chunks, at) - 1]?.kind !== "preposition";
}

/** The group that the one found goes with: the first of a coordination, the name before an apposition. */
function leading(chunks: readonly Chunk[], group: NounGroup): NounGroup {
  const owner = chunks.find(
    (chunk): chunk is NounGroup =>
      isNoun(chunk) && chunk.index < group.index && (chunk.coordinates.some((one) => one.index === group.index) || chunk.apposition?.index === group.index),
  );
  return owner ?? group;
}

const acting = new Set(["person", "group", "event", "weapon", "vehicle", "other"]);

/** The group that a relative pronoun stands for: the nearest to the left that can do what the verb says. */
export function antecedentOf({ chunks }: Build, relativeAt: number, violent: boolean, eventful: boolean): NounGroup | null {
  const who = lowerOf(chunks[relativeAt]) === "who";
  let nearest: NounGroup | null = null;
  for (let k = relativeAt - 1; k >= 0; k--) {
    const chunk = chunks[k];
    if (isVerb(chunk) && nearest !== null) break;
    if (!isNoun(chunk)) continue;
    nearest ??= chunk;
    if (eventful && chunk.class === "event") return chunk;
    if (eventful) continue;
    if (who && (chunk.class === "person" || chunk.class === "group")) return chunk;
    if (!who && !violent) return chunk;
    if (!who && acting.has(chunk.class) && chunk.class !== "other") return chunk;
  }
  return nearest;
}

/** "…,” said the minister": a verb of saying after a quotation or a comma has its subject behind it. */
export function invertedSubject({ chunks, context }: Build, at: number): NounGroup | null {
  const verb = chunks[at];
  const next = chunks[at + 1];
  const left = chunks[at - 1];
  if (!isVerb(verb) || !isNoun(next) || !context.lexicon.tellingVerbs.has(verb.lemma)) return null;
  // "Ana Ruiz, the minister, told the envoy": whom one tells stands behind the verb, and "told" is never turned round.
  if (context.lexicon.speech.hearers.has(verb.lemma) && verb.lemma !== "warn") return null;
  const closes = left?.kind === "close-quote" || (left?.kind === "comma" && at >= 2);
  const speaks =
    next.class === "person" || next.class === "group" || next.mentions.some(({ type }) => type === "person" || type === "organization" || type === "group");
  return closes && speaks ? next : null;
}
