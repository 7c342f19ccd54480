import { type Begins, beginningsOf } from "../beginnings.js";
import { isArticle, joinedKey, soundKey } from "../grammar/name-key.js";
import { isPlainKey } from "../letters.js";
import { remember } from "../remember.js";
import type { NameIndex } from "./name-index.js";
import type { StateBodies } from "./state-bodies.js";

/** What the actor rules ask of a word, wherever it stands. */
export interface ActorWord {
  /** The word as a joined key; empty for punctuation. */
  key: string;
  isArticle: boolean;
  /** Whether a name of the index may begin with it: by its letters, by its sound. */
  opensName: boolean;
  opensSound: boolean;
  /** Whether it may open a state's name, its capital's, the noun of a group, the noun of a state's body. */
  opensState: boolean;
  opensCapital: boolean;
  opensGroup: boolean;
  opensBody: boolean;
  /** "pro", "pro-Iranian". */
  isPro: boolean;
}

interface ActorTables extends Pick<StateBodies, "beginsState" | "stateByCapital" | "opensBody"> {
  names: NameIndex;
  groupNouns: ReadonlySet<string>;
}

/** Returns the function that tells what a word, in lower case, may open. Nearly all words open nothing, so that the rules pass over them at once. */
export function openActorWords({ names, groupNouns, beginsState, stateByCapital, opensBody }: ActorTables): (lower: string) => ActorWord {
  const groupOpeners = new Set([...groupNouns].map((noun) => noun.replace(/ .*$/, "")));
  const beginsCapital: Begins = beginningsOf(stateByCapital.keys());
  return remember((lower) => {
    const key = isPlainKey(lower) ? lower : /[\p{L}\p{N}]/u.test(lower) ? joinedKey(lower) : "";
    return {
      key,
      isArticle: isArticle(lower),
      opensName: key !== "" && names.begins(key),
      opensSound: key !== "" && names.beginsBySound(`${soundKey(key)} `),
      opensState: key !== "" && beginsState(key),
      opensCapital: key !== "" && beginsCapital(key),
      opensGroup: groupOpeners.has(lower),
      opensBody: opensBody.has(lower),
      isPro: lower === "pro" || lower.startsWith("pro-"),
    };
  });
}
