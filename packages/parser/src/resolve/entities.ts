import type { Actor, ParticipantKind } from "@dateline/schema";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import { wordKey } from "../grammar/name-key.js";
import type { Found } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";

/** Who or what a noun group stands for, with the words that say so. */
export interface Entity {
  start: number;
  end: number;
  text: string;
  kind: ParticipantKind;
  /** Only for a named entity. */
  name?: string;
  actorId?: string;
  /** The name that people would use for it: its own, its actor's, or its words. */
  label: string;
  /** Whether the words point back: "the vehicle". */
  definite: boolean;
  /** Whether it was found through a pronoun or "the group". */
  anaphoric: boolean;
}

interface Seen {
  entity: Entity;
  at: number;
  group: NounGroup | null;
  actorKind: Actor["kind"] | null;
  isSubject: boolean;
  /** Whether it is the subject of a verb of saying. */
  isSpeaker: boolean;
  /** The title before a person's name, lower case. */
  title: string | null;
}

/** What has been named so far, for pronouns and definite descriptions to go back to. */
export interface Discourse {
  seen: readonly Seen[];
  surnames: ReadonlyMap<string, Entity>;
}

const leadingWords = /^(?:(?:the|a|an|its|their|his|her|our|this|that|these|those|some|such)\s+)+/i;

function trimmed(text: string, start: number, end: number): { start: number; end: number; text: string } {
  const slice = text.slice(start, end);
  const skip = leadingWords.exec(slice)?.[0].length ?? 0;
  return { start: start + skip, end, text: slice.slice(skip) };
}

function kindOf(group: NounGroup, mention: Found | undefined, actor: Actor | undefined): ParticipantKind {
  if (group.class === "facility") return "facility";
  if (group.class === "vehicle" || group.class === "weapon") return group.class === "vehicle" ? "vehicle" : "other";
  if (group.class === "person") return actor !== undefined && actor.kind !== "person" && group.plural ? "group" : "person";
  if (actor !== undefined) {
    if (actor.kind === "state") return "state";
    if (actor.kind === "person") return "person";
    return actor.kind === "category" || actor.kind === "armed-group" || actor.kind === "group" ? "group" : "organization";
  }
  if (mention?.type === "person") return "person";
  if (mention?.type === "organization") return "organization";
  if (mention?.type === "location") return mention.place?.kind === "country" ? "state" : "facility";
  if (group.class === "location") return "facility";
  return group.class === "group" ? "group" : "other";
}

/** The mention that the group's head belongs to, else the first name inside, its complement or owner. */
function headMention(group: NounGroup): Found | undefined {
  const names = (one: NounGroup) =>
    one.mentions.filter((mention) => ["person", "organization", "group", "location", "facility", "nationality"].includes(mention.type));
  const own = names(group);
  return own.find((mention) => mention.from <= group.head && group.head < mention.to) ?? own.find((mention) => mention.actorId !== undefined) ?? own[0];
}

/** The state that a place name stands for when it acts: a country, or a capital for its government. */
function stateOf(mention: Found, context: Context): Actor | undefined {
  const { place } = mention;
  const country = place?.country;
  if (place === undefined || country === undefined || (mention.type !== "nationality" && place.kind !== "country" && !context.isCapital(place)))
    return undefined;
  const state = context.actors.state(country);
  const body = context.actors.bodies.get("government");
  return state === undefined || body === undefined ? undefined : context.actors.bodyOf(state, body);
}

const actorOf = (mention: Found | undefined, actors: ReadonlyMap<string, Actor>, context: Context): Actor | undefined => {
  if (mention === undefined) return undefined;
  if (mention.actorId !== undefined) return actors.get(mention.actorId) ?? context.actors.get(mention.actorId);
  return stateOf(mention, context);
};

const officials = new Set([
  "official",
  "officials",
  "spokesman",
  "spokesperson",
  "spokeswoman",
  "source",
  "sources",
  "minister",
  "ministry",
  "president",
  "government",
  "authorities",
  "parliament",
  "military",
  "army",
  "forces",
  "troops",
  "soldiers",
  "police",
  "ambassador",
  "leader",
  "commander",
]);

/** Whether a mention inside the group tells what the group is ("US soldiers"), rather than whose victim or part it is. */
function speaksForGroup(group: NounGroup, mention: Found): boolean {
  if (mention.from <= group.head && group.head < mention.to) return true;
  return mention.type === "nationality" || officials.has(group.lemma) || mention.type === "group" || mention.type === "organization";
}

