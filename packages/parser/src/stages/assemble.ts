import type { Explanation } from "@dateline/schema";
import type { Candidate, PlacePhrase, RoleFiller, Toll } from "../assemble/candidate.js";
import { constructionDrafts, ownersOf } from "../assemble/constructions.js";
import { fold } from "../assemble/fold.js";
import { modeOfModifiers, refineMode } from "../assemble/modes.js";
import { clauseFillers, groupFillers, placePhrases, timesTrailing, trailing, withCoordinates } from "../assemble/slots.js";
import { clauseTolls, groupTolls } from "../assemble/tolls.js";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clauses.js";
import type { FoundWeapon } from "../recognizers/weapon.js";
import type { IssueDraft, Staged } from "../stage.js";
import type { Chunked, ChunkedSentence } from "./chunk.js";

export interface Assembled extends Chunked {
  candidates: readonly Candidate[];
}

type Draft = Omit<Candidate, "index">;

const peopleClasses = new Set(["person", "group"]);
const thingClasses = new Set(["facility", "vehicle", "location", "weapon"]);
const isWeapon = (mention: { type: string; rule: string }): mention is FoundWeapon => mention.rule === "weapon/name";

function objectFits(frame: Frame, object: NounGroup | null): boolean {
  if (frame.object === undefined) return true;
  if (object === null) return false;
  if (frame.object === "people")
    return (
      peopleClasses.has(object.class) ||
      (object.class === "other" && (object.count !== null || object.pronoun || object.mentions.some(({ type }) => type === "person")))
    );
  if (frame.object === "things") return thingClasses.has(object.class);
  if (frame.object === "words") return object.class === "communication" || object.class === "event";
  return object.class === "vehicle" || object.class === "weapon";
}

function verbFits(frame: Frame, clause: Clause, { frames }: Context): boolean {
  const object = clause.passive ? clause.subject : clause.object;
  if (!objectFits(frame, object)) return false;
  if (frame.lemma === "aim") return clause.passive && clause.subject?.class === "event";
  if (frame.frame === "launch" && frame.lemma === "fire" && object === null)
    return clause.attachments.some(({ preposition }) => ["at", "on", "into"].includes(preposition));
  if (frame.frame === "launch")
    return (
      object !== null &&
      withCoordinates(object).some(
        (group) => group.class !== "event" && (group.class === "weapon" || group.mentions.some((mention) => isWeapon(mention) && mention.to === group.to)),
      )
    );
  if (frame.frame === "cease") return clause.object !== null && frames.noun(clause.object.lemma).some(({ type }) => type === "assault");
  if (frame.frame === "explode")
    return clause.subject !== null && (clause.subject.class === "weapon" || clause.subject.class === "vehicle" || clause.subject.class === "event");
  if (frame.frame === "leave") return true;
  return true;
}

/** "the first attack since May" dates the pause, not the attack: a time since which counts only for several acts. */
const datesOne = (time: Candidate["times"][number], several: boolean) => several || !(time.value.kind === "range" && time.value.relation === "since");

const explain = (rule: string, span: { start: number; end: number }): Explanation => ({ stage: "assemble", rule, start: span.start, end: span.end });

function weaponsOf(groups: readonly (NounGroup | null)[]): FoundWeapon[] {
  const found = new Set<FoundWeapon>();
  for (const group of groups)
    if (group !== null)
      for (const one of withCoordinates(group)) for (const mention of [...one.mentions, ...(one.of?.mentions ?? [])]) if (isWeapon(mention)) found.add(mention);
  return [...found];
}

const isInstrument = (group: NounGroup) =>
  group.class === "weapon" ||
  (group.class === "vehicle" && group.mentions.some(({ type }) => type === "platform")) ||
  group.mentions.some((mention) => isWeapon(mention) && mention.to === group.to);

