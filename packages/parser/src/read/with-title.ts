import type { BlockText } from "./html-text.js";

/** The headline stands among the first blocks, or it is not there. */
const searched = 5;

/** Returns the text with the headline as its first block, unless it stands there: an article's element, a feed or a mail leaves it outside. */
export function withTitle(article: BlockText, title: string | undefined): BlockText {
  if (title === undefined) return article;
  const same = article.blocks.findIndex((block) => squeeze(article.text.slice(block.start, block.end)) === squeeze(title));
  if (same >= 0 && same < searched) {
    return { text: article.text, blocks: article.blocks.map((block, index) => (index === same ? { ...block, kind: "title" as const } : block)) };
  }
  const shift = title.length + 2;
  const moved = article.blocks.map((block) => ({ ...block, start: block.start + shift, end: block.end + shift }));
  return { text: `${title}\n\n${article.text}`.trimEnd(), blocks: [{ kind: "title", start: 0, end: title.length }, ...moved] };
}

function squeeze(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
