import type { Outcome } from "@dateline/schema";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft, Toll } from "./candidate.js";
import { untold } from "./constructions/construction.js";
import { headcount, sumTolls, tollOf } from "./headcount.js";
import { withCoordinates } from "./slots.js";
import { clauseOfGroup } from "./support.js";
import { outcomeBeside } from "./tolls.js";

/** A toll, the group that hangs it on an act ("the toll from the bombing"), and whether it replaces what was counted before. */
interface Stated {
  toll: Toll;
  group: NounGroup | null;
  rising: boolean;
}

const stated = (toll: Toll): Stated => ({ toll, group: null, rising: false });
const people = (group: NounGroup): NounGroup => (group.class === "other" ? { ...group, class: "person" } : group);

/** "with two dead and five wounded", "15 deaths and 30 injuries": a number, and beside it or as its noun what became of them. */
function countedOutcome(sentence: ChunkedSentence, group: NounGroup, context: Context): Stated[] {
  const { deaths, injuries, casualties } = context.lexicon.outcomes;
  if (group.determiner === "no") return [];
  const another = sentence.sentence.tokens[group.from]?.lower === "another";
  const count = group.count ?? (another ? { min: 1, max: 1, approximate: false } : null);
  if (count === null) return [];
  const lemma = group.lemma.replace(/ies$/, "y").replace(/s$/, "");
  const named: Outcome | null = deaths.has(lemma) ? "killed" : injuries.has(lemma) ? "injured" : casualties.has(lemma) ? "killed-or-injured" : null;
  const outcome = named ?? outcomeBeside(sentence, group, context.lexicon);
  return outcome === null ? [] : [stated({ outcome, count, group: named === null ? group : null, start: group.start, end: group.end })];
}

/** "Twelve people are dead": the predicate tells what became of the subject. */
function predicated(sentence: ChunkedSentence, clause: Clause, { lexicon }: Context): Stated[] {
  const { verb, subject } = clause;
  if (verb.lemma !== "be" || verb.negated || verb.modal !== null || subject === null) return [];
  const word = sentence.sentence.tokens[verb.to]?.lower ?? "";
  const outcome = lexicon.outcomes.dead.has(word) ? "killed" : lexicon.outcomes.injured.has(word) ? "injured" : null;
  return outcome === null || subject.count === null ? [] : tollOf(outcome, people(subject), lexicon).map(stated);
}

const numberPrepositions = new Set(["to", "at", "as", "past", "above", "from"]);

/** "The death toll from the blast has risen to 17", "put the toll at eleven", "a death toll of 30". */
function tollNoun(sentence: ChunkedSentence, group: NounGroup, context: Context): Stated[] {
  const { outcomes } = context.lexicon;
  if (!outcomes.tolls.has(group.lemma)) return [];
  const clause = sentence.clauses.find(({ verb, subject, object }) => outcomes.tollVerbs.has(verb.lemma) && (subject === group || object === group));
  const number = group.of ?? clause?.attachments.find(({ preposition, group: other }) => numberPrepositions.has(preposition) && other.count !== null)?.group;
  const bare = clause?.object === group ? null : clause?.object;
  const counted = number?.count === null || number === undefined ? bare : number;
  if (counted?.count == null || clause?.verb.modal != null) return [];
  // "from six to nine" is no range: the higher is the new one.
  const { max } = counted.count;
  const from = clause?.attachments.some(({ preposition, group: other }) => preposition === "from" && other === counted);
  const count = from === true && max !== null ? { ...counted.count, min: max } : counted.count;
  const toll: Toll = { outcome: "killed", count, group: null, start: counted.start, end: counted.end };
  return [{ toll, group, rising: outcomes.rising.has(clause?.verb.lemma ?? "") }];
}

/** "Nine people lost their lives", "claimed the lives of five", "suffered injuries". */
function lifeIdiom(clause: Clause, { lexicon }: Context): Stated[] {
  const { verb, subject, object } = clause;
  const { lifeLosing, lifeTaking, enduring, injuries } = lexicon.outcomes;
  if (object === null || verb.negated || verb.modal !== null) return [];
  const isLife = object.lemma === "life";
  const losers = subject === null ? [] : withCoordinates(subject).filter(({ lemma }) => lemma !== "life");
  const sum = (outcome: Outcome, groups: readonly NounGroup[]) => sumTolls(groups.flatMap((group) => tollOf(outcome, people(group), lexicon))).map(stated);
  if (isLife && lifeLosing.has(verb.lemma)) return sum("killed", losers);
  if (isLife && lifeTaking.has(verb.lemma)) {
    const count = object.count ?? (object.of === null ? null : headcount(people(object.of), lexicon));
    return count === null ? [] : [stated({ outcome: "killed", count, group: object.of, start: object.start, end: object.of?.end ?? object.end })];
  }
  return enduring.has(verb.lemma) && injuries.has(object.lemma) ? sum("injured", losers) : [];
}

/** "42 bodies were recovered", "found the bodies of five men". */
function foundBodies(clause: Clause, { lexicon }: Context): Stated[] {
  const found = clause.passive ? clause.subject : clause.object;
  if (!lexicon.outcomes.bodyFinding.has(clause.verb.lemma) || clause.verb.negated || found?.lemma !== "body") return [];
  const count = found.count ?? found.of?.count ?? null;
  return count === null ? [] : [stated({ outcome: "killed", count, group: found.of, start: found.start, end: found.of?.end ?? found.end })];
}

/** Whether a verb of the sentence is itself read for the toll of a group: "left two dead", "12 wounded in the attack". */
function isReadByVerb(clause: Clause | null, { frames }: Context): boolean {
  return clause !== null && frames.verb(clause.verb.lemma).some(({ frame, outcome }) => frame === "leave" || (outcome !== undefined && frame === "harm"));
}

function draftOf(sentence: ChunkedSentence, { toll, group, rising }: Stated, clause: Clause | null, context: Context): Draft[] {
  const [frame] = context.frames.verb("kill");
  if (frame === undefined) return [];
  const { tokens, index } = sentence.sentence;
  const from = tokens.findIndex(({ end }) => end > toll.start);
  const to = tokens.findLastIndex(({ start }) => start < toll.end) + 1;
  return [
    {
      ...untold,
      sentence: index,
      trigger: { from, to, start: toll.start, end: toll.end },
      frame,
      type: frame.type,
      mode: frame.mode,
      clause,
      group,
      fillers: [],
      tolls: [rising ? { ...toll, rising } : toll],
      times: [],
      reference: "definite",
      supplement: true,
      explanation: [{ stage: "assemble", rule: "construction/stated-toll", start: toll.start, end: toll.end }],
    },
  ];
}

/** Returns the tolls that a sentence states by other words than a verb of harm; each adds to the act told with it or before it. */
export function statedTolls(sentence: ChunkedSentence, context: Context): Draft[] {
  const nouns = sentence.chunks.filter((chunk): chunk is NounGroup => chunk.kind === "noun");
  const byNoun = nouns.flatMap((group) => {
    const clause = clauseOfGroup(sentence, group);
    const found = [...(isReadByVerb(clause, context) ? [] : countedOutcome(sentence, group, context)), ...tollNoun(sentence, group, context)];
    return found.flatMap((one) => draftOf(sentence, one, clause, context));
  });
  const byClause = sentence.clauses.flatMap((clause) =>
    [...predicated(sentence, clause, context), ...lifeIdiom(clause, context), ...foundBodies(clause, context)].flatMap((one) =>
      draftOf(sentence, one, clause, context),
    ),
  );
  return [...byNoun, ...byClause];
}