/** What a weapon or an event in a doer's slot gives: no perpetrator, but its own modifier may name one ("a US drone killed"). */
function withoutInstruments(fillers: readonly RoleFiller[]): RoleFiller[] {
  return fillers.filter(
    (filler) => filler.role !== "perpetrator" || (!isInstrument(filler.group) && filler.group.class !== "event" && filler.group.class !== "time"),
  );
}

const habitual = new Set(["repeatedly", "often", "regularly", "frequently", "increasingly", "routinely", "usually", "always"]);

/** "for three years has bombed more and more", "repeatedly attacked": acts over a time, none by itself. */
function isHabitual(sentence: ChunkedSentence, clause: Clause): boolean {
  const words = sentence.sentence.tokens.slice(Math.max(0, clause.verb.from - 2), clause.verb.to + 2).map((token) => token.lower);
  if (words.some((word) => habitual.has(word))) return true;
  return clause.verb.tense === "perfect" && sentence.times.some(({ value }) => value.kind === "duration" || value.kind === "recurrence");
}

const using = new Set(["with", "by", "using", "from"]);

/** The groups that may name what an act was done with: a weapon as subject, what is fired, "with a drone"; for a gerund also its governor's. */
function instrumentsOf(clause: Clause, frame: Frame): NounGroup[] {
  const attachments = [...clause.attachments, ...(clause.relation === "gerund" ? (clause.governor?.attachments ?? []) : [])];
  const fired = frame.frame === "launch" ? [clause.passive ? clause.subject : clause.object] : [];
  const groups = [
    clause.passive ? null : clause.subject,
    ...fired,
    ...attachments.filter(({ preposition }) => using.has(preposition)).map(({ group }) => group),
  ];
  return groups.filter(
    (group): group is NounGroup => group !== null && (frame.frame === "launch" || group.class === "weapon" || group.mentions.some(isWeapon)),
  );
}

function verbCandidate(sentence: ChunkedSentence, clause: Clause, frame: Frame, context: Context): Draft {
  const { verb } = clause;
  const fillers = clauseFillers(clause, frame);
  const instruments = fillers.filter((filler) => filler.role === "perpetrator" && isInstrument(filler.group));
  const weapons = weaponsOf(instrumentsOf(clause, frame));
  const tolls: Toll[] = clauseTolls(sentence, clause, frame, context);
  const struck = clause.passive ? clause.subject : clause.object;
  const places: PlacePhrase[] = placePhrases([...clause.attachments, ...(struck === null ? [] : trailing(sentence, struck))]);
  return {
    sentence: sentence.sentence.index,
    trigger: { from: verb.from, to: verb.to, start: verb.start, end: verb.end },
    frame,
    type: frame.type,
    mode: refineMode(frame.mode, new Set(weapons.map(({ kind }) => kind)), verb.lemma),
    clause,
    group: null,
    fillers: [...withoutInstruments(fillers), ...instruments.flatMap((filler) => premodifierFillers(filler.group))],
    weapons,
    tolls,
    times: clause.times.filter((time) => datesOne(time, false)),
    places,
    count: null,
    // The present of a headline tells the news; elsewhere it speaks of what is usual.
    reference:
      isHabitual(sentence, clause) ||
      (verb.tense === "present" && verb.form === "finite" && sentence.sentence.blockKind !== "title" && tolls.length === 0 && clause.times.length === 0)
        ? "generic"
        : "new",
    pointsBack:
      clause.subject !== null && isInstrument(clause.subject) && (clause.subject.determiner === "definite" || clause.subject.determiner === "demonstrative"),
    supplement: false,
    explanation: [explain(`verb/${frame.lemma}/${frame.frame}`, verb)],
  };
}

function premodifierFillers(group: NounGroup): RoleFiller[] {
  const mention = group.mentions.find((one) => ["nationality", "organization", "group"].includes(one.type) && one.to <= group.head);
  if (mention === undefined) return [];
  return [
    {
      role: "perpetrator",
      slot: "instrument-modifier",
      group: {
        ...group,
        from: mention.from,
        to: mention.to,
        start: mention.start,
        end: mention.end,
        head: mention.to - 1,
        mentions: [mention],
        coordinates: [],
        of: null,
        apposition: null,
        count: null,
        class: "group",
      },
    },
  ];
}

