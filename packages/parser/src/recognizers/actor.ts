import type { Actor } from "@dateline/schema";
import type { ActorTable, StateNames } from "../actors.js";
import { skeletonKey, soundKey, wordKey } from "../grammar/name-key.js";
import type { Found, Token, TokenizedSentence } from "../stage.js";

/** An actor found, with its record where the table makes it up from parts ("the Iraqi army"). */
export interface FoundActor extends Found {
  actor: Actor;
}

const isHyphen = (token: Token | undefined) => token !== undefined && /^[-–‑]$/.test(token.text);
const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.normal);

function typeOf(kind: Actor["kind"]): Found["type"] {
  if (kind === "person") return "person";
  return kind === "category" || kind === "armed-group" || kind === "group" ? "group" : "organization";
}

interface Reading {
  keys: readonly string[];
  tokens: readonly Token[];
}

/** Words of a name from `from` on, articles and hyphens passed over: [key, end] for each length. */
function* spans({ keys, tokens }: Reading, from: number, longest: number): Generator<{ key: string; to: number; words: number }> {
  let key = "";
  let words = 0;
  for (let to = from; to < tokens.length && words < longest; to++) {
    const token = tokens[to];
    if (isHyphen(token)) continue;
    const part = keys[to] ?? "";
    if (part === "") return;
    const article = /^(al|el|as|ash|the|an|at|ar|ad|az|ul)$/.test(part);
    if (article && words > 0) continue;
    if (article) return;
    key = key === "" ? part : `${key} ${part}`;
    words += 1;
    yield { key, to: to + 1, words };
  }
}

const make = (sentence: TokenizedSentence, from: number, to: number, actor: Actor, rule: string): FoundActor => ({
  sentence: sentence.index,
  from,
  to,
  start: sentence.tokens[from]?.start ?? sentence.start,
  end: sentence.tokens[to - 1]?.end ?? sentence.end,
  type: typeOf(actor.kind),
  rule,
  actorId: actor.id,
  actor,
});

function named(reading: Reading, sentence: TokenizedSentence, from: number, table: ActorTable): FoundActor | null {
  const first = keysOpen(reading, from, table);
  if (!first) return null;
  let best: FoundActor | null = null;
  for (const { key, to, words } of spans(reading, from, table.longest)) {
    const exact = table.exact.get(key);
    const capital = reading.tokens.slice(from, to).some(isCapital);
    const id = exact ?? (words > 1 && capital ? table.tolerant.get(skeletonKey(key) ?? "") : undefined);
    const actor = id === undefined ? undefined : table.byId.get(id);
    if (actor === undefined || (exact === undefined && !capital)) continue;
    if (words === 1 && key.length < 4 && reading.tokens[from]?.normal !== reading.tokens[from]?.normal.toUpperCase()) continue;
    if (words === 1 && !capital && actor.kind !== "media" && actor.kind !== "coalition" && key !== "hashed") continue;
    best = make(sentence, from, to, actor, exact === undefined ? "actor/sounds-like" : "actor/name");
  }
  return best;
}

function keysOpen({ keys }: Reading, from: number, table: ActorTable): boolean {
  const key = keys[from] ?? "";
  return key !== "" && table.opens(key, soundKey(key));
}

/** A state named at `from`: "US", "U.S.", "United States", "Iraqi", "Saudi Arabian". */
export function stateAt(keys: readonly string[], tokens: readonly Token[], from: number, table: ActorTable): { state: StateNames; to: number } | null {
  for (let words = 3; words >= 1; words--) {
    const key = keys.slice(from, from + words).join(" ");
    const state = table.stateByWord.get(key);
    if (state === undefined) continue;
    const token = tokens[from];
    if (key.length <= 2 && token?.normal !== token?.normal.toUpperCase()) continue;
    if (!isCapital(token)) continue;
    return { state, to: from + words };
  }
  return null;
}

