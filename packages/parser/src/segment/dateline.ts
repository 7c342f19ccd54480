import type { Span } from "@dateline/schema";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** A dateline, by offsets into the string that was given: where it ends, and its place, date and agency. */
export interface DatelineParts {
  end: number;
  place: Span | null;
  date: Span | null;
  agency: Span | null;
}

/** Datelines are short; nothing is looked for behind this many characters. */
const reach = 130;

/** What parts a dateline from the text: `.-`, a dash, two or more hyphens, a hyphen or underscore between spaces, a colon, `|`. */
const separators = /\s?\.\s?[-–—]+\s*|\s?[—–]\s?|\s?-{2,}\s?|\s-\s|\)-\s?|\s_+\s|:\s|\s\|\s/g;
const agencyInBrackets = /^([^()[\]]{0,80}?(?:\([^()]{2,30}\)[^()[\]]{0,40}?)?)\s?\(([^()]{2,50})\)\s?(?=[\p{Lu}“"[])/u;
const name = "\\p{Lu}[\\p{L}\\p{M}'’.`]*";
const link = "(?:\\s*[,/&-]\\s*|\\s+(?:(?:de|del|la|las|los|el|al|of|and|the|du|des|di|da|do|dos|sur|upon)\\s+){0,2})";
const placeName = new RegExp(`^(?:al-|el-|el\\s)?${name}(?:${link}${name}){0,7}(?:\\s?\\([\\p{L} .'-]{2,30}\\))?$`, "u");
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
    // A bracket, or an abbreviation's full stop, that the separator's pattern took along belongs to the head.
    const kept = /^\)|^\s?\.(?=\s)/.exec(separator[0]) && (separator[0].startsWith(")") || isAbbreviation(opening.slice(0, separator.index), lexicon)) ? 1 : 0;
    const parts = parseHead(opening.slice(0, separator.index + kept), lexicon);
    const end = separator.index + separator[0].length;
    if (parts && isLikely(parts, separator[0].trim(), opening, end)) return { ...parts, end: end + bracketNotes(text.slice(end, end + 400), lexicon) };
  }
  return withoutSeparator(opening, lexicon);
}

function isAbbreviation(head: string, { abbreviations }: SegmentLexicon): boolean {
  const word = /[\p{L}.]+$/u.exec(head)?.[0].toLowerCase() ?? "";
  return abbreviations.has(word) || word.includes(".");
}

/** `Bogota (AFP) At least`: only an agency that is known. */
function withoutSeparator(opening: string, lexicon: SegmentLexicon): DatelineParts | null {
  const match = agencyInBrackets.exec(opening);
  if (!match || !lexicon.agencies.has(squeeze(match[2] ?? ""))) return null;
  const parts = parseHead(match[0].trimEnd(), lexicon);
  return parts?.place || parts?.date ? { ...parts, end: match[0].length } : null;
}

/** Takes the head apart from its end: agency, date, and what is left must be a place. */
function parseHead(head: string, lexicon: SegmentLexicon): Omit<DatelineParts, "end"> | null {
  let end = head.trimEnd().length;
  let agency: Span | null = null;
  let date: Span | null = null;
  const bracketed = /(?:\(([^()]{2,50})\)|\/([\p{L} .-]{2,30})\/)$/u.exec(head.slice(0, end));
  if (bracketed) {
    const content = { start: bracketed.index + 1, end: end - 1 };
    if (isDate(head.slice(content.start, content.end), lexicon)) date = content;
    else agency = content;
    end = endWithoutComma(head, bracketed.index);
  }
  const agencyWord = /(?:^|,\s*|\s)([\p{Lu}][\p{L}-]{1,20})$/u.exec(head.slice(0, end));
  if (agency === null && agencyWord && lexicon.agencies.has(squeeze(agencyWord[1] ?? ""))) {
    agency = { start: end - (agencyWord[1]?.length ?? 0), end };
    end = endWithoutComma(head, agency.start);
  }
  // Monitoring services write "no date" where the broadcast gave none.
  const undated = /,\s*no date$/i.exec(head.slice(0, end));
  if (undated) end = undated.index;
  const dateAtEnd = date === null ? lexicon.dates.atEnd.exec(head.slice(0, end)) : null;
  if (dateAtEnd) {
    date = { start: dateAtEnd.index, end };
    end = endWithoutComma(head, dateAtEnd.index);
  }
  const start = /^\s*/.exec(head)?.[0].length ?? 0;
  if (end <= start) return agency || date ? { place: null, date, agency } : null;
  const place = head.slice(start, end);
  return placeName.test(place) && !isCommon(place, lexicon) ? { place: { start, end }, date, agency } : null;
}

function isDate(text: string, { dates }: SegmentLexicon): boolean {
  return dates.atStart.exec(text)?.[0].length === text.length;
}

function endWithoutComma(head: string, end: number): number {
  return head.slice(0, end).replace(/[\s,]+$/, "").length;
}

/** Words that open sentences or label stories are no places: "Update –", "He –". */
function isCommon(place: string, { starters, furniture, dates }: SegmentLexicon): boolean {
  const words = squeeze(place).split(" ");
  const first = words[0] ?? "";
  return (
    furniture.labels.has(squeeze(place)) ||
    furniture.whole.has(squeeze(place)) ||
    (words.length === 1 && (starters.has(first) || dates.weekdays.has(first) || dates.months.has(first)))
  );
}

/** The fewer parts, the surer the form must be. */
function isLikely({ place, date, agency }: Omit<DatelineParts, "end">, separator: string, opening: string, end: number): boolean {
  if (agency) return place !== null || date !== null || separator !== ":";
  if (date) return place !== null && separator !== "|";
  if (!place || separator === ":" || separator === "|" || separator === ".") return false;
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
export function parseDatelineAlone(line: string, lexicon: SegmentLexicon): Omit<DatelineParts, "end"> | null {
  if (line.length > reach) return null;
  const parts = parseHead(line.replaceAll(/\s/g, " ").replace(/(?<=[)\d])\s?[.,:–—-]+$/, ""), lexicon);
  if (!parts?.place) return null;
  return parts.date || (parts.agency && lexicon.agencies.has(squeeze(line.slice(parts.agency.start, parts.agency.end)))) ? parts : null;
}
