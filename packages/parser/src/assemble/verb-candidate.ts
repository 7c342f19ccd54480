import type { CoreMode } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Attachment, Clause } from "../grammar/clause.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { FoundWeapon } from "../recognizers/weapon.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { datesSomething } from "../time/time-value.js";
import type { Candidate, Draft, PlacePhrase, RoleFiller } from "./candidate.js";
import { carriedBy, fieldedBy, instrumentsOf, isInstrument, premodifierFillers, weaponsOf, withoutInstruments } from "./instruments.js";
import { modeOfDoers, modeOfFire, modeOfManner, refineMode } from "./modes.js";
import { recurs } from "./recurs.js";
import { clauseFillers, datesOne, placePhrases, trailing } from "./slots.js";
import { clauseTolls } from "./tolls.js";
import { doerOf, tellsOfForce } from "./verb-sense.js";

/** What an act struck: the object of an active verb, the subject of a passive one. */
const struckBy = (clause: Clause) => (clause.passive ? clause.subject : clause.object);

/** Whether a group's head is a name. */
const isNamed = ({ head, mentions }: NounGroup) => mentions.some(({ place, from, to }) => place !== undefined && from <= head && head < to);

/** "for three years has bombed more and more", "repeatedly attacked": acts over a time, none by itself. */
function isHabitual(sentence: ChunkedSentence, clause: Clause, context: Context): boolean {
  const words = sentence.sentence.tokens.slice(Math.max(0, clause.verb.from - 2), clause.verb.to + 2).map((token) => token.lower);
  if (words.some((word) => context.lexicon.acts.habitual.has(word)) || recurs(sentence, clause.verb.to, context)) return true;
  return clause.verb.tense === "perfect" && sentence.times.some(({ value }) => value.kind === "duration" || value.kind === "recurrence");
}

/** The present of a headline tells the news; elsewhere it speaks of what is usual. */
function referenceOf(sentence: ChunkedSentence, clause: Clause, tolls: Draft["tolls"], context: Context): Candidate["reference"] {
  const { verb } = clause;
  const usual =
    verb.tense === "present" && verb.form === "finite" && sentence.sentence.blockKind !== "title" && tolls.length === 0 && clause.times.length === 0;
  return usual || isHabitual(sentence, clause, context) ? "generic" : "new";
}

/** "the fortress that the Persians stormed": an undated act that only says which place is meant tells no news by itself. */
function saysWhich({ chunks }: ChunkedSentence, { antecedent, relation, subject, passive, times, verb }: Clause): boolean {
  if (relation !== "relative" || antecedent === null || antecedent.determiner !== "definite" || times.length > 0) return false;
  const opener = chunks[antecedent.index + 1];
  return !passive && subject !== null && subject.index > antecedent.index && subject.index < verb.index && opener?.kind === "relative";
}

/** "fired from Rabia, a town in the north, at a base": where the town lies that something came from. */
function ofOrigin({ chunks }: ChunkedSentence, { attachments }: Clause, phrase: Attachment): Attachment {
  const [name, comma, town] = chunks.slice(Math.max(0, phrase.group.index - 4), phrase.group.index - 1);
  const isTown = town?.kind === "noun" && town.determiner === "indefinite" && comma?.kind === "comma" && phrase.preposition === "in";
  return isTown && attachments.some(({ preposition, group }) => preposition === "from" && group.index === name?.index)
    ? { ...phrase, preposition: "from" }
    : phrase;
}

/** Where the clause, what was struck and, of words and measures, whoever acts say that it was: "a court in Kinshasa sentenced". */
function placesOf(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): PlacePhrase[] {
  const struck = struckBy(clause);
  // "accused Paris of raids": what a name has after "of" belongs to the verb.
  const site = struck?.of == null || isNamed(struck) ? [] : [{ preposition: "at", group: struck }];
  // "pulled out of Gao"
  const left =
    frame.type === "retreat" ? clause.attachments.filter(({ preposition }) => preposition === "of").map(({ group }) => ({ preposition: "from", group })) : [];
  // "visited Cairo"
  const visited = frame.frame === "visit" && clause.object !== null ? [{ preposition: "to", group: clause.object }] : [];
  const own = placePhrases(
    [
      ...clause.attachments.map((one) => ofOrigin(sentence, clause, one)),
      ...left,
      ...site,
      ...visited,
      ...(struck === null ? [] : trailing(sentence, struck, context)),
    ],
    context,
  );
  if (own.length > 0 || frame.type === "assault" || clause.passive || clause.subject === null) return own;
  return placePhrases(trailing(sentence, clause.subject, context), context);
}

/** "a drone fired two missiles": a strike by the drone. */
const firesFromDrone = (lemma: string, doer: NounGroup | null) => lemma === "fire" && doer !== null && weaponsOf([doer]).some(({ kind }) => kind === "drone");

/** People die of many things: a death adds to an act told elsewhere, and tells none. */
function isDeathAlone(sentence: ChunkedSentence, clause: Clause, { frame }: Frame, fillers: readonly RoleFiller[], context: Context): boolean {
  // "died at the hands of the rebels"
  if ((frame !== "suffer" && frame !== "suffer-injury") || fillers.some(({ role }) => role === "perpetrator")) return false;
  // "The general, who led the invasion, died": what a relative clause says of the dead is no cause.
  const aside = sentence.chunks.slice(clause.subject?.index ?? clause.verb.index, clause.verb.index).some(({ kind }) => kind === "relative");
  return !tellsOfForce(sentence, clause, context, aside ? clause.verb.index : 0);
}

