import type { Block, SourceDocument } from "@dateline/schema";

/** Formats whose reader leaves the text whole: blocks are the segment stage's own. */
const unmarked = new Set(["text/plain", "application/jsonl"]);

/**
 * Returns a document as it came from its file, before the stages completed it: a day that was solved from the text is open again, and blocks that
 * the segment stage cut from a paragraph are part of it again. What was given with the file stays.
 */
export function asRead(document: SourceDocument): SourceDocument {
  const { published, text, mediaType, blocks } = document;
  const isSolved = published !== null && published.evidence.length > 0;
  return { ...document, published: isSolved ? null : published, blocks: unmarked.has(mediaType) ? [] : paragraphsOf(text, blocks) };
}

/** Readers of marked text part its blocks by an empty line, and the kinds that markup has stay. */
function paragraphsOf(text: string, blocks: readonly Block[]): Block[] {
  const paragraphs: Block[] = [];
  for (const block of blocks) {
    const last = paragraphs.at(-1);
    if (last && !text.slice(last.end, block.start).includes("\n\n")) last.end = block.end;
    else paragraphs.push({ ...block, kind: fromMarkup.has(block.kind) ? block.kind : "paragraph" });
  }
  return paragraphs;
}

const fromMarkup = new Set<Block["kind"]>(["title", "header", "quote", "list", "caption"]);
