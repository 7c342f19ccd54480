import { startsUpper } from "../letters.js";
import type { Token, TokenizedSentence } from "../stage.js";

/** A sentence as the place rules look at it. */
export interface SentenceView {
  sentence: TokenizedSentence;
  tokens: readonly Token[];
  /** The words `[from, to)` as one string: joined where they touch, parted by one space where they do not. A space stands behind the last. */
  surface: (from: number, to: number) => string;
  /** Begins with a capital that says "name". */
  isCapital: (at: number) => boolean;
  lower: (at: number) => string;
  /** Whether nothing stands between this token and the next. */
  touchesNext: (at: number) => boolean;
  /** Written in capitals throughout, so that a capital says less and the lack of one nothing. */
  isShouted: boolean;
  /** Part of a name that the caller has given to somebody or something else. */
  isTaken: (at: number) => boolean;
}

/** A stretch of the document, `[start, end)`, whose words are not to be read as places. */
export interface TakenSpan {
  start: number;
  end: number;
}

/** Returns the view; `taken` are the spans of people and bodies already found. */
export function viewSentence(sentence: TokenizedSentence, taken: readonly TakenSpan[] = []): SentenceView {
  const { tokens } = sentence;
  const touchesNext = (at: number) => tokens[at] !== undefined && tokens[at].end === tokens[at + 1]?.start;
  const { text, starts, ends } = join(tokens);
  const capitals = tokens.map(({ normal }) => startsUpper(normal));
  const takenTokens = taken.length === 0 ? [] : tokens.map((token) => taken.some(({ start, end }) => token.start >= start && token.start < end));
  return {
    sentence,
    tokens,
    surface: (from, to) => text.slice(starts[from] ?? text.length, ends[to - 1]),
    isCapital: (at) => capitals[at] ?? false,
    lower: (at) => tokens[at]?.lower ?? "",
    touchesNext,
    isShouted: tokens.some(({ text, normal }) => text !== normal && text === text.toUpperCase()),
    isTaken: (at) => takenTokens[at] ?? false,
  };
}

interface Joined {
  text: string;
  /** Where in `text` each token starts and ends. */
  starts: readonly number[];
  ends: readonly number[];
}

function join(tokens: readonly Token[]): Joined {
  let text = "";
  const starts: number[] = [];
  const ends: number[] = [];
  tokens.forEach(({ normal, end }, at) => {
    starts.push(text.length);
    text += normal;
    ends.push(text.length);
    if (end !== tokens[at + 1]?.start) text += " ";
  });
  return { text, starts, ends };
}
