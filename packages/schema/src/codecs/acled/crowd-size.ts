import type { Quantity } from "../../count.js";
import type { RowView } from "../rows/row-view.js";

const tag = "crowd size=";
const number = /\d[\d,]*/g;

/** Returns the tag that tells how many took part; commas and semicolons part tags and lists. */
export const crowdSizeTag = ({ text }: Pick<Quantity, "text">): string => `${tag}${text.replaceAll(";", ",")}`;

/** Returns how many took part, as the tags of a row tell it; undefined where they give no number. */
export function crowdSize(row: RowView): Quantity | undefined {
  const entry = row.entries("tags").find(({ name }) => name.toLowerCase().startsWith(tag));
  if (entry === undefined) return undefined;
  const words = entry.name.slice(tag.length).trim();
  const [min, max = min] = [...words.matchAll(number)].map(([digits]) => Number(digits.replaceAll(",", ""))).filter(Number.isSafeInteger);
  if (min === undefined || max === undefined) return undefined;
  const isOpen = /\b(?:at least|more than|over|minimum)\b/i.test(words);
  const at = entry.text.indexOf("=") + 1;
  const [start, text] = [entry.start + at, entry.text.slice(at)];
  return {
    min: Math.min(min, max),
    max: isOpen ? null : Math.max(min, max),
    approximate: /\b(?:about|around|approximately|some|nearly|almost)\b/i.test(words),
    text,
    evidence: [{ documentId: row.documentId, start, end: entry.end, quote: text }],
  };
}
