import type { Actor, ActorKind } from "../../actor.js";
import type { CodecEvent } from "../codec.js";
import { extended } from "./maker.js";
import { type Common, type StixObject, stixId, stixObject } from "./object.js";

/** What an actor is in STIX. An armed group alone is a threat actor: of all others hostile intent is not for a table to say. */
const classes = {
  state: { class: "organization", sector: "government-national" },
  military: { class: "organization", sector: "defense" },
  police: { class: "organization", sector: "government-public-services" },
  intergovernmental: { class: "organization", sector: undefined },
  coalition: { class: "organization", sector: undefined },
  "armed-group": undefined,
  category: { class: "class", sector: undefined },
  political: { class: "organization", sector: undefined },
  company: { class: "organization", sector: "commercial" },
  media: { class: "organization", sector: undefined },
  organization: { class: "organization", sector: undefined },
  person: { class: "individual", sector: undefined },
  group: { class: "group", sector: undefined },
  other: { class: "unknown", sector: undefined },
} as const satisfies Record<ActorKind, { class: string; sector: string | undefined } | undefined>;

const typeOf = (actor: Actor) => (classes[actor.kind] === undefined ? "threat-actor" : "identity");

export const actorStixId = (actor: Actor) => stixId(typeOf(actor), "actor", actor.id);

/** Returns an actor as an identity or a threat actor. */
export function actorObject(actor: Actor, modified: string, common: Common): StixObject {
  const { name, aliases, kind, wikidata } = actor;
  const identity = classes[kind];
  const references = [
    { source_name: "dateline", external_id: actor.id },
    ...(wikidata === undefined ? [] : [{ source_name: "wikidata", external_id: wikidata, url: `https://www.wikidata.org/wiki/${wikidata}` }]),
  ];
  return stixObject(
    typeOf(actor),
    actorStixId(actor),
    { modified, ...common },
    {
      name,
      ...(identity === undefined ? { aliases } : { identity_class: identity.class, sectors: identity.sector === undefined ? [] : [identity.sector] }),
      external_references: references,
      extensions: extended({ actor_kind: kind, ...(identity === undefined ? {} : { aliases }) }),
    },
  );
}

type Named = Pick<CodecEvent["participants"][number], "text"> & { name?: string | undefined; kind?: CodecEvent["participants"][number]["kind"] };

/** Whom no actor is known for is an identity of the one event: gunmen here are not the gunmen there. */
export const strangerStixId = (eventId: string, { text, name }: Named) => stixId("identity", "named in", eventId, name ?? text);

/** Returns somebody whom no actor is known for as an identity. */
export function strangerObject(eventId: string, named: Named, times: { created: string; modified: string }, common: Common): StixObject {
  return stixObject("identity", strangerStixId(eventId, named), { ...times, ...common }, { name: named.name ?? named.text, identity_class: classOf(named) });
}

function classOf({ kind, name }: Named): string {
  if (kind === "person") return name === undefined ? "class" : "individual";
  if (kind === "organization" || kind === "state") return "organization";
  return kind === "group" ? "group" : "unknown";
}
