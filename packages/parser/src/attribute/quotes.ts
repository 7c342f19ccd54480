import type { Context } from "../context.js";
import type { NounGroup } from "../grammar/chunks.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import { speakerOf } from "./speaker.js";
import { canSpeak, stanceOf } from "./voices.js";

/** The speaker of each sentence that stands in quotation marks, by sentence index. */
export type QuoteSpeakers = ReadonlyMap<number, NounGroup>;

function speakerIn(sentence: ChunkedSentence, context: Context): NounGroup | null {
  for (const clause of [...sentence.clauses].reverse()) {
    if (clause.relation === "relative" || clause.relation === "adverbial" || clause.verb.negated || stanceOf(clause.verb.lemma, context) === null) continue;
    const speaker = speakerOf(sentence, clause, context);
    if (speaker !== null && canSpeak(speaker, context)) return speaker;
  }
  return null;
}

/** Returns who speaks in each quoted sentence: a speaker named in it, in the paragraph so far, or in the next sentence of the paragraph. */
export function quoteSpeakers(sentences: readonly ChunkedSentence[], context: Context): QuoteSpeakers {
  const speakers = new Map<number, NounGroup>();
  let last: NounGroup | null = null;
  let block = -1;
  sentences.forEach((sentence, index) => {
    if (sentence.sentence.block !== block) {
      // A quotation may go on in the next paragraph; who spoke last stays the speaker if that paragraph opens quoted.
      if (sentence.quoted[0] !== true) last = null;
      block = sentence.sentence.block;
    }
    const own = speakerIn(sentence, context);
    if (own !== null) last = own;
    if (!sentence.quoted.some(Boolean)) return;
    const next = sentences[index + 1];
    const following = next !== undefined && next.sentence.block === block ? speakerIn(next, context) : null;
    const speaker = own ?? last ?? following;
    if (speaker !== null) speakers.set(index, speaker);
  });
  return speakers;
}
