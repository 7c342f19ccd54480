import type { Context } from "../context.js";
import { isNarrow } from "../frames.js";
import { isNoun, lowerOf } from "../grammar/chunk-search.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Draft } from "./candidate.js";
import { isDisplaced } from "./other-sense.js";
import { trailing } from "./slots.js";
import { doerOf, framesOf } from "./verb-sense.js";

type Test = (sentence: ChunkedSentence, draft: Draft, context: Context) => boolean;

/** Whether the words of an act of force tell none: nature, an accident, a figure of speech, a story, a drill or a match. */
export const isWithoutForce: Test = (sentence, draft, context) => draft.type === "assault" && tests.some((test) => test(sentence, draft, context));

/** Whether a group does harm without meaning to: a storm, an illness, an animal, a gas explosion. */
function isBlameless(sentence: ChunkedSentence, group: NounGroup, context: Context): boolean {
  const { figurativeSubjects } = context.lexicon.senses;
  if (group.class === "animal" || group.of?.class === "animal" || figurativeSubjects.has(group.lemma) || figurativeSubjects.has(group.of?.lemma ?? ""))
    return true;
  // "a heat wave", "a bus crash"; but a train bombing is one.
  const plain = (group.class === "event" || group.class === "other") && context.frames.noun(group.lemma).every(({ type }) => type !== "assault");
  if (plain && sentence.sentence.tokens.slice(group.from, group.head).some(({ lower }) => figurativeSubjects.has(lower))) return true;
  const [first] = sentence.sentence.tokens.slice(group.from, group.head);
  // "Hurricane Lena": a name with its kind before it.
  const named = first !== undefined && figurativeSubjects.has(first.lower) && /^\p{Lu}/u.test(sentence.sentence.tokens[group.head]?.text ?? "");
  return named || (group.class === "event" && isDisplaced(sentence, group, context));
}

const causal = new Set(["in", "by", "of", "from", "during", "after", "when"]);

/** "Floods killed 30 people", "died of a stroke", "killed by a tiger". */
const byNature: Test = (sentence, { clause, frame, group, weapons }, context) => {
  if (clause === null || group !== null || weapons.length > 0) return false;
  const causes = clause.attachments
    .filter(({ preposition, group: cause }) => frame.outcome !== undefined && causal.has(preposition) && (preposition === "by" || cause.class !== "vehicle"))
    .map(({ group: cause }) => cause);
  const doer = doerOf(clause) ?? (clause.relation === "gerund" ? (clause.governor?.subject ?? null) : null);
  return [...(doer === null ? [] : [doer]), ...causes].some((cause) => isBlameless(sentence, cause, context));
};

/** "killing the pilot", "17 people died": a toll beside a clause that tells of a crash. */
const byAccident: Test = (sentence, { clause, frame, group }, context) => {
  if (clause === null || group !== null || !(frame.outcome !== undefined || frame.frame === "leave" || frame.frame === "suffer-injury")) return false;
  const above = governorsOf(clause);
  return sentence.clauses.some(
    (other) =>
      other !== clause &&
      (above.includes(other) || other.governor === clause) &&
      ((context.lexicon.senses.crashes.has(other.verb.lemma) && !isMeant(sentence, other, context)) ||
        (other.subject !== null && isBlameless(sentence, other.subject, context))),
  );
};

/** "when a bomber rammed a car into the gate", "sank the ship": a crash that somebody means to bring about. */
const isMeant = (sentence: ChunkedSentence, clause: Clause, context: Context) => framesOf(sentence, clause, context).some(({ type }) => type === "assault");

/** The clauses above one, at most three. */
function governorsOf(clause: Clause): Clause[] {
  const above: Clause[] = [];
  for (let { governor } = clause; governor !== null && above.length < 3; { governor } = governor) above.push(governor);
  return above;
}

