import type { CoreRole } from "@dateline/schema";
import type { Context } from "../context.js";
import type { Frame } from "../frames.js";
import { isNoun, lowerOf } from "../grammar/chunk-search.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Attachment, Clause } from "../grammar/clause.js";
import type { Lexicon } from "../lexicon.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { PlacePhrase, RoleFiller } from "./candidate.js";
import { locative, struckAt, wholeOf } from "./sites.js";

const placing = new Set([
  "in",
  "at",
  "near",
  "on",
  "off",
  "outside",
  "inside",
  "around",
  "along",
  "from",
  "to",
  "towards",
  "toward",
  "against",
  "into",
  "over",
  "across",
  "within",
  "between",
  "through",
]);

/** Whether a group names a place; a nationality does with a noun of `territories` ("Iranian soil"). */
const isPlaceGroup = (group: NounGroup, lexicon: Lexicon): boolean =>
  (group.of !== null && holdsPlace(group, lexicon) && isPlaceGroup(group.of, lexicon)) ||
  group.mentions.some(
    (mention) =>
      (mention.place !== undefined && (mention.type !== "nationality" || lexicon.acts.territories.has(group.lemma))) ||
      mention.type === "location" ||
      mention.type === "facility",
  );

/** Whether what follows a group's "of" is where it is: "the hospital of Aden", "the department of Arauca". */
const holdsPlace = ({ class: kind, lemma }: NounGroup, { reference }: Lexicon) =>
  kind === "facility" || kind === "location" || reference.sites[lemma] !== undefined;

/** The group with those coordinated with it, each once. */
export function withCoordinates(group: NounGroup): NounGroup[] {
  return [group, ...group.coordinates];
}

/** The prepositional groups that follow a noun group without a break: "attack | on the base | in Syria | on Sunday". */
export function trailing(sentence: ChunkedSentence, group: NounGroup, { lexicon }: Context): Attachment[] {
  const { chunks } = sentence;
  const prepositionLike = lexicon.grammar.prepositionalGerunds;
  const found: Attachment[] = [];
  for (let k = group.index + 1; k < chunks.length; k++) {
    const chunk = chunks[k];
    if (chunk === undefined || chunk.kind === "stop" || chunk.kind === "subordinator" || chunk.kind === "relative") break;
    // "located in" describes on; "the mission said in Bamako" tells where it spoke.
    if (chunk.kind === "verb" && lexicon.tellingVerbs.has(chunk.lemma)) break;
    // "in the strike but none of the crew was hurt": another clause begins.
    if (chunk.kind === "conjunction" && chunk.lower === "but") break;
    if (chunk.kind === "verb" && !(chunk.form === "participle" && chunks[k + 1]?.kind === "preposition") && chunk.form !== "gerund") break;
    // "ships sailing in the Red Sea": where they are.
    const isPlaced = chunk.kind === "verb" && lexicon.constructions.stationed.has(chunk.lemma) && chunks[k + 1]?.kind === "preposition";
    // "depots belonging to a militia near Qaim": whose they are is no part of where.
    const isOwned = chunk.kind === "verb" && chunk.form === "gerund" && chunk.lemma === "belong" && lowerOf(chunks[k + 1]) === "to";
    if (isOwned) {
      k += 2;
      continue;
    }
    if (chunk.kind === "verb" && chunk.form === "gerund" && !prepositionLike.has(chunk.lemma) && !isPlaced) break;
    // "on the bank, and against two shops"
    const behind = chunk.kind === "comma" && chunks[k + 1]?.kind === "conjunction" ? chunks[k + 2] : chunks[k + 1];
    if (chunk.kind === "comma" && !["noun", "preposition", "time"].includes(behind?.kind ?? "")) break;
    const next = chunks[k + 1];
    // "strikes on sites used by a militia": who uses them strikes nobody.
    if (chunk.kind === "verb" && chunk.form === "participle" && k > group.index + 1 && next?.kind === "preposition" && next.lower === "by") k += 2;
    else if (chunk.kind === "preposition" && isNoun(next)) found.push({ preposition: chunk.lower, group: next });
    if (chunk.kind === "verb" && prepositionLike.has(chunk.lemma) && isNoun(next))
      found.push({ preposition: chunk.lemma === "target" ? "targeting" : "involving", group: next });
    // What follows another act belongs to that act: "a strike in response to an attack on the embassy".
    if (isNoun(chunk) && chunk.class === "event" && k > group.index + 1) break;
  }
  return found;
}

/** The times that own a noun group or follow it without a break. */
export function timesTrailing(sentence: ChunkedSentence, group: NounGroup): TimeExpression[] {
  const found = group.time === null ? [] : [group.time];
  for (let k = group.index + 1; k < sentence.chunks.length; k++) {
    const chunk = sentence.chunks[k];
    if (chunk === undefined || chunk.kind === "stop" || chunk.kind === "verb" || chunk.kind === "subordinator" || chunk.kind === "relative") break;
    if (chunk.kind === "time") found.push(chunk.expression);
  }
  return found;
}

function fill(role: CoreRole, group: NounGroup, slot: string): RoleFiller[] {
  return withCoordinates(group).map((one) => ({ role, group: one, slot }));
}

const exploding = new Set(["explode", "launch", "blast"]);

/** Whether a slot only says where: what is fired "at" something is aimed at it. */
const saysWhere = (frame: Frame, slot: string) => exploding.has(frame.frame) && locative.has(slot) && !(frame.frame === "launch" && slot === "at");

