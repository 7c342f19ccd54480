import { z } from "zod";
import { checkDataFile } from "../data-file.js";
import type { Lexicon } from "../lexicon.js";

const words = z.array(z.string().min(1));

/** The shape of `data/en/name-words.json`. */
const NameWordsFile = z.strictObject({
  about: z.string(),
  heads: words.describe('Nouns that end the name of a body: "the Amal Brigade".'),
  links: words.describe('Words by which such a name goes on: "Front for the Liberation of Azania".'),
  articles: words.describe("Articles of Romance names, which open no person's name."),
  suffixes: words.describe("What stands after a person's name."),
  notAcronyms: words,
  notNames: words.describe("Labels of a page that may be written like names."),
  nouns: words.describe("Nouns that end the name of a place."),
});

/** What the name rules look up. Words are lower case, without accents. */
export interface NameTable {
  /** A given name. */
  isGiven: (word: string) => boolean;
  /** A given or family name that is no common English word. */
  isPersonal: (word: string) => boolean;
  /** A word of English that is written without a capital, in whatever form. */
  isCommon: (word: string) => boolean;
  /** Any word that is always written with a capital. */
  isProper: (word: string) => boolean;
  titles: ReadonlySet<string>;
  /** Most words in a title. */
  longestTitle: number;
  particles: ReadonlySet<string>;
  heads: ReadonlySet<string>;
  links: ReadonlySet<string>;
  articles: ReadonlySet<string>;
  suffixes: ReadonlySet<string>;
  notAcronyms: ReadonlySet<string>;
  notNames: ReadonlySet<string>;
  nouns: ReadonlySet<string>;
}

/** Looks up a line by its first column in a text of sorted lines; nothing is built beforehand, since most lines are never asked for. */
function openSorted(tsv: string): (word: string) => string {
  const known = new Map<string, string>();
  const find = (word: string): string => {
    let low = tsv.indexOf("\n") + 1;
    let high = tsv.length;
    while (low < high) {
      const start = tsv.lastIndexOf("\n", (low + high) >> 1) + 1;
      const from = Math.max(start, low);
      const tab = tsv.indexOf("\t", from);
      if (tab < 0 || tab >= high) return "";
      const name = tsv.slice(from, tab);
      const end = tsv.indexOf("\n", tab);
      if (name === word) return tsv.slice(tab + 1, end < 0 ? undefined : end);
      if (name < word) low = end < 0 ? high : end + 1;
      else high = from;
    }
    return "";
  };
  return (word) => {
    const uses = known.get(word) ?? find(word);
    known.set(word, uses);
    return uses;
  };
}

/** What a word of English may be the plural or another form of. */
function stemsOf(word: string): string[] {
  const stems = [word, word.replace(/s$/, ""), word.replace(/(?<=s|x|z|ch|sh|o)es$/, ""), word.replace(/ies$/, "y"), word.replace(/men$/, "man")];
  const ending = /(?:ed|ing|er|est|ly)$/.exec(word)?.[0] ?? "";
  const stem = word.slice(0, word.length - ending.length);
  return ending === "" ? stems : [...stems, stem, `${stem}e`, stem.replace(/(.)\1$/, "$1"), stem.replace(/i$/, "y")];
}

/** Returns the table of `name-words.json`, `names.tsv` (uses: g given, n any personal name, p proper noun, w English word) and the people of the lexicon. */
export function buildNameTable(wordsJson: unknown, namesTsv: string, people: Lexicon["people"]): NameTable {
  const { about: _about, ...file } = checkDataFile(NameWordsFile, wordsJson, "data/en/name-words.json");
  const usesOf = openSorted(namesTsv);
  const own = new Set(people.firstNames);
  return {
    isGiven: (word) => own.has(word) || usesOf(word).includes("g"),
    isPersonal: (word) => own.has(word) || usesOf(word).includes("n"),
    isCommon: (word) => stemsOf(word).some((stem) => (stem === word || stem.length > 3) && usesOf(stem).includes("w")),
    isProper: (word) => own.has(word) || /[np]/.test(usesOf(word)),
    titles: new Set(people.titles),
    longestTitle: Math.max(...people.titles.map((title) => title.split(" ").length)),
    particles: new Set(people.particles),
    heads: new Set(file.heads),
    links: new Set(file.links),
    articles: new Set(file.articles),
    suffixes: new Set(file.suffixes),
    notAcronyms: new Set(file.notAcronyms),
    notNames: new Set(file.notNames),
    nouns: new Set(file.nouns),
  };
}
