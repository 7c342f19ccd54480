import { isHyphenText, isPlainKey, startsLetter, startsLower, startsUpper } from "../letters.js";
import type { Token, TokenizedSentence } from "../stage.js";
import type { NameTable } from "./name-table.js";

/** Tokens `[from, to)` of a sentence. */
export interface TokenRun {
  from: number;
  to: number;
}

/** A sentence as the name rules read it. */
export interface NameReading {
  sentence: TokenizedSentence;
  tokens: readonly Token[];
  /** Whether something sure is read at the token already. */
  covered: readonly boolean[];
}

const closed = new Set(["DET", "ADP", "PRON", "AUX", "CCONJ", "SCONJ", "PART", "PUNCT", "NUM"]);

/** Returns a word as the name table has it: lower case, no accents, no apostrophes. */
export function nameKey(token: Token | undefined): string {
  if (token === undefined) return "";
  return isPlainKey(token.lower) ? token.lower : token.lower.normalize("NFD").replace(/\p{M}|['’.]/gu, "");
}

/** Whether a token is written with a capital that tells something. */
export const isCapital = (token: Token | undefined): boolean => token !== undefined && startsUpper(token.normal);

/** Whether all words are written in capitals, so that capitals tell nothing. */
export function isShouted(tokens: readonly Token[]): boolean {
  let words = 0;
  for (const { text } of tokens) {
    if (startsLower(text) && startsLetter(text.slice(1))) return false;
    if (!/^\p{L}{2,}/u.test(text)) continue;
    if (text !== text.toUpperCase()) return false;
    words += 1;
  }
  return words > 2;
}

const isHyphen = (token: Token | undefined) => token !== undefined && isHyphenText(token.text);
const isInitial = (token: Token | undefined) => token !== undefined && /^\p{Lu}\.?$/u.test(token.normal);

/** A token that may open a name: a capital that is no function word; a given name before another capital, be it opening the sentence. */
export function opensName({ tokens, covered }: NameReading, at: number, table: NameTable): boolean {
  const token = tokens[at];
  if (token === undefined || covered[at] === true || closed.has(token.pos)) return false;
  if (isCapital(token)) return true;
  return at === 0 && startsUpper(token.text) && table.isGiven(nameKey(token)) && isCapital(tokens[1]) && covered[1] !== true;
}

/** Whether token `to` goes on with the name that started at `from`. */
function goesOn({ tokens, covered }: NameReading, from: number, to: number, table: NameTable): boolean {
  const token = tokens[to];
  if (token === undefined || covered[to] === true) return false;
  if (isCapital(token) && !closed.has(token.pos)) return true;
  const next = tokens[to + 1];
  const touches = tokens[to - 1]?.end === token.start;
  if (isHyphen(token)) return touches && next?.start === token.end && covered[to + 1] !== true;
  // What the tokenizer parted inside a word: "Çavuşoğlu".
  if (touches && /^\p{L}/u.test(token.text) && /\p{L}$/u.test(tokens[to - 1]?.text ?? "")) return true;
  if (isInitial(token) || table.suffixes.has(token.lower)) return true;
  if (token.text === "." && /^\p{Lu}$/u.test(tokens[to - 1]?.text ?? "")) return true;
  return to > from && table.particles.has(token.lower) && goesOnAfterParticle(tokens, to + 1, covered, table);
}

function goesOnAfterParticle(tokens: readonly Token[], at: number, covered: readonly boolean[], table: NameTable): boolean {
  const next = isHyphen(tokens[at]) ? at + 1 : at;
  if (covered[next] === true) return false;
  return isCapital(tokens[next]) || (table.particles.has(tokens[next]?.lower ?? "") && isCapital(tokens[next + 1]) && covered[next + 1] !== true);
}

/** Returns the run of capitals that starts at `from`, with the particles, initials and suffixes that names hold ("Abu Aqil al-Moussawi", "Ana de la Paz", "John R. Vane Jr."). */
export function nameRunAt(reading: NameReading, from: number, table: NameTable): TokenRun | null {
  const { tokens } = reading;
  if (!opensName(reading, from, table)) return null;
  let to = from + 1;
  while (goesOn(reading, from, to, table) || nicknameAt(reading, to) !== 0) to += Math.max(1, nicknameAt(reading, to));
  while (to > from && !/^\p{L}/u.test(tokens[to - 1]?.text ?? "") && tokens[to - 1]?.text !== ".") to -= 1;
  return to > from ? { from, to } : null;
}

/** The length of a nickname in quotation marks between two capitals: Juan "Flaco" Perez. */
function nicknameAt({ tokens, covered }: NameReading, at: number): number {
  if (!/^["“]$/.test(tokens[at]?.text ?? "") || !isCapital(tokens[at + 1])) return 0;
  for (const close of [at + 2, at + 3])
    if (/^["”]$/.test(tokens[close]?.text ?? "") && isCapital(tokens[close + 1]) && covered[close + 1] !== true) return close + 1 - at;
  return 0;
}
