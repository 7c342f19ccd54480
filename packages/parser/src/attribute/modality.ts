import type { Status } from "@dateline/schema";
import type { Candidate, PlacePhrase } from "../assemble/candidate.js";
import { placePhrases, trailing } from "../assemble/slots.js";
import type { Context } from "../context.js";
import type { Clause } from "../grammar/clause.js";
import type { Voice } from "../stages/attribute.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { claimsResponsibility, governors } from "./voices.js";

export type Verdict = { kind: "keep"; status: Status; asserted: boolean; rule: string } | { kind: "drop"; reason: string };

const keep = (status: Status, asserted: boolean, rule: string): Verdict => ({ kind: "keep", status, asserted, rule });
const drop = (reason: string): Verdict => ({ kind: "drop", reason });

/** The clauses whose mood falls on the candidate: its own, if it is a verb or the noun's supporting verb, and those above. */
function moodClauses(candidate: Candidate): Clause[] {
  const own = candidate.group === null && candidate.clause !== null ? [candidate.clause] : [];
  const chain = [...own, ...governors(candidate)];
  // "halted attacks after a drone killed three": the mood of the main clause does not reach into one of time or cause.
  // "will share it under a pact signed on Tuesday": nor does it reach into a participle that describes something.
  const cut = chain.findIndex(
    (clause) =>
      (clause.relation === "adverbial" && clause.opener !== "if" && clause.opener !== "unless") ||
      (clause.relation === "reduced" && clause.verb.form === "participle"),
  );
  return cut < 0 ? chain : chain.slice(0, cut + 1);
}

/** "was intercepted and shot dead", "foiled the plot and killed two": the clauses that acts under them only stand beside, after "and". */
function sistersOf(candidate: Candidate, chain: readonly Clause[]): ReadonlySet<Clause> {
  const above = candidate.group === null && candidate.clause !== null ? [candidate.clause, ...chain] : chain;
  const joined = above.filter(
    ({ relation, governor, verb }) => relation === "coordinated" && governor?.verb.form !== "infinitive" && verb.form !== "infinitive",
  );
  return new Set(joined.flatMap(({ governor }) => governor ?? []));
}

/** Whether what stands beside a clause that stops something is stopped itself: the drone of "intercepted and destroyed the drone", not the people of "was intercepted and shot dead". */
const stopsTheSame = ({ fillers, frame, weapons }: Candidate) =>
  frame.outcome === undefined && (weapons.length > 0 || fillers.some(({ role, group }) => role === "target" && group.class === "weapon"));

/** "the threat of an attack", "in anticipation of a bombing", "plans for a strike": the noun that the group hangs on. */
function hangsOn(sentence: ChunkedSentence, candidate: Candidate): string | null {
  const { group } = candidate;
  const at = (group ?? candidate.clause?.verb)?.index ?? -1;
  const before = sentence.chunks[at - 1];
  const noun = sentence.chunks[at - 2];
  if (before?.kind === "preposition" && noun?.kind === "time" && noun.expression.value.kind === "anniversary") return "anniversary";
  if (before?.kind === "preposition" && ["of", "for", "about", "against"].includes(before.lower) && noun?.kind === "noun") return noun.lemma;
  if (candidate.clause?.relation === "infinitive" && group === null && before?.kind === "noun") return before.lemma;
  return null;
}

function inGroup(sentence: ChunkedSentence, candidate: Candidate, words: ReadonlySet<string>): string | undefined {
  const { group } = candidate;
  if (group === null) return undefined;
  return sentence.sentence.tokens
    .slice(group.from, group.head)
    .map((token) => token.lower)
    .find((word) => words.has(word));
}

function conditional(clauses: readonly Clause[], context: Context): boolean {
  return clauses.some((clause) => clause.opener !== null && context.lexicon.hypothetical.conjunctions.has(clause.opener));
}

/** "to have carried out" */
const perfectInfinitive = (clause: Clause) => clause.verb.tense === "perfect";

