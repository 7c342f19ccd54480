import type { Weapon } from "@dateline/schema";
import type { Found, TokenizedSentence } from "../stage.js";

/** A weapon named in the text, with its kind. */
export interface FoundWeapon extends Found {
  kind: Weapon["kind"];
}

export const isWeapon = (mention: Found): mention is FoundWeapon => mention.rule === "weapon/name";

const munitions: ReadonlySet<Weapon["kind"]> = new Set(["drone", "missile", "rocket", "bomb", "mine"]);

/** Whether a weapon is the attack itself: who stops it, stops an attack. */
export const isMunition = ({ kind }: FoundWeapon): boolean => munitions.has(kind);

/** The weapon words by phrase. */
export interface WeaponTable {
  kinds: ReadonlyMap<string, Weapon["kind"]>;
  /** Most words in a phrase, by its first word. */
  longest: ReadonlyMap<string, number>;
}

/** Returns the table of weapon phrases from the lexicon's lists by kind. */
export function buildWeaponTable(weapons: Readonly<Record<string, readonly string[]>>): WeaponTable {
  const kinds = new Map<string, Weapon["kind"]>();
  const longest = new Map<string, number>();
  for (const [kind, phrases] of Object.entries(weapons)) {
    for (const phrase of phrases) {
      // A hyphen is a word of its own to the tokenizer.
      const words = phrase.replace(/-/g, " - ").split(" ");
      const [first = ""] = words;
      longest.set(first, Math.max(longest.get(first) ?? 0, words.length));
      kinds.set(words.join(" "), kind as Weapon["kind"]);
    }
  }
  return { kinds, longest };
}

/** Returns the weapons named in a sentence, the longest phrase at each place; verbs ("they shell the town") are left out. */
export function recognizeWeapons(sentence: TokenizedSentence, table: WeaponTable): FoundWeapon[] {
  const { tokens, index } = sentence;
  const found: FoundWeapon[] = [];
  for (let from = 0; from < tokens.length; from++) {
    for (let words = table.longest.get(tokens[from]?.lower ?? "") ?? 0; words >= 1; words--) {
      const slice = tokens.slice(from, from + words);
      const kind = slice.length === words ? table.kinds.get(slice.map((token) => token.lower).join(" ")) : undefined;
      const [first] = slice;
      if (kind === undefined || first === undefined || (words === 1 && first.pos === "VERB" && tokens[from + 1]?.pos !== "VERB")) continue;
      found.push({
        sentence: index,
        from,
        to: from + words,
        start: first.start,
        end: slice.at(-1)?.end ?? first.end,
        type: kind === "aircraft" ? "platform" : "weapon",
        rule: "weapon/name",
        kind,
      });
      from += words - 1;
      break;
    }
  }
  return found;
}
