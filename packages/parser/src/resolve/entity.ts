import type { Actor, ParticipantKind } from "@dateline/schema";
import type { ActorTable } from "../actors.js";
import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { Found } from "../stage.js";
import { apartFromBody } from "./members.js";
import { describingWords, groupMeant } from "./words.js";

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

/** The actor that an entity was linked to: one that the document names, else one of the table. */
export function actorOf({ actorId }: { actorId?: string | undefined }, named: ReadonlyMap<string, Actor>, table: ActorTable): Actor | undefined {
  return actorId === undefined ? undefined : (named.get(actorId) ?? table.get(actorId));
}

/** Returns the entity of a noun group from its own words. */
export function entityOf(whole: NounGroup, text: string, actors: ReadonlyMap<string, Actor>, context: Context): Entity {
  // "Secretary of Defense Ana Ruiz": the office before the name, the person is meant.
  const holder =
    whole.of !== null &&
    context.lexicon.reference.offices.has(whole.lemma) &&
    whole.of.mentions.some(({ type, to }) => type === "person" && to === whole.of?.to)
      ? whole.of
      : null;
  const group = apartFromBody(holder ?? groupMeant(whole, context.lexicon), text, context.actors);
  const mention = headMention(group);
  const own = describingWords(group, text, context.lexicon);
  const inner = mention !== undefined && speaksForGroup(group, mention, context) ? actorOfMention(mention, actors, context) : undefined;
  const fromOf = inner === undefined && group.of !== null ? actorOfMention(headMention(group.of), actors, context) : undefined;
  const actor = inner ?? fromOf;
  const isName = mention !== undefined && mention.from <= group.head && group.head < mention.to;
  const kind = kindOf(group, mention, inner);
  // A named entity's text is its name alone; a description keeps its words.
  const span =
    isName && (mention.type === "person" || mention.type === "location" || mention.type === "facility")
      ? { start: mention.start, end: mention.end, text: text.slice(mention.start, mention.end) }
      : own;
  const name = nameOf(group, mention, isName, inner, span.text);
  const label = name ?? actor?.name ?? span.text;
  const definite = group.determiner === "definite" || group.determiner === "demonstrative";
  const entity: Entity = { start: span.start, end: span.end, text: span.text, kind, label, definite, anaphoric: false };
  if (name !== undefined) entity.name = name;
  if (actor !== undefined) entity.actorId = actor.id;
  return entity;
}

function nameOf(group: NounGroup, mention: Found | undefined, isName: boolean, actor: Actor | undefined, text: string): string | undefined {
  if (actor !== undefined && actor.kind !== "category" && (group.class === "group" || group.class === "location" || group.class === "person" || isName)) {
    // "the Kenyans" are their state's; "two Kenyans" are people.
    const isState = isName && (mention?.type !== "nationality" || (group.determiner === "definite" && group.count === null));
    return group.class === "person" && actor.kind !== "person" && !isState ? undefined : actor.name;
  }
  if (!isName || mention === undefined || actor?.kind === "category") return undefined;
  return mention.type === "person" || mention.type === "organization" ? text : (mention.place?.name ?? text);
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

const nameTypes = new Set<Found["type"]>(["person", "organization", "group", "location", "facility", "nationality"]);

/** The mention that the group's head belongs to, else the first name inside, its complement or owner. */
function headMention(group: NounGroup): Found | undefined {
  const own = group.mentions.filter(({ type }) => nameTypes.has(type));
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

const actorOfMention = (mention: Found | undefined, actors: ReadonlyMap<string, Actor>, context: Context): Actor | undefined => {
  if (mention === undefined) return undefined;
  if (mention.actorId !== undefined) return actorOf(mention, actors, context.actors);
  return stateOf(mention, context);
};

/** Whether a mention inside the group tells what the group is ("US soldiers"), rather than whose victim or part it is. */
function speaksForGroup(group: NounGroup, mention: Found, { lexicon, actors }: Context): boolean {
  if (mention.from <= group.head && group.head < mention.to) return true;
  // "Salvadoran guerrillas" are of a country, not its government.
  const irregular = (actors.groupNouns.has(group.lemma) || actors.collective.has(`${group.lemma}s`)) && !lexicon.reference.officials.has(`${group.lemma}s`);
  return (
    (mention.type === "nationality" && !irregular) ||
    lexicon.reference.officials.has(group.lemma) ||
    mention.type === "group" ||
    mention.type === "organization"
  );
}
