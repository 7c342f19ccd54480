import { startsLower, startsUpper } from "../letters.js";
import type { WordCase } from "./word-case.js";

const word = /\p{L}[\p{L}\p{M}'’]*/gu;

/** Whether a sentence is written in capitals throughout, as old wire copy is: four words or more, nine letters of ten capital. */
export function isAllCapitals(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const letter of text) {
    if (startsUpper(letter) || letter !== letter.toLowerCase()) upper += 1;
    else if (startsLower(letter) || letter !== letter.toUpperCase()) lower += 1;
  }
  return upper > 9 * lower && [...text.matchAll(word)].filter(([found]) => found.length > 1).length >= 2;
}

interface CasedWord {
  text: string;
  lower: string;
  at: number;
  kind: WordCase;
  /** Whether only a blank or a line break parts it from the word before. */
  joined: boolean;
}

function casedWords(text: string, caseOf: (lower: string) => WordCase): CasedWord[] {
  let end = -1;
  return [...text.matchAll(word)].map((match) => {
    const lower = match[0].toLowerCase();
    const joined = end >= 0 && /^\s+(?:\p{Lu}\.\s+)?$/u.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    return { text: match[0], lower, at: match.index, kind: caseOf(lower.replace(/['’].*$/, "")), joined };
  });
}

const isPerson = (one: CasedWord | undefined) => one?.kind === "person" || one?.kind === "maybe-person";

/** Whether a word that may be a name is one: a sure name of a person stands right beside it. */
function isName(words: readonly CasedWord[], at: number): boolean {
  const one = words[at];
  const before = one?.joined === true ? words[at - 1] : undefined;
  const after = words[at + 1]?.joined === true ? words[at + 1] : undefined;
  switch (one?.kind) {
    case "person":
    case "name":
      return true;
    case "maybe-person":
      return before?.kind === "person" || after?.kind === "person";
    case "maybe-family":
      return isPerson(before) && !(after !== undefined && !isPerson(after) && after.kind === "maybe-family");
    case "article":
      return after?.kind === "person" || after?.kind === "name";
    default:
      return false;
  }
}

/**
 * Returns the text in lower case, of the same length, with a capital on each word that `caseOf` or the name beside it tells to be a
 * name. Abbreviations keep their capitals ("U.S.", "[FMLN]").
 */
export function trueCase(text: string, caseOf: (lower: string) => WordCase): string {
  const words = casedWords(text, caseOf);
  let cased = "";
  let end = 0;
  for (const [k, { text: found, lower, at, kind }] of words.entries()) {
    const abbreviated = found.length === 1 && text[at + 1] === ".";
    const bracketed = found.length > 1 && found.length < 8 && /[[(]/.test(text[at - 1] ?? "") && /[\])]/.test(text[at + found.length] ?? "") && kind !== "word";
    const form = abbreviated || bracketed || kind === "acronym" ? found : isName(words, k) ? found.charAt(0) + lower.slice(1) : lower;
    cased += text.slice(end, at) + form;
    end = at + found.length;
  }
  cased += text.slice(end);
  return cased.length === text.length ? cased : text;
}

/** Whether a headline is written in title case: four words or more of four letters, nine of ten with a capital. */
export function isTitleCase(text: string): boolean {
  const words = [...text.matchAll(word)].map(([found]) => found).filter((found) => found.length > 3);
  const capital = words.filter((found) => found.charAt(0) !== found.charAt(0).toLowerCase());
  return words.length >= 4 && capital.length >= 0.9 * words.length;
}

/** Returns the text with its first word in lower case, if that is a common word and no name begins with it. */
export function lowerOpening(text: string, isName: (lower: string) => boolean): string {
  const [first, second] = text.matchAll(word);
  if (first === undefined || first[0].length < 2 || /\p{Lu}/u.test(first[0].slice(1)) || isName(first[0].toLowerCase())) return text;
  const joined = second !== undefined && /^\s$/.test(text.slice(first.index + first[0].length, second.index)) && /^\p{Lu}/u.test(second[0]);
  // "Baker Smith said": a capital on the next word too makes a name of both.
  if (joined) return text;
  return text.slice(0, first.index) + first[0].charAt(0).toLowerCase() + text.slice(first.index + 1);
}
