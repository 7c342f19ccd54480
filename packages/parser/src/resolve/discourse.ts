import type { Actor } from "@dateline/schema";
import { wordKey } from "../grammar/name-key.js";
import type { Entity } from "./entity.js";

/** An entity where the text names it. */
export interface Seen {
  entity: Entity;
  at: number;
  actorKind: Actor["kind"] | null;
  isSubject: boolean;
  isPlural: boolean;
  /** Whether it is the subject of a verb of saying. */
  isSpeaker: boolean;
  /** Whether a statement is said to be its: "a statement by the group", "the group said in a statement". */
  isIssuer: boolean;
  /** The title before a person's name, lower case. */
  title: string | null;
}

const isNamed = ({ entity }: Seen) => entity.kind === "person" && entity.name !== undefined;
const isCollective = ({ entity }: Seen) => ["group", "organization", "state"].includes(entity.kind) && entity.actorId !== undefined;
const isForce = ({ actorKind }: Seen) => actorKind === "military" || actorKind === "state" || actorKind === "armed-group";
const isVoice = ({ isSpeaker, isSubject }: Seen) => isSpeaker || isSubject;

/** The sorts of entity that words may point back to, a row each. */
const sorts = {
  person: ({ entity }: Seen) => entity.kind === "person",
  "one-person": ({ entity, isPlural }: Seen) => entity.kind === "person" && !isPlural,
  "named-person": isNamed,
  "named-subject": (seen: Seen) => isNamed(seen) && seen.isSubject,
  "named-speaker": (seen: Seen) => isNamed(seen) && seen.isSpeaker,
  "several-subject": ({ entity, isPlural, isSubject }: Seen) => isPlural && isSubject && (entity.kind === "person" || entity.kind === "group"),
  collective: isCollective,
  "collective-subject": (seen: Seen) => isCollective(seen) && seen.isSubject,
  "collective-voice": (seen: Seen) => isCollective(seen) && isVoice(seen),
  force: isForce,
  "force-voice": (seen: Seen) => (isForce(seen) || seen.actorKind === "coalition") && isVoice(seen),
  issuer: ({ isIssuer }: Seen) => isIssuer,
  group: ({ actorKind }: Seen) => actorKind === "armed-group" || actorKind === "category" || actorKind === "group",
} as const;

export type Sort = keyof typeof sorts;

/** What has been named so far, for pronouns and definite descriptions to go back to. */
export interface Discourse {
  /** The last entity of a sort before an offset. */
  last: (sort: Sort, before: number) => Seen | undefined;
  /** The last person before an offset who was introduced with a title. */
  lastTitled: (title: string, before: number) => Seen | undefined;
  /** The first person whose full name is shortened so: "Oliva" or "Oliva Prieto" for "Ana Oliva Prieto". */
  byShortName: (name: string) => Entity | undefined;
}

/** What a person may be called after a full name: its last words, or the first of two family names, as Spanish has it; with the first name or without. */
function shortNames(name: string, isGiven: (word: string) => boolean): string[] {
  const words = wordKey(name).split(" ");
  const [first] = words;
  const tails = words.slice(1).map((_, k) => words.slice(k + 1).join(" "));
  const paternal = words.length > 2 ? words.at(-2) : undefined;
  const family = paternal === undefined || paternal.length < 3 || isGiven(paternal) ? tails : [...tails, paternal];
  return [...family, ...family.map((tail) => `${first} ${tail}`)];
}

// The keys of a record of literal names.
const testsBySort = Object.entries(sorts) as [Sort, (seen: Seen) => boolean][];

/** An empty discourse and the function that adds to it, in text order. */
export function openDiscourse(isGiven: (word: string) => boolean): { discourse: Discourse; add: (seen: Seen) => void } {
  const bySort = new Map<Sort, Seen[]>();
  const byTitle = new Map<string, Seen[]>();
  const surnames = new Map<string, Entity>();
  const discourse: Discourse = {
    last: (sort, before) => lastBefore(bySort.get(sort) ?? [], before),
    lastTitled: (title, before) => lastBefore(byTitle.get(title) ?? [], before),
    byShortName: (name) => surnames.get(wordKey(name)),
  };
  const add = (seen: Seen) => {
    for (const [sort, isOf] of testsBySort) if (isOf(seen)) append(bySort, sort, seen);
    const { entity, title } = seen;
    if (!isNamed(seen)) return;
    if (title !== null) append(byTitle, title, seen);
    if (entity.name === undefined) return;
    for (const short of shortNames(entity.text, isGiven)) if (!surnames.has(short)) surnames.set(short, entity);
  };
  return { discourse, add };
}

function append<Key>(lists: Map<Key, Seen[]>, key: Key, seen: Seen): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [seen]);
  else list.push(seen);
}

/** The last of a list in text order that stands before an offset: by halving, since a long document asks often. */
function lastBefore(list: readonly Seen[], before: number): Seen | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.at ?? before) < before) low = middle + 1;
    else high = middle;
  }
  return list[low - 1];
}