/** "an explosion at a fireworks factory", "a gas leak caused an explosion", "an explosion of interest". */
const byLeak: Test = (sentence, { frame, group }, context) => {
  if (group === null || frame.frame !== "blast") return false;
  const { figurativeBlasts } = context.lexicon.senses;
  const around = trailing(sentence, group, context);
  const causes = sentence.clauses.flatMap(({ object, subject }) => (object?.index === group.index && subject !== null ? [subject] : []));
  const raised = sentence.clauses.flatMap(({ attachments, subject }) =>
    subject !== null && attachments.some((one) => one.group.index === group.index) ? [subject] : [],
  );
  return (
    around.some(({ group: other }) => figurativeBlasts.has(other.lemma) || isDisplaced(sentence, other, context) || accidental(other, context)) ||
    [...causes, ...raised].some((one) => isBlameless(sentence, one, context) || isDisplaced(sentence, one, context))
  );
};

const accidental = (group: NounGroup, { lexicon }: Context) => lexicon.senses.beside.get("accident")?.has(group.lemma) === true;

/** "engineers blew up an old tower": blasts of those who set them off for a living. */
const byTrade: Test = (_, { clause, group, mode, tolls }, { lexicon }) => {
  const doer = clause === null || group !== null ? null : doerOf(clause);
  return mode === "bombing" && tolls.length === 0 && doer !== null && lexicon.senses.civilDoers.has(doer.lemma);
};

/** "the parties clashed over pensions", "came under attack for his remarks": a fight of words. */
const inWords: Test = (_, { clause, fillers, frame, tolls, weapons }, { lexicon }) => {
  if (clause === null || tolls.length > 0 || weapons.length > 0) return false;
  const about = clause.attachments.some(({ preposition }) => preposition === "over" || preposition === "for");
  if (frame.frame === "clash") return fillers.length > 0 && fillers.every(({ group }) => lexicon.senses.talkers.has(group.lemma));
  return about && clause.verb.lemma === "come" && fillers.some(({ slot, group }) => slot === "suffer-subject" && group.class === "person");
};

/** "attacked a market", "bombed the market": a place of stalls, and not all buyers and sellers. */
const isStall = (struck: NounGroup, { mode }: Draft) => struck.class === "facility" && (struck.determiner === "indefinite" || mode !== "attack-unspecified");

/** "stormed the charts", "a shot fired by critics": what is struck, or who strikes, is so only in a figure of speech. */
const inFigure: Test = (sentence, draft, context) => {
  const { figurativeDoers, figurativeObjects } = context.lexicon.senses;
  const { clause, fillers, group, tolls } = draft;
  if (tolls.length > 0 || draft.supplement) return false;
  const struck = clause === null || group !== null ? null : clause.passive ? clause.subject : clause.object;
  const from = group === null ? [] : trailing(sentence, group, context).filter(({ preposition }) => preposition === "from" || preposition === "by");
  return (
    (struck !== null && figurativeObjects.has(struck.lemma) && !isNarrow(draft.frame) && !isStall(struck, draft)) ||
    fillers.some((filler) => figurativeDoers.has(filler.group.lemma) && filler.role === "perpetrator") ||
    from.some((one) => figurativeDoers.has(one.group.lemma)) ||
    (clause?.subject != null &&
      group === null &&
      clause.relation === "main" &&
      draft.frame.frame === "outbreak" &&
      isDisplaced(sentence, clause.subject, context))
  );
};

const notActs: ReadonlySet<NounGroup["class"]> = new Set(["person", "group", "communication"]);

/** "The commission is an attack on the army", "the book was an assault on the church": a verdict on what is no deed. */
const asVerdict: Test = (sentence, { group, tolls, weapons, times, places }, context) =>
  group?.determiner === "indefinite" &&
  tolls.length + weapons.length + times.length + places.length === 0 &&
  sentence.clauses.some(
    ({ object, passive, subject, verb }) =>
      verb.lemma === "be" &&
      !passive &&
      object?.index === group.index &&
      subject !== null &&
      !subject.pronoun &&
      notActs.has(subject.class) &&
      context.frames.noun(subject.lemma).length === 0,
  );

