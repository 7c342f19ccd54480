import type { Span } from "@dateline/schema";
import { isAgency } from "./agency.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** Place, date and agency of a dateline, of which one or two may be missing. */
export interface DatelineHead {
  place: Span | null;
  date: Span | null;
  agency: Span | null;
}

const name = "\\p{Lu}[\\p{L}\\p{M}'’.`]*";
const link = "(?:\\s*[,/&-]\\s*|\\s+(?:(?:de|del|la|las|los|el|al|of|and|the|du|des|di|da|do|dos|sur|upon)\\s+){0,2})";
const placeName = new RegExp(`^(?:al-|el-|el\\s)?${name}(?:${link}${name}){0,7}(?:\\s?\\([\\p{L} .'-]{2,30}\\))?$`, "u");

/** Returns the parts of what stands before a dateline's dash, null where it is none. Taken apart from its end: agency, date, and what is left must be a place. */
export function parseHead(head: string, lexicon: SegmentLexicon): DatelineHead | null {
  let end = head.trimEnd().length;
  let agency: Span | null = null;
  let date: Span | null = null;
  const bracketed = /(?:\(([^()]{2,50})\)|\/([\p{L} .-]{2,30})\/)$/u.exec(head.slice(0, end));
  if (bracketed) {
    const content = { start: bracketed.index + 1, end: end - 1 };
    if (isDate(head.slice(content.start, content.end), lexicon)) date = content;
    else agency = content;
    end = endOfPart(head, bracketed.index, lexicon);
  }
  agency ??= agencyAtEnd(head, end, lexicon);
  if (agency && agency.end === end) end = endOfPart(head, agency.start, lexicon);
  // Monitoring services write "no date" where the broadcast gave none.
  const undated = /,\s*no date$/i.exec(head.slice(0, end));
  if (undated) end = undated.index;
  const dateAtEnd = date === null ? lexicon.dates.atEnd.exec(head.slice(0, end)) : null;
  if (dateAtEnd) {
    date = { start: dateAtEnd.index, end };
    end = endOfPart(head, dateAtEnd.index, lexicon);
  }
  const start = /^\s*/.exec(head)?.[0].length ?? 0;
  if (end <= start) return agency || date ? { place: null, date, agency } : null;
  const place = head.slice(start, end);
  return placeName.test(place) && !isCommon(place, lexicon) ? { place: { start, end }, date, agency } : null;
}

/** `Damascus, SANA`, `Shafaq News`: an agency's name of one to three words. */
function agencyAtEnd(head: string, end: number, lexicon: SegmentLexicon): Span | null {
  const words = /(?:^|[\s,])((?:\p{Lu}[\p{L}\d-]{0,20}\s){0,2}\p{Lu}[\p{L}\d-]{1,20})$/u.exec(head.slice(0, end))?.[1];
  for (let rest = words; rest; rest = rest.includes(" ") ? rest.slice(rest.indexOf(" ") + 1) : undefined) {
    if (isAgency(rest, lexicon)) return { start: end - rest.length, end };
  }
  return null;
}

function isDate(text: string, { dates }: SegmentLexicon): boolean {
  return dates.atStart.exec(text)?.[0].length === text.length;
}

/** Where the part before `end` ends, without the comma behind it, or the full stop that some agencies set there: `MOSCOW. Jan 24`. */
function endOfPart(head: string, end: number, lexicon: SegmentLexicon): number {
  const part = head.slice(0, end).replace(/[\s,]+$/, "");
  return part.endsWith(".") && !endsInAbbreviation(part.slice(0, -1), lexicon) ? part.length - 1 : part.length;
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

/** Whether the full stop behind the text belongs to its last word, as in `W.Va.`. */
export function endsInAbbreviation(head: string, { abbreviations }: SegmentLexicon): boolean {
  const word = /[\p{L}.]+$/u.exec(head)?.[0].toLowerCase() ?? "";
  return abbreviations.has(word) || word.includes(".");
}
