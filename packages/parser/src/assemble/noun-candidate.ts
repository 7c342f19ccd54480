import type { CoreMode } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { FoundWeapon } from "../recognizers/weapon.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Candidate, Draft, PlacePhrase, RoleFiller } from "./candidate.js";
import { isInstrument, weaponsOf, withoutInstruments } from "./instruments.js";
import { modeOfFire, modeOfModifiers, refineMode } from "./modes.js";
import { recurs } from "./recurs.js";
import { datesOne, groupFillers, placePhrases, timesTrailing, trailing, withCoordinates } from "./slots.js";
import { blamedFillers, clauseOfGroup, partakers, type Support, supportFillers } from "./support.js";
import { groupTolls } from "./tolls.js";

/** A nominal trigger at work: its group, its frame and its support verb. */
interface Nominal {
  sentence: ChunkedSentence;
  group: NounGroup;
  frame: Frame;
  support: Support;
}

/** Returns what a noun group tells, in the sense of a frame. */
export function nounCandidate(sentence: ChunkedSentence, group: NounGroup, frame: Frame, context: Context): Draft {
  const nominal: Nominal = { sentence, group, frame, support: supportFillers(sentence, group, context) };
  const weapons = weaponsAt(nominal, context);
  const times = timesAt(nominal);
  const fillers = withoutInstruments(fillersOf(nominal, context));
  const places = placesAt(nominal, context);
  const count = frame.type === "assault" ? group.count : null;
  const isGeneral =
    isBare(group, [...fillers, ...places, ...times, ...weapons]) ||
    isCampaign(nominal, context) ||
    (count === null && (recurs(sentence, group.to, context) || (times.length + places.length === 0 && (isSundry(nominal, context) || isOfKind(nominal)))));
  return {
    sentence: sentence.sentence.index,
    trigger: { from: group.from, to: group.to, start: group.start, end: group.end },
    frame,
    type: frame.type,
    mode: modeOfFire(refineMode(namedMode(nominal), new Set(weapons.map(({ kind }) => kind)), frame.lemma), frame.lemma),
    clause: nominal.support.clause ?? clauseOfGroup(sentence, group),
    group,
    fillers,
    weapons,
    tolls: groupTolls(sentence, group, frame, context),
    times,
    places,
    count,
    reference: isGeneral ? "generic" : referenceOf(group, count, times.some(isOfDay) || isCarriedOut(nominal, fillers)),
    pointsBack: false,
    supplement: false,
    explanation: [{ stage: "assemble", rule: `noun/${frame.lemma}/${frame.frame}`, start: group.start, end: group.end }],
  };
}

/** Who takes part: by the group's own words, by blame, by its support verb. A doer after "by" rules out one before the noun. */
function fillersOf({ sentence, group, frame, support }: Nominal, context: Context): RoleFiller[] {
  const own = groupFillers(sentence, group, frame, context);
  const hasBy = own.some(({ slot, role }) => slot === "by" || (slot === "possessor" && role !== "victim"));
  const blamed = frame.type === "assault" && !hasBy ? [...blamedFillers(sentence, group, context), ...partakers(sentence, group, context)] : [];
  const supported = hasBy ? [] : support.fillers.map((filler) => fitRole(filler, frame));
  const fillers = [...own, ...speakers(sentence, group, frame, own, support), ...blamed, ...supported, ...carried(own, frame, support)];
  const doer = frame.type === "assault" ? "perpetrator" : "source";
  const byAgent = fillers.some(({ role, slot }) => role === doer && slot === "by");
  return fillers.filter(({ role, slot }) => !(byAgent && role === doer && slot === "premodifier"));
}

/** "repeated its threat": words that their speaker owns are the subject's. */
function speakers(sentence: ChunkedSentence, group: NounGroup, frame: Frame, own: readonly RoleFiller[], support: Support): RoleFiller[] {
  const owned =
    frame.slots.possessor === "source" &&
    group.determiner === "possessive" &&
    group.possessor === null &&
    own.every(({ role }) => role !== "source") &&
    support.fillers.length === 0;
  const subject = owned ? clauseOfGroup(sentence, group)?.subject : null;
  return subject == null ? [] : withCoordinates(subject).map((one) => ({ role: "source", group: one, slot: "possessive" }));
}

/** Somebody, not a thing or a place. */
const isParty = ({ class: kind, mentions }: NounGroup) =>
  kind === "person" || kind === "group" || mentions.some(({ type }) => type === "person" || type === "organization" || type === "group");

/** "the visit that the minister made to Cairo", "the raid that they launched on the port": whom the verb that carries an act brings in, where the noun itself names none. */
function carried(own: readonly RoleFiller[], { slots }: Frame, { clause }: Support): RoleFiller[] {
  if (clause == null) return [];
  return clause.attachments.flatMap(({ preposition, group }) => {
    const role = slots[preposition];
    // "conveyed to the envoy his rejection of the plan"
    const isConveyed = preposition === "to" && role === "recipient" && own.every(({ slot }) => slot !== "to");
    if (clause.relation !== "relative")
      return isConveyed && isParty(group) ? withCoordinates(group).map((one) => ({ role, group: one, slot: preposition })) : [];
    const wanted = (role === "recipient" || role === "target") && own.every((filler) => filler.role !== role);
    return wanted ? withCoordinates(group).map((one) => ({ role, group: one, slot: preposition })) : [];
  });
}

/** The role that a filler takes in a frame of words rather than deeds: who acts is the source there. */
function fitRole(filler: RoleFiller, frame: Frame): RoleFiller {
  return frame.type !== "assault" && filler.role === "perpetrator" ? { ...filler, role: "source" } : filler;
}