const opening = new Set(["in", "on", "about", "of"]);
const triggerIndex = ({ clause, group }: Draft) => (group ?? clause?.verb)?.index ?? 0;

/** "In the novel, rebels storm the palace", "a documentary on the bombing": told in a work of art. */
const inStory: Test = (sentence, draft, { lexicon }) => {
  const at = triggerIndex(draft);
  const works = sentence.chunks.filter(isNoun).filter((group) => group.index < at && lexicon.senses.works.has(group.lemma) && group.mentions.length === 0);
  return works.some(
    (work) =>
      sentence.clauses.some(({ subject }) => subject?.index === work.index) ||
      sentence.chunks[work.index - 1]?.kind === "open-quote" ||
      opening.has(lowerOf(sentence.chunks[work.index - 1])) ||
      opening.has(lowerOf(sentence.chunks[work.index + 1])),
  );
};

/** "stormed a beach in a training exercise", "the drill simulated an attack": done for practice. */
const inExercise: Test = (sentence, draft, context) => {
  const { exercises, mocked } = context.lexicon.senses;
  const { clause, tolls } = draft;
  if (tolls.length > 0 || clause === null) return false;
  const struck = [clause.object, clause.subject, ...clause.attachments.map(({ group }) => group)];
  const during = sentence.clauses.flatMap(({ attachments }) => attachments).filter(({ preposition }) => preposition === "in" || preposition === "during");
  return (
    during.some(({ group }) => exercises.has(group.lemma)) ||
    sentence.clauses.some(
      ({ subject, verb }) => mocked.has(verb.lemma) || (subject !== null && subject.index < triggerIndex(draft) && exercises.has(subject.lemma)),
    ) ||
    struck.some((group) => group !== null && isMock(sentence, group, context))
  );
};

const isMock = (sentence: ChunkedSentence, group: NounGroup, { lexicon }: Context) =>
  sentence.sentence.tokens.slice(group.from, group.head).some(({ lower }) => lexicon.senses.beside.get("mock")?.has(lower) === true);

/** "beaten twice by the striker", "gunned down on the last lap": a match, where nobody is armed, hurt or killed. */
const inMatch: Test = (sentence, { tolls, weapons }, { lexicon }) => {
  const holds = (words: ReadonlySet<string>) => sentence.sentence.tokens.filter(({ lower, lemma }) => words.has(lower) || words.has(lemma)).length;
  if (weapons.length > 0 || tolls.some(({ outcome }) => outcome !== "injured" && outcome !== "killed") || holds(lexicon.force.doers) > 0) return false;
  return holds(lexicon.senses.sport) >= 2;
};

/** "launched a rocket to the Moon", "the maker launched a drone": into space, or on the market. */
const intoSpaceOrTrade: Test = (sentence, { clause, frame }, { lexicon }) => {
  if (frame.frame !== "launch") return false;
  const doer = clause === null ? null : doerOf(clause);
  return (doer !== null && lexicon.senses.makers.has(doer.lemma)) || sentence.sentence.tokens.some(({ lower }) => lexicon.senses.space.has(lower));
};

/** "exploded the device in a controlled blast": made harmless. */
const inDisposal: Test = (sentence, { clause, frame }, context) =>
  clause !== null &&
  (frame.frame === "launch" || frame.frame === "explode") &&
  clause.attachments.some(({ preposition, group }) => preposition === "in" && group.class === "event" && isDisplaced(sentence, group, context));

const tests: readonly Test[] = [
  inDisposal,
  byNature,
  byAccident,
  byLeak,
  byTrade,
  inWords,
  inFigure,
  asVerdict,
  inStory,
  inExercise,
  inMatch,
  intoSpaceOrTrade,
];
