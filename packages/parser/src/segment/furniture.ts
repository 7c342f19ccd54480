import type { Phrases, SegmentLexicon } from "./segment-lexicon.js";
import { squeeze } from "./squeeze.js";

/** Boilerplate sentences are short; nothing longer is furniture by its first words. */
const maxLength = 260;
/** A prompt that ends in a full stop may be somebody's words, unless it is shorter than this. */
const maxPromptWords = 12;

/** Whether a line or sentence is known to be a page's menu, button, form, notice or rights line. */
export function isFurniture(text: string, lexicon: SegmentLexicon): boolean {
  const { furniture } = lexicon;
  // A ruler, an arrow, a row of dots.
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (text.length > maxLength) return false;
  const words = squeeze(text);
  if (furniture.whole.has(words) || furniture.tail.has(words) || opensWith(words, furniture.notices)) return true;
  if (/^(?:©|\(c\)\s)/i.test(text.trim()) || /^https?:\/\/\S+$/.test(text)) return true;
  // `3 min read`, `12 comments`, `1.2k shares`.
  if (/^[\d.,]+k?[\s-](?:min(?:ute)?s?(?: ago| read)?|hours? ago|days? ago|comments?|shares?|views?|likes?)$/i.test(text)) return true;
  const heading = /^([^:]{2,20}):/.exec(text)?.[1];
  const prompts = opensWith(words, furniture.opens) || (heading !== undefined && furniture.headings.has(squeeze(heading)));
  return prompts ? !isStory(text, words, lexicon) : isBreadcrumb(text, furniture.breadcrumbRoots);
}

function opensWith(words: string, phrases: Phrases): boolean {
  const space = words.indexOf(" ");
  const sharing = phrases.get(space < 0 ? words : words.slice(0, space)) ?? [];
  return sharing.some((phrase) => words.startsWith(phrase) && (words.length === phrase.length || words[phrase.length] === " "));
}

/** A quotation, a verb of speech, a day of the week or mere length makes a sentence of the story of it: "Join our ranks, the group said." */
function isStory(text: string, words: string, { speech, dates }: SegmentLexicon): boolean {
  const list = words.split(" ");
  if (/^["“]/.test(text) || list.some((word) => speech.has(word) || (word.length > 5 && dates.weekdays.has(word)))) return true;
  return /[.!?]["”)]*$/.test(text) && list.length > maxPromptWords;
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
