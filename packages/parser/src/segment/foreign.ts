import type { Block, BlockKind } from "@dateline/schema";
import { detectLanguage } from "../read/detect-language.js";
import type { IssueDraft } from "../stage.js";
import type { SegmentLexicon } from "./segment-lexicon.js";

/** A shorter paragraph may be a name, a title or a quotation. */
const minWords = 12;
const english = new Set(["en", "und"]);
/** Headers, datelines and credits are names for the most part. */
const prose = new Set<BlockKind>(["paragraph", "quote", "list"]);

interface ForeignBlock {
  block: Block;
  language: string;
}

/** Returns the paragraphs of an English page that are in another language, as on pages that tell their story in two. */
export function foreignBlocks(text: string, blocks: readonly Block[], { languages }: SegmentLexicon): ForeignBlock[] {
  return blocks.flatMap((block) => {
    const words = text.slice(block.start, block.end);
    if (!prose.has(block.kind) || words.split(/\s+/, minWords).length < minWords) return [];
    const language = detectLanguage(words, languages);
    return english.has(language) ? [] : [{ block, language }];
  });
}

export function foreignIssue({ block: { start, end }, language }: ForeignBlock): IssueDraft {
  return {
    code: "segment/language",
    stage: "segment",
    start,
    end,
    message: `A paragraph seems to be in another language than English${language === "mis" ? "" : ` (${language})`}, so it was not read.`,
    hint: "Translate it first, or add what it tells by hand.",
  };
}
