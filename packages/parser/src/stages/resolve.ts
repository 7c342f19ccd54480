import type { Stance } from "@dateline/schema";
import type { RoleFiller } from "../assemble/candidate.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Lexicon } from "../lexicon.js";
import { buildDiscourse, resolveEntity } from "../resolve/antecedent.js";
import type { Entity } from "../resolve/entity.js";
import { apartFromBody, bodyOfMembers } from "../resolve/members.js";
import { finestPlace, type PlaceReading, placeReadings } from "../resolve/places.js";
import { placesNamed } from "../resolve/sites.js";
import { ownTellers } from "../resolve/tellers.js";
import { threatened } from "../resolve/threatened.js";
import { isBareNumber } from "../resolve/words.js";
import type { Staged } from "../stage.js";
import type { Attributed, AttributedDocument, Voice } from "./attribute.js";

/** A role with who or what fills it. */
export interface ResolvedRole {
  role: RoleFiller["role"];
  slot: string;
  entity: Entity;
}

/** A voice with who speaks. */
export interface ResolvedVoice {
  stance: Stance;
  avowed: boolean;
  entity: Entity;
  /** Whom a mouthpiece speaks for. */
  body?: Entity;
  start: number;
  end: number;
  rule: string;
}

/** A candidate whose people, bodies and places are known as far as the text tells. */
export interface Told extends Attributed {
  roles: readonly ResolvedRole[];
  speakers: readonly ResolvedVoice[];
  place: PlaceReading | null;
  /** All places that its words give, for series that are told as one. */
  allPlaces: readonly PlaceReading[];
}

export interface Resolved extends Omit<AttributedDocument, "candidates"> {
  told: readonly Told[];
}

const sameEntity = (a: Entity, b: Entity) => (a.actorId !== undefined ? a.actorId === b.actorId && a.kind === b.kind : a.label === b.label);

const isNamedBody = ({ kind, name, actorId }: Entity) =>
  name !== undefined && (kind === "organization" || kind === "group" || (kind === "state" && actorId !== undefined));

/** "Members of the militia" did it, and so did the militia: the named bodies that nameless doers belong to, each once. */
function doersBodies(
  fillers: readonly RoleFiller[],
  roles: readonly ResolvedRole[],
  resolve: (filler: RoleFiller) => Entity,
  apart: (group: NounGroup) => NounGroup,
): ResolvedRole[] {
  const known = roles.filter(({ role }) => role === "perpetrator").map(({ entity }) => entity);
  const bodies: ResolvedRole[] = [];
  for (const filler of fillers) {
    if (filler.role !== "perpetrator" || filler.group.pronoun || isNamedBody(resolve(filler))) continue;
    const group = bodyOfMembers(apart(filler.group));
    const entity = group === null ? null : resolve({ ...filler, group });
    if (entity === null || !isNamedBody(entity)) continue;
    if ([...known, ...bodies.map((body) => body.entity)].some((other) => isNamedBody(other) && sameEntity(other, entity))) continue;
    bodies.push({ role: "perpetrator", slot: "body", entity });
  }
  return bodies;
}

/** "attacked the town", "bombed areas near Lima": where it was, which is no party to it; a state is one, and so is whose territory is told. */
const isGround = ({ class: kind, lemma, mentions }: NounGroup, { acts }: Lexicon) =>
  mentions.some(({ type, place }) => type === "nationality" || place?.kind === "country")
    ? false
    : acts.grounds.has(lemma) || (kind === "location" && mentions.every(({ type }) => type === "location"));

function rolesOf(candidate: Attributed, resolve: (filler: RoleFiller) => Entity, apart: (group: NounGroup) => NounGroup, lexicon: Lexicon): ResolvedRole[] {
  const roles: ResolvedRole[] = [];
  for (const filler of candidate.fillers) {
    if (filler.group.class === "time" || filler.group.class === "event") continue;
    const spoken = filler.role === "recipient" || filler.role === "source";
    if (spoken && ["communication", "other", "weapon"].includes(filler.group.class) && filler.group.mentions.length === 0 && !filler.group.pronoun) continue;
    const { group } = filler;
    if (group.pronoun && filler.slot === "of") continue;
    const acts = filler.role === "perpetrator" && ["other", "communication", "facility", "body", "animal"].includes(group.class);
    if (acts && !group.pronoun && group.count === null && !group.mentions.some(({ type }) => type !== "weapon" && type !== "facility")) continue;
    if (filler.role === "target" && isGround(group, lexicon)) continue;
    // "five were injured": a bare number is the toll's and names nobody.
    if (isBareNumber(group)) continue;
    const entity = resolve(filler);
    if (filler.group.pronoun && !entity.anaphoric) continue;
    if (roles.some((other) => other.role === filler.role && sameEntity(other.entity, entity))) continue;
    roles.push({ role: filler.role, slot: filler.slot, entity });
  }
  return candidate.type === "assault" ? [...roles, ...doersBodies(candidate.fillers, roles, resolve, apart)] : roles;
}

