import type { KnownName } from "./name-matcher.js";
import type { PersonName } from "./person-names.js";
import { functionWords, honorifics, officeWords, particles } from "./title-words.js";

/** A part of a name that may stand for its bearer; shorter ones are initials, particles and common words. */
const shortestPart = 4;

/**
 * Returns private names with the pseudonyms that stand for them: `Person A1`, `Person A2` ... in the order of their first coming. A name whose words are all
 * in one longer name is the same person's. A part of more than three letters goes as its bearer; where several bear it, it gets a pseudonym of its own.
 */
export function assignPseudonyms(names: readonly PersonName[]): KnownName[] {
  const publicNames = new Set(names.filter(({ isPublic }) => isPublic).map(keyOf));
  const distinct = new Map(names.filter((name) => !publicNames.has(keyOf(name))).map((name) => [keyOf(name), significant(name.words)]));
  const byWord = namesByWord(distinct);
  const bearers = [...distinct].map(([key, words]) => ({ key, words, bearer: bearerOf(key, words, byWord.get(words[0] ?? "") ?? []) }));
  const pseudonyms = new Map<string, string>();
  const pseudonymOf = (bearer: string) => {
    const known = pseudonyms.get(bearer) ?? numbered(pseudonyms.size);
    pseudonyms.set(bearer, known);
    return known;
  };
  const whole = bearers.map(({ key, bearer }) => ({ words: key.split(" "), pseudonym: pseudonymOf(bearer) }));
  const parts = new Map<string, Set<string>>();
  for (const { words, bearer } of bearers) {
    for (const part of words.filter((word) => word.length >= shortestPart)) parts.set(part, (parts.get(part) ?? new Set()).add(bearer));
  }
  const alone = [...parts]
    .filter(([part]) => !distinct.has(part) && !publicNames.has(part))
    .map(([part, of]) => ({ words: [part], pseudonym: pseudonymOf(of.size === 1 ? ([...of][0] ?? part) : `part ${part}`) }));
  return [...whole, ...alone];
}

const keyOf = ({ words }: Pick<PersonName, "words">) => words.join(" ");

const significant = (words: readonly string[]) =>
  words.filter((word) => word.length > 1 && !particles.has(word) && ![functionWords, honorifics, officeWords].some((list) => list.has(word)));

interface Named {
  key: string;
  words: readonly string[];
}

function namesByWord(names: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly Named[]> {
  const byWord = new Map<string, Named[]>();
  for (const [key, words] of names) {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), { key, words }]);
  }
  return byWord;
}

/** The one longest name, of those that share a word, that has all words of this one; itself where there is none, or more than one. */
function bearerOf(key: string, words: readonly string[], sharing: readonly Named[]): string {
  const longer = sharing.filter((other) => other.key !== key && other.words.length > words.length && words.every((word) => other.words.includes(word)));
  const longest = longer.filter(
    (one) => !longer.some((other) => other.words.length > one.words.length && one.words.every((word) => other.words.includes(word))),
  );
  return longest.length === 1 ? (longest[0]?.key ?? key) : key;
}

const letters = 26;
const perLetter = 9;

/** `Person A1` to `Person A9`, `Person B1` ... `Person Z9`, `Person AA1` ... */
function numbered(index: number): string {
  let row = Math.floor(index / perLetter);
  let name = "";
  do {
    name = String.fromCharCode("A".charCodeAt(0) + (row % letters)) + name;
    row = Math.floor(row / letters) - 1;
  } while (row >= 0);
  return `Person ${name}${(index % perLetter) + 1}`;
}
