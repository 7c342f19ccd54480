import { before, firstOf, isNoun, isVerb, lowerOf, transparent } from "./chunk-search.js";
import type { Chunk, NounGroup, VerbGroup } from "./chunks.js";
import type { Clause } from "./clause.js";
import { type Build, previousClause } from "./clause-build.js";
import { antecedentOf, invertedSubject, subjectLeft } from "./subject-search.js";

/** How a clause hangs on the sentence, and who is its subject. */
export type Link = Pick<Clause, "relation" | "opener" | "governor" | "antecedent" | "subject">;

/** How the clause of a verb hangs on its sentence, by the form of the verb and what stands before it. */
export function linkOf(build: Build, at: number, verb: VerbGroup): Link {
  const relativeAt = relativeBefore(build.chunks, at);
  if (relativeAt >= 0 && verb.form !== "infinitive" && verb.form !== "gerund") return relativeLink(build, at, relativeAt, verb);
  if (verb.form === "infinitive") return infinitiveLink(build, at);
  if (verb.form === "gerund") return gerundLink(build, at);
  return finiteLink(build, at);
}

function relativeBefore(chunks: readonly Chunk[], at: number): number {
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const chunk = chunks[k];
    if (chunk?.kind === "relative") return k;
    const datesNext = chunk?.kind === "preposition" && chunks[k + 1]?.kind === "time";
    if (chunk?.kind !== "noun" && !transparent(chunk) && chunk?.kind !== "time" && chunk?.kind !== "comma" && !datesNext) return -1;
  }
  return -1;
}

function infinitiveLink(build: Build, at: number): Link {
  const { chunks, context } = build;
  const p = before(chunks, at);
  const left = chunks[p];
  const governor = previousClause(build, at);
  const controlled = governor !== null && context.lexicon.grammar.objectControl.has(governor.verb.lemma);
  const subject = controlled
    ? governor.passive
      ? governor.subject
      : governor.object
    : (governor?.subject ?? (isNoun(left) ? (left.possessor ?? null) : null));
  return { relation: "infinitive", opener: "to", governor, antecedent: isNoun(left) ? left : null, subject };
}

function gerundLink(build: Build, at: number): Link {
  const { chunks, context } = build;
  const p = before(chunks, at);
  const left = chunks[p];
  const governor = previousClause(build, at);
  if (left?.kind === "preposition") {
    const controlled = governor !== null && context.lexicon.grammar.objectControl.has(governor.verb.lemma);
    const subject = controlled ? (governor.passive ? governor.subject : governor.object) : (governor?.subject ?? null);
    return { relation: "gerund", opener: left.lower, governor, antecedent: isNoun(chunks[p - 1]) ? (chunks[p - 1] as NounGroup) : null, subject };
  }
  if (left?.kind === "comma") {
    // ", killing eight": what the main act brought about, not what a relative clause before it says.
    const main = coordinatedWith(build, at, at);
    return { relation: "gerund", opener: ",", governor: main ?? governor, antecedent: null, subject: (main ?? governor)?.subject ?? null };
  }
  if (isNoun(left) && (governor === null || governor.verb.index < left.index)) {
    return { relation: "reduced", opener: null, governor, antecedent: left, subject: left };
  }
  return { relation: "gerund", opener: null, governor, antecedent: null, subject: governor?.subject ?? null };
}

function relativeLink(build: Build, at: number, relativeAt: number, verb: VerbGroup): Link {
  const antecedent = antecedentOf(build, relativeAt, build.context.frames.isViolentVerb(verb.lemma), verb.lemma === "leave");
  // "which the army shelled": a group between pronoun and verb is the subject, the antecedent the object.
  const between = at - relativeAt > 1 ? build.chunks.slice(relativeAt + 1, at).find(isNoun) : undefined;
  return { relation: "relative", opener: lowerOf(build.chunks[relativeAt]), governor: null, antecedent, subject: between ?? antecedent };
}

/** The clause that a verb after "and" goes on from: the nearest finite one; after a comma, one that is no relative clause. */
function coordinatedWith({ chunks, clauses }: Build, at: number, conjunction: number): Clause | null {
  const afterComma = chunks[before(chunks, conjunction)]?.kind === "comma" || chunks[conjunction - 1]?.kind === "comma";
  let fallback: Clause | null = null;
  for (let k = at - 1; k >= 0; k--) {
    if (chunks[k]?.kind === "stop") break;
    const clause = clauses.get(k);
    if (clause === undefined || clause.relation === "reduced" || clause.relation === "gerund") continue;
    fallback ??= clause;
    if (!(afterComma && clause.relation === "relative")) return clause;
  }
  return fallback;
}

