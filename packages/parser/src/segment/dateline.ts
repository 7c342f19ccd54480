import { isAgency } from "./agency.js";
import { type DatelineHead, endsInAbbreviation, parseHead } from "./dateline-head.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** A dateline, by offsets into the string that was given: where it ends, and its place, date and agency. */
export interface DatelineParts extends DatelineHead {
  end: number;
}

/** Datelines are short; nothing is looked for behind this many characters. */
const reach = 130;

/** What parts a dateline from the text: `.-`, a dash, two or more hyphens, a hyphen or underscore with a space, a colon, `|`, a slash, `/.`. */
const separators = /\s?\.\s?[-–—]+\s*|\s?[—–]\s?|\s?-{2,}\s?|\s-\s|(?<=\))-\s?|(?<=\p{L})-\s|\s_+\s|:\s|\s\|\s|(?<=\/)\.\s|\s?\/\s(?=\p{Lu})/gu;
const agencyInBrackets = /^([^()[\]]{0,80}?(?:\([^()]{2,30}\)[^()[\]]{0,40}?)?)\s?\(([^()]{2,50})\)\s?(?=[\p{Lu}“"[])/u;
const brackets = /^\s*\[([^\][]{2,160})\]/;

/**
 * Returns the dateline that `text` opens with, null where it opens with none. Read are a place, a date and an agency, of which one or two may be
 * missing, and what parts them from the text: `Baghdad, Jan 28 (EFE).-`, `BAGHDAD (Reuters) -`, `BANGKOK —`, `Jan 24 (Reuters) -`,
 * and the style of broadcast monitoring, `SAN SALVADOR, 13 NOV 89 (DPA) -- [TEXT]`, with its bracketed notes.
 */
export function parseDateline(text: string, lexicon: SegmentLexicon): DatelineParts | null {
  const opening = text.slice(0, reach + 40).replaceAll(/\s/g, " ");
  for (const separator of opening.matchAll(separators)) {
    if (separator.index > reach) break;
    // An abbreviation's full stop that the separator's pattern took along belongs to the head.
    const kept = /^\.(?=\s)/.test(separator[0]) && endsInAbbreviation(opening.slice(0, separator.index), lexicon) ? 1 : 0;
    const parts = parseHead(opening.slice(0, separator.index + kept), lexicon);
    const end = separator.index + separator[0].length;
    if (parts && isLikely(parts, separator[0].trim(), opening, end)) return { ...parts, end: end + bracketNotes(text.slice(end, end + 400), lexicon) };
  }
  return withoutSeparator(opening, lexicon);
}

/** `Bogota (AFP) At least`: only an agency that is known. */
function withoutSeparator(opening: string, lexicon: SegmentLexicon): DatelineParts | null {
  const match = agencyInBrackets.exec(opening);
  if (!match || !isAgency(match[2] ?? "", lexicon)) return null;
  const parts = parseHead(match[0].trimEnd(), lexicon);
  return parts?.place || parts?.date ? { ...parts, end: match[0].length } : null;
}

/** The fewer parts, the surer the form must be. */
function isLikely({ place, date, agency }: DatelineHead, separator: string, opening: string, end: number): boolean {
  // `Shafaq News / On Wednesday`.
  if (separator === "/") return agency !== null && place === null && date === null;
  if (agency) return place !== null || date !== null || separator !== ":";
  if (date) return place !== null && separator !== "|";
  // A colon behind capitals is a speaker's as often as a place's: "QUESTION: ...".
  if (!place || separator === ":" || separator === "|" || separator === ".") return false;
  // `rocket- and`: a hyphen without a space before it.
  if (separator === "-" && opening.charAt(place.end) === "-") return false;
  if (!/^\s*["“‘'[]?[\p{Lu}\d]/u.test(opening.slice(end))) return false;
  const words = opening.slice(place.start, place.end);
  // In copy all in capitals the form tells nothing, but for a monitoring service's note.
  if (!/\p{Ll}/u.test(opening)) return /^\s*\[/.test(opening.slice(end));
  return /^\p{Lu}{3,}(?!\p{Ll})/u.test(words) || (words.split(/\s+/).length <= 3 && separator !== "_");
}

/** Notes of the monitoring service up to the last that is known, as in `[Interview with the governor by an unnamed reporter] [Text]`. */
function bracketNotes(text: string, { brackets: known }: SegmentLexicon): number {
  let at = 0;
  let last = 0;
  for (let match = brackets.exec(text); match; match = brackets.exec(text.slice(at))) {
    at += match[0].length;
    const words = squeeze(match[1] ?? "").split(" ");
    if (known.has(words.join(" ")) || known.has(words[0] ?? "")) last = at;
  }
  return last > 0 ? last + (/^\s*/.exec(text.slice(last))?.[0].length ?? 0) : 0;
}

/** Returns the parts of a line that is a dateline and nothing else: `Geneva, 24 January 2024`, `Washington (CNN)`. Null for other lines. */
export function parseDatelineAlone(line: string, lexicon: SegmentLexicon): DatelineHead | null {
  if (line.length > reach) return null;
  const parts = parseHead(line.replaceAll(/\s/g, " ").replace(/(?<=[)\d])\s?[.,:–—-]+$/, ""), lexicon);
  if (!parts?.place) return null;
  return parts.date || (parts.agency && isAgency(line.slice(parts.agency.start, parts.agency.end), lexicon)) ? parts : null;
}
