import { readFileSync } from "node:fs";

/** How a mode is worded: one act with its article, several, and what stands between the act and whom it befalls. */
export interface ModePhrase {
  one: string;
  many: string;
  target: string;
}

/** The words a briefing is composed with. */
export interface Phrases {
  modes: Readonly<Record<string, ModePhrase>>;
  /** Nouns without a plural s that stand without an article, as in "troops", "police". */
  bareNouns: ReadonlySet<string>;
  /** Nouns that give a name an article, as in "the Ministry of Health", "the United Nations". */
  definiteNouns: ReadonlySet<string>;
}

/** Reads the package's words. */
export function readPhrases(): Phrases {
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../data/${name}`, import.meta.url), "utf8"));
  // Both files are ours and have these shapes; a test checks every row.
  const modes = read("mode-phrases.json") as Record<string, ModePhrase>;
  const { bare, definite } = read("nouns.json") as { bare: string[]; definite: string[] };
  return { modes, bareNouns: new Set(bare), definiteNouns: new Set(definite) };
}

/** Returns the wording of a mode; one that a project added is read from its name. */
export function phraseOf(mode: string, phrases: Phrases): ModePhrase {
  const known = phrases.modes[mode];
  if (known !== undefined) return known;
  const name = mode.replaceAll("-", " ");
  return { one: `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`, many: name.endsWith("s") ? name : `${name}s`, target: "concerning" };
}
