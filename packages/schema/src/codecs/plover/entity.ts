import type { Actor, ActorKind } from "../../actor.js";
import type { CodecEvent } from "../codec.js";
import { alpha3 } from "./country-codes.js";

type Participant = CodecEvent["participants"][number];

/** An actor or recipient as PLOVER writes it. */
export interface Entity {
  /** Country, ISO 3166-1 alpha-3, or one of PLOVER's codes for what belongs to none. */
  code?: string;
  sector: string[];
  entity_text?: string;
  /** Wikidata. */
  identifier_id?: string;
  identifier_text?: string;
}

/**
 * Sectors by kind of actor. An armed group is a rebel, a militia of the state or neither by how it stands to a government, which a kind does not tell:
 * UAF, an armed actor not told apart, claims the least.
 */
const sectors: Readonly<Partial<Record<ActorKind, string>>> = {
  state: "GOV",
  military: "MIL",
  police: "COP",
  "armed-group": "UAF",
  political: "PTY",
  company: "BUS",
  media: "JRN",
  organization: "SOC",
};

/** Bodies that have a code of their own, by Wikidata. */
const bodies: Readonly<Record<string, string>> = { Q1065: "UNO", Q458: "EUR" };

const officeRelations: ReadonlySet<string> = new Set(["official-of", "head-of", "spokesperson-of", "commander-of", "member-of", "organ-of", "part-of"]);

/** Stands where nobody is named: PLOVER knows no event without an actor. */
export const unknownEntity: Entity = { sector: ["UNK"] };

/** Returns a participant as PLOVER writes one; what is known of it comes from the actor that it was linked to, else from the body whose officer that actor is. */
export function entityOf({ actorId, text, name, kind }: Participant, actors: ReadonlyMap<string, Actor>): Entity {
  const actor = actors.get(actorId ?? "");
  const body = actor === undefined ? undefined : bodyOf(actor, actors);
  const code = actor === undefined ? undefined : codeOf(actor, body);
  const identifier = actor?.name ?? name;
  return {
    ...(code === undefined ? {} : { code }),
    sector: [sectorOf(actor, body) ?? (kind === "state" ? "GOV" : "UNK")],
    entity_text: text,
    ...(actor?.wikidata === undefined ? {} : { identifier_id: actor.wikidata }),
    ...(identifier === undefined ? {} : { identifier_text: identifier }),
  };
}

const sectorOf = (actor: Actor | undefined, body: Actor | undefined) =>
  (actor === undefined ? undefined : sectors[actor.kind]) ?? (body === undefined ? undefined : sectors[body.kind]);

/** The organisation whose person or part it is. */
function bodyOf({ relations }: Actor, actors: ReadonlyMap<string, Actor>): Actor | undefined {
  const relation = relations.find((one) => officeRelations.has(one.relation));
  return relation === undefined ? undefined : actors.get(relation.to);
}

function codeOf(actor: Actor, body: Actor | undefined): string | undefined {
  const own = actor.wikidata === undefined ? undefined : bodies[actor.wikidata];
  return own ?? (actor.kind === "intergovernmental" ? "IGO" : alpha3.get(actor.country ?? body?.country ?? ""));
}
