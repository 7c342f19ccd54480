import { countAt } from "../grammar/counts.js";
import { startsLower } from "../letters.js";
import type { Lexicon } from "../lexicon.js";
import type { Found, Token } from "../stage.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { toFound } from "./found.js";

const currency = /^(?:[A-Z]{0,3}[$£€¥]|USD|EUR|GBP)$/;
const withSign = /^[A-Z]{0,3}[$£€¥]\d/;
const number = /^\d[\d,.]*(?:bn|m|k)?$/;
const scale = /^(?:hundred|thousand|million|billion|trillion|bn|m)$/;
/** Numbers that count nothing: "1988", "[3]", "no. 5", "3:30". */
const isPart = (token: Token | undefined, next: Token | undefined) => /^[[/:#]$/.test(token?.text ?? "") || /^[\]/:]$/.test(next?.text ?? "");

/** The token after a number in figures with its words of scale, or null. */
function figuresEnd(tokens: readonly Token[], from: number): number | null {
  if (!number.test(tokens[from]?.text ?? "")) return null;
  let to = from + 1;
  while (scale.test(tokens[to]?.lower ?? "")) to += 1;
  return to;
}

/** "£20 million", "9 billion euros", "200 dollars". */
function moneyAt(tokens: readonly Token[], from: number, lexicon: Lexicon): number | null {
  const first = tokens[from]?.text ?? "";
  if (withSign.test(first)) {
    let to = from + 1;
    while (scale.test(tokens[to]?.lower ?? "")) to += 1;
    return to;
  }
  if (currency.test(first)) return figuresEnd(tokens, from + 1);
  const to = figuresEnd(tokens, from) ?? countAt(tokens, from, lexicon)?.to ?? null;
  if (to === null) return null;
  // "200 Canadian dollars"
  const noun = tokens[to]?.pos === "ADJ" || tokens[to]?.pos === "PROPN" ? to + 1 : to;
  return lexicon.mentions.currencies.has(tokens[noun]?.lower ?? "") ? noun + 1 : null;
}

/** "300 square miles", "25%", "dozens", "four": a number with its unit, or alone where it counts something. */
function quantityAt({ tokens, from, lexicon }: { tokens: readonly Token[]; from: number; lexicon: Lexicon }): number | null {
  const { vagueNumbers } = lexicon.grammar;
  const first = tokens[from]?.lower ?? "";
  const counted = countAt(tokens, from, lexicon);
  const figures = figuresEnd(tokens, from);
  let to = Math.max(counted?.to ?? 0, figures ?? 0);
  if (to === 0 || first === "a" || first === "an" || first === "one" || first === "zero" || lexicon.countBounds.has(first)) return null;
  if (vagueNumbers[first] !== undefined && !/s$/.test(first)) return null;
  while (tokens[to - 1]?.lower === "of") to -= 1;
  while (lexicon.mentions.units.has(tokens[to]?.lower ?? "")) to += 1;
  return to;
}

/** Returns the sums of money and the quantities of a sentence, without the words that bound them ("more than"); times and names have their own numbers. */
export function quantities({ sentence, times, mentions }: ChunkedSentence, lexicon: Lexicon): Found[] {
  const { tokens } = sentence;
  const taken = tokens.map(() => false);
  for (const { from, to } of [...times, ...mentions]) taken.fill(true, from, to);
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    // Figures and signs of currency are not written in small letters.
    const { text = "", lower = "" } = tokens[at] ?? {};
    if (taken[at] || (startsLower(text) && !lexicon.opensCount(lower))) continue;
    const money = moneyAt(tokens, at, lexicon);
    const to = money ?? quantityAt({ tokens, from: at, lexicon });
    if (to === null || isPart(tokens[at - 1], tokens[to])) continue;
    // "Resolution 181", "Route 6": a number behind a capital is a name's.
    const before = tokens[at - 1];
    const numbered = before !== undefined && at > 1 && before.pos === "PROPN" && /^\p{Lu}/u.test(before.normal) && money === null;
    if (!numbered) found.push(toFound(sentence, { from: at, to }, money === null ? "quantity" : "money", "number"));
    at = to - 1;
  }
  return found;
}