const telling = new Set<Clause["relation"]>(["main", "complement", "adverbial", "coordinated"]);

/** The clause that a noun group stands in: the nearest verb on its left that reaches it, else the verb that it is subject of. */
export function clauseOfGroup(sentence: ChunkedSentence, group: NounGroup): Clause | null {
  const subjectOf = sentence.clauses.find((clause) => clause.subject?.index === group.index && telling.has(clause.relation) && clause.antecedent === null);
  if (subjectOf !== undefined) return subjectOf;
  let nearest: Clause | null = null;
  for (const clause of sentence.clauses) if (clause.verb.index < group.index) nearest = clause;
  return nearest;
}

/** "retaliated with air strikes": verbs whose "with" names the act. */
const answering = new Set(["retaliate", "respond", "reply", "answer", "react", "hit back"]);

/** The support verb that makes a nominal trigger's doer: "carried out an attack", "attacks were launched by". */
function supportFillers(sentence: ChunkedSentence, group: NounGroup, context: Context): { fillers: RoleFiller[]; clause: Clause | null } {
  for (const clause of sentence.clauses) {
    const { lemma } = clause.verb;
    const ofRelative =
      clause.relation === "relative" && clause.antecedent?.index === group.index && clause.subject !== null && clause.subject.index !== group.index;
    if (ofRelative && context.frames.isSupportVerb(lemma) && clause.subject !== null) {
      // "the visit that the minister made"
      return { fillers: withCoordinates(clause.subject).map((one) => ({ role: "perpetrator", group: one, slot: "support-subject" })), clause };
    }
    const isObject = clause.object !== null && withCoordinates(clause.object).some((one) => one.index === group.index || one.of?.index === group.index);
    const isSubject = clause.passive && clause.subject?.index === group.index;
    if (context.frames.isSufferVerb(lemma) && isObject && clause.subject !== null) {
      return { fillers: withCoordinates(clause.subject).map((one) => ({ role: "target", group: one, slot: "suffer-subject" })), clause };
    }
    const withEvent =
      answering.has(lemma) &&
      clause.subject !== null &&
      clause.attachments.some(({ preposition, group: other }) => preposition === "with" && withCoordinates(other).some((one) => one.index === group.index));
    if (withEvent && clause.subject !== null)
      return { fillers: withCoordinates(clause.subject).map((one) => ({ role: "perpetrator", group: one, slot: "support-subject" })), clause };
    if (!context.frames.isSupportVerb(lemma)) continue;
    const doer =
      isObject && !clause.passive ? clause.subject : isSubject ? (clause.attachments.find(({ preposition }) => preposition === "by")?.group ?? null) : null;
    if (!isObject && !isSubject) continue;
    return { fillers: doer === null ? [] : withCoordinates(doer).map((one) => ({ role: "perpetrator", group: one, slot: "support-subject" })), clause };
  }
  return { fillers: [], clause: null };
}

const accusing = new Set(["blame", "accuse", "suspect", "implicate"]);

/** "blamed the rebels for the attack": who is blamed is the doer, in the blamer's telling. */
function blamedFillers(sentence: ChunkedSentence, group: NounGroup): RoleFiller[] {
  const before = sentence.chunks[group.index - 1];
  if (before?.kind !== "preposition" || (before.lower !== "for" && before.lower !== "of")) return [];
  const clause = clauseOfGroup(sentence, group);
  if (clause === null || !accusing.has(clause.verb.lemma)) return [];
  const blamed = clause.passive ? clause.subject : clause.object;
  return blamed === null ? [] : withCoordinates(blamed).map((one) => ({ role: "perpetrator", group: one, slot: "blamed" }));
}

