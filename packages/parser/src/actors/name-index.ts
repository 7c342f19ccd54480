import type { Actor } from "@dateline/schema";
import { type Begins, beginningsOf } from "../beginnings.js";
import { isArticle, joinedKey, skeletonKey, wordKey } from "../grammar/name-key.js";

/** Names that mean an actor only in documents that name it otherwise, or that speak of one of the states `where`. */
export interface WeakNames {
  names: readonly string[];
  where: readonly string[];
}

/** How a name is written, which says how it must be written in the text to be it. */
export type NameForm = "initials" | "capitals" | "plain";

/** A name of an actor. */
export interface NameEntry {
  actor: Actor;
  name: string;
  form: NameForm;
  /** Words written with a capital. */
  capitals: number;
  /** Null where the name holds anywhere; else the states of which a document must speak, if it does not name the actor otherwise. */
  weak: readonly string[] | null;
  /** "The Guardian", "Al-Manar": one word after an article that belongs to the name. */
  articled: boolean;
}

/** The names of all known actors. */
export interface NameIndex {
  /** Names by {@link joinedKey}. */
  exact: ReadonlyMap<string, readonly NameEntry[]>;
  /** Strong names of two words and more by {@link skeletonKey}; a key that two actors share is left out. */
  tolerant: ReadonlyMap<string, NameEntry>;
  /** Most words that a name has. */
  longest: number;
  /** Whether a key of `exact` begins so; passes over most words at once. */
  begins: Begins;
  /** The same of `tolerant`. */
  beginsBySound: Begins;
}

function formOf(name: string): NameForm {
  const letters = name.replace(/[^\p{L}]/gu, "");
  if (letters.length > 1 && letters === letters.toUpperCase()) return "initials";
  return /\p{Lu}/u.test(name) ? "capitals" : "plain";
}

function entryOf(actor: Actor, name: string, weak: readonly string[] | null): NameEntry {
  const words = name.split(/[\s-]+/);
  return {
    actor,
    name,
    form: formOf(name),
    capitals: words.filter((word) => /^\p{Lu}/u.test(word) && !isArticle(word.toLowerCase())).length,
    weak,
    articled: words.length === 2 && isArticle(words[0]?.toLowerCase() ?? ""),
  };
}

/** Returns the index of the actors' names; `weak` holds the weak names by actor id. */
export function indexNames(actors: readonly Actor[], weak: ReadonlyMap<string, WeakNames>): NameIndex {
  const exact = new Map<string, NameEntry[]>();
  const sounds = new Map<string, NameEntry | null>();
  let longest = 1;
  for (const actor of actors) {
    const soft = weak.get(actor.id);
    const names = new Set([...(soft?.names ?? []), actor.name, ...actor.aliases]);
    for (const name of names) {
      const key = joinedKey(name);
      if (key === "") continue;
      const entry = entryOf(actor, name, soft?.names.includes(name) === true ? soft.where : null);
      const others = exact.get(key) ?? [];
      if (others.some((other) => other.actor === actor && other.form === entry.form && other.name[0] === name[0])) continue;
      exact.set(key, [...others, entry]);
      longest = Math.max(longest, name.split(/[\s-]+/).length + (name.match(/['’]s/g)?.length ?? 0));
      const sound = entry.weak === null ? skeletonKey(wordKey(name)) : null;
      if (sound === null) continue;
      const known = sounds.get(sound);
      sounds.set(sound, known === undefined || known?.actor === actor ? entry : null);
    }
  }
  const tolerant = new Map([...sounds].flatMap(([sound, entry]) => (entry === null ? [] : [[sound, entry] as const])));
  return {
    exact,
    tolerant,
    longest: longest + 1,
    begins: beginningsOf(exact.keys()),
    beginsBySound: beginningsOf(tolerant.keys()),
  };
}
