import type { Token, TokenizedSentence } from "../stage.js";

/** A sentence as the place rules look at it. */
export interface SentenceView {
  sentence: TokenizedSentence;
  tokens: readonly Token[];
  /** The words `[from, to)` as one string: joined where they touch, parted by one space where they do not. */
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
  const surface = (from: number, to: number) => {
    let text = "";
    for (let at = from; at < to; at++) text += (tokens[at]?.normal ?? "") + (at < to - 1 && !touchesNext(at) ? " " : "");
    return text;
  };
  return {
    sentence,
    tokens,
    surface,
    isCapital: (at) => /^\p{Lu}/u.test(tokens[at]?.normal ?? ""),
    lower: (at) => tokens[at]?.lower ?? "",
    touchesNext,
    isShouted: tokens.some(({ text, normal }) => text !== normal && text === text.toUpperCase()),
    isTaken: (at) => taken.some(({ start, end }) => (tokens[at]?.start ?? -1) >= start && (tokens[at]?.start ?? -1) < end),
  };
}
