import { isAsciiWord, startsLetter, startsUpper } from "../letters.js";
import type { Token } from "../stage.js";
import type { PhraseTable } from "./phrase-table.js";

/**
 * A piece of a token: a run of letters, a number, or a mark. Time expressions are read over these, since tokenizers
 * differ on "mid-October", "a.m.", "21st" and "2024-01-24".
 */
export interface Atom {
  /** As in the true-cased text. */
  text: string;
  lower: string;
  kind: "word" | "number" | "mark";
  /** Index of its token. */
  token: number;
  start: number;
  end: number;
  /** Whether no space stands before it. */
  glued: boolean;
  /** Part of speech of its token; a hint only. */
  pos: Token["pos"];
  /** Whether the document itself writes it with a capital. */
  capital: boolean;
}

const pieces = /\p{L}(?:\.\p{L})+(?!\p{L})|\p{L}+|\d+|[^\s]/gu;

function kindOf(text: string): Atom["kind"] {
  if (startsLetter(text)) return "word";
  return /^\d/.test(text) ? "number" : "mark";
}

/** Returns the atoms of a sentence's tokens, in order. */
export function toAtoms(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index];
    if (token === undefined) continue;
    // Most tokens are a word and nothing else.
    if (isAsciiWord(token.normal)) atoms.push(toAtom(token, index, token.normal, 0, atoms.at(-1)));
    else for (const match of token.normal.matchAll(pieces)) atoms.push(toAtom(token, index, match[0], match.index, atoms.at(-1)));
  }
  return atoms;
}

function toAtom(token: Token, index: number, text: string, offset: number, before: Atom | undefined): Atom {
  const start = token.start + offset;
  return {
    text,
    lower: text === token.normal ? token.lower : text.toLowerCase().replace(/[’‘ʼ]/gu, "'"),
    kind: kindOf(text),
    token: index,
    start,
    end: start + text.length,
    glued: before?.end === start,
    pos: token.pos,
    capital: startsUpper(offset === 0 ? token.text : token.text.slice(offset, offset + text.length)),
  };
}

/** Returns the longest phrase of the table that starts at `at`, with the position after it. */
export function phraseAt<Row>(atoms: readonly Atom[], at: number, table: PhraseTable<Row>): { row: Row; next: number } | null {
  const first = atoms[at];
  if (!first) return null;
  const phrases = table.byFirstWord.get(first.lower);
  if (phrases === undefined) return null;
  for (const { words, row } of phrases) {
    if (standsAt(atoms, at, words)) return { row, next: at + words.length };
  }
  return null;
}

function standsAt(atoms: readonly Atom[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (atoms[at + i]?.lower !== words[i]) return false;
  return true;
}

/** Returns the longest phrase of the table that ends just before `at`, with the position where it starts. */
export function phraseBefore<Row>(atoms: readonly Atom[], at: number, table: PhraseTable<Row>, longest = 3): { row: Row; from: number } | null {
  for (let length = longest; length >= 1; length -= 1) {
    const found = at - length < 0 ? null : phraseAt(atoms, at - length, table);
    if (found?.next === at) return { row: found.row, from: at - length };
  }
  return null;
}
