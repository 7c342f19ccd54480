import type { SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** Boilerplate sentences are short; nothing longer is furniture by its first words. */
const maxLength = 260;

/** Whether a line or sentence is known to be a page's menu, button, form, notice or rights line. */
export function isFurniture(text: string, { furniture, dates }: SegmentLexicon): boolean {
  // A ruler, an arrow, a row of dots.
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > maxLength) return false;
  const words = squeeze(text);
  if (furniture.whole.has(words) || furniture.tail.has(words)) return true;
  if (/^(?:©|\(c\)\s)/i.test(text.trim())) return true;
  if (/^https?:\/\/\S+$/.test(text)) return true;
  // `3 min read`, `12 comments`, `1.2k shares`.
  if (/^[\d.,]+k?\s(?:min(?:ute)?s?(?: ago| read)?|hours? ago|days? ago|comments?|shares?|views?|likes?)$/i.test(text)) return true;
  if (furniture.opens.some((phrase) => words.startsWith(phrase) && (words.length === phrase.length || words[phrase.length] === " ")))
    return !startsStory(text, dates.weekdays);
  return isBreadcrumb(text, furniture.breadcrumbRoots);
}

/** Whether a line announces a list of other stories or a form, so that what follows is none of this story's text. */
export function opensTail(text: string, { furniture }: SegmentLexicon): boolean {
  return text.length < 60 && furniture.tail.has(squeeze(text));
}

/** `Home > World > Middle East`, `Home / News`. */
function isBreadcrumb(text: string, roots: readonly string[]): boolean {
  const steps = text.split(/\s*[>»›/|→]\s*/);
  return steps.length > 1 && steps.length < 8 && text.length < 150 && roots.includes(squeeze(steps[0] ?? ""));
}

/** A day of the week or a quotation makes a sentence of the story of it: "Click here to kill the lights, he told ... on Monday". */
function startsStory(text: string, weekdays: ReadonlySet<string>): boolean {
  return (
    /^["“]/.test(text) ||
    squeeze(text)
      .split(" ")
      .some((word) => word.length > 5 && weekdays.has(word))
  );
}
