import type { KnownName } from "./name-matcher.js";
import type { PersonName } from "./person-names.js";
import { calendarWords, isRole, shortWords } from "./role-words.js";
import { functionWords, honorifics, officeWords, particles } from "./title-words.js";

/** A part of a name that may stand for its bearer; shorter ones are initials and particles. */
const shortestPart = 3;

const isPart = (word: string) => word.length >= shortestPart && !shortWords.has(word) && !calendarWords.has(word);

/** Of several who bear a name so many are told where it stands alone; for more it has a pseudonym of its own. */
const mostBearers = 3;

/**
 * Returns private names with the pseudonyms that stand for them: `Person A1`, `Person A2` ... in the order of their first coming. A name whose words are all
 * in one longer name is the same person's. A part of three letters or more goes as its bearer; where several bear it, it is told as either: `Person A1 or A2`.
 */
export function assignPseudonyms(names: readonly PersonName[]): KnownName[] {
  const publicNames = new Set(names.filter(({ isPublic }) => isPublic).map(keyOf));
  const surnames = new Set(names.filter(({ isPublic, words }) => isPublic && words.length > 1).map(({ words }) => words.at(-1) ?? ""));
  const told = new Set(names.filter(({ isPublic, isTold }) => !isPublic && isTold === true).map(keyOf));
  // "Carver, 54," is the mayor, Ann Carver; the nurse Carver is not.
  const isPublic = (name: PersonName) => publicNames.has(keyOf(name)) || (name.words.length === 1 && surnames.has(keyOf(name)) && !told.has(keyOf(name)));
  const distinct = new Map(names.filter((name) => !isPublic(name)).map((name) => [keyOf(name), significant(name.words)]));
  const byWord = namesByWord(distinct);
  const bearers = [...distinct].map(([key, words]) => ({ key, words, of: bearersOf(key, words, byWord.get(words[0] ?? "") ?? []) }));
  const numbers = new Map<string, string>();
  const pseudonymOf = (of: readonly string[], part: string) => {
    const several = of.length > mostBearers ? [part] : of;
    for (const bearer of several) numbers.set(bearer, numbers.get(bearer) ?? numbered(numbers.size));
    return `Person ${several.map((bearer) => numbers.get(bearer)).join(" or ")}`;
  };
  // Whoever is named in full has a number before those who may be one of several.
  for (const { of, key } of bearers) if (of.length === 1) pseudonymOf(of, key);
  const whole = bearers.map(({ key, of }) => ({ words: key.split(" "), pseudonym: pseudonymOf(of, key) }));
  const parts = new Map<string, Set<string>>();
  for (const { words, of } of bearers) {
    for (const part of words.filter(isPart)) parts.set(part, new Set([...(parts.get(part) ?? []), ...of]));
  }
  const alone = [...parts]
    .filter(([part]) => !distinct.has(part) && !publicNames.has(part))
    .map(([part, of]) => ({ words: [part], pseudonym: pseudonymOf([...of], `part ${part}`) }));
  return [...whole, ...alone];
}

const keyOf = ({ words }: Pick<PersonName, "words">) => words.join(" ");

const significant = (words: readonly string[]) =>
  words.filter((word, index) => word.length > 1 && !particles.has(word) && !(index < words.length - 1 && isTitle(word)));

/** A trade that ends a name is one: "Tom Baker". */
const isTitle = (word: string) => isRole(word) || [functionWords, honorifics, officeWords].some((list) => list.has(word));

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

/** The longest names, of those that share a word, that have all words of this one; itself where there is none. */
function bearersOf(key: string, words: readonly string[], sharing: readonly Named[]): string[] {
  const longer = sharing.filter((other) => other.key !== key && other.words.length > words.length && words.every((word) => other.words.includes(word)));
  const longest = longer.filter(
    (one) => !longer.some((other) => other.words.length > one.words.length && one.words.every((word) => other.words.includes(word))),
  );
  return longest.length === 0 ? [key] : longest.map((one) => one.key);
}

const letters = 26;
const perLetter = 9;

/** `A1` to `A9`, `B1` ... `Z9`, `AA1` ... */
function numbered(index: number): string {
  let row = Math.floor(index / perLetter);
  let name = "";
  do {
    name = String.fromCharCode("A".charCodeAt(0) + (row % letters)) + name;
    row = Math.floor(row / letters) - 1;
  } while (row >= 0);
  return `${name}${(index % perLetter) + 1}`;
}
