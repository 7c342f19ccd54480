import type { StateBody } from "../actors/state-bodies.js";
import type { ActorTable } from "../actors.js";
import { type ActorReading, capitalAt, type FoundActor, isCapital, isHyphen, stateAt, toFoundActor } from "./actor-reading.js";

/** Most words that may stand between a state and its body. */
const MODIFIERS = 2;
const directions = /^(?:new|north|south|east|west|northern|southern|eastern|western|central)$/;
const past = /^(?:former|ex|late|then|ousted|deposed|onetime)$/;

interface BodyMatch {
  body: StateBody;
  phrase: string;
  to: number;
}

/** The longest noun phrase at `at` that names a body; hyphens are passed over. */
function bodyAt({ tokens }: ActorReading, at: number, table: ActorTable): BodyMatch | null {
  if (!table.opensBody.has(tokens[at]?.lower ?? "")) return null;
  let phrase = "";
  let words = 0;
  let best: BodyMatch | null = null;
  for (let to = at; to < tokens.length && words < table.longestBody; to++) {
    const word = tokens[to];
    if (word === undefined || (isHyphen(word) && words > 0)) continue;
    if (!/^\p{L}/u.test(word.text) && word.lower !== "'s") break;
    phrase = phrase === "" ? word.lower : `${phrase}${word.lower === "'s" ? "" : " "}${word.lower}`;
    words += 1;
    const body = table.bodies.get(phrase);
    if (body !== undefined) best = { body, phrase, to: to + 1 };
  }
  return best;
}

/** Whether an office is spoken of, not the person whose name follows it or who held it once. */
function isSpokenOf({ tokens, matches }: ActorReading, from: number, to: number): boolean {
  const next = tokens[to];
  if ((matches[to] ?? []).some(({ entries }) => entries.some(({ actor }) => actor.kind === "person"))) return false;
  const before = isHyphen(tokens[from - 1]) ? tokens[from - 2] : tokens[from - 1];
  return !(isCapital(next) && next?.pos === "PROPN") && !past.test(before?.lower ?? "") && !isHyphen(next);
}

/** "US forces", "the Iraqi federal police", "Iraq's Foreign Ministry": a state and a body that every state has. */
function bodyAfterState(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  const { tokens } = reading;
  const before = tokens[from - 1];
  if (isHyphen(before) || (isCapital(before) && directions.test(before?.lower ?? ""))) return null;
  const found = stateAt(reading, from);
  if (found === null) return null;
  let at = found.to;
  if (tokens[at]?.lower === "'s" || /^['’]$/.test(tokens[at]?.text ?? "")) at += 1;
  for (let skip = 0; skip <= MODIFIERS; skip++) {
    const match = bodyAt(reading, at + skip, table);
    if (match !== null) {
      if (match.body.office === true && !isSpokenOf(reading, from, match.to)) return null;
      if (match.body.built === true && tokens[match.to]?.lower === "in") return null;
      return toFoundActor(reading, [from, match.to], table.bodyOf(found.state, match.body), "state-body", found);
    }
    if (!table.modifiers.has(tokens[at + skip]?.lower ?? "")) return null;
  }
  return null;
}

/** "the government of Iraq", "the Ministry of Health of Ukraine", "the government in Baghdad". */
function bodyOfState(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  const { tokens } = reading;
  const match = bodyAt(reading, from, table);
  if (match === null || !table.ofState.has(match.phrase)) return null;
  const link = tokens[match.to]?.lower ?? "";
  const at = tokens[match.to + 1]?.lower === "the" ? match.to + 2 : match.to + 1;
  const seated = match.body.suffix === "";
  const state = link === "of" ? stateAt(reading, at) : null;
  const found = state?.adjective === false ? state : seated && link === "in" ? capitalAt(reading, at) : null;
  if (found === null || tokens[found.to]?.lower === "'s" || isCapital(tokens[found.to])) return null;
  if (match.body.office === true && !isSpokenOf(reading, from, found.to)) return null;
  return toFoundActor(reading, [from, found.to], table.bodyOf(found.state, match.body), "state-body", found);
}

/** Finds a body or an office of a state by its state and its noun, in either order. */
export function findStateBody(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  return bodyAfterState(reading, from, table) ?? bodyOfState(reading, from, table);
}
