import type { HtmlElement } from "./html-node.js";

/** A mail's text parted: what its sender wrote, and how many lines are quoted from others or sign it. */
export interface Parted {
  text: string;
  leftOut: number;
}

/** What stands above the text of another mail that is quoted whole. */
const opensOriginal = /^-{2,}\s*original message\s*-{2,}$|^_{20,}$/i;
/** "On 3 May 2024, Ana Ruiz wrote:", which mail programs break over two lines. */
const attribution = /^(?:on|le|am)\s.{5,200}\s(?:wrote|writes):$/i;
/** A mailbox sets ">" before a line of the mail that opens with "From " (RFC 4155). */
const isQuoted = (line: string) => /^\s{0,3}>/.test(line) && !/^>+From /.test(line);
/** The line before a signature (RFC 3676, 4.3), its blank often lost. */
const isSignature = (line: string) => /^--\s?$/.test(line);

/** A mail of fewer words of its own hands on what it quotes. */
const fewestWords = 12;
const wordsIn = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Whether a text has enough words to be what its sender had to say. */
export const isOwnMail = (text: string) => wordsIn(text) >= fewestWords;

const replyClasses = /\b(?:gmail_quote|gmail_attr|gmail_signature|moz-cite-prefix|moz-signature|yahoo_quoted|protonmail_quote)\b/;

/** Whether an element of a mail written as a page holds what it quotes of an earlier one, or its signature, as mail programs mark them. */
export const isReply = (element: HtmlElement): boolean =>
  (element.nodeName.toUpperCase() === "BLOCKQUOTE" && element.getAttribute("type") === "cite") || replyClasses.test(element.getAttribute("class") ?? "");

const mostBlankLines = 10;

/** How many lines from a position on say who wrote what is quoted below: one, or two where the sentence is broken. */
function attributionAt(lines: readonly string[], at: number): number {
  const [one = "", two = ""] = lines.slice(at, at + 2).map((line) => line.trim());
  const length = attribution.test(one) ? 1 : attribution.test(`${one} ${two}`) ? 2 : 0;
  if (length === 0) return 0;
  // Blank lines between the two are few; looked for without end, they would be gone over again for every line that introduces.
  const next = lines.slice(at + length, at + length + mostBlankLines).find((line) => line.trim() !== "");
  return next !== undefined && isQuoted(next) ? length : 0;
}

/**
 * Returns the words of a mail's sender: without lines that quote an earlier mail (">"), what introduces them ("On Friday Ana wrote:"), an original
 * mail quoted whole, and the signature. A mail with hardly a word of its own hands on what it quotes, and stays whole.
 */
export function withoutReplies(text: string): Parted {
  const lines = text.split("\n");
  const kept: string[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (isSignature(line) || opensOriginal.test(line.trim())) break;
    const skipped = attributionAt(lines, at);
    if (skipped > 0) at += skipped - 1;
    else if (!isQuoted(line)) kept.push(line);
  }
  const own = kept.join("\n").trim();
  return isOwnMail(own) ? { text: own, leftOut: lines.length - kept.length } : { text, leftOut: 0 };
}
