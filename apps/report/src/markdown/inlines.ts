import type { Citations } from "../citations.js";
import type { Inline } from "../content.js";
import { cleanText } from "../text/clean-text.js";
import { isWebAddress } from "../text/web-address.js";

/** Signs that would be read as Markdown, and angle brackets, which would be read as HTML. */
const signs = /[\\`*_{}[\]<>|#~]/g;

/** Returns text on one line as Markdown has it. */
export const escapeMarkdown = (text: string): string =>
  cleanText(text)
    .replace(/[\u2068\u2069]/g, "")
    .replace(signs, "\\$&")
    .replace(/^(\d+)\. /, "$1\\. ")
    .replace(/^([-+]) /, "\\$1 ");

/** Notes named after a statement; a table names them all. */
export const mostNotes = 8;

/** Returns inlines as Markdown, citations as footnote marks. */
export function inlinesToMarkdown(inlines: readonly Inline[], citations: Citations, most = mostNotes): string {
  return inlines
    .map((inline) => {
      if (inline.kind === "cite") return notes(citations.numbersOf(inline.evidence), most);
      if (inline.kind === "link")
        return "href" in inline.to && isWebAddress(inline.to.href) ? `[${escapeMarkdown(inline.text)}](<${inline.to.href}>)` : escapeMarkdown(inline.text);
      if (inline.mono === true) return codeSpan(inline.text);
      return emphasised(escapeMarkdown(inline.text), inline.strong === true ? "**" : inline.italic === true ? "*" : "");
    })
    .join("");
}

/** Emphasis must touch its words: spaces at the ends stay outside. */
function emphasised(text: string, mark: string): string {
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  return inner === "" || mark === "" ? text : `${before}${mark}${inner}${mark}${after}`;
}

/** The fence is longer than any run of backticks within. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

function notes(numbers: readonly number[], most: number): string {
  return numbers
    .slice(0, most)
    .map((number) => `[^${number}]`)
    .join("");
}
