import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause, ClauseRelation } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { RoleFiller } from "./candidate.js";
import { withCoordinates } from "./slots.js";

/** The clause whose verb makes a nominal trigger an act ("carried out an attack"), and the roles that it gives. */
export interface Support {
  fillers: RoleFiller[];
  clause: Clause | null;
}

const fill = (role: RoleFiller["role"], group: NounGroup | null, slot: string): RoleFiller[] =>
  group === null ? [] : withCoordinates(group).map((one) => ({ role, group: one, slot }));

/** "come under attack", "be on strike", "go on strike": the verbs that make an act of what their preposition brings. */
const holdsUnder = (lemma: string, preposition: string) => (lemma === "come" && preposition === "under") || (lemma === "be" && preposition === "on");

/** "the raid in Sudan that they carried out": the place before a relative clause about an act is where the act was. */
const isSetting = (antecedent: NounGroup | null, act: NounGroup) => antecedent?.class === "location" && antecedent.index === act.index + 2;

/** What one clause gives a nominal trigger as its support verb, or null where it is none. */
function supportOf(clause: Clause, group: NounGroup, { frames, lexicon }: Context): Support | null {
  const { lemma } = clause.verb;
  const { subject, object } = clause;
  const describes = clause.relation === "relative" && (clause.antecedent?.index === group.index || isSetting(clause.antecedent, group));
  // "the visit that the minister made"
  if (describes && subject !== null && subject.index !== group.index && frames.isSupportVerb(lemma))
    return { fillers: fill("perpetrator", subject, "support-subject"), clause };
  // "gave the rebels an ultimatum"
  const isSecond = object !== null && group.index === object.index + 1;
  const isObject = object !== null && (isSecond || withCoordinates(object).some((one) => one.index === group.index || one.of?.index === group.index));
  if (frames.isSufferVerb(lemma) && isObject && subject !== null) return { fillers: fill("target", subject, "suffer-subject"), clause };
  // "the mayor was the target of an attack"
  if (lemma === "be" && subject !== null && object?.of?.index === group.index && lexicon.constructions.targetNouns.has(object.lemma))
    return { fillers: fill("target", subject, "suffer-subject"), clause };
  // "retaliated with air strikes"
  const withEvent = clause.attachments.some(
    ({ preposition, group: other }) => preposition === "with" && withCoordinates(other).some((one) => one.index === group.index),
  );
  if (withEvent && subject !== null && lexicon.acts.answering.has(lemma)) return { fillers: fill("perpetrator", subject, "support-subject"), clause };
  // "came under shelling by rebels", "are on strike"
  const under = clause.attachments.some(({ preposition, group: other }) => other.index === group.index && holdsUnder(lemma, preposition));
  if (under && subject !== null)
    return { fillers: fill(lemma === "come" ? "target" : "perpetrator", subject, lemma === "come" ? "suffer-subject" : "support-subject"), clause };
  // "fighting broke out between the army and the rebels"
  if (lexicon.senses.occurrence.has(lemma) && subject?.index === group.index && !clause.passive)
    return {
      fillers: clause.attachments.filter(({ preposition }) => preposition === "between").flatMap(({ group: party }) => fill("perpetrator", party, "between")),
      clause,
    };
  // "five attacks were reported in Homs"
  if (lexicon.acts.registering.has(lemma) && clause.passive && subject?.index === group.index) return { fillers: [], clause };
  if (!frames.isSupportVerb(lemma)) return null;
  const isSubject = clause.passive && subject?.index === group.index;
  if (!isObject && !isSubject) return null;
  const agent = clause.attachments.find(({ preposition }) => preposition === "by")?.group ?? null;
  const doer = isObject && !clause.passive ? subject : isSubject ? agent : null;
  return { fillers: [...fill("perpetrator", doer, "support-subject"), ...(isSecond ? fill("recipient", object, "receiver") : [])], clause };
}

/** The support verb that makes a nominal trigger's doer: "carried out an attack", "attacks were launched by". */
export function supportFillers(sentence: ChunkedSentence, group: NounGroup, context: Context): Support {
  for (const clause of sentence.clauses) {
    // "paid back the attacks": another's acts are answered.
    const returns = sentence.sentence.tokens[clause.verb.to]?.lower === "back";
    const support = returns ? null : supportOf(clause, group, context);
    if (support !== null) return support;
  }
  return { fillers: [], clause: null };
}

const telling = new Set<ClauseRelation>(["main", "complement", "adverbial", "coordinated"]);

/** The clause that a noun group stands in: the nearest verb on its left that reaches it, else the verb that it is subject of. */
export function clauseOfGroup(sentence: ChunkedSentence, group: NounGroup): Clause | null {
  const subjectOf = sentence.clauses.find((clause) => clause.subject?.index === group.index && telling.has(clause.relation) && clause.antecedent === null);
  if (subjectOf !== undefined) return subjectOf;
  let nearest: Clause | null = null;
  for (const clause of sentence.clauses) if (clause.verb.index < group.index) nearest = clause;
  return nearest;
}

/** "soldiers took part in the murder", "the involvement of soldiers in the murder": who is said to have had a hand in an act. */
export function partakers(sentence: ChunkedSentence, group: NounGroup, { lexicon }: Context): RoleFiller[] {
  const { chunks, clauses } = sentence;
  const before = chunks[group.index - 1];
  const word = chunks[group.index - 2];
  if (before?.kind !== "preposition" || before.lower !== "in" || word === undefined) return [];
  const owner = chunks[group.index - 4];
  if (word.kind === "noun" && owner?.kind === "noun" && owner.of?.index === word.index && lexicon.acts.partaking.has(owner.lemma))
    return fill("perpetrator", word, "partaker");
  if (word.kind === "noun" && lexicon.acts.partaking.has(word.lemma)) return fill("perpetrator", word.possessor, "partaker");
  const lemma = word.kind === "verb" ? word.lemma : "lower" in word ? word.lower : "";
  if (!lexicon.acts.partaking.has(lemma)) return [];
  const clause = clauses.find(({ verb }) => verb.index === word.index || verb.index === word.index - 1);
  return fill("perpetrator", clause?.antecedent ?? clause?.subject ?? null, "partaker");
}

/** "blamed the rebels for the attack", "the rebels were behind it": who is blamed is the doer, in the blamer's telling. */
export function blamedFillers(sentence: ChunkedSentence, group: NounGroup, context: Context): RoleFiller[] {
  const before = sentence.chunks[group.index - 1];
  if (before?.kind !== "preposition" || !["for", "of", "behind"].includes(before.lower)) return [];
  const clause = clauseOfGroup(sentence, group);
  if (clause === null) return [];
  if (clause.verb.lemma === "be") return isAnswerable(sentence, clause, before.lower, context) ? fill("perpetrator", clause.subject, "blamed") : [];
  if (before.lower === "behind" || !context.lexicon.acts.accusing.has(clause.verb.lemma)) return [];
  const blamed = clause.passive ? clause.subject : clause.object;
  return fill("perpetrator", blamed, "blamed");
}

/** "was behind", "were responsible for", told as so. */
function isAnswerable(sentence: ChunkedSentence, { subject, verb }: Clause, preposition: string, { lexicon }: Context): boolean {
  if (verb.negated || verb.modal !== null || subject === null || subject.determiner === "no" || subject.pronoun) return false;
  const next = sentence.sentence.tokens.slice(verb.to, verb.to + 2).some(({ lower }) => lexicon.constructions.responsible.has(lower));
  return preposition === "behind" || (preposition === "for" && next);
}
