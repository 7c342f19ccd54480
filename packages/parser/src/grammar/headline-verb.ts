import type { PartOfSpeech, Token } from "../stage.js";

/** Nouns that take a plural verb without an ending of their own. */
export const pluralWords = new Set(["police", "troops", "forces", "people"]);

const nominal = new Set<PartOfSpeech>(["NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PUNCT"]);

/** "Pope visits Kinshasa", "Police arrest 40": in a line without a verb, the word that agrees with the nouns before it and has an object after it. */
export function isHeadlineVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || !["PROPN", "NUM", "NOUN"].includes(after?.pos ?? "")) return false;
  if (tokens.some(({ pos }) => pos === "VERB" || pos === "AUX") || !tokens.slice(0, at).every(({ pos }) => nominal.has(pos))) return false;
  const several =
    pluralWords.has(before.lower) ||
    (before.pos === "NOUN" && before.lower !== before.lemma) ||
    tokens.slice(0, at).some(({ lower }) => lower === "," || lower === "and");
  return several ? token.lower === token.lemma : token.lower !== token.lemma && token.lower.endsWith("s");
}
