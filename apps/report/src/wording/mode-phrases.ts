import { readFileSync } from "node:fs";

/** How a mode is worded: one act with its article, several, and what stands between the act and whom it befalls. */
export interface ModePhrase {
  one: string;
  many: string;
  target: string;
  /** Whether one act reads as plural, as in "talks". */
  plural?: boolean;
  /** Whether both sides do it, so that it is told as between them. */
  mutual?: boolean;
  /** For acts of words: what the speaker did, with `{target}` for whom it is addressed to; and the same where nobody is. */
  said?: string;
  saidAlone?: string;
}

/** The words a briefing is composed with. */
export interface Phrases {
  modes: Readonly<Record<string, ModePhrase>>;
  /** Nouns without a plural s that stand without an article, as in "troops", "personnel". */
  bareNouns: ReadonlySet<string>;
  /** Nouns that give a name its article: "the Ministry of Health", "the Popular Mobilization Forces". */
  definiteNouns: ReadonlySet<string>;
  /** Nouns of which a country has one: "the army". */
  soleNouns: ReadonlySet<string>;
  /** The same for places: "the Red Sea". */
  definitePlaces: ReadonlySet<string>;
  /** Words after which no article is wanted. */
  determiners: ReadonlySet<string>;
}

/** Reads the package's words. */
export function readPhrases(): Phrases {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
  // Both files are ours and have these shapes; a test checks every row.
  const modes = read("mode-phrases.json") as Record<string, ModePhrase>;
  const nouns = read("nouns.json") as Record<"bare" | "definite" | "definitePlaces" | "determiners" | "sole", string[]>;
  return {
    modes,
    bareNouns: new Set(nouns.bare),
    definiteNouns: new Set(nouns.definite),
    soleNouns: new Set(nouns.sole),
    definitePlaces: new Set(nouns.definitePlaces),
    determiners: new Set(nouns.determiners),
  };
}

/** Returns the wording of a mode; one that a project added is read from its name. */
export function phraseOf(mode: string, phrases: Phrases): ModePhrase {
  const known = phrases.modes[mode];
  if (known !== undefined) return known;
  const name = mode.replaceAll("-", " ");
  return { one: `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`, many: name.endsWith("s") ? name : `${name}s`, target: "concerning" };
}
