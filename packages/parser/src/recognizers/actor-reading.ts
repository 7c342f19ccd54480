import type { Actor } from "@dateline/schema";
import type { ActorWord } from "../actors/actor-words.js";
import type { NameEntry, NameIndex } from "../actors/name-index.js";
import type { StateWord } from "../actors/state-bodies.js";
import type { ActorTable } from "../actors.js";
import { isArticle, isCloseSpelling, skeletonKey, soundKey, wordKey } from "../grammar/name-key.js";
import { isHyphenText, startsUpper } from "../letters.js";
import type { Found, Token, TokenizedSentence } from "../stage.js";
import { isShouted } from "./name-run.js";

/** An actor found, with its record where the table makes it up from parts ("the Iraqi army"). */
export interface FoundActor extends Found {
  actor: Actor;
  /** The words inside that name a state: "Iraqi" in "the Iraqi army". */
  state?: StateSpan;
}

/** A state named by the tokens `[from, to)`. */
export interface StateSpan extends StateWord {
  from: number;
  to: number;
  /** Whether its capital stands in its stead. */
  seat: boolean;
}

/** Names in the index that the tokens up to `to` spell. */
export interface NameMatch {
  to: number;
  /** Tokens that are letters, articles left out. */
  words: number;
  entries: readonly NameEntry[];
  /** Whether the spelling is another than the table's. */
  bySound: boolean;
}

/** A sentence as the actor rules read it. */
export interface ActorReading {
  sentence: TokenizedSentence;
  tokens: readonly Token[];
  /** What the table knows of each token's word. */
  words: readonly ActorWord[];
  /** Whether all is written in capitals, so that capitals tell nothing. */
  shouted: boolean;
  /** Names of the index by the token that they start at, shortest first. */
  matches: readonly (readonly NameMatch[])[];
  /** States by the token that they start at: "US", "U.S.", "United States", "Iraqi", "Saudi Arabian". */
  states: readonly (StateSpan | null)[];
  /** States by the token that their capital starts at, in their stead: "Tehran-backed". */
  capitals: readonly (StateSpan | null)[];
}

/** The layers that the words of a sentence are read from. */
type Words = Pick<ActorReading, "tokens" | "words" | "shouted">;

const linking = /^[-–‑/&"“”'’]$/;
const weakArticles = new Set(["as", "an", "at", "ar", "ad", "az", "ash"]);

/** Whether a token is a hyphen. */
export const isHyphen = (token: Token | undefined) => token !== undefined && isHyphenText(token.text);

/** Whether a token is written with a capital that tells something. */
export const isCapital = (token: Token | undefined) => token !== undefined && startsUpper(token.normal);

/** Whether a token is written with a capital, be it only for opening its sentence. */
const isWrittenCapital = (token: Token | undefined) => token !== undefined && startsUpper(token.text);

/** Whether the word is an article of a name here: "al-", "Al ", but not the English "as" or "at". */
export function isNameArticle(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.lower.length > 3 || !isArticle(token.lower)) return false;
  return !weakArticles.has(token.lower) || isHyphen(tokens[at + 1]);
}

/** Returns a sentence with the keys of its words and the names that they may be. */
export function readForActors(sentence: TokenizedSentence, table: ActorTable): ActorReading {
  const { tokens } = sentence;
  const read: Words = { tokens, words: tokens.map(({ lower }) => table.word(lower)), shouted: isShouted(tokens) };
  return {
    ...read,
    sentence,
    matches: tokens.map((_, from) => matchesAt(read, from, table)),
    states: tokens.map((_, from) => readStateAt(read, from, table)),
    capitals: tokens.map((_, from) => readCapitalAt(read, from, table)),
  };
}

/** Words from `from` on as one key for each length; articles, hyphens, quotation marks and the like are passed over. */
function* joinedFrom({ words, tokens }: Words, from: number, longest: number): Generator<{ key: string; parts: readonly string[]; to: number }> {
  const parts: string[] = [];
  for (let to = from; to < tokens.length && parts.length < longest; to++) {
    if (isNameArticle(tokens, to)) {
      if (to === from && tokens[to]?.lower === "the") return;
      continue;
    }
    const part = words[to]?.key ?? "";
    if (part === "" && to > from && linking.test(tokens[to]?.text ?? "")) continue;
    if (part === "") return;
    parts.push(part);
    yield { key: parts.join(""), parts, to: to + 1 };
  }
}

