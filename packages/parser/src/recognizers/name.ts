import type { Lexicon } from "../lexicon.js";
import type { Found, Token, TokenizedSentence } from "../stage.js";

const isCapital = (token: Token | undefined) => token !== undefined && /^\p{Lu}/u.test(token.normal);
const isAcronym = (token: Token) => /^\p{Lu}[\p{Lu}\d]{1,7}$/u.test(token.normal);

/** Heads that make a run of capitalised words the name of a body. */
const bodyNouns = new Set([
  "front",
  "army",
  "party",
  "brigade",
  "brigades",
  "council",
  "ministry",
  "movement",
  "organization",
  "organisation",
  "university",
  "committee",
  "corporation",
  "bank",
  "airlines",
  "airline",
  "group",
  "command",
  "forces",
  "force",
  "agency",
  "union",
  "association",
  "federation",
  "institute",
  "company",
  "court",
  "congress",
  "parliament",
  "senate",
  "assembly",
  "department",
  "office",
  "commission",
  "foundation",
  "league",
  "corps",
  "battalion",
  "division",
  "regiment",
  "cell",
  "press",
  "times",
  "post",
  "news",
  "television",
  "radio",
  "network",
  "center",
  "centre",
  "observatory",
  "police",
  "guard",
  "guards",
  "navy",
  "government",
  "administration",
  "society",
  "alliance",
  "coalition",
  "cartel",
  "mission",
]);

interface Run {
  from: number;
  to: number;
}

/** A run of capitalised words with the particles that names hold ("Abu Aqil al-Moussawi", "Francisco de Paula"). */
function runAt(sentence: TokenizedSentence, from: number, covered: readonly boolean[], particles: ReadonlySet<string>): Run | null {
  const { tokens } = sentence;
  let to = from;
  while (to < tokens.length && covered[to] !== true) {
    const token = tokens[to];
    if (token === undefined) break;
    const joined = /^[-–]$/.test(token.text) && tokens[to - 1]?.end === token.start && tokens[to + 1]?.start === token.end;
    const particle =
      to > from && particles.has(token.lower) && (isCapital(tokens[to + 1]) || (/^[-–]$/.test(tokens[to + 1]?.text ?? "") && isCapital(tokens[to + 2])));
    const initial = /^\p{Lu}\.?$/u.test(token.text) && to > from;
    if (
      !(isCapital(token) && token.pos !== "DET" && token.pos !== "ADP") &&
      !joined &&
      !particle &&
      !initial &&
      !(token.text === "." && /^\p{Lu}$/u.test(tokens[to - 1]?.text ?? ""))
    )
      break;
    to += 1;
  }
  while (to > from && !isCapital(tokens[to - 1])) to -= 1;
  return to > from ? { from, to } : null;
}

const isFunctionWord = (token: Token) => token.pos !== "PROPN" && token.pos !== "NOUN" && token.pos !== "ADJ" && token.pos !== "X";

/** A title that stands right before: "Prime Minister", "Gen.", "militia commander". */
function titleBefore(tokens: readonly Token[], at: number, titles: ReadonlySet<string>): number {
  for (let words = 3; words >= 1; words--) {
    const phrase = tokens
      .slice(Math.max(0, at - words), at)
      .map((token) => token.lower)
      .join(" ");
    if (at - words >= 0 && titles.has(phrase)) return words;
  }
  return 0;
}

/**
 * Returns names that no table knows: people by title, given names or form, bodies by their head noun, bare acronyms.
 * `covered` marks tokens that other recognizers hold already.
 */
export function recognizeNames(sentence: TokenizedSentence, covered: readonly boolean[], lexicon: Lexicon): Found[] {
  const { tokens, index } = sentence;
  const titles = new Set(lexicon.people.titles);
  const particles = new Set(lexicon.people.particles);
  const found: Found[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const token = tokens[from];
    if (token === undefined || covered[from] === true || !isCapital(token)) continue;
    const run = runAt(sentence, from, covered, particles);
    if (run === null) continue;
    const start = skipOpeners(tokens, run, titles, from === 0);
    const kind = typeOfRun(tokens, { from: start, to: run.to }, titles, lexicon);
    if (kind !== null && start < run.to) {
      found.push({
        sentence: index,
        from: start,
        to: run.to,
        start: tokens[start]?.start ?? 0,
        end: tokens[run.to - 1]?.end ?? 0,
        type: kind.type,
        rule: kind.rule,
      });
    }
    from = run.to - 1;
  }
  return found;
}

/** Passes over titles and the capitalised function word that opens a sentence. */
function skipOpeners(tokens: readonly Token[], run: Run, titles: ReadonlySet<string>, opensSentence: boolean): number {
  let start = run.from;
  const first = tokens[start];
  if (opensSentence && first !== undefined && isFunctionWord(first)) start += 1;
  for (let words = Math.min(3, run.to - start - 1); words >= 1; words--) {
    const phrase = tokens
      .slice(start, start + words)
      .map((token) => token.lower)
      .join(" ");
    if (titles.has(phrase)) return start + words;
  }
  return start;
}

function typeOfRun(tokens: readonly Token[], run: Run, titles: ReadonlySet<string>, lexicon: Lexicon): { type: Found["type"]; rule: string } | null {
  const last = tokens[run.to - 1];
  const first = tokens[run.from];
  if (last === undefined || first === undefined) return null;
  const words = tokens.slice(run.from, run.to).filter((token) => /\p{L}/u.test(token.text));
  if (bodyNouns.has(last.lower) && words.length > 1) return { type: "organization", rule: "name/body" };
  if (titleBefore(tokens, run.from, titles) > 0) return { type: "person", rule: "name/title" };
  if (words.length === 1) return isAcronym(first) && first.pos !== "NUM" ? { type: "organization", rule: "name/acronym" } : null;
  const particle = words.some((token) => ["al", "abu", "bin", "ibn", "el"].includes(token.lower));
  if (particle || lexicon.people.firstNames.includes(first.lower)) return { type: "person", rule: "name/form" };
  const proper = words.every((token) => token.pos === "PROPN");
  return proper && words.length <= 4 && words.every((token) => !lexicon.isKnownWord(token.lower)) ? { type: "person", rule: "name/two-words" } : null;
}
