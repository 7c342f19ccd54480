import type { PartOfSpeech, Token } from "../stage.js";
import { isHeadlineVerb, pluralWords } from "./headline-verb.js";

const nominalBefore = new Set<PartOfSpeech>(["DET", "ADJ", "NUM"]);
const nominalAfter = new Set(["on", "against", "of", "by", "in", "at", "near", "that", "which", "from", "since", "carried", "launched", "claimed"]);
const possessives = new Set(["its", "their", "his", "her", "our", "my", "your", "'s"]);
const verbalAfter = new Set<PartOfSpeech>(["ADP", "DET", "NUM", "NOUN"]);
const opening = new Set<PartOfSpeech>(["DET", "NUM", "ADJ", "ADV"]);
const opensGroup = new Set<PartOfSpeech>(["DET", "NUM", "ADJ", "NOUN", "PROPN"]);
const closing = new Set<PartOfSpeech>(["AUX", "VERB", "ADP", "PUNCT", "PRON"]);
const beforeGerund = new Set([",", "and", "after", "before", "by", "while", "without"]);
const being = /^(?:is|are|was|were|be|been|being)$/;
const compass = /^(?:north|south|east|west|north-?(?:east|west)|south-?(?:east|west))$/;
const auxiliary = /^(?:is|are|was|were|be|been|being|has|have|had)$/;

/** Verbs whose past is as their bare form. */
const likePast = /^(?:burst|cast|cost|cut|hit|hurt|let|put|quit|read|set|shut|split|spread|thrust|upset)$/;
/** "saw a man die", "demanded that a minister go": verbs under which a bare verb does follow a noun. */
const takesBare = /^(?:demand|feel|hear|help|insist|let|make|notice|order|propose|recommend|request|see|suggest|watch)$/;
/** Verbs with a gerund for their object. */
const takesGerund = /^(?:acknowledge|admit|avoid|begin|continue|deny|finish|halt|keep|recall|report|resume|start|stop|suggest)$/;
const isAtClauseEdge = (tokens: readonly Token[], at: number) =>
  !tokens.slice(Math.max(0, at - 3), at).some(({ lemma, pos }) => pos === "VERB" && takesBare.test(lemma));

/** What the tags are mended by, besides the neighbours. */
export interface Words {
  /** Whether a lemma is both noun and verb. */
  isNounAndVerb: (lemma: string) => boolean;
  isPersonNoun: (lower: string) => boolean;
}

/** A token with its neighbours. */
export interface View {
  token: Token;
  before: Token | undefined;
  after: Token | undefined;
  second: Token | undefined;
  ambiguous: boolean;
  words: Words;
  tokens: readonly Token[];
  at: number;
}

export type TagRule = (view: View) => PartOfSpeech | null;

const isNominal = (token: Token | undefined) => token?.pos === "NOUN" || token?.pos === "PROPN";
const isDetermined = (before: Token | undefined) => before !== undefined && (before.pos === "DET" || possessives.has(before.lower));
const endsGroup = (after: Token | undefined) => after === undefined || closing.has(after.pos);
/** Prepositions that open no clause: what follows is a noun group. */
const governsNoun = (token: Token | undefined) => token?.pos === "ADP" && /^(?:of|for|with|without|against|by|from)$/.test(token.lower);
const isPlural = (token: Token | undefined) =>
  token !== undefined && (pluralWords.has(token.lower) || (token.lower !== token.lemma && /(?:s|men|women)$/.test(token.lower)));
const isPastForm = (token: Token) => isPast(token) || /^(?:shot|struck|hit)$/.test(token.lower);
/** "burned down the hall": a particle with the object behind it. */
const isParticle = (token: Token | undefined, next: Token | undefined) => token !== undefined && particles.has(token.lower) && next?.pos === "DET";
const particles = new Set(["down", "up", "out", "off"]);
const isPast = (token: Token) => /[a-z]ed$/.test(token.lower);