/** "climbed to the roof, placed the bomb and fled": a verb right after a comma goes on from the one before, if a conjunction closes the row. */
function continuesRow({ chunks, clauses, context }: Build, at: number, comma: number): boolean {
  const verb = chunks[at];
  if (!isVerb(verb) || verb.form !== "participle" || chunks[comma]?.kind !== "comma") return false;
  const previous = previousClause({ chunks, clauses, context }, comma);
  if (previous === null || previous.relation === "reduced" || previous.relation === "infinitive") return false;
  // "said that the raids, near the border, killed two": the clause that "that" opened waits for its verb.
  if (chunks.slice(previous.verb.index, comma).some((chunk) => chunk.kind === "subordinator")) return false;
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k];
    if (chunk?.kind === "stop" || chunk?.kind === "relative" || chunk?.kind === "subordinator") return false;
    if (chunk?.kind === "conjunction") return isVerb(chunks[k + 1]) && (chunks[k + 1] as VerbGroup).form === "participle";
    if (isVerb(chunk) && chunks[before(chunks, k)]?.kind !== "comma") return false;
  }
  return false;
}

/** What opens a clause: the chunk before it, or the verb of saying that only a day parts from it ("said on Monday it was suspending"). */
function openerAt({ chunks, context }: Build, at: number): Chunk | undefined {
  let k = at;
  while (chunks[k]?.kind === "time" || (chunks[k]?.kind === "preposition" && chunks[k + 1]?.kind === "time")) k--;
  const teller = chunks[k];
  return k < at && isVerb(teller) && teller.voice !== "passive" && context.lexicon.tellingVerbs.has(teller.lemma) ? teller : chunks[at];
}

const quantifiers = new Set(["all", "another", "both", "few", "many", "most", "none", "one", "others", "several", "some"]);

/** "Most were shot down, but some struck the base": a quantifier before the verb is its subject, whoever the clause before told of. */
const opensWithPronoun = ({ chunks }: Build, from: number, at: number) =>
  chunks.slice(from + 1, at).some((chunk) => chunk.kind === "word" && quantifiers.has(chunk.lower));

function finiteLink(build: Build, at: number): Link {
  const { chunks } = build;
  const p = before(chunks, at);
  const left = chunks[p];
  if (left?.kind === "conjunction" || continuesRow(build, at, p)) {
    const previous = coordinatedWith(build, at, p);
    return {
      relation: "coordinated",
      opener: lowerOf(left),
      governor: previous,
      antecedent: previous?.relation === "relative" ? previous.antecedent : null,
      subject: opensWithPronoun(build, p, at) ? null : (previous?.subject ?? null),
    };
  }
  const teller = invertedSubject(build, at);
  if (teller !== null) return { relation: "main", opener: null, governor: null, antecedent: null, subject: teller };
  const subject = subjectLeft(build, at);
  if (subject?.pronoun === true && chunks[before(chunks, subject.index)]?.kind === "conjunction") {
    // "the rockets hit a car and they killed four": the same doer goes on.
    const previous = coordinatedWith(build, subject.index, before(chunks, subject.index));
    if (previous?.subject != null) return { relation: "coordinated", opener: "and", governor: previous, antecedent: null, subject: previous.subject };
  }
  const open = subject === null ? p : before(chunks, firstOf(chunks, subject.index));
  const opener = openerAt(build, open);
  const matrix = isVerb(opener) || opener?.kind === "subordinator" ? previousClause(build, opener.index + 1) : null;
  if (isVerb(opener) || (lowerOf(opener) === "that" && matrix !== null))
    return { relation: "complement", opener: lowerOf(opener) || null, governor: matrix, antecedent: null, subject };
  if (opener?.kind === "subordinator" || (opener?.kind === "preposition" && subject !== null)) {
    return { relation: "adverbial", opener: lowerOf(opener), governor: previousClause(build, opener.index), antecedent: null, subject };
  }
  if (opener?.kind === "conjunction" && subject !== null) {
    const previous = coordinatedWith(build, at, opener.index);
    if (previous !== null) return { relation: "coordinated", opener: lowerOf(opener), governor: previous, antecedent: null, subject };
  }
  return { relation: "main", opener: null, governor: null, antecedent: null, subject };
}
