import type { Piece } from "./piece.js";

/** Marks the paragraphs that are one quotation and nothing else, over several paragraphs where each opens again and only the last closes. */
export function markQuotes(pieces: readonly Piece[]): void {
  let open = false;
  for (const piece of pieces) {
    if (piece.kind !== "paragraph" && piece.kind !== "quote") continue;
    const form = quoteForm(piece.text);
    if (form === "whole" || form === "opening" || (open && form === "none" && piece.kind === "quote")) piece.kind = "quote";
    open = form === "opening";
  }
}

/** `whole`: opens and closes around all of it; `opening`: opens and does not close. */
function quoteForm(text: string): "whole" | "opening" | "none" {
  const opening = text.charAt(0);
  if (opening !== "“" && opening !== '"') return "none";
  const closing = opening === "“" ? "”" : '"';
  const closed = text.indexOf(closing, 1);
  if (closed < 0) return "opening";
  return closed >= text.replace(/[\s.]+$/, "").length - 1 ? "whole" : "none";
}
