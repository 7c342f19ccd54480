import type { Context } from "../context.js";
import { isListed } from "../senses.js";
import { after, before, firstOf, isNoun, isVerb, lowerOf, nearestGroup } from "./chunk-search.js";
import type { Chunk, NounGroup, VerbGroup } from "./chunks.js";
import type { Clause } from "./clause.js";
import { type Build, previousClause } from "./clause-build.js";
import { type Link, linkOf } from "./clause-links.js";
import { attachmentsLeft, attachmentsRight, objectOf, timesBetween } from "./clause-parts.js";
import { isOfClass } from "./group-class.js";
import { invertedSubject } from "./subject-search.js";

/** Returns the clauses of a sentence in order, each verb group with its subject, object, attachments, times and governor. */
export function clausesOf(chunks: readonly Chunk[], context: Context): Clause[] {
  const build: Build = { chunks, context, clauses: new Map() };
  chunks.forEach((chunk, at) => {
    if (isVerb(chunk)) build.clauses.set(at, clauseAt(build, at, chunk));
  });
  const clauses = [...build.clauses.values()];
  return clauses.map((clause, k) => invertedPredicate(build, clause) ?? openingGerund(clauses, clause, k) ?? clause);
}

/** "Also wounded were two guards": the participle that opens a sentence says what became of the subject behind "were". */
function invertedPredicate({ chunks }: Build, clause: Clause): Clause | null {
  const { verb } = clause;
  if (verb.form !== "participle" || clause.subject !== null || clause.object !== null || chunks.slice(0, verb.index).some((chunk) => chunk.kind !== "word"))
    return null;
  const copula = chunks.slice(verb.index + 1).find((chunk) => chunk.kind === "verb" || chunk.kind === "stop" || chunk.kind === "comma");
  if (!isVerb(copula) || copula.lemma !== "be") return null;
  const subject = chunks.slice(copula.index + 1).find((chunk) => chunk.kind !== "stop");
  return isNoun(subject) ? toClause({ ...clause, passive: true }, { ...clause, subject }) : null;
}

/** "After killing the guard, the men fled": who does what a gerund opens with is the subject of the clause that follows. */
function openingGerund(clauses: readonly Clause[], clause: Clause, at: number): Clause | null {
  if (clause.relation !== "gerund" || clause.subject !== null || clause.governor !== null) return null;
  const main = clauses.slice(at + 1).find(({ relation }) => relation === "main");
  return main?.subject == null ? null : toClause(clause, { ...clause, subject: main.subject });
}

function clauseAt(build: Build, at: number, verb: VerbGroup): Clause {
  const teller = invertedSubject(build, at);
  const object = verb.voice === "passive" || teller !== null ? null : objectOf(build, at);
  const reduced = isReduced(build, at, verb, object);
  const link = linkOf(build, at, verb);
  const right = attachmentsRight(build, at);
  const subjectAt =
    link.subject !== null && link.relation !== "relative" && link.relation !== "coordinated" && link.subject.index < at ? link.subject.index : at;
  const left =
    link.relation === "main" || link.relation === "complement" || link.relation === "adverbial"
      ? attachmentsLeft(build, firstOf(build.chunks, subjectAt))
      : { attachments: [], times: [] };
  const near = link.subject !== null && link.relation !== "infinitive" ? timesBetween(build.chunks, subjectAt, at) : [];
  const base = {
    verb,
    passive: verb.voice === "passive" || reduced || sharesPassive(verb, object, link),
    object,
    attachments: [...right.attachments, ...left.attachments],
    times: [...right.times, ...near, ...left.times],
  };
  const besideNoun = isNoun(build.chunks[before(build.chunks, at)]);
  const hasFiniteElsewhere =
    reduced &&
    ((besideNoun && tellsBefore(build, at)) ||
      build.chunks.some((chunk, k) => k !== at && isVerb(chunk) && (chunk.form === "finite" || (chunk.form === "participle" && k > at))));
  if (reduced && hasFiniteElsewhere && (link.relation !== "relative" || besideNoun) && link.relation !== "coordinated") {
    const described = nearestGroup(build.chunks, at);
    // Times before what is described are those of the clause around it.
    const times = described === null ? base.times : [...right.times, ...timesBetween(build.chunks, described.index, at), ...left.times];
    return toClause({ ...base, times }, { relation: "reduced", opener: null, governor: previousClause(build, at), antecedent: described, subject: described });
  }
  return toClause({ ...base, object: object ?? relativeObject(verb, link, build.context) }, link);
}

type Own = Pick<Clause, "verb" | "passive" | "object" | "attachments" | "times">;

/** All clauses are written out here, so that they have one layout in memory: see chunk-shapes.ts. */
function toClause({ verb, passive, object, attachments, times }: Own, { subject, relation, opener, governor, antecedent }: Link): Clause {
  return { verb, passive, subject, object, attachments, times, relation, opener, governor, antecedent };
}

/** "Mourners attended the funeral of a man killed by": whether a past tense with an object is the verb of the sentence already. */
const tellsBefore = ({ clauses }: Build, at: number) =>
  [...clauses.values()].some(({ object, passive, relation, verb }) => verb.index < at && relation === "main" && !passive && object !== null);

/** "the village that rebels attacked": what the relative pronoun stands for is what was done to. */
function relativeObject(verb: VerbGroup, { antecedent, relation, subject }: Link, { frames }: Context): NounGroup | null {
  if (relation !== "relative" || verb.voice === "passive" || antecedent === null || subject === null || subject.index <= antecedent.index) return null;
  return frames.isTransitive(verb.lemma) && antecedent.class !== "event" && antecedent.class !== "time" ? antecedent : null;
}

