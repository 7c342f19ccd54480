import type { Context } from "../context.js";
import type { Chunk } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import { clausesOf } from "../grammar/clauses.js";
import { cutChunks } from "../grammar/cut-chunks.js";
import type { SentenceReading } from "../grammar/noun-groups.js";
import { joinNounGroups } from "../grammar/noun-links.js";
import { retag } from "../grammar/retag.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { Found, Staged, TokenizedSentence } from "../stage.js";
import type { Recognized } from "./recognize.js";

/** A sentence as chunks and clauses. */
export interface ChunkedSentence {
  sentence: TokenizedSentence;
  chunks: readonly Chunk[];
  clauses: readonly Clause[];
  times: readonly TimeExpression[];
  mentions: readonly Found[];
  /** Whether each token stands inside quotation marks, counted over sentences of the paragraph. */
  quoted: readonly boolean[];
}

export interface Chunked extends Omit<Recognized, "sentences"> {
  sentences: readonly ChunkedSentence[];
}

/** Cuts sentences into noun groups, verb groups and particles, links what belongs together, and builds the clauses. */
export function chunk(recognized: Recognized, context: Context): Staged<Chunked> {
  const words = { isNounAndVerb: context.frames.isNounAndVerb, isPersonNoun: (lower: string) => context.lexicon.nounClass(lower) === "person" };
  const quoted = quotedTokens(recognized.sentences.map(({ sentence }) => sentence));
  const sentences = recognized.sentences.map(({ sentence, mentions, times }, order): ChunkedSentence => {
    const inTime = sentence.tokens.map(() => false);
    for (const { from, to, value } of times) if (value.kind !== "duration") inTime.fill(true, from, to);
    const pos = sentence.tokens.map((_, at) => retag(sentence.tokens, at, words));
    const reading: SentenceReading = { sentence, pos, cover: coverOf(sentence, mentions), inTime, lexicon: context.lexicon };
    const chunks = joinNounGroups(cutChunks(reading, times, context), context.lexicon);
    return { sentence, chunks, clauses: clausesOf(chunks, context), times, mentions, quoted: quoted[order] ?? [] };
  });
  return { value: { ...recognized, sentences }, issues: [] };
}

function coverOf(sentence: TokenizedSentence, mentions: readonly Found[]): (Found | undefined)[] {
  const cover: (Found | undefined)[] = sentence.tokens.map(() => undefined);
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at++) cover[at] = mention;
  return cover;
}

function quotedTokens(sentences: readonly TokenizedSentence[]): boolean[][] {
  let inside = false;
  let block = -1;
  return sentences.map((sentence) => {
    // A quotation left open does not run on past its paragraph.
    if (sentence.block !== block) inside = false;
    block = sentence.block;
    return sentence.tokens.map((token) => {
      const { text } = token;
      if (text === "“" || text === "«") inside = true;
      else if (text === "”" || text === "»") inside = false;
      else if (text === '"') inside = !inside;
      return inside;
    });
  });
}
