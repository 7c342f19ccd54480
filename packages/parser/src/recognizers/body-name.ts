import type { Found } from "../stage.js";
import { isCapital, type NameReading, nameKey, nameRunAt, opensName, type TokenRun } from "./name-run.js";
import type { NameTable } from "./name-table.js";

const ordinal = /^\d+(?:st|nd|rd|th|d)$/i;
const linkWords = new Set(["and", "the", "&", "of", "for", "de", "del", "la", "y", "in", "a"]);

/** "Liberation of Azania", "Agriculture and Fisheries", "Protect Journalists": capitals with small words between them. */
function tailEnd({ tokens, covered }: NameReading, from: number): number {
  let to = from;
  let end = from;
  while (to < tokens.length && covered[to] !== true) {
    const token = tokens[to];
    if (isCapital(token) && /^\p{L}/u.test(token?.text ?? "") && token?.pos !== "DET") end = to + 1;
    else if (!linkWords.has(token?.lower ?? "") && !/^[-–‑]$/.test(token?.text ?? "")) break;
    to += 1;
  }
  return end;
}

/** "the Ministry of Works": a head noun whose name comes after it. */
function headFirst(reading: NameReading, from: number, headAt: number, table: NameTable): TokenRun | null {
  const { tokens } = reading;
  const link = tokens[headAt + 1];
  if (!table.heads.has(nameKey(tokens[headAt])) || link === undefined || !table.links.has(link.lower)) return null;
  const start = /^(?:the|a|an)$/.test(tokens[headAt + 2]?.lower ?? "") ? headAt + 3 : headAt + 2;
  if (!isCapital(tokens[start]) || reading.covered[start] === true) return null;
  const to = tailEnd(reading, start);
  return to > start ? { from, to } : null;
}

/** "the 3rd Amal Brigade", "Free Valley Movement of Azania": a run of capitals whose head noun ends it, with what "of" adds. */
function headLast(reading: NameReading, from: number, run: TokenRun, table: NameTable): TokenRun | null {
  const { tokens } = reading;
  for (let head = run.to - 1; head >= run.from; head--) {
    if (!table.heads.has(nameKey(tokens[head])) || !isCapital(tokens[head])) continue;
    const named = headFirst(reading, from, head, table);
    if (named !== null) return named;
    return head > from ? { from, to: head + 1 } : null;
  }
  return null;
}

/** Initials in brackets after a name that they abbreviate: "Frente Amplio (FA)". */
function bracketed({ tokens }: NameReading, run: TokenRun): boolean {
  const initials = tokens[run.to + 1]?.text ?? "";
  if (tokens[run.to]?.text !== "(" || tokens[run.to + 2]?.text !== ")" || !/^\p{Lu}[\p{Lu}\d-]{1,7}$/u.test(initials)) return false;
  const letters = tokens.slice(run.from, run.to).map(({ text }) => text.charAt(0).toUpperCase());
  return letters[0] === initials[0] && letters.length > 1 && letters.filter((letter) => initials.includes(letter)).length >= letters.length - 1;
}

/** Returns the bodies that a sentence names by form: by a head noun before or after the name, or by initials in brackets. */
export function recognizeBodies(sentence: NameReading["sentence"], covered: readonly boolean[], table: NameTable): Found[] {
  const { tokens, index } = sentence;
  const reading: NameReading = { sentence, tokens, covered };
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const numbered = ordinal.test(tokens[at]?.text ?? "") && isCapital(tokens[at + 1]) && covered[at] !== true;
    // A head noun that opens the sentence has lost its capital; the capital after "of" speaks for it.
    const opening = at === 0 && /^\p{Lu}/u.test(tokens[0]?.text ?? "") && covered[0] !== true ? headFirst(reading, 0, 0, table) : null;
    const run = nameRunAt(reading, numbered ? at + 1 : at, table);
    if (run === null && opening === null) continue;
    if (!numbered && opening === null && !opensName(reading, at, table)) continue;
    const body = opening ?? (run === null ? null : (headLast(reading, at, run, table) ?? (bracketed(reading, run) ? { from: at, to: run.to } : null)));
    if (body !== null) {
      found.push({
        sentence: index,
        ...body,
        start: tokens[body.from]?.start ?? 0,
        end: tokens[body.to - 1]?.end ?? 0,
        type: "organization",
        rule: "name/body",
      });
    }
    at = Math.max(at, (body ?? run ?? { to: at + 1 }).to - 1);
  }
  return found;
}
