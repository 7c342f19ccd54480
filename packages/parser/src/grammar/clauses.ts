import type { Context } from "../context.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { Chunk, NounGroup, VerbGroup } from "./chunks.js";

/** A preposition and its noun group. */
export interface Attachment {
  preposition: string;
  group: NounGroup;
}

/** How a clause hangs on the rest of its sentence. */
export type ClauseRelation = "main" | "relative" | "reduced" | "complement" | "infinitive" | "gerund" | "adverbial" | "coordinated";

/** A verb group with what belongs to it. */
export interface Clause {
  verb: VerbGroup;
  /** Settled voice: a bare participle without an object is passive. */
  passive: boolean;
  subject: NounGroup | null;
  object: NounGroup | null;
  /** Prepositional groups after the verb, up to the next verb, and those that open the clause. */
  attachments: readonly Attachment[];
  times: readonly TimeExpression[];
  relation: ClauseRelation;
  /** The word that opens it: "if", "after", "that", "who", "of". */
  opener: string | null;
  /** The clause that governs it. */
  governor: Clause | null;
  /** For a relative or reduced clause, the group it describes; for an infinitive after a noun ("plan to attack"), that noun. */
  antecedent: NounGroup | null;
}

const isNoun = (chunk: Chunk | undefined): chunk is NounGroup => chunk?.kind === "noun";
const isVerb = (chunk: Chunk | undefined): chunk is VerbGroup => chunk?.kind === "verb";
const lowerOf = (chunk: Chunk | undefined) => (chunk !== undefined && "lower" in chunk ? chunk.lower : "");
const transparent = (chunk: Chunk | undefined) => chunk?.kind === "word" || chunk?.kind === "open-quote" || chunk?.kind === "close-quote";

function before(chunks: readonly Chunk[], at: number): number {
  let k = at - 1;
  while (k >= 0 && transparent(chunks[k])) k -= 1;
  return k;
}

function after(chunks: readonly Chunk[], at: number): number {
  let k = at + 1;
  while (k < chunks.length && (transparent(chunks[k]) || chunks[k]?.kind === "time")) k += 1;
  return k;
}

/** Position of the leftmost group of the chain "group (preposition group)*" that ends at `at`. */
function chainStart(chunks: readonly Chunk[], at: number): number {
  let k = at;
  while (k >= 2 && chunks[k - 1]?.kind === "preposition" && (isNoun(chunks[k - 2]) || chunks[k - 2]?.kind === "time")) {
    k -= 2;
    if (chunks[k]?.kind === "time") k -= 1;
    if (!isNoun(chunks[k])) return at;
  }
  return k;
}

/** Verbs whose "at" names what is shot at. */
const aiming = new Set(["fire", "shoot", "aim"]);

/** Prepositions that also open clauses. */
const openers = new Set(["after", "before", "since", "until", "as", "than"]);

interface Build {
  chunks: readonly Chunk[];
  context: Context;
  clauses: Map<number, Clause>;
}

/** Where the search for a subject begins: before what stands between two commas ahead of the verb ("Kerman, a city in Iran, was hit"). */
function beforeParenthesis({ chunks, clauses }: Build, at: number): number {
  if (lowerOf(chunks[at - 1]) === ")") {
    const open = chunks.slice(0, at - 1).findLastIndex((chunk) => lowerOf(chunk) === "(");
    return open > 0 ? open - 1 : at - 1;
  }
  if (chunks[at - 1]?.kind !== "comma") return at - 1;
  // "The Command, which operates in A, B and C, said": back over the whole relative clause.
  const verb = chunks.slice(0, at).findLast((chunk) => chunk.kind === "verb");
  const inner = verb === undefined ? undefined : clauses.get(verb.index);
  if (inner?.relation === "relative" && inner.antecedent !== null && inner.antecedent.index < inner.verb.index) return inner.antecedent.index;
  for (let k = at - 2; k > 0; k--) {
    const kind = chunks[k]?.kind;
    if (kind === "comma") return k - 1;
    if (kind === "verb" || kind === "relative" || kind === "stop") return at - 1;
  }
  return at - 1;
}

