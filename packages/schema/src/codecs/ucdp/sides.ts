import type { Actor } from "../../actor.js";
import type { CodecEvent } from "../codec.js";
import { countryOfCode } from "../countries/countries.js";
import { partiesOf, wordsOf } from "../rows/party-words.js";
import { civilians } from "./read-sides.js";

type Party = CodecEvent["participants"][number];

export interface UcdpSides {
  /** 1 state-based, 2 non-state, 3 one-sided; undefined where what is known of the sides does not tell. */
  violence: 1 | 2 | 3 | undefined;
  a: UcdpSide;
  b: UcdpSide;
}

export interface UcdpSide {
  name: string;
  /** State number of a side that is a state. */
  gwno: number | undefined;
}

const doers = new Set(["perpetrator", "source"]);
const others = new Set(["target", "victim", "recipient"]);
const ofState = new Set<Actor["kind"]>(["state", "military", "police"]);
const unnamed: UcdpSide = { name: "", gwno: undefined };

/** Returns the two sides, as UCDP orders them: a state first, or in one-sided violence whoever did it. Undefined where nobody takes part, and where nobody is named who attacked civilians. */
export function ucdpSides(event: CodecEvent, actorOf: (id: string | undefined) => Actor | undefined): UcdpSides | undefined {
  const participants = partiesOf(event, actorOf);
  const doer = participants.find(({ role }) => doers.has(role));
  const sufferer = participants.find(({ role }) => others.has(role));
  const rest = participants.filter(({ role }) => role === "other");
  const [first, second] = doer === undefined ? (sufferer === undefined ? rest : [sufferer]) : [doer, sufferer];
  if (first === undefined) return undefined;
  const isState = (party: Party | undefined) => ofState.has(actorOf(party?.actorId)?.kind ?? "other");
  const isArmed = (party: Party | undefined) => isState(party) || actorOf(party?.actorId)?.kind === "armed-group";
  const hurt = new Set(event.casualties.flatMap(({ outcome, side }) => (outcome === "killed" && side !== undefined ? [side] : [])));
  const areCivilians = hurt.has("civilian") && !hurt.has("combatant") && !isArmed(second);
  const side = (party: Party | undefined): UcdpSide => (party === undefined ? unnamed : { name: wordsOf(party), gwno: gwnoOf(actorOf(party.actorId)) });
  if (areCivilians && doer === undefined) return undefined;
  if (areCivilians) return { violence: 3, a: side(first), b: { name: civilians, gwno: undefined } };
  if (isState(second) && !isState(first)) return { violence: 1, a: side(second), b: side(first) };
  if (isState(first)) return { violence: 1, a: side(first), b: side(second) };
  return { violence: isArmed(first) && isArmed(second) ? 2 : undefined, a: side(first), b: side(second) };
}

const gwnoOf = (actor: Actor | undefined): number | undefined =>
  actor !== undefined && ofState.has(actor.kind) ? countryOfCode(actor.country)?.gwno || undefined : undefined;
