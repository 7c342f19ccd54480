import type { PartOfSpeech, Token } from "../stage.js";

const nominalBefore = new Set<PartOfSpeech>(["DET", "ADJ", "NUM"]);
const nominalAfter = new Set(["on", "against", "of", "by", "in", "at", "near", "that", "which", "from", "since", "carried", "launched", "claimed"]);
const possessives = new Set(["its", "their", "his", "her", "our", "my", "your", "'s"]);

const verbalAfter = new Set<PartOfSpeech>(["ADP", "DET", "NUM", "NOUN"]);
const opening = new Set<PartOfSpeech>(["DET", "NUM", "ADJ", "ADV"]);
const closing = new Set<PartOfSpeech>(["AUX", "VERB", "ADP", "PUNCT", "CCONJ", "PRON"]);
const endsGroup = (before: Token | undefined, after: Token | undefined) =>
  before !== undefined && opening.has(before.pos) && (after === undefined || closing.has(after.pos));

/** What the tags are mended by, besides the neighbours. */
export interface Words {
  /** Whether a lemma is both noun and verb. */
  isNounAndVerb: (lemma: string) => boolean;
  isPersonNoun: (lower: string) => boolean;
}

/**
 * Returns the part of speech that a token has by its neighbours where the tagger is often wrong: words that are both noun and
 * verb ("attack", "strikes", "raids"), names that are words, nouns that are adjectives.
 */
export function retag(tokens: readonly Token[], at: number, { isNounAndVerb: ambiguous, isPersonNoun }: Words): PartOfSpeech {
  const token = tokens[at];
  if (token === undefined) return "X";
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  // "a Revolutionary Guard general was killed": an adjective that ends a noun group is a noun.
  if (token.pos === "ADJ" && (before?.pos === "PROPN" || before?.pos === "NOUN") && (after?.pos === "AUX" || after?.pos === "VERB")) return "NOUN";
  // "killing three and wounding 25": a noun in -ing with a number or an article after it is a verb.
  const counted = after?.pos === "NUM" || after?.pos === "DET" || (after?.lower === "at" && tokens[at + 2]?.lower === "least");
  if (token.pos === "NOUN" && /ing$/.test(token.lower) && counted && (before === undefined || before.lower === "and" || before.lower === ",")) return "VERB";
  // "the coast guard rescued 60 migrants", "gunmen shot dead": a past form between a noun and an object.
  const nounBefore = before?.pos === "NOUN" || before?.pos === "PROPN";
  const objectAfter = after?.pos === "DET" || after?.pos === "NUM" || (after?.pos === "PRON" && after.lower !== "who") || after?.lower === "dead";
  if (
    (token.pos === "NOUN" || token.pos === "ADJ" || token.pos === "PROPN") &&
    nounBefore &&
    objectAfter &&
    (/[a-z]ed$/.test(token.lower) || /^(shot|struck|hit)$/.test(token.lower))
  )
    return "VERB";
  // "Hector Vane", where the tagger knows the verb: inside a sentence, a capital is a name's.
  if ((token.pos === "VERB" || token.pos === "AUX") && before !== undefined && before.pos !== "PUNCT" && /^\p{Lu}\p{L}/u.test(token.normal)) return "PROPN";
  // "soldiers involved in the raid", "the clash involved mortars": a form in -ed right after a noun is its verb.
  if (token.pos === "ADJ" && nounBefore && /[a-z]ed$/.test(token.lower) && after !== undefined && verbalAfter.has(after.pos)) return "VERB";
  // "a terrorist was killed", "one dead terrorist and": what ends a noun group is a noun, and "dead" before it an adjective.
  if (token.pos === "ADJ" && endsGroup(before, after) && isPersonNoun(token.lower)) return "NOUN";
  if (token.pos === "ADV" && token.lower === "dead" && (after?.pos === "ADJ" || after?.pos === "NOUN")) return "ADJ";
  // "was part of", "also part of"
  if (token.lower === "part" && after?.lower === "of") return "NOUN";
  // "a general of the army", "sentenced the general to"
  if (token.pos === "ADJ" && before?.pos === "DET" && (after?.lower === "of" || after?.lower === "to")) return "NOUN";
  // "the general apologised for"
  if (token.pos === "ADJ" && before?.pos === "DET" && after?.pos === "VERB" && ["DET", "ADP", "PRON", "NUM"].includes(tokens[at + 2]?.pos ?? "")) return "NOUN";
  if (!ambiguous(token.lemma) && !ambiguous(token.lower)) return token.pos;
  const isNounBefore = before !== undefined && (nominalBefore.has(before.pos) || possessives.has(before.lower));
  if (token.pos === "VERB" && !/ed$/.test(token.lower)) {
    if (isNounBefore) return "NOUN";
    // "drone strikes on", "rocket attacks against": a noun before and a noun's preposition after.
    if (before?.pos === "NOUN" && after !== undefined && nominalAfter.has(after.lower)) return "NOUN";
  }
  if (token.pos === "NOUN" || token.pos === "PROPN") {
    if (before?.lower === "to" && before.pos === "PART" && after?.pos !== "ADP") return "VERB";
    const auxiliary = before?.pos === "AUX" && !/^(is|are|was|were|be|been|being|has|have|had)$/.test(before.lower);
    if (auxiliary) return "VERB";
    if (after?.lower === "responsibility") return "VERB";
    // Headlines: "Militias attack three bases", a plural before and the object after.
    const plural = before?.pos === "NOUN" && before.lower !== before.lemma;
    const object = after?.pos === "NUM" || after?.pos === "DET" || after?.pos === "PROPN";
    if (plural && object && token.lower === token.lemma) return "VERB";
    if (isHeadlineVerb(tokens, at)) return "VERB";
  }
  return token.pos;
}

const nominal = new Set<PartOfSpeech>(["NOUN", "PROPN", "ADJ", "DET", "CCONJ", "PUNCT"]);
/** Nouns that take a plural verb without an ending of their own. */
const pluralWords = new Set(["police", "troops", "forces", "people"]);

/** "Pope visits Kinshasa", "Police arrest 40": in a line without a verb, the word that agrees with the nouns before it and has an object after it. */
function isHeadlineVerb(tokens: readonly Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (before === undefined || token === undefined || !["PROPN", "NUM", "NOUN"].includes(after?.pos ?? "")) return false;
  if (tokens.some(({ pos }) => pos === "VERB" || pos === "AUX") || !tokens.slice(0, at).every(({ pos }) => nominal.has(pos))) return false;
  const several =
    pluralWords.has(before.lower) ||
    (before.pos === "NOUN" && before.lower !== before.lemma) ||
    tokens.slice(0, at).some(({ lower }) => lower === "," || lower === "and");
  return several ? token.lower === token.lemma : token.lower !== token.lemma && token.lower.endsWith("s");
}