function weaponsAt({ sentence, group, frame, support }: Nominal, context: Context): FoundWeapon[] {
  const follow = trailing(sentence, group, context);
  const launched = frame.frame === "launch" ? follow.filter(({ preposition }) => preposition === "of") : [];
  const armed = support.clause?.subject ?? null;
  const means = support.clause?.passive === true ? support.clause.attachments.filter(({ preposition }) => preposition === "with") : [];
  const beside = [...follow.filter(({ preposition }) => preposition === "with" || preposition === "of"), ...means];
  return weaponsOf([group, ...(armed !== null && isInstrument(armed) ? [armed] : []), ...[...launched, ...beside].map(({ group: other }) => other)]);
}

/** The times beside the group; where there are none, those of the clause that it is the subject or the act of. */
function timesAt({ sentence, group, support }: Nominal): readonly TimeExpression[] {
  const dating = timesTrailing(sentence, group).filter((time) => datesOne(time, group.plural));
  if (dating.length > 0) return dating;
  if (support.clause !== null && support.clause.times.length > 0) return support.clause.times;
  // "an attack, claimed by nobody, cut off the town on Friday": what it brought about was of its day.
  const clause = clauseOfGroup(sentence, group);
  return clause?.subject?.index === group.index ? clause.times : [];
}

/** Places that stand after another act are that act's: "a strike in response to an attack in Damascus". */
function placesAt({ sentence, group, frame, support }: Nominal, context: Context): PlacePhrase[] {
  const isNextAct = (chunk: ChunkedSentence["chunks"][number]) => chunk.kind === "noun" && chunk.class === "event" && chunk.index > group.index + 1;
  const nextAct = sentence.chunks.find(isNextAct)?.index ?? Number.POSITIVE_INFINITY;
  const supported = (support.clause?.attachments ?? []).filter(
    ({ group: where }) => where.index < nextAct && where.index > (support.clause?.verb.index ?? group.index),
  );
  const phrases = placePhrases([...trailing(sentence, group, context), ...supported], context);
  return phrases.filter((phrase) => !takesPart(phrase, frame));
}

/** "talks between Chad and Sudan", "a threat against Chad": a state that takes part in words is no place of theirs. */
const takesPart = ({ preposition, group }: PlacePhrase, { frame, slots, type }: Frame): boolean =>
  type !== "assault" && frame !== "visit" && slots[preposition] !== undefined && group.mentions.some(({ place }) => place?.kind === "country");

function namedMode({ sentence, group, frame }: Nominal): CoreMode {
  if (frame.type !== "assault") return frame.mode;
  return modeOfModifiers(
    frame.mode,
    sentence.sentence.tokens.slice(group.from, group.head).map((token) => token.lower),
  );
}

/** "the attacks began in October": a row of acts over a time, none by itself. */
function isCampaign({ sentence, group }: Nominal, { lexicon }: Context): boolean {
  const isSubject = sentence.clauses.some(({ subject, verb }) => subject?.index === group.index && lexicon.acts.spanning.has(verb.lemma));
  return isSubject && group.plural && group.count === null;
}

/** "acts of sabotage", "a wave of bombings": deeds of a kind. */
const isSundry = ({ sentence, group }: Nominal, { lexicon }: Context): boolean =>
  sentence.chunks.some((chunk) => chunk.kind === "noun" && chunk.of?.index === group.index && chunk.count === null && lexicon.acts.sundry.has(chunk.lemma));

/** "The murder of trade unionists worries the bishops": what is so in the present is said of a kind of deed, done to a kind of people. */
function isOfKind({ sentence, group, support }: Nominal): boolean {
  if (support.clause !== null || sentence.sentence.blockKind === "title" || group.of === null || !isKind(group.of)) return false;
  return sentence.clauses.some(({ subject, verb }) => subject !== null && isSaidOf(group, subject) && verb.tense === "present" && verb.form === "finite");
}

const isKind = ({ plural, determiner, count, mentions }: NounGroup) => plural && determiner === "none" && count === null && mentions.length === 0;
const isSaidOf = (group: NounGroup, subject: NounGroup) => withCoordinates(subject).some(({ index }) => index === group.index);

/** "strikes on Sunday", "last week", where "attacks of the last days" sums up many. */
const isOfDay = ({ value }: TimeExpression) =>
  !["duration", "decade", "range"].includes(value.kind) && !(value.kind === "shift" && value.unit !== "hour" && value.max - value.min > 2);

/** "carried out air strikes on two sites": told once, as done to something in particular. */
const isCarriedOut = ({ support: { clause } }: Nominal, fillers: readonly RoleFiller[]) =>
  clause?.verb.tense === "past" &&
  clause.relation === "main" &&
  fillers.some(({ role, slot }) => role === "perpetrator" && slot === "support-subject") &&
  fillers.some(({ role, group: { count, determiner } }) => role === "target" && (count !== null || determiner === "definite" || determiner === "indefinite"));

function referenceOf(group: NounGroup, count: Candidate["count"], timed: boolean): Candidate["reference"] {
  if (group.plural && group.count === null && !timed) return group.determiner === "definite" || group.determiner === "demonstrative" ? "definite" : "generic";
  if (group.determiner === "any" || group.determiner === "no") return "generic";
  if ((group.determiner === "definite" || group.determiner === "demonstrative") && count === null) return "definite";
  return "new";
}

/** "convicted of murder", "practices like kidnapping": a deed without article, party, place or time is the deed in general. */
const isBare = (group: NounGroup, beside: readonly unknown[]): boolean =>
  beside.length === 0 && group.determiner === "none" && group.count === null && group.possessor === null;
