import type { ActorTable } from "../actors.js";
import type { Gazetteer } from "../gazetteer.js";
import type { Lexicon } from "../lexicon.js";
import type { NameTable } from "../recognizers/name-table.js";
import type { PartOfSpeech } from "../stage.js";
import type { Tag } from "../tagger.js";

/**
 * How a word is written where capitals tell something: always with one, as a person's name or another; always without; all in
 * capitals; or as the name beside it tells: words that are people's names too ("mark", "grace"), what may be the plural of a word
 * ("morales"), and the articles of Romance names ("la").
 */
export type WordCase = "person" | "name" | "word" | "acronym" | "maybe-person" | "maybe-family" | "article";

/** Endings by which English makes words that no list has: "machinegunned", "narcoterrorists". */
const derived = /(?:ed|ing|ings|ly|ist|ists|ism|tion|tions|ment|ments|ness|able|ible|ity|ships?|men|man|ers|like|wide|based|less)$/;

const acronymsOf = (actors: ActorTable) =>
  new Set(
    [...actors.byId.values()]
      .flatMap(({ name, aliases }) => [name, ...aliases].filter((one) => /^\p{Lu}[\p{Lu}\d]+$/u.test(one)))
      .map((one) => one.toLowerCase()),
  );

const namePartsOf = (actors: ActorTable) =>
  new Set(
    [...actors.byId.values()].flatMap(({ name, aliases }) =>
      [name, ...aliases].flatMap((one) => one.split(/[\s-]+/).filter((part) => /^\p{Lu}/u.test(part) && part.length > 2)).map((part) => part.toLowerCase()),
    ),
  );

/** Parts of speech that the tagger gives to words it does not know. */
const nominal: ReadonlySet<PartOfSpeech> = new Set(["NOUN", "PROPN", "ADJ", "X"]);

/** What the case of a word is read from. */
interface Sources {
  lexicon: Lexicon;
  actors: ActorTable;
  names: NameTable;
  gazetteer: Gazetteer;
  tag: Tag;
}

/** Returns the function that tells how a word, in lower case, is written. A word that nothing knows is a name. */
export function openWordCase({ lexicon, actors, names, gazetteer, tag }: Sources): (lower: string) => WordCase {
  const acronyms = acronymsOf(actors);
  const parts = namePartsOf(actors);
  const isPlace = (lower: string) => lower.length > 3 && !gazetteer.common.isWord(lower) && gazetteer.lookupExact(lower).length > 0;
  const commonCase = (lower: string): WordCase => {
    if (actors.stateByWord.has(lower) && lower.length > 3) return "name";
    return names.isGiven(lower) || names.isProper(lower) ? "maybe-person" : "word";
  };
  const read = (lower: string): WordCase => {
    const { finitePasts, functionWords, irregularPasts, vagueNumbers, nameArticles } = lexicon.grammar;
    if (functionWords.has(lower) || irregularPasts.has(lower) || finitePasts.has(lower) || vagueNumbers[lower] !== undefined) return "word";
    if (nameArticles.has(lower)) return "article";
    if (names.isCommon(lower)) return /[aeo]s$/.test(lower) && !lexicon.isKnownWord(lower) ? "maybe-family" : commonCase(lower);
    if (names.titles.has(lower)) return "name";
    if (acronyms.has(lower)) return "acronym";
    const [tagged] = tag(lower);
    if (tagged !== undefined && names.isCommon(tagged.lemma)) return commonCase(lower);
    if (tagged !== undefined && !nominal.has(tagged.pos) && !names.isGiven(lower)) return "word";
    if (names.isPersonal(lower)) return "person";
    if (names.isProper(lower) || actors.stateByWord.has(lower) || parts.has(lower) || isPlace(lower)) return "name";
    if (lower.length < 3 || derived.test(lower)) return "word";
    return /[aeiouy]/.test(lower) ? "person" : "acronym";
  };
  const known = new Map<string, WordCase>();
  return (lower) => {
    const found = known.get(lower) ?? read(lower);
    known.set(lower, found);
    return found;
  };
}