const offices = new Set([
  "secretary",
  "minister",
  "chief",
  "head",
  "director",
  "commander",
  "president",
  "governor",
  "ambassador",
  "undersecretary",
  "spokesman",
  "spokesperson",
  "spokeswoman",
]);

/** Makes the entity of a noun group from its own words. */
export function entityOf(whole: NounGroup, text: string, actors: ReadonlyMap<string, Actor>, context: Context): Entity {
  // "Secretary of Defense Ana Ruiz": the office before the name, the person is meant.
  const holder =
    whole.of !== null && offices.has(whole.lemma) && whole.of.mentions.some(({ type, to }) => type === "person" && to === whole.of?.to) ? whole.of : null;
  const group = holder ?? whole;
  const mention = headMention(group);
  const own = trimmed(text, group.start, group.end);
  const inner = mention !== undefined && speaksForGroup(group, mention) ? actorOf(mention, actors, context) : undefined;
  const fromOf = inner === undefined && group.of !== null ? actorOf(headMention(group.of), actors, context) : undefined;
  const actor = inner ?? fromOf;
  const isName = mention !== undefined && mention.from <= group.head && group.head < mention.to;
  const kind = kindOf(group, mention, inner);
  // A named entity's text is its name alone; a description keeps its words.
  const span =
    isName && (mention.type === "person" || mention.type === "location" || mention.type === "facility")
      ? { start: mention.start, end: mention.end, text: text.slice(mention.start, mention.end) }
      : own;
  const name = nameOf(group, mention, isName, inner, span.text);
  return {
    ...span,
    kind,
    ...(name === undefined ? {} : { name }),
    ...(actor === undefined ? {} : { actorId: actor.id }),
    label: name ?? actor?.name ?? span.text,
    definite: group.determiner === "definite" || group.determiner === "demonstrative",
    anaphoric: false,
  };
}

function nameOf(group: NounGroup, mention: Found | undefined, isName: boolean, actor: Actor | undefined, text: string): string | undefined {
  if (actor !== undefined && actor.kind !== "category" && (group.class === "group" || group.class === "location" || group.class === "person" || isName)) {
    return group.class === "person" && actor.kind !== "person" && !isName ? undefined : actor.name;
  }
  if (!isName || mention === undefined) return undefined;
  return mention.type === "person" || mention.type === "organization" ? text : (mention.place?.name ?? text);
}

const lastName = (text: string) => wordKey(text).split(" ").at(-1) ?? "";

function titleOf(sentence: ChunkedSentence, group: NounGroup): string | null {
  const person = group.mentions.find((mention) => mention.type === "person");
  return person === undefined || person.from === group.from ? null : (sentence.sentence.tokens[person.from - 1]?.lower ?? null);
}

/** Reads a document's noun groups in order and keeps what they name. */
export function buildDiscourse(sentences: readonly ChunkedSentence[], text: string, actors: ReadonlyMap<string, Actor>, context: Context): Discourse {
  const seen: Seen[] = [];
  const surnames = new Map<string, Entity>();
  for (const sentence of sentences) {
    const own = sentence.clauses.filter(
      ({ relation }) => relation === "main" || relation === "complement" || relation === "adverbial" || relation === "coordinated",
    );
    const subjects = new Set(own.map((clause) => clause.subject?.index ?? -1));
    const speakers = new Set(
      own
        .filter(
          ({ verb, object }) =>
            context.lexicon.speech.all.has(verb.lemma) || (object !== null && (object.class === "communication" || object.lemma === "warning")),
        )
        .map((clause) => clause.subject?.index ?? -1),
    );
    for (const chunk of sentence.chunks) {
      if (chunk.kind !== "noun" || chunk.pronoun) continue;
      const entity = resolveEntity(chunk, text, { seen, surnames }, actors, context);
      const actor = entity.actorId === undefined ? undefined : (actors.get(entity.actorId) ?? context.actors.get(entity.actorId));
      seen.push({
        entity,
        at: chunk.start,
        group: chunk,
        actorKind: actor?.kind ?? null,
        isSubject: subjects.has(chunk.index),
        isSpeaker: speakers.has(chunk.index),
        title: titleOf(sentence, chunk),
      });
      if (entity.kind === "person" && entity.name !== undefined && entity.name.includes(" ") && !surnames.has(lastName(entity.text)))
        surnames.set(lastName(entity.text), entity);
    }
  }
  return { seen, surnames };
}

