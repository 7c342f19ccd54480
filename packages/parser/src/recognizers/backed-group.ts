import type { ActorTable } from "../actors.js";
import { joinedKey } from "../grammar/name-key.js";
import { type ActorReading, capitalAt, type FoundActor, isHyphen, type StateSpan, stateAt, toFoundActor } from "./actor-reading.js";

/** The state behind a group, and where the adjective that names it ends. */
interface Backer {
  found: StateSpan;
  to: number;
}

const stateOrCapital = (reading: ActorReading, at: number): StateSpan | null => stateAt(reading, at) ?? capitalAt(reading, at);

/** "pro-Iranian", "pro-Iran", "Iran-backed", "Tehran-aligned": the state and the token after the adjective. */
function backingAdjective(reading: ActorReading, from: number, table: ActorTable): Backer | null {
  const { tokens } = reading;
  const first = tokens[from]?.lower ?? "";
  const joined = /^pro-(.+)$/.exec(first)?.[1];
  if (joined !== undefined) {
    const state = table.stateByKey.get(joinedKey(joined))?.state ?? table.stateByCapital.get(joinedKey(joined));
    return state === undefined ? null : { found: { state, initials: false, adjective: true, from, to: from + 1, seat: true }, to: from + 1 };
  }
  if (first === "pro") {
    const after = stateOrCapital(reading, isHyphen(tokens[from + 1]) ? from + 2 : from + 1);
    return after === null ? null : { found: after, to: after.to };
  }
  const found = stateOrCapital(reading, from);
  if (found === null || !isHyphen(tokens[found.to]) || !table.backing.has(tokens[found.to + 1]?.lower ?? "")) return null;
  return { found, to: found.to + 2 };
}

const toGroup = (reading: ActorReading, span: readonly [number, number], backer: StateSpan, table: ActorTable): FoundActor =>
  toFoundActor(reading, span, table.backedBy(backer.state), "backed-group", backer);

function groupNounAt({ tokens }: ActorReading, at: number, table: ActorTable): number {
  for (let words = 2; words >= 1; words--) {
    const phrase = tokens.slice(at, at + words).map((token) => token.lower);
    if (phrase.length === words && table.groupNouns.has(phrase.join(" "))) return at + words;
  }
  return -1;
}

/** "Iran-backed militias", "pro-Iranian Shia armed groups": other modifiers may stand between, a group's own name may not. */
function adjectiveFirst(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  const backer = backingAdjective(reading, from, table);
  if (backer === null) return null;
  const { tokens } = reading;
  for (let at = backer.to; at <= backer.to + 4; at++) {
    const to = groupNounAt(reading, at, table);
    if (to > at) return toGroup(reading, [from, to], backer.found, table);
    const token = tokens[at];
    if (token === undefined || (reading.matches[at] ?? []).some(({ entries }) => entries.some(({ actor }) => actor.kind === "armed-group"))) return null;
    const modifies = token.pos === "ADJ" || token.pos === "PROPN" || token.pos === "NOUN" || token.pos === "VERB" || isHyphen(token) || token.lower === "and";
    if (!modifies) return null;
  }
  return null;
}

/** "Iranian proxies", "Tehran's proxy groups". */
function proxies(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  const { tokens } = reading;
  const found = stateOrCapital(reading, from);
  if (found === null) return null;
  const at = tokens[found.to]?.lower === "'s" ? found.to + 1 : found.to;
  const first = tokens[at]?.lower ?? "";
  if (first === "proxies") return toGroup(reading, [from, at + 1], found, table);
  const to = first === "proxy" ? groupNounAt(reading, at + 1, table) : -1;
  return to < 0 ? null : toGroup(reading, [from, to], found, table);
}

/** "militias backed by the Iranian regime", "factions (that are) loyal to Tehran", "groups that Iran arms". */
function nounFirst(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  const { tokens } = reading;
  const noun = groupNounAt(reading, from, table);
  if (noun < 0) return null;
  const relative = /^(?:that|which|who|whom)$/.test(tokens[noun]?.lower ?? "");
  let at = relative ? noun + 1 : noun;
  if (relative && /^(?:are|is|were|was)$/.test(tokens[at]?.lower ?? "")) at += 1;
  if (table.backing.has(tokens[at]?.lower ?? "") && /^(?:by|to|with)$/.test(tokens[at + 1]?.lower ?? "")) {
    const state = tokens[at + 2]?.lower === "the" ? at + 3 : at + 2;
    const found = stateOrCapital(reading, state);
    if (found === null || tokens[found.to]?.lower === "'s") return null;
    const body = table.bodies.get(tokens[found.to]?.lower ?? "")?.suffix === "" ? 1 : 0;
    return toGroup(reading, [from, found.to + body], found, table);
  }
  const found = relative ? stateOrCapital(reading, at) : null;
  if (found === null || !table.backers.has(tokens[found.to]?.lower ?? "")) return null;
  return toGroup(reading, [from, found.to + 1], found, table);
}

/** Finds groups told by the state behind them, in whatever order the words come. */
export function findBackedGroup(reading: ActorReading, from: number, table: ActorTable): FoundActor | null {
  return adjectiveFirst(reading, from, table) ?? nounFirst(reading, from, table) ?? proxies(reading, from, table);
}