/** The sounds that names of the index are known by, one a word. */
const soundsOf = (parts: readonly string[]) => parts.map(soundKey).join(" ");

const noMatches: readonly NameMatch[] = [];

function matchesAt(read: Words, from: number, { names }: ActorTable): readonly NameMatch[] {
  const { words, tokens } = read;
  const first = isNameArticle(tokens, from) ? (isHyphen(tokens[from + 1]) ? from + 2 : from + 1) : from;
  let byLetters = words[first]?.opensName === true;
  let bySound = words[first]?.opensSound === true && isCapital(tokens[first]);
  if (!(byLetters || bySound)) return noMatches;
  const found: NameMatch[] = [];
  for (const { key, parts, to } of joinedFrom(read, from, names.longest)) {
    byLetters &&= names.begins(key);
    bySound &&= parts.length === 1 || names.beginsBySound(soundsOf(parts));
    if (!(byLetters || bySound)) break;
    const entries = byLetters ? (names.exact.get(key) ?? []) : [];
    if (entries.length > 0) found.push({ to, words: parts.length, entries, bySound: false });
    else if (bySound && parts.length > 1) {
      const entry = soundsLike(parts, names);
      if (entry !== undefined) found.push({ to, words: parts.length, entries: [entry], bySound: true });
    }
  }
  return found;
}

/** The table's name that sounds as the words do and is spelt much like them. */
function soundsLike(parts: readonly string[], names: NameIndex): NameEntry | undefined {
  const sound = skeletonKey(parts.join(" "));
  const entry = sound === null ? undefined : names.tolerant.get(sound);
  const spelt = entry === undefined ? [] : wordKey(entry.name).split(" ");
  return parts.every((part, k) => isCloseSpelling(part, spelt[k] ?? "")) ? entry : undefined;
}

function readStateAt(read: Words, from: number, { stateByKey, beginsState }: ActorTable): StateSpan | null {
  const { tokens, words, shouted } = read;
  if (words[from]?.opensState === false && !words[from].isArticle) return null;
  if (!isWrittenCapital(tokens[from]) || (tokens[from]?.pos === "PRON" && shouted)) return null;
  let best: StateSpan | null = null;
  for (const { key, to } of joinedFrom(read, from, 4)) {
    if (!beginsState(key)) break;
    const named = stateByKey.get(key);
    if (named === undefined) continue;
    const text = tokens
      .slice(from, to)
      .map((token) => token.text)
      .join("");
    if (named.initials && text !== text.toUpperCase()) continue;
    best = { ...named, from, to, seat: false };
  }
  return best;
}

function readCapitalAt(read: Words, from: number, { stateByCapital }: ActorTable): StateSpan | null {
  const word = read.words[from];
  if ((word?.opensCapital === false && !word.isArticle) || !isWrittenCapital(read.tokens[from])) return null;
  for (const { key, to } of joinedFrom(read, from, 2)) {
    const state = stateByCapital.get(key);
    if (state !== undefined) return { state, initials: false, adjective: false, from, to, seat: true };
  }
  return null;
}

/** The state named at a token, be it by its adjective. */
export const stateAt = ({ states }: ActorReading, at: number): StateSpan | null => states[at] ?? null;

/** The state whose capital stands at a token, in its stead. */
export const capitalAt = ({ capitals }: ActorReading, at: number): StateSpan | null => capitals[at] ?? null;

function typeOf(kind: Actor["kind"]): Found["type"] {
  if (kind === "person") return "person";
  return kind === "category" || kind === "armed-group" || kind === "group" ? "group" : "organization";
}

/** Returns the mention of an actor that the tokens `[from, to)` make. */
export function toFoundActor(reading: ActorReading, [from, to]: readonly [number, number], actor: Actor, rule: string, state?: StateSpan): FoundActor {
  const { sentence, tokens } = reading;
  return {
    sentence: sentence.index,
    from,
    to,
    start: tokens[from]?.start ?? sentence.start,
    end: tokens[to - 1]?.end ?? sentence.end,
    type: typeOf(actor.kind),
    rule: `actor/${rule}`,
    actorId: actor.id,
    actor,
    ...(state === undefined ? {} : { state }),
  };
}