/** "was seized and taken to the border": the auxiliary of the first verb holds for the second. */
const sharesPassive = (verb: VerbGroup, object: NounGroup | null, { relation, governor }: Link) =>
  relation === "coordinated" && verb.form === "participle" && object === null && governor?.passive === true && governor.verb.form !== "participle";

/** Whether a verb follows with no conjunction or clause between: "a car loaded with dynamite exploded". */
function isFollowed(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks.slice(at + 1).find((chunk) => !["preposition", "noun", "time", "word"].includes(chunk.kind));
  return isVerb(next) && (next.form === "finite" || next.form === "participle") && isNoun(chunks[before(chunks, next.index)]);
}

/** Whether no other verb stands in the sentence up to the clause that a subordinator opens behind ("struck as people gathered"). */
function isOnlyVerb(chunks: Build["chunks"], at: number): boolean {
  const end = chunks.findIndex((chunk, k) => k > at && (chunk.kind === "subordinator" || chunk.kind === "stop" || lowerOf(chunk) === "as"));
  return chunks.slice(0, end < 0 ? undefined : end).every((chunk, k) => k === at || !isVerb(chunk));
}

/** Whether a bare -ed form is a passive that describes the group before it ("militiamen killed in a strike"). */
function isReduced(build: Build, at: number, verb: VerbGroup, object: NounGroup | null): boolean {
  if (verb.form !== "participle" || object !== null) return false;
  const { chunks, context } = build;
  const left = chunks[before(chunks, at)];
  const next = chunks[after(chunks, at)];
  const byNext = lowerOf(next) === "by";
  // A verb of saying with a clause, a quotation or nothing after it is a past tense.
  if (context.lexicon.tellingVerbs.has(verb.lemma) && next?.kind !== "preposition") return false;
  // "the plane fired at a vehicle"
  if (context.lexicon.grammar.aimingVerbs.has(verb.lemma) && ["at", "on", "into", "towards", "toward"].includes(lowerOf(next))) return false;
  if (next?.kind === "subordinator" || chunks[at + 1]?.kind === "open-quote") return false;
  if (context.frames.isIntransitive(verb.lemma) && !byNext) return false;
  // "when a missile struck,": a clause of time has a verb of its own.
  if (isAloneInClause(chunks, at) && !byNext) return false;
  // "Police said the gunmen struck at dawn": what is said has a verb of its own.
  if (isNoun(left) && isSaid(build, left, at) && !byNext) return false;
  // "The gunmen struck at dawn.": the only verb of a sentence is its own. Headlines, which leave out "was", leave out articles too.
  if (isNoun(left) && left.determiner === "definite" && !byNext && isOnlyVerb(chunks, at)) return false;
  // "the fortress that the rebels stormed"
  if (isNoun(left) && chunks[left.index - 1]?.kind === "relative" && !byNext) return false;
  const subjectful = isNoun(left) || left?.kind === "time" || left?.kind === "comma" || left?.kind === "conjunction";
  if (isNoun(left) && next?.kind === "preposition" && isFollowed(chunks, at)) return true;
  return subjectful && (byNext || mayDescribe(verb, isNoun(left) ? left : null, context));
}

/** Whether a group opens what a verb of saying before it tells, and no later verb does so for it. */
function isSaid({ chunks, context }: Build, group: NounGroup, at: number): boolean {
  const teller = chunks[group.index - 1];
  const says =
    isVerb(teller) && teller.voice !== "passive" && context.lexicon.tellingVerbs.has(teller.lemma) && !context.lexicon.speech.hearers.has(teller.lemma);
  return says && isNoun(chunks[teller.index - 1]) && !chunks.slice(at + 1).some((chunk) => isVerb(chunk) && chunk.form === "finite");
}

/** The position before a relative clause that stands between two commas ahead of a verb: "when a missile, which the army had, struck". */
function beforeRelative(chunks: readonly Chunk[], at: number): number {
  if (chunks[at - 1]?.kind !== "comma") return at;
  const relative = chunks.findLastIndex(({ kind }, k) => k < at && (kind === "relative" || kind === "subordinator" || kind === "stop"));
  return chunks[relative]?.kind === "relative" && chunks[relative - 1]?.kind === "comma" ? relative - 1 : at;
}

const opensTime = new Set(["when", "after", "before", "until", "once"]);

/** Whether a verb that ends a clause is the only one since the conjunction of time that opens it. */
function isAloneInClause(chunks: readonly Chunk[], at: number): boolean {
  const next = chunks[at + 1];
  if (next !== undefined && next.kind !== "comma" && next.kind !== "stop") return false;
  const from = beforeRelative(chunks, at);
  const opener = chunks.findLastIndex(({ kind }, k) => k < from && (kind === "verb" || kind === "comma" || kind === "stop" || kind === "subordinator"));
  return chunks[opener]?.kind === "subordinator" && opensTime.has(lowerOf(chunks[opener])) && isNoun(chunks[opener + 1]);
}

/** Whether the group before a bare participle may be what was done to: a verb that asks for objects of a list describes only these ("a pact signed"). */
function mayDescribe(verb: VerbGroup, group: NounGroup | null, context: Context): boolean {
  const asked = context.frames.verb(verb.lemma).map(({ object }) => object);
  return context.frames.isTransitive(verb.lemma) && asked.some((object) => object === undefined || !isListed(object) || isOfClass(group, object, context));
}