/** Each rule mends what the tagger is often wrong about, told by an example, in words with one of its tags (null: with any); the first that has an answer holds. */
export const tagRules: readonly (readonly [tags: readonly PartOfSpeech[] | null, rule: TagRule])[] = [
  // "air raids Following a strike", as translated copy has it: a capital makes no name of a word that joins two nouns.
  [
    null,
    ({ token, before, after }) => (token.text === "Following" && before?.pos === "NOUN" && after !== undefined && opensGroup.has(after.pos) ? "VERB" : null),
  ],
  // "Hector Vane", where the tagger knows the verb: inside a sentence, a capital is a name's.
  [
    ["VERB", "AUX"],
    ({ token, before }) =>
      (token.pos === "VERB" || token.pos === "AUX") && before !== undefined && before.pos !== "PUNCT" && /^\p{Lu}\p{L}/u.test(token.normal) ? "PROPN" : null,
  ],
  // "a Revolutionary Guard general was killed": an adjective that ends a noun group is a noun.
  [
    ["ADJ"],
    ({ token, before, after }) =>
      token.pos === "ADJ" && isNominal(before) && (after?.pos === "AUX" || after?.pos === "VERB") && !isPast(token) ? "NOUN" : null,
  ],
  // "killing three and wounding 25", "after kidnapping a judge", "and burning down the hall": a noun in -ing with a number or an article after it is a verb.
  [
    ["NOUN", "ADJ"],
    ({ token, before, after, second }) => {
      const counted = after?.pos === "NUM" || after?.pos === "DET" || (after?.lower === "at" && second?.lower === "least") || isParticle(after, second);
      return /ing$/.test(token.lower) && counted && (before === undefined || beforeGerund.has(before.lower)) ? "VERB" : null;
    },
  ],
  // "the coast guard rescued 60 migrants", "gunmen shot dead": a past form between a noun and an object.
  [
    ["NOUN", "PROPN", "ADJ"],
    ({ token, before, after }) => {
      const object = after?.pos === "DET" || after?.pos === "NUM" || (after?.pos === "PRON" && after.lower !== "who") || after?.lower === "dead";
      return token.pos !== "VERB" && (isNominal(token) || token.pos === "ADJ") && isNominal(before) && object && isPastForm(token) ? "VERB" : null;
    },
  ],
  // "was stopped and shot dead", "had shot down a drone", "men burst into the office"
  [
    ["NOUN"],
    ({ token, after }) =>
      (token.lower === "shot" && (after?.lower === "dead" || after?.lower === "down")) || (token.lower === "burst" && after?.lower === "into") ? "VERB" : null,
  ],
  // "soldiers involved in the raid", "the clash involved mortars": a form in -ed right after a noun is its verb.
  [
    ["ADJ"],
    ({ token, before, after }) =>
      token.pos === "ADJ" && isNominal(before) && isPast(token) && after !== undefined && verbalAfter.has(after.pos) ? "VERB" : null,
  ],
  // "kidnapped, beaten and tortured by", "stopped a bus and abducted six": the last of a row.
  [
    ["NOUN", "ADJ"],
    ({ token, before, after }) =>
      (token.pos === "NOUN" || token.pos === "ADJ") &&
      isPast(token) &&
      (before?.lower === "and" || before?.lower === "or") &&
      (after?.lower === "by" || after?.pos === "NUM")
        ? "VERB"
        : null,
  ],
  // "came under shelling by rebels"
  [
    ["VERB"],
    ({ token, before, ambiguous, after }) =>
      ambiguous && token.pos === "VERB" && /ing$/.test(token.lower) && before?.lower === "under" && endsGroup(after) ? "NOUN" : null,
  ],
  // "killed by shelling in the north", "wounded in fighting": a form in -ing behind a preposition, with no object, is a noun.
  [
    ["VERB"],
    ({ token, before, after, ambiguous }) =>
      ambiguous && /^(?:shelling|bombing|fighting)$/.test(token.lower) && /^(?:amid|by|during|from|in|of)$/.test(before?.lower ?? "") && endsGroup(after)
        ? "NOUN"
        : null,
  ],
  // "had shot two guards"
  [
    ["NOUN", "PROPN", "ADJ"],
    ({ token, before, after }) =>
      (isNominal(token) || token.pos === "ADJ") && /^(?:had|has|have)$/.test(before?.lower ?? "") && /^(?:NUM|DET)$/.test(after?.pos ?? "") && isPastForm(token)
        ? "VERB"
        : null,
  ],
  // "suspect the cartel of burning down the warehouse", "accused of shelling a school"
  [
    ["NOUN"],
    ({ token, before, after, second }) =>
      token.pos === "NOUN" && /ing$/.test(token.lower) && before?.lower === "of" && (after?.pos === "DET" || isParticle(after, second)) ? "VERB" : null,
  ],
  // "Rebels plan to attack": a noun in the plural, and an aim.
  [
    ["NOUN", "PROPN"],
    ({ token, before, after, second, ambiguous }) =>
      ambiguous &&
      isNominal(token) &&
      token.lower === token.lemma &&
      before?.pos === "NOUN" &&
      isPlural(before) &&
      after?.lower === "to" &&
      second?.pos === "VERB"
        ? "VERB"
        : null,
  ],
  // "when rebels ambushed a convoy"
  [
    ["VERB"],
    ({ token, after, words }) =>
      token.pos === "VERB" && /s$/.test(token.lower) && after?.pos === "VERB" && isPast(after) && words.isPersonNoun(token.lower.replace(/s$/, ""))
        ? "NOUN"
        : null,
  ],
  // "when rockets hit the camp", "and shells struck a school": of two verbs side by side with no subject before them, the first is a noun.
  [
    ["VERB"],
    ({ token, before, after }) =>
      token.lower === `${token.lemma}s` && after?.pos === "VERB" && isPastForm(after) && !isNominal(before) && before?.pos !== "PRON" ? "NOUN" : null,
  ],
  // "two hired killers", "of kidnapped journalists"
  [
    ["VERB"],
    ({ token, before, after }) =>
      token.pos === "VERB" && isPast(token) && (before?.pos === "NUM" || governsNoun(before)) && after?.pos === "NOUN" && isPlural(after) ? "ADJ" : null,
  ],
  // "denied striking the camp", "began shelling the town": a form in -ing between a verb and an object is a verb.
  [
    ["NOUN", "ADJ"],
    ({ token, before, after }) =>
      /ing$/.test(token.lower) && before?.pos === "VERB" && takesGerund.test(before.lemma) && (after?.pos === "DET" || possessives.has(after?.lower ?? ""))
        ? "VERB"
        : null,
  ],
  // "rebels besieging the town"
  [
    ["NOUN"],
    ({ token, before, after }) =>
      token.pos === "NOUN" && /ing$/.test(token.lower) && isPlural(before) && before?.pos === "NOUN" && after?.pos === "DET" ? "VERB" : null,
  ],
  // "said that gunmen fled": "that" determines no plural.
  [["DET"], ({ token, after }) => (token.lower === "that" && token.pos === "DET" && after?.pos === "NOUN" && isPlural(after) ? "SCONJ" : null)],
  // "to kill", where the tagger takes "to" for a preposition.
  [["ADP"], ({ token, after }) => (token.lower === "to" && token.pos === "ADP" && after?.pos === "VERB" && after.lower === after.lemma ? "PART" : null)],
  // "an answer to raids": a form in -s after "to" is a noun.
  [
    ["VERB"],
    ({ token, before, ambiguous }) => (token.pos === "VERB" && ambiguous && token.lower === `${token.lemma}s` && before?.lower === "to" ? "NOUN" : null),
  ],
  [["PART"], ({ token, after }) => (token.lower === "to" && token.pos === "PART" && after !== undefined && after.lower === `${after.lemma}s` ? "ADP" : null)],
  // "the injured were", "the interior of", "a terrorist was killed", "one dead terrorist and": what ends a noun group is a noun.
  [
    ["ADJ", "VERB"],
    ({ token, before, after }) =>
      (token.pos === "ADJ" || (token.pos === "VERB" && isPast(token))) && isDetermined(before) && endsGroup(after) && after?.text !== "," ? "NOUN" : null,
  ],
  [
    ["ADJ"],
    ({ token, before, after, words }) =>
      token.pos === "ADJ" && before !== undefined && opening.has(before.pos) && (endsGroup(after) || after?.pos === "CCONJ") && words.isPersonNoun(token.lower)
        ? "NOUN"
        : null,
  ],
  // "in the north,"
  [["ADV"], ({ token, before, after }) => (token.pos === "ADV" && before?.lower === "the" && compass.test(token.lower) && endsGroup(after) ? "NOUN" : null)],
  // "one dead terrorist"
  [["ADV"], ({ token, after }) => (token.pos === "ADV" && token.lower === "dead" && (after?.pos === "ADJ" || after?.pos === "NOUN") ? "ADJ" : null)],
  // "the capture of", "there are reports": a bare verb after an article, or after a form of "be", is a noun.
  [
    ["VERB"],
    ({ token, before }) =>
      token.pos === "VERB" && token.lower === token.lemma && before?.pos === "DET" && /^(?:the|a|an|this|these|those)$/.test(before.lower) ? "NOUN" : null,
  ],
  [
    ["VERB"],
    ({ token, before, ambiguous }) =>
      token.pos === "VERB" && ambiguous && before?.pos === "AUX" && being.test(before.lower) && /s$/.test(token.lower) ? "NOUN" : null,
  ],
  // "a maternity ward in": a bare verb does not agree with a singular noun before it.
  [
    ["VERB"],
    ({ token, before, after, tokens, at }) => {
      const isSingular = before?.pos === "NOUN" && before.lower === before.lemma && /^an?$/.test(tokens[at - 2]?.lower ?? "");
      const isBare = token.pos === "VERB" && token.lower === token.lemma && !likePast.test(token.lower);
      return isBare && isSingular && after !== undefined && after.pos !== "DET" && closing.has(after.pos) && isAtClauseEdge(tokens, at - 2) ? "NOUN" : null;
    },
  ],
  // "was part of", "also part of"
  [null, ({ token, after }) => (token.lower === "part" && after?.lower === "of" ? "NOUN" : null)],
  // "drone strikes on", "rocket attacks against": a noun before and a noun's preposition after.
  [
    ["VERB"],
    ({ token, before, after, ambiguous }) => {
      // "the Kenyan military struck": a past form is no noun.
      if (!ambiguous || token.pos !== "VERB" || /ed$/.test(token.lower) || (token.lower !== token.lemma && !/(?:s|ing)$/.test(token.lower))) return null;
      const nounBefore = before !== undefined && (nominalBefore.has(before.pos) || possessives.has(before.lower));
      return nounBefore || (before?.pos === "NOUN" && after !== undefined && nominalAfter.has(after.lower)) ? "NOUN" : null;
    },
  ],
  // "asked for help"
  [
    ["VERB"],
    ({ token, before, ambiguous }) =>
      ambiguous && token.pos === "VERB" && token.lower === token.lemma && before?.pos === "ADP" && before.lower !== "to" ? "NOUN" : null,
  ],
  // "its acts of sabotage": what somebody owns, with "of" behind it.
  [
    ["VERB"],
    ({ token, before, after }) =>
      before !== undefined && possessives.has(before.lower) && before.lower !== "'s" && after?.lower === "of" && token.lower === `${token.lemma}s`
        ? "NOUN"
        : null,
  ],
  // "to attack the base", "will strike", "claim responsibility"
  [
    ["NOUN", "PROPN"],
    ({ token, before, after, ambiguous }) => {
      if (!ambiguous || !isNominal(token)) return null;
      if (before?.lower === "to" && before.pos === "PART" && after?.pos !== "ADP") return "VERB";
      return (before?.pos === "AUX" && !auxiliary.test(before.lower)) || after?.lower === "responsibility" ? "VERB" : null;
    },
  ],
  // Headlines: "Militias attack three bases", a plural before and the object after.
  [
    ["NOUN", "PROPN"],
    ({ token, before, after, ambiguous }) => {
      const plural = before?.pos === "NOUN" && before.lower !== before.lemma;
      const object = after?.pos === "NUM" || after?.pos === "DET" || after?.pos === "PROPN";
      return ambiguous && isNominal(token) && plural && object && token.lower === token.lemma ? "VERB" : null;
    },
  ],
  // "rebels, whom Iran backs,"
  [
    ["NOUN", "PROPN"],
    ({ token, tokens, at, after, ambiguous }) =>
      ambiguous && isNominal(token) && /^(?:whom|which)$/.test(tokens[at - 2]?.lower ?? "") && endsGroup(after) && after?.pos !== "AUX" ? "VERB" : null,
  ],
  // "Pope visits Kinshasa"
  [["NOUN", "PROPN"], ({ token, ambiguous, tokens, at }) => (ambiguous && isNominal(token) && isHeadlineVerb(tokens, at) ? "VERB" : null)],
];