/** "getting ready to launch" */
const isReady = (sentence: ChunkedSentence, clause: Clause, context: Context) =>
  context.lexicon.hypothetical.ready.has(sentence.sentence.tokens[clause.verb.from - 1]?.lower ?? "");

/** Reads mood off the clauses: will and would, plans and fears, ifs, negation. */
function mood(
  sentence: ChunkedSentence,
  candidate: Candidate,
  context: Context,
): "future" | "planned" | "conditional" | "negated" | "prevented" | "ended" | null {
  const { hypothetical } = context.lexicon;
  const clauses = moodClauses(candidate);
  if (conditional(clauses, context)) return "conditional";
  const [nearest] = clauses;
  const sisters = stopsTheSame(candidate) ? new Set<Clause>() : sistersOf(candidate, governors(candidate));
  const holds = (clause: Clause) =>
    candidate.group === null ||
    clause.object?.index === candidate.group.index ||
    clause.subject?.index === candidate.group.index ||
    clause.object?.of?.index === candidate.group.index ||
    (clause.object?.coordinates.some((one) => one.index === candidate.group?.index) ?? false);
  if (nearest?.verb.negated && holds(nearest)) return "negated";
  for (const clause of clauses) {
    const own = candidate.group === null && clause === candidate.clause;
    const { lemma, modal } = clause.verb;
    const reaches = own || clause.verb.index < (candidate.group ?? candidate.clause?.verb ?? clause.verb).index || holds(clause);
    if (!reaches) continue;
    if (modal !== null && hypothetical.modals.has(modal) && (own || holds(clause) || clause !== nearest || candidate.group === null)) return "future";
    if (own) {
      // "a plot to bomb" that somebody foiled
      if (clause.relation === "infinitive" && hypothetical.prevented.has(clause.governor?.verb.lemma ?? "")) return "prevented";
      // "to strike" is an aim unless the verb above says that it was done; "to have struck" is told as done.
      const aim = clause.relation === "infinitive" && !perfectInfinitive(clause) && !hypothetical.implicative.has(clause.governor?.verb.lemma ?? "");
      if (aim) return hypothetical.preparation.has(clause.governor?.verb.lemma ?? "") || isReady(sentence, clause, context) ? "planned" : "future";
      continue;
    }
    if (sisters.has(clause)) continue;
    if (hypothetical.prevented.has(lemma) && holds(clause)) return "prevented";
    if (hypothetical.ended.has(lemma) && holds(clause)) return "ended";
    if (hypothetical.preparation.has(lemma)) return "planned";
    if (hypothetical.verbs.has(lemma) && (candidate.group === null || holds(clause))) return "future";
  }
  return null;
}

/** "foiled a plan for an attack": the plan that the act hangs on came to nothing. */
function foiledPlot(sentence: ChunkedSentence, { clause }: Candidate, noun: string | null, { lexicon: { hypothetical } }: Context): boolean {
  if (noun === null || !hypothetical.plots.has(noun)) return false;
  return sentence.clauses.some(
    ({ object, passive, subject, verb }) =>
      hypothetical.prevented.has(verb.lemma) && !verb.negated && verb.modal === null && (passive ? subject : object)?.lemma === noun && clause !== null,
  );
}

const endings = new Set(["kill", "destroy", "die"]);

/** "preparing to launch a drone" told of people who were killed or stopped: the clauses that tell how the attempt failed. */
const stoppedIn = ({ clauses }: ChunkedSentence, { lexicon: { hypothetical } }: Context) =>
  clauses.filter(({ verb }) => (hypothetical.prevented.has(verb.lemma) || endings.has(verb.lemma)) && verb.modal === null && !verb.negated);

/** The rule of an act that was prepared and stopped. */
export const preparedAndStopped = "status/prepared-and-stopped";

/** Where those who prepared an act were stopped: where it would have been. */
export const placesStopped = (sentence: ChunkedSentence, context: Context): PlacePhrase[] =>
  stoppedIn(sentence, context).flatMap(({ attachments, object }) =>
    placePhrases([...attachments, ...(object === null ? [] : trailing(sentence, object, context))], context),
  );