function referenceOf(group: NounGroup, count: Candidate["count"], timed: boolean): Candidate["reference"] {
  if (group.plural && group.count === null && !timed) return group.determiner === "definite" || group.determiner === "demonstrative" ? "definite" : "generic";
  if (group.determiner === "any" || group.determiner === "no") return "generic";
  if ((group.determiner === "definite" || group.determiner === "demonstrative") && count === null) return "definite";
  return "new";
}

/** The role that a filler takes in a frame of words rather than deeds: who acts is the source there. */
function fitRole(filler: RoleFiller, frame: Frame): RoleFiller {
  return frame.type !== "assault" && filler.role === "perpetrator" ? { ...filler, role: "source" } : filler;
}

function nounCandidate(sentence: ChunkedSentence, group: NounGroup, frame: Frame, context: Context): Draft {
  const support = supportFillers(sentence, group, context);
  const own = groupFillers(sentence, group, frame);
  const doer = frame.type === "assault" ? "perpetrator" : "source";
  const hasBy = own.some((filler) => filler.slot === "by" || filler.slot === "possessor");
  const blamed = frame.type === "assault" && !hasBy ? blamedFillers(sentence, group) : [];
  const ownWords =
    frame.slots.possessor === "source" &&
    group.determiner === "possessive" &&
    group.possessor === null &&
    own.every(({ role }) => role !== "source") &&
    support.fillers.length === 0;
  const containing = ownWords ? clauseOfGroup(sentence, group)?.subject : null;
  const told = containing == null ? [] : withCoordinates(containing).map((one): RoleFiller => ({ role: "source", group: one, slot: "possessive" }));
  const fillers = [...own, ...told, ...blamed, ...(hasBy ? [] : support.fillers.map((filler) => fitRole(filler, frame)))].filter(
    (filler, at, all) => filler.role !== doer || filler.slot !== "premodifier" || !all.some((other) => other.role === doer && other.slot === "by" && at >= 0),
  );
  const follow = trailing(sentence, group);
  const launched = frame.frame === "launch" ? follow.filter(({ preposition }) => preposition === "of").map(({ group: other }) => other) : [];
  const armed = support.clause?.subject ?? null;
  const weapons = weaponsOf([
    group,
    ...(armed !== null && isInstrument(armed) ? [armed] : []),
    ...launched,
    ...follow.filter(({ preposition }) => preposition === "with" || preposition === "of").map(({ group: other }) => other),
  ]);
  const clause = support.clause ?? clauseOfGroup(sentence, group);
  const near = timesTrailing(sentence, group);
  const dating = near.filter((time) => datesOne(time, group.plural));
  const times = dating.length > 0 ? dating : clause !== null && (clause.subject?.index === group.index || support.clause !== null) ? clause.times : [];
  // Places that stand after another act are that act's: "a strike in response to an attack in Damascus".
  const nextAct =
    sentence.chunks.find((chunk) => chunk.kind === "noun" && chunk.class === "event" && chunk.index > group.index + 1)?.index ?? Number.POSITIVE_INFINITY;
  const places = placePhrases([
    ...follow,
    ...(support.clause?.attachments ?? []).filter(({ group: where }) => where.index < nextAct && where.index > group.index),
  ]);
  const count = group.count !== null && frame.type === "assault" ? group.count : null;
  return {
    sentence: sentence.sentence.index,
    trigger: { from: group.from, to: group.to, start: group.start, end: group.end },
    frame,
    type: frame.type,
    mode: refineMode(
      frame.type === "assault"
        ? modeOfModifiers(
            frame.mode,
            sentence.sentence.tokens.slice(group.from, group.head).map((token) => token.lower),
          )
        : frame.mode,
      new Set(weapons.map(({ kind }) => kind)),
      frame.lemma,
    ),
    clause,
    group,
    fillers: withoutInstruments(fillers),
    weapons,
    tolls: groupTolls(sentence, group, frame),
    times,
    places,
    count,
    reference: referenceOf(group, count, times.length > 0),
    pointsBack: false,
    supplement: false,
    explanation: [explain(`noun/${frame.lemma}/${frame.frame}`, group)],
  };
}

