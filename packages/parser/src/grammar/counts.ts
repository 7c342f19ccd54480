import type { CountBound, Lexicon } from "../lexicon.js";
import type { Token } from "../stage.js";
import type { CountValue } from "./chunks.js";

/** A count expression and the token after it. */
export interface FoundCount {
  value: CountValue;
  to: number;
}

const digits = /^\d{1,3}(?:,\d{3})+$|^\d+$/;

/** What an exact number is without a phrase before it. */
type Bound = CountBound["bound"] | "exact";

/** The phrase that bounds a number ("at least"), at a token: the first that fits in the order of the lists. */
function boundAt(tokens: readonly Token[], at: number, { countBounds }: Lexicon): CountBound | undefined {
  return countBounds.get(tokens[at]?.lower ?? "")?.find(({ words }) => words.every((word, k) => tokens[at + k]?.lower === word));
}

function cardinal(tokens: readonly Token[], from: number, lexicon: Lexicon): { value: number; to: number } | null {
  const { numbers } = lexicon.grammar;
  const first = tokens[from];
  if (first === undefined) return null;
  if (first.lower === "half" && tokens[from + 1]?.lower === "a" && tokens[from + 2]?.lower === "dozen") return { value: 6, to: from + 3 };
  if (digits.test(first.text)) {
    const value = Number(first.text.replaceAll(",", ""));
    const scale = tokens[from + 1]?.lower ?? "";
    const factor = scale === "thousand" || scale === "million" || scale === "hundred" ? (numbers[scale] ?? 1) : 1;
    return { value: value * factor, to: from + (factor > 1 ? 2 : 1) };
  }
  let total = 0;
  let part = 0;
  let at = from;
  for (; at < tokens.length; at++) {
    const word = tokens[at]?.lower ?? "";
    if (word === "-" || (word === "and" && at > from && part >= 100)) {
      if (numbers[tokens[at + 1]?.lower ?? ""] === undefined || at === from) break;
      continue;
    }
    const value = numbers[word];
    if (value === undefined) break;
    if ((word === "a" || word === "an") && !["hundred", "dozen", "thousand", "million"].includes(tokens[at + 1]?.lower ?? "")) break;
    if (value === 100 || value === 12 || value === 1000 || value === 1_000_000) {
      part = Math.max(part, 1) * value;
      if (value >= 1000) {
        total += part;
        part = 0;
      }
    } else part += value;
  }
  return at === from ? null : { value: total + part, to: at };
}

function bounded(value: number, bound: Bound): CountValue {
  if (bound === "at-least") return { min: value, max: null, approximate: false };
  if (bound === "at-most") return { min: 0, max: value, approximate: false };
  return { min: value, max: value, approximate: bound === "about" };
}

/**
 * Returns the count expression that starts at token `from`, or null: "25", "at least 25", "more than a hundred", "dozens",
 * "between 20 and 30", "five to seven", "about 40". "at least n" and "over n" have max null.
 */
export function countAt(tokens: readonly Token[], from: number, lexicon: Lexicon): FoundCount | null {
  const { grammar } = lexicon;
  if (!lexicon.opensCount(tokens[from]?.lower ?? "")) return null;
  if (tokens[from]?.lower === "between") {
    const range = countAt(tokens, from + 1, lexicon);
    return range !== null && range.value.max !== null && range.value.max > range.value.min ? range : null;
  }
  const phrase = boundAt(tokens, from, lexicon);
  const bound: Bound = phrase?.bound ?? "exact";
  let at = from + (phrase?.words.length ?? 0);
  if (tokens[at]?.lower === "about" && bound === "exact") at += 1;
  const vague = grammar.vagueNumbers[tokens[at]?.lower ?? ""];
  if (vague !== undefined && (bound === "exact" || at > from)) {
    const ofNext = tokens[at + 1]?.lower === "of" ? 2 : 1;
    return { value: { ...vague, approximate: true }, to: at + ofNext };
  }
  const low = cardinal(tokens, at, lexicon);
  if (low === null) return null;
  const joint = tokens[low.to]?.lower ?? "";
  const between = tokens[from - 1]?.lower === "between" && joint === "and";
  if (between || joint === "to" || joint === "-" || joint === "–") {
    const high = cardinal(tokens, low.to + 1, lexicon);
    if (high !== null && high.value > low.value) return { value: { min: low.value, max: high.value, approximate: false }, to: high.to };
  }
  const dozenOf = tokens[low.to - 1]?.lower === "dozen" && tokens[low.to]?.lower === "of" ? 1 : 0;
  return { value: bounded(low.value, bound), to: low.to + dozenOf };
}