/** The subject by position: the nearest group to the left that no preposition governs, relative clauses and appositions passed over. */
function subjectLeft({ chunks, clauses, context }: Build, at: number): NounGroup | null {
  for (let k = beforeParenthesis({ chunks, clauses, context }, at); k >= 0; k--) {
    const chunk = chunks[k];
    if (isNoun(chunk)) {
      // "after the army bombed": a preposition that opens a clause governs no noun.
      if (k >= before(chunks, at) && openers.has(lowerOf(chunks[k - 1]))) return chunk;
      const start = chainStart(chunks, k);
      const head = chunks[start];
      if (chunks[start - 1]?.kind !== "preposition" && isNoun(head)) {
        const first = leading(chunks, head);
        // "groups in Iraq and Syria oppose": the coordination hangs on a preposition, its chain goes on to the left.
        const chain = first === head ? first.index : chainStart(chunks, first.index);
        const root = chunks[chain];
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

/** The group that the one found goes with: the first of a coordination, the name before an apposition. */
function leading(chunks: readonly Chunk[], group: NounGroup): NounGroup {
  const owner = chunks.find(
    (chunk): chunk is NounGroup =>
      isNoun(chunk) && chunk.index < group.index && (chunk.coordinates.some((one) => one.index === group.index) || chunk.apposition?.index === group.index),
  );
  return owner === undefined ? group : owner;
}

const acting = new Set(["person", "group", "event", "weapon", "vehicle", "other"]);

/** The group that a relative pronoun stands for: the nearest to the left that can do what the verb says. */
function antecedentOf({ chunks }: Build, relativeAt: number, violent: boolean, eventful: boolean): NounGroup | null {
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

/** Verbs that may name the receiver before the thing: "conveyed to the minister his rejection". */
const dative = new Set(["convey", "deliver", "hand", "express", "present", "relay", "transmit", "reiterate", "send"]);

function objectOf({ chunks }: Build, at: number): NounGroup | null {
  const verb = chunks[at];
  if (isVerb(verb) && dative.has(verb.lemma) && lowerOf(chunks[after(chunks, at)]) === "to") {
    for (let k = after(chunks, at) + 1; k < chunks.length && !boundary(chunks[k] ?? verb); k++) {
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
  if (isNoun(aside) && aside.class !== "time") return aside;
  return isNoun(next) ? next : null;
}

const boundary = (chunk: Chunk) => chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "relative" || chunk.kind === "verb";

function attachmentsRight({ chunks }: Build, at: number): { attachments: Attachment[]; times: TimeExpression[] } {
  const attachments: Attachment[] = [];
  const times: TimeExpression[] = [];
  for (let k = at + 1; k < chunks.length; k++) {
    const chunk = chunks[k];
    if (chunk === undefined || boundary(chunk)) break;
    if (chunk.kind === "conjunction" && isNoun(chunks[k + 1]) && isVerb(chunks[k + 2])) break;
    if (chunk.kind === "time") times.push(chunk.expression);
    if (isNoun(chunk) && chunk.time !== null && k === at + 1) times.push(chunk.time);
    const group = chunks[k + 1];
    if (chunk.kind === "preposition" && isNoun(group)) attachments.push({ preposition: chunk.lower, group });
  }
  return { attachments, times };
}

/** "On Sunday, in Baghdad, militants attacked": what opens the clause before its subject. */
function attachmentsLeft({ chunks }: Build, from: number): { attachments: Attachment[]; times: TimeExpression[] } {
  const attachments: Attachment[] = [];
  const times: TimeExpression[] = [];
  for (let k = from - 1; k >= 0; k--) {
    const chunk = chunks[k];
    if (chunk === undefined || boundary(chunk) || chunk.kind === "conjunction") break;
    // "a day after the army bombed" dates what came after, not the bombing.
    if (chunk.kind === "time" && "anchor" in chunk.expression.value && chunk.expression.value.anchor === "event") break;
    if (chunk.kind === "time") times.push(chunk.expression);
    const opener = chunks[k - 1];
    if (isNoun(chunk) && opener?.kind === "preposition") attachments.push({ preposition: opener.lower, group: chunk });
  }
  return { attachments, times };
}

function previousVerb({ chunks, clauses }: Build, at: number): Clause | null {
  for (let k = at - 1; k >= 0; k--) {
    if (chunks[k]?.kind === "stop") return null;
    const clause = clauses.get(k);
    if (clause !== undefined) return clause;
  }
  return null;
}

type Link = Pick<Clause, "relation" | "opener" | "governor" | "antecedent" | "subject">;

function infinitiveLink(build: Build, at: number): Link {
  const { chunks, context } = build;
  const p = before(chunks, at);
  const left = chunks[p];
  const governor = previousVerb(build, at);
  const controlled = governor !== null && context.lexicon.objectControl.has(governor.verb.lemma);
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
  const governor = previousVerb(build, at);
  if (left?.kind === "preposition") {
    const controlled = governor !== null && context.lexicon.objectControl.has(governor.verb.lemma);
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

function relativeBefore(chunks: readonly Chunk[], at: number): number {
  for (let k = at - 1; k >= Math.max(0, at - 4); k--) {
    const chunk = chunks[k];
    if (chunk?.kind === "relative") return k;
    const datesNext = chunk?.kind === "preposition" && chunks[k + 1]?.kind === "time";
    if (chunk?.kind !== "noun" && !transparent(chunk) && chunk?.kind !== "time" && chunk?.kind !== "comma" && !datesNext) return -1;
  }
  return -1;
}

/** "…,” said the minister": a verb of saying after a quotation or a comma has its subject behind it. */
function inverted({ chunks, context }: Build, at: number): NounGroup | null {
  const verb = chunks[at];
  const next = chunks[at + 1];
  const left = chunks[at - 1];
  if (!isVerb(verb) || !isNoun(next) || !context.lexicon.speech.all.has(verb.lemma)) return null;
  const closes = left?.kind === "close-quote" || (left?.kind === "comma" && at >= 2);
  const speaks =
    next.class === "person" || next.class === "group" || next.mentions.some(({ type }) => type === "person" || type === "organization" || type === "group");
  return closes && speaks ? next : null;
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

function finiteLink(build: Build, at: number): Link {
  const { chunks } = build;
  const p = before(chunks, at);
  const left = chunks[p];
  if (left?.kind === "conjunction") {
    const previous = coordinatedWith(build, at, p);
    return {
      relation: "coordinated",
      opener: left.lower,
      governor: previous,
      antecedent: previous?.relation === "relative" ? previous.antecedent : null,
      subject: previous?.subject ?? null,
    };
  }
  const teller = inverted(build, at);
  if (teller !== null) return { relation: "main", opener: null, governor: null, antecedent: null, subject: teller };
  const subject = subjectLeft(build, at);
  if (subject?.pronoun === true && chunks[before(chunks, subject.index)]?.kind === "conjunction") {
    // "the rockets hit a car and they killed four": the same doer goes on.
    const previous = coordinatedWith(build, subject.index, before(chunks, subject.index));
    if (previous?.subject != null) return { relation: "coordinated", opener: "and", governor: previous, antecedent: null, subject: previous.subject };
  }
  const open = subject === null ? p : before(chunks, firstOf(chunks, subject.index));
  const opener = chunks[open];
  const matrix = isVerb(opener) || opener?.kind === "subordinator" ? previousVerb(build, opener.index + 1) : null;
  if (isVerb(opener) || (lowerOf(opener) === "that" && matrix !== null))
    return { relation: "complement", opener: lowerOf(opener) || null, governor: matrix, antecedent: null, subject };
  if (opener?.kind === "subordinator" || (opener?.kind === "preposition" && subject !== null)) {
    return { relation: "adverbial", opener: lowerOf(opener), governor: previousVerb(build, opener.index), antecedent: null, subject };
  }
  if (opener?.kind === "conjunction" && subject !== null) {
    const previous = coordinatedWith(build, at, opener.index);
    if (previous !== null) return { relation: "coordinated", opener: lowerOf(opener), governor: previous, antecedent: null, subject };
  }
  return { relation: "main", opener: null, governor: null, antecedent: null, subject };
}

/** Where a subject's own opening attachments begin, so that what stands before it is the clause's opener. */
function firstOf(chunks: readonly Chunk[], at: number): number {
  return openers.has(lowerOf(chunks[at - 1])) ? at : chainStart(chunks, at);
}

function linkOf(build: Build, at: number, verb: VerbGroup): Link {
  const relativeAt = relativeBefore(build.chunks, at);
  if (relativeAt >= 0 && verb.form !== "infinitive" && verb.form !== "gerund") return relativeLink(build, at, relativeAt, verb);
  if (verb.form === "infinitive") return infinitiveLink(build, at);
  if (verb.form === "gerund") return gerundLink(build, at);
  return finiteLink(build, at);
}

/** Whether a bare -ed form is a passive that describes the group before it ("militiamen killed in a strike"). */
function isReduced(build: Build, at: number, verb: VerbGroup, object: NounGroup | null): boolean {
  if (verb.form !== "participle" || object !== null) return false;
  const { chunks, context } = build;
  const left = chunks[before(chunks, at)];
  const next = chunks[after(chunks, at)];
  const byNext = lowerOf(next) === "by";
  // A verb of saying with a clause, a quotation or nothing after it is a past tense.
  if (context.lexicon.speech.all.has(verb.lemma) && next?.kind !== "preposition") return false;
  // "the plane fired at a vehicle"
  if (aiming.has(verb.lemma) && ["at", "on", "into", "towards", "toward"].includes(lowerOf(next))) return false;
  if (next?.kind === "subordinator" || chunks[at + 1]?.kind === "open-quote") return false;
  if (context.frames.isIntransitive(verb.lemma) && !byNext) return false;
  const subjectful = isNoun(left) || left?.kind === "time" || left?.kind === "comma" || left?.kind === "conjunction";
  return subjectful && (byNext || context.frames.isTransitive(verb.lemma));
}

function clauseAt(build: Build, at: number, verb: VerbGroup): Clause {
  const teller = inverted(build, at);
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
    passive: verb.voice === "passive" || reduced,
    object,
    attachments: [...right.attachments, ...left.attachments],
    times: [...right.times, ...near, ...left.times],
  };
  const hasFiniteElsewhere =
    reduced && build.chunks.some((chunk, k) => k !== at && isVerb(chunk) && (chunk.form === "finite" || (chunk.form === "participle" && k > at)));
  const besideNoun = isNoun(build.chunks[before(build.chunks, at)]);
  if (reduced && hasFiniteElsewhere && (link.relation !== "relative" || besideNoun) && link.relation !== "coordinated") {
    const described = nearestGroup(build.chunks, at);
    return { ...base, relation: "reduced", opener: null, governor: previousVerb(build, at), antecedent: described, subject: described };
  }
  return { ...base, ...link };
}

function nearestGroup(chunks: readonly Chunk[], at: number): NounGroup | null {
  for (let k = at - 1; k >= 0; k--) {
    const chunk = chunks[k];
    if (isNoun(chunk)) return chunk.class === "location" && isNoun(chunks[chainStart(chunks, k)]) ? (chunks[chainStart(chunks, k)] as NounGroup) : chunk;
    if (chunk?.kind === "verb" || chunk?.kind === "stop") return null;
  }
  return null;
}

function timesBetween(chunks: readonly Chunk[], from: number, to: number): TimeExpression[] {
  const times: TimeExpression[] = [];
  for (let k = from; k < to; k++) {
    const chunk = chunks[k];
    if (chunk?.kind === "time") times.push(chunk.expression);
  }
  return times;
}

/** Returns the clauses of a sentence in order, each verb group with its subject, object, attachments, times and governor. */
export function clausesOf(chunks: readonly Chunk[], context: Context): Clause[] {
  const build: Build = { chunks, context, clauses: new Map() };
  chunks.forEach((chunk, at) => {
    if (isVerb(chunk)) build.clauses.set(at, clauseAt(build, at, chunk));
  });
  return [...build.clauses.values()];
}
