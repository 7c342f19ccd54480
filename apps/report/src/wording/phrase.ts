import { spellNumber, spellOpening } from "./number.js";

/** What a table has where the sources tell nothing; it is set quietly. */
export const notStated = "not stated";

/** Returns the text with its first letter in upper case. */
export function capitalise(text: string): string {
  const [, lead = "", first = ""] = /^([\u2068\u2069]*)(.?)/su.exec(text) ?? [];
  return lead + first.toUpperCase() + text.slice(lead.length + first.length);
}

/** Returns a name as a table has it: without its article, the first letter in upper case. */
export const nameInTable = (name: string): string => capitalise(name.replace(/^the (?=\S)/, ""));

/** Returns a sentence begun: its first letter in upper case, a number below a hundred at its head in words. */
export const openSentence = (text: string): string => capitalise(spellOpening(text));

/** Returns "a", "a and b", "a, b and c". */
export function listWords(words: readonly string[], joiner = "and"): string {
  if (words.length < 2) return words[0] ?? "";
  return `${words.slice(0, -1).join(", ")} ${joiner} ${words.at(-1)}`;
}

/** Returns a list no longer than `most`, the rest told as a number: "a, b and three others". */
export function listSome(words: readonly string[], most: number, rest: (count: number) => string): string {
  return words.length <= most ? listWords(words) : `${words.slice(0, most).join(", ")} and ${rest(words.length - most)}`;
}

/** Returns the tail of a list of people that was cut: "one other", "three others". */
export const othersInWords = (count: number): string => (count === 1 ? "one other" : `${spellNumber(count)} others`);

/** Returns the tail of any other list that was cut: "one more", "three more". */
export const moreInWords = (count: number): string => `${spellNumber(count)} more`;

/** Returns each value once, in order of first appearance. */
export function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}

/** Returns the text cut at a word's end, with an ellipsis, where it is longer than `most` characters. */
export function clip(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.]+$/, "")}…`;
}