const nobodies = new Set(["nobody", "none", "no-one"]);

/** "No group has", "nobody has", "none of them has": said of nobody. */
function isOfNobody(sentence: ChunkedSentence, { subject, verb }: Clause): boolean {
  if (subject !== null) return subject.determiner === "no" || nobodies.has(subject.lemma);
  return nobodies.has(sentence.sentence.tokens[verb.from - 1]?.lower ?? "");
}

/** "a country without murders", "without executed people": named as what there is none of. */
function isAbsent({ chunks }: ChunkedSentence, { clause, group }: Candidate): boolean {
  const named = group ?? (clause?.relation === "reduced" ? clause.antecedent : null);
  const before = named === null ? undefined : chunks[named.index - 1];
  return before?.kind === "preposition" && before.lower === "without";
}

/** "allegedly shot", "reportedly carried out an attack": an adverb of hearsay beside the trigger or the verb that supports it. */
function isHearsay(sentence: ChunkedSentence, { clause, trigger }: Candidate, { lexicon: { hypothetical } }: Context): boolean {
  const near = (span: { from: number; to: number }) =>
    sentence.sentence.tokens.slice(Math.max(span.from - 2, 0), span.to + 1).some(({ lower }) => hypothetical.hearsay.has(lower));
  return near(trigger) || (clause !== null && clause.verb.index < (sentence.chunks.find(({ from }) => from >= trigger.from)?.index ?? 0) && near(clause.verb));
}

/** "are said to have been killed", "is believed to have struck": told as what others say. */
function isRumoured(candidate: Candidate, { lexicon: { hypothetical } }: Context): boolean {
  const own = candidate.clause;
  return own?.relation === "infinitive" && perfectInfinitive(own) && own.governor?.passive === true && hypothetical.rumoured.has(own.governor.verb.lemma);
}

/** "The brigade announced an attack on the base": who announces an act owns to it. */
const announcesOwn = ({ fillers, group }: Candidate, { object, verb }: Clause, { lexicon: { speech } }: Context) =>
  speech.announce.has(verb.lemma) &&
  !verb.negated &&
  object !== null &&
  object.index === group?.index &&
  fillers.some(({ slot }) => slot === "support-subject");

function claimStatus(sentence: ChunkedSentence, candidate: Candidate, voices: readonly Voice[], context: Context): Verdict | null {
  if (isHearsay(sentence, candidate, context)) return keep("alleged", false, "status/hearsay");
  if (isRumoured(candidate, context)) return keep("alleged", false, "status/rumoured");
  for (const clause of governors(candidate)) {
    const nobody = isOfNobody(sentence, clause);
    if (claimsResponsibility(clause, context) && (nobody || clause.verb.negated)) return keep("occurred", true, "status/unclaimed");
    if (claimsResponsibility(clause, context) && ["claim", "take", "assume", "accept", "admit"].includes(clause.verb.lemma))
      return keep("claimed", false, "status/claim-of-responsibility");
    if (claimsResponsibility(clause, context) && clause.verb.lemma === "deny") return keep("occurred", true, "status/responsibility-denied");
    if (announcesOwn(candidate, clause, context)) return keep("claimed", false, "status/announced");
    if (context.lexicon.speech.claim.has(clause.verb.lemma)) return keep("claimed", false, "status/claimed");
    // "blamed the rebels for the attack" says who did it; "accused them of shelling" that it was done.
    const imputed = clause.attachments.some(({ preposition, group }) => ["for", "on", "of"].includes(preposition) && group.index === candidate.group?.index);
    if (context.lexicon.speech.accuse.has(clause.verb.lemma) && (candidate.group === null || imputed)) return keep("alleged", false, "status/accused");
    if (context.lexicon.speech.deny.has(clause.verb.lemma) && candidate.group === null) return keep("denied", false, "status/denied");
  }
  return voices.some((voice) => voice.stance === "claims-responsibility") ? keep("claimed", false, "status/claimed") : null;
}