const workers = new Set([
  "nurse",
  "worker",
  "teacher",
  "employee",
  "union",
  "doctor",
  "driver",
  "pilot",
  "labor",
  "labour",
  "student",
  "miner",
  "staff",
  "hunger",
  "general",
  "transport",
  "rail",
  "school",
]);

/** A strike of workers is a work stoppage, a heart attack an illness: words beside the trigger that make it another thing. */
function isOtherSense(sentence: ChunkedSentence, group: NounGroup): boolean {
  const { tokens } = sentence.sentence;
  const modifiers = tokens.slice(group.from, group.head).map((token) => token.lower);
  if (modifiers.some((word) => ["heart", "panic", "asthma", "verbal", "personal", "cyber", "lightning", "counter-terror"].includes(word))) return true;
  if (group.lemma !== "strike") return false;
  const owners = [
    ...modifiers,
    ...(group.possessor === null ? [] : [group.possessor.lemma]),
    ...trailing(sentence, group)
      .filter(({ preposition }) => preposition === "of" || preposition === "by")
      .map(({ group: other }) => other.lemma),
  ];
  return owners.some((word) => workers.has(word));
}

function ownerFillers(sentence: ChunkedSentence, fillers: readonly RoleFiller[], context: Context): RoleFiller[] {
  return fillers
    .filter(({ role, group }) => role === "target" && !group.pronoun)
    .flatMap(({ group }) => ownersOf(sentence, group, context).map((owner) => ({ role: "target" as const, group: owner, slot: "owner" })));
}

/** "left two others injured": the participle's toll is that of "left". */
function isToldInTolls(one: Draft, all: readonly Draft[]): boolean {
  return (
    one.clause?.relation === "reduced" &&
    one.frame.outcome !== undefined &&
    all.some(
      (other) =>
        other !== one && other.frame.frame === "leave" && other.tolls.some((toll) => one.tolls.some((own) => own.start >= toll.start && own.end <= toll.end)),
    )
  );
}

function sentenceCandidates(sentence: ChunkedSentence, context: Context): Draft[] {
  const drafts: Draft[] = [];
  for (const clause of sentence.clauses) {
    for (const frame of context.frames.verb(clause.verb.lemma))
      if (verbFits(frame, clause, context)) drafts.push(verbCandidate(sentence, clause, frame, context));
  }
  for (const chunk of sentence.chunks) {
    if (chunk.kind !== "noun" || isOtherSense(sentence, chunk)) continue;
    const head = sentence.sentence.tokens[chunk.head]?.lower ?? "";
    const frames = context.frames.noun(chunk.lemma);
    for (const frame of frames.length > 0 ? frames : context.frames.noun(head)) drafts.push(nounCandidate(sentence, chunk, frame, context));
  }
  const withOwners = drafts.map((one) =>
    one.type === "assault" ? { ...one, fillers: [...one.fillers, ...ownerFillers(sentence, one.fillers, context)] } : one,
  );
  const withoutRepeats = withOwners.filter((one) => !isToldInTolls(one, withOwners));
  return [...withoutRepeats, ...constructionDrafts(sentence, context)].sort((a, b) => a.trigger.start - b.trigger.start);
}

/** Finds event triggers, fills their slots by grammar, and folds what one sentence tells of one act into one candidate. */
export function assemble(chunked: Chunked, context: Context): Staged<Assembled> {
  const issues: IssueDraft[] = [];
  const candidates: Candidate[] = [];
  for (const sentence of chunked.sentences) {
    const folded = fold(sentence, sentenceCandidates(sentence, context), context);
    issues.push(...folded.issues);
    for (const draft of folded.value) candidates.push({ ...draft, index: candidates.length });
  }
  return { value: { ...chunked, candidates }, issues };
}