/** "its drones hit the depot": the doer is a weapon of whoever says so. */
function isOwnWeapon({ clause, fillers, group }: Attributed): boolean {
  const doer = group === null && clause?.passive === false ? clause.subject : null;
  // "their vehicle ran over a mine": what was struck is no weapon.
  if (doer !== null && fillers.some((filler) => filler.role !== "perpetrator" && filler.group.index === doer.index)) return false;
  return doer !== null && ["weapon", "vehicle"].includes(doer.class) && doer.determiner === "possessive" && doer.possessor === null;
}

/** Who claims an act that the text gives no other doer, or tells it of weapons of their own, is its doer, as claimed. */
function claimants(candidate: Attributed, roles: readonly ResolvedRole[], speakers: readonly ResolvedVoice[]): ResolvedRole[] {
  if (candidate.type !== "assault" || roles.some(({ role }) => role === "perpetrator")) return [];
  const stances = isOwnWeapon(candidate) ? ["claims-responsibility", "confirms"] : ["claims-responsibility"];
  return speakers
    .filter(({ stance }) => stances.includes(stance))
    .map(({ body, entity }) => ({ role: "perpetrator", slot: "claimant", entity: body ?? entity }));
}

/** Whose the people are that an act struck, where they tell of it themselves: "the militia said air strikes killed two of its fighters". */
function ownersStruck({ fillers, type }: Attributed, tellers: ReadonlyMap<string, RoleFiller["group"]>, entity: (group: RoleFiller["group"]) => Entity) {
  const owners = fillers.flatMap(({ role, group }) =>
    type === "assault" && role === "victim" && !group.pronoun ? (tellers.get(`${group.sentence}/${group.index}`) ?? []) : [],
  );
  return owners.map((group) => ({ role: "target" as const, slot: "body", entity: entity(group) })).filter((one) => isNamedBody(one.entity));
}

/** Who speaks: whoever the speaker speaks for, in the speaker's words. */
function speakerOf({ body, ...voice }: Voice, text: string, entity: (group: RoleFiller["group"]) => Entity): ResolvedVoice {
  const { stance, avowed, speaker, start, end, rule } = voice;
  const own = entity(speaker);
  if (body === null) return { stance, avowed, entity: own, start, end, rule };
  const { name, actorId, label, ...whole } = entity(body);
  const last = own.name === undefined && whole.start > own.end ? whole.end : own.end;
  return {
    stance,
    avowed,
    entity: {
      ...own,
      end: last,
      text: text.slice(own.start, last),
      label,
      ...(name === undefined ? {} : { name }),
      ...(actorId === undefined ? {} : { actorId }),
    },
    body: entity(body),
    start: Math.min(start, own.start),
    end: Math.max(end, last),
    rule,
  };
}

/** Follows pronouns and descriptions back to names, and finds where each candidate took effect. */
export function resolve(attributed: AttributedDocument, context: Context): Staged<Resolved> {
  const { text } = attributed.document;
  const discourse = buildDiscourse(attributed.sentences, text, attributed.actors, context);
  const tellers = ownTellers(attributed.sentences, context);
  const named = placesNamed(attributed.sentences);
  const entity = (group: RoleFiller["group"]): Entity => {
    // "The militia said it attacked": the pronoun is whoever says so.
    const teller = tellers.get(`${group.sentence}/${group.index}`);
    if (teller !== undefined) {
      const found = resolveEntity(teller, text, discourse, attributed.actors, context);
      if (group.pronoun) return { ...found, anaphoric: true };
      const own = resolveEntity(group, text, discourse, attributed.actors, context);
      return found.actorId === undefined ? own : { ...own, actorId: found.actorId, label: found.label };
    }
    // "We" and "I" inside a quotation are its speaker.
    const speaker = group.pronoun && /^(?:we|us|i|me|our)$/i.test(text.slice(group.start, group.end)) ? attributed.quotes.get(group.sentence) : undefined;
    if (speaker === undefined || speaker.start === group.start) return resolveEntity(group, text, discourse, attributed.actors, context);
    const found = resolveEntity(speaker, text, discourse, attributed.actors, context);
    return { ...found, anaphoric: true };
  };
  const told = attributed.candidates.map((candidate): Told => {
    const allPlaces = placeReadings(candidate, { named, text }, context);
    const speakers = candidate.voices.map((voice) => speakerOf(voice, text, entity));
    // "Yahya Paz, the rebels' spokesman, claimed the raid": the deed is theirs.
    const bodies = new Map(
      candidate.voices.flatMap(({ stance, speaker, body }) => (stance === "claims-responsibility" && body !== null ? [[speaker.index, body] as const] : [])),
    );
    const roles = rolesOf(
      threatened(candidate, attributed.sentences, context),
      ({ group, role }) => entity((role === "perpetrator" ? bodies.get(group.index) : undefined) ?? group),
      (group) => apartFromBody(group, text, context.actors),
      context.lexicon,
    );
    return {
      ...candidate,
      roles: [...roles, ...claimants(candidate, roles, speakers), ...ownersStruck(candidate, tellers, entity)],
      speakers,
      place: finestPlace(allPlaces),
      allPlaces,
    };
  });
  return { value: { ...attributed, told }, issues: [] };
}