const statements = new Set(["statement", "note", "communique", "communiqué", "message", "letter", "release"]);
const groupWords = new Set([
  "group",
  "militia",
  "faction",
  "organization",
  "organisation",
  "movement",
  "militias",
  "groups",
  "forces",
  "force",
  "insurgents",
  "rebels",
  "militants",
  "militiamen",
  "fighters",
]);
const armedKinds = new Set(["armed-group", "category", "group"]);
const isReferring = (group: NounGroup) => group.determiner === "definite" || group.determiner === "demonstrative" || group.determiner === "possessive";

function lastSeen(discourse: Discourse, before: number, fits: (seen: Seen) => boolean): Seen | undefined {
  for (let k = discourse.seen.length - 1; k >= 0; k--) {
    const seen = discourse.seen[k];
    if (seen !== undefined && seen.at < before && fits(seen)) return seen;
  }
  return undefined;
}

function antecedent(group: NounGroup, entity: Entity, discourse: Discourse): Seen | undefined {
  const before = group.start;
  if (group.pronoun) {
    const named = (seen: Seen) => seen.entity.kind === "person" && seen.entity.name !== undefined;
    if (group.class === "person")
      return (
        lastSeen(discourse, before, (seen) => named(seen) && seen.isSpeaker) ??
        lastSeen(discourse, before, (seen) => named(seen) && seen.isSubject) ??
        lastSeen(discourse, before, named) ??
        lastSeen(discourse, before, (seen) => seen.entity.kind === "person")
      );
    const collective = (seen: Seen) => ["group", "organization", "state"].includes(seen.entity.kind) && seen.entity.actorId !== undefined;
    return lastSeen(discourse, before, (seen) => collective(seen) && seen.isSubject) ?? lastSeen(discourse, before, collective);
  }
  // "The statement said": the words are those of the body that spoke last.
  if (entity.actorId === undefined && statements.has(group.lemma))
    return lastSeen(
      discourse,
      before,
      (seen) => ["group", "organization", "state"].includes(seen.entity.kind) && seen.entity.actorId !== undefined && (seen.isSpeaker || seen.isSubject),
    );
  if (entity.actorId !== undefined || !isReferring(group)) return undefined;
  if (groupWords.has(group.lemma)) {
    const owner = (seen: Seen) =>
      seen.actorKind === "military" || seen.actorKind === "state" || seen.actorKind === "armed-group" || seen.actorKind === "coalition";
    if (group.determiner === "possessive")
      return (
        lastSeen(discourse, before, (seen) => owner(seen) && (seen.isSpeaker || seen.isSubject)) ??
        lastSeen(discourse, before, (seen) => seen.actorKind === "military" || seen.actorKind === "state" || seen.actorKind === "armed-group")
      );
    return lastSeen(discourse, before, (seen) => seen.actorKind !== null && armedKinds.has(seen.actorKind));
  }
  if (group.class === "person")
    return lastSeen(discourse, before, (seen) => seen.entity.kind === "person" && seen.entity.name !== undefined && titled(seen, group.lemma));
  return undefined;
}

/** Whether a person was introduced with the title that the description repeats ("President Ana Ruiz", "the president"). */
function titled(seen: Seen, lemma: string): boolean {
  return seen.title === lemma;
}

/** Returns who a group stands for, pronouns, "the group" and bare surnames followed back to a name. */
export function resolveEntity(group: NounGroup, text: string, discourse: Discourse, actors: ReadonlyMap<string, Actor>, context: Context): Entity {
  const entity = entityOf(group, text, actors, context);
  const full = entity.actorId === undefined && !group.pronoun ? discourse.surnames.get(lastName(entity.text)) : undefined;
  if (full !== undefined && full.start < entity.start && /^\p{Lu}/u.test(entity.text))
    return {
      ...entity,
      kind: "person",
      name: full.name ?? full.text,
      label: full.label,
      ...(full.actorId === undefined ? {} : { actorId: full.actorId }),
      anaphoric: true,
    };
  const found = antecedent(group, entity, discourse);
  if (found === undefined) return entity;
  const { name, actorId, label, kind } = found.entity;
  return {
    ...entity,
    kind: group.pronoun || entity.kind === "other" ? kind : entity.kind,
    ...(name === undefined ? {} : { name }),
    ...(actorId === undefined ? {} : { actorId }),
    label,
    anaphoric: true,
  };
}