/**
 * Returns the status of a candidate, or that it is none: what is told as done has occurred (or is claimed, alleged, denied by
 * those above it); what is prepared and stopped is foiled; what is wished, feared, possible or general is dropped.
 */
export function modalityOf(sentence: ChunkedSentence, candidate: Candidate, voices: readonly Voice[], context: Context): Verdict {
  const { hypothetical } = context.lexicon;
  if (candidate.fillers.some(({ group }) => group.determiner === "no")) return drop("it is said of nobody");
  if (candidate.group === null && candidate.frame.outcome !== undefined && candidate.clause !== null && isOfNobody(sentence, candidate.clause))
    return drop("it is said of nobody");
  if (isAbsent(sentence, candidate)) return drop("it is told as absent");
  const noun = hangsOn(sentence, candidate);
  const violent = candidate.type === "assault";
  // "no missile had been fired"
  if (violent && candidate.group === null && candidate.clause?.subject?.determiner === "no") return keep("denied", false, "status/negated");
  const foiled = foiledPlot(sentence, candidate, noun, context);
  if (violent && noun !== null && hypothetical.nouns.has(noun) && !foiled) return drop(`it hangs on "${noun}"`);
  if (violent && foiled) return keep("foiled", true, "status/foiled-plot");
  const adjective = inGroup(sentence, candidate, hypothetical.adjectives);
  const found = mood(sentence, candidate, context);
  if (candidate.explanation.some(({ rule }) => rule === "construction/intercepted")) return keep("foiled", true, "status/intercepted");
  if (candidate.mode === "announcement-resume" && found !== "conditional") return keep("occurred", true, "status/announced");
  if (found === "negated" && violent) return candidate.group === null ? keep("denied", false, "status/negated") : drop("the clause is negated");
  if (found === "negated" && candidate.group === null) return drop("the clause is negated");
  // "talks about withdrawing": a gerund that a preposition governs names the act, and does not tell it.
  const named =
    candidate.group === null &&
    candidate.clause?.relation === "gerund" &&
    candidate.clause.opener !== null &&
    ["about", "for", "on", "against", "without", "of"].includes(candidate.clause.opener);
  // "talks about troops withdrawing": likewise where the gerund describes a group under a preposition.
  const described =
    candidate.group === null &&
    candidate.clause?.relation === "reduced" &&
    candidate.clause.verb.form === "gerund" &&
    candidate.clause.antecedent !== null &&
    sentence.chunks[candidate.clause.antecedent.index - 1]?.kind === "preposition";
  if (described && !violent) return drop("it is named, not told");
  if (named && !violent) return drop("it is named, not told");
  if (found === "prevented" && violent) return keep("foiled", true, "status/prevented");
  if (found === "conditional") return drop("it stands under a condition");
  if (found === "ended" && violent) return drop("it is told as ended or suspended in general");
  if (found === "planned" && !violent && candidate.type !== "threaten") return drop("it is planned");
  if (found === "planned" && violent)
    return stoppedIn(sentence, context).length > 0 ? keep("foiled", true, preparedAndStopped) : keep("planned", false, "status/prepared");
  if (found === "future") return violent || !["threaten"].includes(candidate.type) ? drop("it is not told as done") : keep("threatened", true, "status/threat");
  if (violent && adjective !== undefined && !hypothetical.factiveAdjectives.has(adjective)) {
    if (adjective === "alleged" || adjective === "suspected") return keep("alleged", false, `status/${adjective}`);
    if (adjective === "foiled") return keep("foiled", true, "status/foiled");
    return drop(`it is called "${adjective}"`);
  }
  if (candidate.mode === "announcement-resume") return keep("occurred", true, "status/announced");
  if (candidate.type === "threaten") return keep("threatened", true, "status/threat");
  const claimed = violent ? claimStatus(sentence, candidate, voices, context) : null;
  if (claimed !== null) return claimed;
  const ongoing =
    candidate.type === "mobilize" && candidate.clause !== null && candidate.clause.verb.form === "finite" && candidate.clause.verb.tense === "present";
  return keep(ongoing ? "ongoing" : "occurred", voices.length === 0, "status/told-as-done");
}
