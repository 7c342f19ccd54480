import type { PartOfSpeech, Token } from "../stage.js";
import { type TagRule, tagRules, type View, type Words } from "./tag-rules.js";

/** What the rules mend: tokens with these tags, and some words whatever their tag. */
const mended = { tags: new Set<PartOfSpeech>(["NOUN", "PROPN", "ADJ", "VERB", "AUX", "ADV"]), words: new Set(["following", "to", "part", "that"]) };

const rulesByTag = new Map<PartOfSpeech, readonly TagRule[]>();

/** The rules that words with a tag are asked about. */
function rulesFor(tag: PartOfSpeech): readonly TagRule[] {
  const found = rulesByTag.get(tag) ?? tagRules.filter(([tags]) => tags?.includes(tag) ?? true).map(([, rule]) => rule);
  rulesByTag.set(tag, found);
  return found;
}

/** Returns the part of speech that a token has by its neighbours where the tagger is often wrong, else the tagger's. */
export function retag(tokens: readonly Token[], at: number, words: Words): PartOfSpeech {
  const token = tokens[at];
  if (token === undefined) return "X";
  if (!mended.tags.has(token.pos) && !mended.words.has(token.lower)) return token.pos;
  const ambiguous = words.isNounAndVerb(token.lemma) || words.isNounAndVerb(token.lower);
  const view: View = { token, before: tokens[at - 1], after: tokens[at + 1], second: tokens[at + 2], ambiguous, words, tokens, at };
  for (const rule of rulesFor(token.pos)) {
    const found = rule(view);
    if (found !== null) return found;
  }
  return token.pos;
}
