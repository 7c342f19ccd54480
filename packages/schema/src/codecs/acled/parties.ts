import type { Actor } from "../../actor.js";
import type { CodecEvent } from "../codec.js";
import type { Country } from "../countries/countries.js";
import { listCell } from "../rows/list-cell.js";
import { partiesOf, wordsOf } from "../rows/party-words.js";
import { type ActorType, actorTypeLabel, interactionOf } from "./actor-types.js";
import { isAgainstCivilians, isDemonstration, type SubEvent } from "./sub-events.js";

type Party = CodecEvent["participants"][number];

/** One side of a row. */
export interface Side {
  name: string;
  allies: readonly string[];
  /** Undefined where what is known of the actor does not tell. */
  type: ActorType | undefined;
}

export interface Sides {
  first: Side;
  second: Side | undefined;
}

interface Setting {
  subEvent: SubEvent;
  country: Country;
  actorOf(id: string | undefined): Actor | undefined;
}

const doers = new Set(["perpetrator", "source"]);
const others = new Set(["target", "victim", "recipient"]);
const armed = new Set<Actor["kind"] | undefined>(["military", "police", "armed-group"]);

/** Those who stand for nobody in particular bear the name of the country. */
const general = /^(?:protesters|rioters|civilians|unidentified armed group)$/i;
const nameOf = (party: Party, { name: country }: Country) => {
  const words = wordsOf(party);
  return party.name === undefined && general.test(words) ? `${words} (${country})` : words;
};

/** Returns the two sides of a row; undefined for a development in which nobody takes part. */
export function sidesOf(event: CodecEvent, setting: Setting): Sides | undefined {
  const { subEvent, country, actorOf } = setting;
  const participants = partiesOf(event, actorOf);
  const acting = participants.filter(({ role }) => doers.has(role));
  const suffering = participants.filter(({ role }) => others.has(role));
  const second = isAgainstCivilians(subEvent) ? civilSide(suffering, setting) : sideOf(suffering, setting, false);
  const first = sideOf(acting, setting, true) ?? unnamedDoer(subEvent, country);
  if (first !== undefined) return { first, second };
  const [one, ...rest] = [...suffering, ...participants.filter(({ role }) => role === "other")];
  const only = one === undefined ? undefined : sideOf([one], setting, true);
  return only === undefined
    ? undefined
    : {
        first: only,
        second: sideOf(
          rest.filter((party) => party !== one && actorOf(party.actorId) !== undefined),
          setting,
          false,
        ),
      };
}

/** Returns the cells of the sides. */
export function sideCells({ first, second }: Sides) {
  return {
    actor1: first.name,
    assoc_actor_1: listCell(first.allies),
    inter1: first.type === undefined ? "" : actorTypeLabel(first.type),
    actor2: second?.name ?? "",
    assoc_actor_2: listCell(second?.allies ?? []),
    inter2: second?.type === undefined ? "" : actorTypeLabel(second.type),
    interaction: interactionOf(first.type, second?.type, second === undefined),
  };
}

function sideOf(parties: readonly Party[], setting: Setting, isFirst: boolean): Side | undefined {
  const [main] = parties;
  if (main === undefined) return undefined;
  const [name = "", ...allies] = new Set(parties.map((party) => nameOf(party, setting.country)));
  return { name, allies, type: typeOf(main, setting, isFirst) };
}

/** In violence against civilians the second side is the civilians of the country, and those hurt describe it; somebody armed is named. */
function civilSide(suffering: readonly Party[], setting: Setting): Side | undefined {
  const [main] = suffering;
  if (main !== undefined && armed.has(setting.actorOf(main.actorId)?.kind)) return sideOf(suffering, setting, false);
  const name = `Civilians (${setting.country.name})`;
  return { name, allies: suffering.map((party) => nameOf(party, setting.country)).filter((one) => one !== name), type: 7 };
}

/** What ACLED calls those who did it where nobody is named; a development has no such name. */
function unnamedDoer(subEvent: SubEvent, { name }: Country): Side | undefined {
  if (subEvent.eventType === "Riots") return { name: `Rioters (${name})`, allies: [], type: 5 };
  if (subEvent.eventType === "Protests") return { name: `Protesters (${name})`, allies: [], type: 6 };
  if (subEvent.eventType === "Strategic developments") return undefined;
  return { name: `Unidentified Armed Group (${name})`, allies: [], type: 3 };
}

const unarmed = new Set<Actor["kind"]>(["person", "company", "media"]);

/** State forces count as external where they are abroad. Whether an armed group is a rebel one or a militia, no kind tells. */
function typeOf({ actorId, kind, role, text }: Party, { subEvent, country, actorOf }: Setting, isFirst: boolean): ActorType | undefined {
  const actor = actorOf(actorId);
  if (actor === undefined) {
    if (/^unidentified armed group$/i.test(text)) return 3;
    if (/^civilians$/i.test(text)) return 7;
    if (isFirst && isDemonstration(subEvent)) return subEvent.eventType === "Riots" ? 5 : 6;
    return kind === "person" && role === "victim" && isAgainstCivilians(subEvent) ? 7 : undefined;
  }
  if (actor.kind === "state" || actor.kind === "military" || actor.kind === "police") {
    return actor.country === undefined ? undefined : actor.country === country.alpha2 ? 1 : 8;
  }
  if (actor.kind === "intergovernmental" || actor.kind === "coalition") return 8;
  return unarmed.has(actor.kind) && !isFirst ? 7 : undefined;
}
