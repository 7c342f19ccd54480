import type { Lexicon } from "../lexicon.js";
import type { Token } from "../stage.js";
import type { CountValue } from "./chunks.js";

/** A count expression and the token after it. */
export interface FoundCount {
  value: CountValue;
  to: number;
}

type Bound = "exact" | "at-least" | "at-most" | "about";

const digits = /^\d{1,3}(?:,\d{3})+$|^\d+$/;

function phraseAt(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = phrase.split(" ");
    if (words.every((word, k) => tokens[at + k]?.lower === word)) return words.length;
  }
  return 0;
}

function cardinal(tokens: readonly Token[], from: number, lexicon: Lexicon): { value: number; to: number } | null {
  const { numbers } = lexicon.grammar;
  const first = tokens[from];
  if (first === undefined) return null;
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
  let at = from;
  let bound: Bound = "exact";
  for (const [name, phrases] of [
    ["at-least", grammar.bounds.atLeast],
    ["at-most", grammar.bounds.atMost],
    ["about", grammar.bounds.about],
  ] as const) {
    const length = phraseAt(tokens, at, phrases);
    if (length === 0) continue;
    at += length;
    bound = name;
    break;
  }
  if (tokens[at]?.lower === "about" && bound === "exact") at += 1;
  const vague = grammar.vagueNumbers[tokens[at]?.lower ?? ""];
  if (vague !== undefined && (bound === "exact" || at > from)) {
    const ofNext = tokens[at + 1]?.lower === "of" ? 2 : 1;
    return { value: { ...vague, approximate: true }, to: at + ofNext };
  }
  const low = cardinal(tokens, at, lexicon);
  if (low === null) {
    if (bound === "about" && tokens[from]?.lower === "some" && tokens[from + 1]?.pos === "NOUN") return null;
    return null;
  }
  const joint = tokens[low.to]?.lower ?? "";
  const between = tokens[from - 1]?.lower === "between" && joint === "and";
  if (between || joint === "to" || joint === "-" || joint === "–") {
    const high = cardinal(tokens, low.to + 1, lexicon);
    if (high !== null && high.value > low.value) return { value: { min: low.value, max: high.value, approximate: false }, to: high.to };
  }
  const dozenOf = tokens[low.to - 1]?.lower === "dozen" && tokens[low.to]?.lower === "of" ? 1 : 0;
  return { value: bounded(low.value, bound), to: low.to + dozenOf };
}