/** "US forces", "the Iraqi army", "Iraq's Foreign Ministry": a state and a body that every state has. */
function stateBody(reading: Reading, sentence: TokenizedSentence, from: number, table: ActorTable): FoundActor | null {
  const { keys, tokens } = reading;
  const found = stateAt(keys, tokens, from, table);
  if (found === null) return null;
  let at = found.to;
  if (tokens[at]?.lower === "'s") at += 1;
  let best: FoundActor | null = null;
  let phrase = "";
  for (let to = at; to < Math.min(at + 4, tokens.length); to++) {
    const word = tokens[to];
    if (word === undefined || !/^\p{L}/u.test(word.text)) break;
    phrase = phrase === "" ? word.lower : `${phrase} ${word.lower}`;
    const body = table.bodies.get(phrase);
    if (body !== undefined) best = make(sentence, from, to + 1, table.bodyOf(found.state, body), "actor/state-body");
  }
  return best;
}

/** "militias backed by the Iranian regime": the same category, its words the other way round. */
function groupBackedBy(reading: Reading, sentence: TokenizedSentence, from: number, table: ActorTable): FoundActor | null {
  const { keys, tokens } = reading;
  if (!table.groupNouns.has(tokens[from]?.lower ?? "") || !table.backing.has(tokens[from + 1]?.lower ?? "") || tokens[from + 2]?.lower !== "by") return null;
  const at = tokens[from + 3]?.lower === "the" ? from + 4 : from + 3;
  const found = stateAt(keys, tokens, at, table);
  if (found === null) return null;
  const body = table.bodies.has(tokens[found.to]?.lower ?? "") ? 1 : 0;
  return make(sentence, from, found.to + body, table.backedBy(found.state), "actor/backed-group");
}

const proPrefix = /^pro$/;

/** "Iran-backed militias", "pro-Iranian armed groups", "militias backed by Iran" (the last by its words in order). */
function backedGroup(reading: Reading, sentence: TokenizedSentence, from: number, table: ActorTable): FoundActor | null {
  const { keys, tokens } = reading;
  let at = from;
  const pro = proPrefix.test(tokens[at]?.lower ?? "");
  if (pro) at += isHyphen(tokens[at + 1]) ? 2 : 1;
  const found = stateAt(keys, tokens, at, table);
  if (found === null) return null;
  at = found.to;
  if (!pro) {
    if (!isHyphen(tokens[at])) return null;
    at += 1;
    if (!table.backing.has(tokens[at]?.lower ?? "")) return null;
    at += 1;
  }
  // Between the adjective and the noun stand other modifiers: "pro-Iranian Shia militia", "Iran-backed Iraqi armed groups".
  for (let skip = 0; skip <= 4; skip++) {
    for (let words = 2; words >= 1; words--) {
      const phrase = tokens.slice(at + skip, at + skip + words).map((token) => token.lower).join(" ");
      if (table.groupNouns.has(phrase)) return make(sentence, from, at + skip + words, table.backedBy(found.state), "actor/backed-group");
    }
    const pos = tokens[at + skip]?.pos;
    if (pos !== "ADJ" && pos !== "PROPN" && pos !== "NOUN" && pos !== "VERB" && !isHyphen(tokens[at + skip])) return null;
  }
  return null;
}

/** Returns the actors that the table knows in a sentence, longest first at each place, with the rule that found each. */
export function recognizeActors(sentence: TokenizedSentence, table: ActorTable): FoundActor[] {
  const { tokens } = sentence;
  const keys = tokens.map((token) => (/[\p{L}\p{N}]/u.test(token.lower) ? wordKey(token.lower).replace(/ /g, "") : ""));
  const reading: Reading = { keys, tokens };
  const found: FoundActor[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const candidates = [backedGroup(reading, sentence, from, table), groupBackedBy(reading, sentence, from, table), stateBody(reading, sentence, from, table), named(reading, sentence, from, table)];
    const best = candidates.reduce<FoundActor | null>((a, b) => (b !== null && (a === null || b.to > a.to) ? b : a), null);
    if (best === null) continue;
    found.push(best);
    from = best.to - 1;
  }
  return found;
}
