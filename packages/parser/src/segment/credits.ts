import type { Span } from "@dateline/schema";
import { isAgency } from "./agency.js";
import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

const maxCredit = 160;
const maxCaption = 500;

/** Whether a line or sentence says only whom the story or a picture is from: `(With information from AFP)`, `Editing by ...`, `EFE`, `Photo: Reuters`. */
export function isCredit(text: string, lexicon: SegmentLexicon): boolean {
  if (text.length > maxCredit) return false;
  const words = squeeze(text);
  if (isSignOff(text, lexicon) || (words.includes(" ") && words.split(" ").every((word) => lexicon.credits.photoWords.includes(word)))) return true;
  const opener = lexicon.credits.opens.find(
    (phrase) => words.startsWith(phrase) && (words[phrase.length] === " " || (words === phrase && phrase.includes(" "))),
  );
  if (opener === undefined) return false;
  // One word may as well open a sentence ("Sources said"): it takes a colon.
  if (!opener.includes(" ") || opener.startsWith("own")) return /^[([]?\p{L}+\s?:/u.test(text);
  return /^[([]/.test(text) || !/[.!?]\s+\p{Lu}/u.test(text.slice(0, -1));
}

/** An agency's name alone, with the initials of its writers at most: `EFE`, `(Reuters)`, `AFP/jm`, `-- Xinhua`. */
export function isSignOff(text: string, lexicon: SegmentLexicon): boolean {
  if (text.length > 60) return false;
  const bare = text.replaceAll(/^[\s([–—-]+|[\s)\].]+$/g, "");
  if (isAgency(bare, lexicon)) return true;
  const parts = bare.split(/\s*(?:[/,&]|\band\b)\s*|\s+(?=[a-z]{2,3}(?:\/|$))/);
  return parts.length > 1 && isAgency(parts[0] ?? "", lexicon) && parts.slice(1).every((part) => /^[a-z]{2,4}$/.test(part) || isAgency(part, lexicon));
}

/**
 * Returns where the credit stands in a picture's caption: `Smoke over the port (Reuters/Name)`, `... [AP Photo/Name]`. Null for other paragraphs.
 * An agency alone in brackets behind a full stop is no picture's.
 */
export function captionCredit(text: string, { agencies, credits }: SegmentLexicon): Span | null {
  if (text.length > maxCaption) return null;
  const match = /[([]([^()[\]]{2,100})[)\]]\s*\.?$/.exec(text);
  if (!match || match.index === 0) return null;
  const words = squeeze(match[1] ?? "");
  if (credits.opens.some((phrase) => phrase.includes(" ") && words.startsWith(phrase) && !phrase.includes("photo") && !phrase.includes("image"))) return null;
  const parts = (match[1] ?? "").split(/\s*[/|,:]\s*|\s+via\s+|\s+-\s+/).map(squeeze);
  const byAgency = parts.some((part) => agencies.has(part) || [...agencies].some((agency) => part === `${agency} photo` || part.startsWith(`${agency} `)));
  // "File" or "video" only as the first word; "photo" anywhere.
  const asPhoto = credits.photoWords.some((word) => words === word || words.startsWith(`${word} `)) || /\bphoto/.test(words);
  if (!byAgency && !asPhoto) return null;
  const ended = /[.!?]["”’]?\s*$/.test(text.slice(0, match.index));
  // `Washington (CNN)` is a dateline.
  if (parts.length === 1 && !asPhoto && (ended || text.slice(0, match.index).trim().split(/\s+/).length < 3)) return null;
  if (parts.length === 1 && !asPhoto && /[.!?]\s+\p{Lu}/u.test(text.slice(0, match.index))) return null;
  return { start: match.index, end: text.length };
}

/** Whether a line opens as a picture's caption does: `File photo: ...`, `In this photo ...`. One word may open a sentence, so it takes a colon or dash. */
export function opensAsCaption(text: string, { credits }: SegmentLexicon): boolean {
  if (text.length > maxCaption) return false;
  const words = squeeze(text.slice(0, 60));
  const opener = credits.captionOpens.find((phrase) => words.startsWith(phrase) && words[phrase.length] === " ");
  return opener !== undefined && (opener.includes(" ") || /^\p{L}+\s?[:–—-]/u.test(text));
}

/** Returns the names in a byline, as offsets into the line: `By Jane Doe and Ali Hassan`; null for other lines. */
export function parseByline(line: string, { credits, bylineLinks }: SegmentLexicon): Span | null {
  if (line.length > 120 || /[.!?]$/.test(line.replace(/\b\p{Lu}\.$/u, ""))) return null;
  const opening = line.slice(0, 20).toLowerCase();
  const opener = credits.bylineOpens.find((phrase) => opening.startsWith(phrase) && opening[phrase.length] === " ");
  if (opener === undefined) return null;
  const start = opener.length + 1;
  const words = line
    .slice(start)
    .split(/[\s,|]+/)
    .filter(Boolean);
  const named = words.length <= 12 && words.every((word) => /^[\p{Lu}\d@]/u.test(word) || bylineLinks.has(word.toLowerCase()) || /^(?:al|el)-/.test(word));
  return named ? { start, end: line.length } : null;
}
