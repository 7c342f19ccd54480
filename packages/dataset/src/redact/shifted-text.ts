import type { NameMatch } from "./name-matcher.js";

/** A text with some words exchanged, and where what was at an offset now is. */
export interface ShiftedText {
  text: string;
  /** A span that cuts through an exchanged word takes it whole. */
  shift(span: { start: number; end: number }): { start: number; end: number };
}

/** Returns the text with each match, given in order and without overlap, exchanged for its pseudonym. */
export function exchange(original: string, matches: readonly NameMatch[]): ShiftedText {
  let text = "";
  let copied = 0;
  const exchanged = matches.map(({ start, end, pseudonym }) => {
    text += original.slice(copied, start);
    copied = end;
    const place = { from: start, to: end, start: text.length, end: text.length + pseudonym.length };
    text += pseudonym;
    return place;
  });
  text += original.slice(copied);
  const move = (offset: number, side: "start" | "end") => {
    const at = lastBefore(exchanged, offset, side);
    if (at === undefined) return offset;
    const inside = side === "start" ? offset < at.to : offset <= at.to;
    return inside ? at[side] : offset + at.end - at.to;
  };
  return { text, shift: ({ start, end }) => ({ start: move(start, "start"), end: start === end ? move(start, "start") : move(end, "end") }) };
}

/** The last exchanged word that begins at or before a start, or before an end. */
function lastBefore<Place extends { from: number }>(places: readonly Place[], offset: number, side: "start" | "end"): Place | undefined {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const from = places[middle]?.from ?? 0;
    if (side === "start" ? from <= offset : from < offset) low = middle + 1;
    else high = middle;
  }
  return places[low - 1];
}
