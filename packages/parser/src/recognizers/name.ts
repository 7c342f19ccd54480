import type { Found, Token, TokenizedSentence } from "../stage.js";
import { isCapital, type NameReading, nameKey, nameRunAt, type TokenRun } from "./name-run.js";
import type { NameTable } from "./name-table.js";

interface NameKind {
  type: "person" | "organization";
  rule: string;
}

const arabic = new Set(["al", "abu", "abd", "abdul", "bin", "ibn", "el", "umm", "ould"]);
const isAcronym = (token: Token, table: NameTable) =>
  /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(token.normal) && token.pos !== "NUM" && !table.notAcronyms.has(token.lower);

/** The token after the title that starts at `at`, or `at`: "Prime Minister", "Gen.". */
function titleEnd(tokens: readonly Token[], at: number, to: number, table: NameTable): number {
  let phrase = "";
  let end = at;
  for (let k = at; k < Math.min(to, at + table.longestTitle); k++) {
    phrase = phrase === "" ? (tokens[k]?.lower ?? "") : `${phrase} ${tokens[k]?.lower ?? ""}`;
    if (table.titles.has(phrase)) end = k + 1;
  }
  return end;
}

/**
 * Passes over titles and what stands beside them ("Army Lt. Gen. Ana Vane", "Azanian Foreign Minister Ana Vane"): where the name proper
 * starts, and whether a title was met. A title may have begun before the run ("Secretary of Defense Ana Vane").
 */
function skipTitles(tokens: readonly Token[], { from, to }: TokenRun, table: NameTable): { from: number; titled: boolean } {
  let at = from;
  for (let start = Math.max(0, from - table.longestTitle); start < to; start++) {
    // "Martin King Vane": a title behind a given name is a name.
    if (start > from && table.isGiven(nameKey(tokens[start - 1]))) break;
    const end = titleEnd(tokens, start, to, table);
    if (end > Math.max(start, at)) at = end;
  }
  const titled = at > from;
  while (at < to && titled && tokens[at]?.text === ".") at += 1;
  return { from: at, titled };
}

/** Whether a title in small letters stands right before: "prime minister Ana Vane", "militia commander Vane". */
function titleBefore(tokens: readonly Token[], at: number, table: NameTable): boolean {
  for (let from = Math.max(0, at - table.longestTitle); from < at; from++) if (titleEnd(tokens, from, at, table) === at) return true;
  return false;
}

/** A word of a name; what the tokenizer parted inside it is put together again. */
interface NameWord {
  token: Token;
  text: string;
  key: string;
}

function wordsOf(tokens: readonly Token[], { from, to }: TokenRun): NameWord[] {
  const words: NameWord[] = [];
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    const last = words.at(-1);
    if (token === undefined || !/\p{L}/u.test(token.text)) continue;
    const before = tokens[at - 1];
    const parted = last !== undefined && before?.end === token.start && /\p{L}$/u.test(before.text);
    if (parted) words[words.length - 1] = { ...last, text: last.text + token.text, key: last.key + nameKey(token) };
    else words.push({ token, text: token.text, key: nameKey(token) });
  }
  return words;
}

function personKind(reading: NameReading, run: TokenRun, titled: boolean, table: NameTable): NameKind | null {
  const words = wordsOf(reading.tokens, run);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;
  const person = (rule: string): NameKind => ({ type: "person", rule: `name/${rule}` });
  const plain = words.filter(({ token, key }) => isPlainWord(token, key, table));
  if (titled && plain.length < words.length) return person("title");
  if (words.length === 1) return oneWordKind(reading, run, first, table);
  // "Los Llanos", "La Paz": what opens with an article is a place, or nobody knows what.
  if (table.nouns.has(last.key) || words.length > 6 || table.articles.has(first.key)) return null;
  // "Ash Carter", "J. T. Farrow": a family name may be a word of English.
  const family = plain.length === 0 || (plain.length === 1 && plain[0] === last);
  if (family && table.isGiven(first.key)) return person("given");
  if (family && words.some(({ text }) => /^\p{Lu}\.?$/u.test(text))) return person("initial");
  if (plain.length > 0) return null;
  if (words.some(({ key }) => arabic.has(key))) return person("particle");
  const proper = words.every(({ token }) => token.pos === "PROPN" || token.pos === "X" || !/^\p{Lu}/u.test(token.normal));
  const names = words.filter(({ key }) => table.isPersonal(key)).length;
  return words.length <= 4 && (names === words.length || (proper && (names > 0 || words.length <= 3))) ? person("form") : null;
}

