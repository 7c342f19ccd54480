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
  if (/^\p{L}/u.test(text)) return "word";
  return /^\d/.test(text) ? "number" : "mark";
}

/** Returns the atoms of a sentence's tokens, in order. */
export function toAtoms(tokens: readonly Token[]): Atom[] {
  const atoms: Atom[] = [];
  tokens.forEach((token, index) => {
    for (const match of token.normal.matchAll(pieces)) {
      const [text] = match;
      const start = token.start + match.index;
      const written = token.text.slice(match.index, match.index + text.length);
      atoms.push({
        text,
        lower: text.toLowerCase().replace(/[’‘ʼ]/gu, "'"),
        kind: kindOf(text),
        token: index,
        start,
        end: start + text.length,
        glued: atoms.at(-1)?.end === start,
        pos: token.pos,
        capital: /^\p{Lu}/u.test(written),
      });
    }
  });
  return atoms;
}

/** Returns the longest phrase of the table that starts at `at`, with the position after it. */
export function phraseAt<Row>(atoms: readonly Atom[], at: number, table: PhraseTable<Row>): { row: Row; next: number } | null {
  const first = atoms[at];
  if (!first) return null;
  for (const { words, row } of table.byFirstWord.get(first.lower) ?? []) {
    if (words.every((word, i) => atoms[at + i]?.lower === word)) return { row, next: at + words.length };
  }
  return null;
}

/** Returns the longest phrase of the table that ends just before `at`, with the position where it starts. */
export function phraseBefore<Row>(atoms: readonly Atom[], at: number, table: PhraseTable<Row>, longest = 3): { row: Row; from: number } | null {
  for (let length = longest; length >= 1; length -= 1) {
    const found = at - length < 0 ? null : phraseAt(atoms, at - length, table);
    if (found?.next === at) return { row: found.row, from: at - length };
  }
  return null;
}