/** "and 500 houses burned": fire has many causes; without "was" and a doer it adds to an act told elsewhere. */
const isFireAlone = ({ attachments, passive, verb }: Clause, doer: NounGroup | null) =>
  verb.lemma === "burn" && passive && verb.voice !== "passive" && doer === null && attachments.every(({ preposition }) => preposition !== "by");

const isKnown = ({ determiner }: NounGroup) => determiner === "definite" || determiner === "demonstrative";

/** "bombed": a verb that says with what. */
function ownWeapon({ verb }: Clause, { weapon }: Frame): FoundWeapon[] {
  const { sentence, from, to, start, end } = verb;
  return weapon === undefined ? [] : [{ sentence, from, to, start, end, type: "weapon", rule: "weapon/verb", kind: weapon }];
}

/** "The bomber struck at noon": a verb of force that names nothing struck tells more of what a doer already told of did. */
const isObjectless = ({ object, passive, subject }: Clause, { type }: Frame, fillers: readonly RoleFiller[]): boolean =>
  type === "assault" && object === null && !passive && subject?.mentions.length === 0 && fillers.every(({ role }) => role === "perpetrator");

/** The mode that a verb, its weapons, its doer and its manner tell. */
function modeOf(sentence: ChunkedSentence, clause: Clause, frame: Frame, weapons: readonly FoundWeapon[], { lexicon }: Context): CoreMode {
  const doer = doerOf(clause);
  const { lemma } = clause.verb;
  if (isFireAlone(clause, doer)) return "attack-unspecified";
  const named = refineMode(frame.mode, new Set(weapons.map(({ kind }) => kind)), firesFromDrone(lemma, doer) ? "strike" : lemma);
  const done = frame.type === "assault" && doer !== null ? modeOfDoers(named, [doer], sentence.sentence, lexicon) : named;
  return modeOfManner(modeOfFire(done, lemma), clause);
}

/** "bombed a market held by the rebels on Tuesday": the day behind who holds or uses what was struck is that of the act. */
function timesBehindOwner({ clauses }: ChunkedSentence, { attachments, object, verb }: Clause, { lexicon }: Context): TimeExpression[] {
  const struck = [object, ...attachments.map(({ group }) => group)].map((group) => group?.index);
  return clauses
    .filter((one) => one.relation === "reduced" && one.verb.index > verb.index && lexicon.constructions.ownership.has(one.verb.lemma))
    .filter(({ antecedent }) => antecedent !== null && struck.includes(antecedent.index))
    .flatMap(({ times, verb: holding }) => times.filter((time) => datesSomething(time) && time.start > holding.end));
}

/** "On Monday gunmen drove into the town and killed five": a day that opens a row of verbs is that of each; one behind a verb is its own. */
function timesOf(sentence: ChunkedSentence, clause: Clause, context: Context): readonly TimeExpression[] {
  const { governor, relation, times, verb } = clause;
  const own = times.filter((time) => datesOne(time, false));
  if (own.some(datesSomething)) return own;
  const behind = timesBehindOwner(sentence, clause, context);
  if (behind.length > 0) return behind;
  if (governor === null || governor.verb.index > verb.index) return own;
  // "On Tuesday they launched a barrage, firing 20 drones"
  if (relation === "gerund" && clause.opener === ",") return [...own, ...timesOf(sentence, governor, context).filter(datesSomething)];
  if (relation !== "coordinated") return own;
  return [...own, ...timesOf(sentence, governor, context).filter(({ end }) => end <= governor.verb.start)];
}

/** Whether a clause goes back to an act by its doer: "the rockets hit", "the bomber struck". */
function goesBack(clause: Clause, frame: Frame, fillers: readonly RoleFiller[]): boolean {
  const doer = doerOf(clause);
  return doer !== null && isKnown(doer) && (isInstrument(doer) || isObjectless(clause, frame, fillers));
}

/** Returns what a clause tells by its verb, in the sense of a frame. */
export function verbCandidate(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Draft {
  const { verb } = clause;
  const fillers = clauseFillers(clause, frame, context);
  const instruments = fillers.filter((filler) => filler.role === "perpetrator" && isInstrument(filler.group));
  const weapons = [...weaponsOf(instrumentsOf(clause, frame)), ...ownWeapon(clause, frame)];
  const tolls = clauseTolls(sentence, clause, frame, context);
  const addsOn = isFireAlone(clause, doerOf(clause)) || (tolls.length === 0 && saysWhich(sentence, clause));
  return {
    sentence: sentence.sentence.index,
    trigger: { from: verb.from, to: verb.to, start: verb.start, end: verb.end },
    frame,
    type: frame.type,
    mode: modeOf(sentence, clause, frame, weapons, context),
    clause,
    group: null,
    fillers: [...withoutInstruments(fillers), ...instruments.flatMap(({ group }) => [...premodifierFillers(group), ...fieldedBy(sentence, group, context)])],
    weapons: frame.type === "assault" ? [...new Set([...weapons, ...weaponsOf(carriedBy(sentence, doerOf(clause)))])] : weapons,
    tolls,
    times: timesOf(sentence, clause, context),
    places: placesOf(sentence, clause, frame, context),
    count: null,
    reference: referenceOf(sentence, clause, tolls, context),
    pointsBack: goesBack(clause, frame, fillers),
    supplement: addsOn || isDeathAlone(sentence, clause, frame, fillers, context),
    explanation: [{ stage: "assemble", rule: `verb/${frame.lemma}/${frame.frame}`, start: verb.start, end: verb.end }],
  };
}