/** A common word: what English has, and no one is called. */
function isPlainWord(token: Token, key: string, table: NameTable): boolean {
  return table.isCommon(key) && !table.isProper(key) && !table.isGiven(key) && !table.particles.has(key) && !table.suffixes.has(token.lower);
}

function oneWordKind({ tokens }: NameReading, run: TokenRun, { token, key }: NameWord, table: NameTable): NameKind | null {
  if (isAcronym(token, table)) return { type: "organization", rule: "name/acronym" };
  // A given name that is nothing else, in the place of a subject or an owner: "Karim said", "Amina's house".
  const next = tokens[run.to];
  const acts = next?.pos === "VERB" || next?.pos === "AUX" || next?.lower === "'s";
  return acts && token.pos === "PROPN" && table.isGiven(key) && table.isPersonal(key) ? { type: "person", rule: "name/given-alone" } : null;
}

function toFound({ sentence, tokens }: NameReading, { from, to }: TokenRun, { type, rule }: NameKind): Found {
  return { sentence: sentence.index, from, to, start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, type, rule };
}

/**
 * Returns names that no table knows: people by title, given name or form, and bare initials. `covered` marks tokens that other
 * recognizers hold already.
 */
export function recognizeNames(sentence: TokenizedSentence, covered: readonly boolean[], table: NameTable): Found[] {
  const reading: NameReading = { sentence, tokens: sentence.tokens, covered };
  const found: Found[] = [];
  for (let at = 0; at < reading.tokens.length; at++) {
    const run = nameRunAt(reading, at, table);
    if (run === null) continue;
    const { from, titled } = skipTitles(reading.tokens, run, table);
    const named = { from, to: run.to };
    const labelled = table.notNames.has(nameKey(reading.tokens[from])) && !titled;
    const kind = from >= run.to || labelled ? null : personKind(reading, named, titled || titleBefore(reading.tokens, from, table), table);
    if (kind !== null) found.push(toFound(reading, named, kind));
    at = run.to - 1;
  }
  return found;
}

/** Returns the words by which a document's people may be named again: family names, and given names that are no English words. */
export function namesAgain(found: readonly Found[], sentences: readonly TokenizedSentence[], table: NameTable): ReadonlySet<string> {
  const byIndex = new Map(sentences.map((sentence) => [sentence.index, sentence]));
  const known = new Set<string>();
  for (const { sentence, from, to, type } of found) {
    if (type !== "person") continue;
    const words = wordsOf(byIndex.get(sentence)?.tokens ?? [], { from, to }).filter(({ text }) => /^\p{Lu}\p{L}/u.test(text));
    for (const word of new Set([words[0], words.at(-1)]))
      if (word !== undefined && word.key.length > 2 && !isPlainWord(word.token, word.key, table)) known.add(word.key);
  }
  return known;
}

/** Returns people who are named again by one of their names alone. */
export function recognizeNamesAgain(sentence: TokenizedSentence, covered: readonly boolean[], known: ReadonlySet<string>): Found[] {
  const { tokens } = sentence;
  const reading: NameReading = { sentence, tokens, covered };
  return tokens.flatMap((token, at) => {
    const free = covered[at] !== true && covered[at - 1] !== true && !(isCapital(tokens[at + 1]) && tokens[at + 1]?.pos === "PROPN");
    const written = /^\p{Lu}\p{L}/u.test(token.text) && (at === 0 || isCapital(token));
    return free && written && known.has(nameKey(token)) ? [toFound(reading, { from: at, to: at + 1 }, { type: "person", rule: "name/again" })] : [];
  });
}