/** As `fill`, for a slot that may only say where: what stood where a charge went off was struck, the town was not. */
function fillAt(role: CoreRole, group: NounGroup, slot: string, frame: Frame, lexicon: Lexicon): RoleFiller[] {
  const fillers = fill(role, group, slot);
  if (role !== "target") return fillers;
  return fillers.flatMap((filler) => {
    const struck = saysWhere(frame, slot) ? struckAt(filler.group, lexicon) : wholeOf(filler.group, lexicon);
    return struck === null ? [] : [{ ...filler, group: struck }];
  });
}

/** "at the hands of the rebels": who did it, as after "by". */
const byHands = ({ preposition, group }: Attachment): Attachment =>
  preposition === "at" && group.lemma === "hand" && group.of !== null ? { preposition: "by", group: group.of } : { preposition, group };

/** The roles that a verbal trigger's clause gives: subject and object by voice, then its prepositions. */
export function clauseFillers(clause: Clause, frame: Frame, { lexicon }: Context): RoleFiller[] {
  const fillers: RoleFiller[] = [];
  const give = (slot: string, group: NounGroup | null) => {
    const role = frame.slots[slot];
    if (group !== null && role !== undefined && role !== "weapon") fillers.push(...fillAt(role, group, slot, frame, lexicon));
  };
  const attachments = clause.attachments.map(byHands);
  if (clause.passive) {
    give("object", clause.subject);
    for (const { preposition, group } of attachments) if (preposition === "by") give("subject", group);
  } else {
    give("subject", clause.subject);
    give("object", clause.object);
  }
  for (const { preposition, group } of attachments) if (preposition !== "by" || frame.slots.object === undefined) give(preposition, group);
  return fillers;
}

const modifying = new Set(["nationality", "organization", "group", "location", "person"]);

/** The actor or nationality that stands before the head: "a US drone strike". */
export const premodifier = (group: NounGroup, types: ReadonlySet<string> = modifying): NounGroup | null => premodifiers(group, types)[0] ?? null;

/** As `premodifier`, with the nationality joined to the first: "American and British warplanes". */
export function premodifiers(group: NounGroup, types: ReadonlySet<string> = modifying): NounGroup[] {
  const before = group.mentions.filter((one) => types.has(one.type) && one.to <= group.head);
  const [first, second] = before;
  const areJoined = first?.type === "nationality" && second?.type === "nationality" && second.from === first.to + 1;
  return (areJoined ? [first, second] : first === undefined ? [] : [first]).map((mention) => modifierOf(group, mention));
}

function modifierOf(group: NounGroup, mention: Found): NounGroup {
  return {
    ...group,
    from: mention.from,
    to: mention.to,
    start: mention.start,
    core: mention.start,
    end: mention.end,
    head: mention.to - 1,
    mentions: [mention],
    possessor: null,
    of: null,
    coordinates: [],
    apposition: null,
    count: null,
    time: null,
    class: mention.type === "location" ? "location" : "group",
  };
}

/** "the murder in Lima of a judge": whether nothing but a place or a time stands between an act and the group after "of". */
function onlySettingBetween({ chunks }: ChunkedSentence, act: NounGroup, other: NounGroup): boolean {
  const before = chunks[other.index - 2];
  // "under fire in the suburb of Duran": the name is the suburb's.
  if (isNoun(before) && before.index !== act.index && before.class !== "time" && before.mentions.length === 0) return false;
  return chunks
    .slice(act.index + 1, other.index - 1)
    .every((chunk) => chunk.kind === "time" || chunk.kind === "preposition" || (isNoun(chunk) && (chunk.class === "location" || chunk.class === "time")));
}

/** The roles that a nominal trigger's own words give: what modifies and possesses it, and the prepositions that follow. */
export function groupFillers(sentence: ChunkedSentence, group: NounGroup, frame: Frame, context: Context): RoleFiller[] {
  const fillers: RoleFiller[] = [];
  const give = (slot: string, filler: NounGroup | null) => {
    const role = frame.slots[slot];
    if (filler !== null && role !== undefined && role !== "weapon") fillers.push(...fillAt(role, filler, slot, frame, context.lexicon));
  };
  if (group.possessor === null) for (const one of premodifiers(group)) give("premodifier", one);
  else give("possessor", group.possessor);
  for (const { preposition, group: other } of trailing(sentence, group, context).map(byHands)) {
    if (preposition === "from" && other.class === "location") continue;
    // "attacks on bases of the army": only what directly follows the act, or where and when it was, is its "of".
    if (preposition === "of" && !onlySettingBetween(sentence, group, other)) continue;
    if ((preposition === "on" || preposition === "at") && other.class === "time") continue;
    // "attacks on the bank, on the post office and against two shops": said again, it goes on with a list.
    const goesOn = ["comma", "conjunction"].includes(sentence.chunks[other.index - 2]?.kind ?? "");
    if (!goesOn && fillers.some((filler) => filler.slot === preposition)) continue;
    give(preposition, other);
  }
  return fillers;
}

/** The phrases that place an event: prepositional groups that hold a place. */
export function placePhrases(attachments: readonly Attachment[], { lexicon }: Context): PlacePhrase[] {
  const isPlace = (group: NounGroup) => isPlaceGroup(group, lexicon);
  return attachments
    .filter(({ preposition, group }) => placing.has(preposition) && withCoordinates(group).some(isPlace))
    .flatMap(({ preposition, group }) =>
      withCoordinates(group)
        .filter(isPlace)
        .map((one) => ({ preposition, group: one })),
    );
}

/** "the first attack since May" dates the pause, not the attack: a time since which counts only for several acts. */
export const datesOne = (time: TimeExpression, several: boolean) => several || !(time.value.kind === "range" && time.value.relation === "since");
