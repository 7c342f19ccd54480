import type { Lexicon } from "../lexicon.js";
import type { Found, PartOfSpeech, Token, TokenizedSentence } from "../stage.js";
import type { CountValue, NounClass, NounGroup } from "./chunks.js";
import { countAt } from "./counts.js";

/** What the chunker knows of a sentence while it cuts it. */
export interface SentenceReading {
  sentence: TokenizedSentence;
  pos: readonly PartOfSpeech[];
  /** The mention that covers each token, if any. */
  cover: readonly (Found | undefined)[];
  /** Whether a time expression covers the token. */
  inTime: readonly boolean[];
  lexicon: Lexicon;
}

const definite = new Set(["the"]);
const demonstrative = new Set(["this", "that", "these", "those", "such"]);
const indefinite = new Set(["a", "an", "another"]);
const possessive = new Set(["its", "their", "his", "her", "our", "my", "your", "whose"]);
const personal = new Set(["it", "they", "them", "he", "him", "she", "her", "we", "us", "i", "me", "you", "himself", "itself", "themselves"]);
const standalone = new Set(["who", "which", "that", "what", "there"]);
/** Adverbs that stand before the modifiers of a group. */
const focusing = new Set(["also", "both", "all"]);
const hyphen = /^[-–‑/]$/;
function determinerOf(lower: string): NounGroup["determiner"] | null {
  if (definite.has(lower)) return "definite";
  if (demonstrative.has(lower)) return "demonstrative";
  if (indefinite.has(lower)) return "indefinite";
  if (possessive.has(lower)) return "possessive";
  if (lower === "any") return "any";
  if (lower === "no") return "no";
  return null;
}

const quantifiers = new Set(["several", "some", "many", "numerous", "various"]);
const clauseAdverbs = new Set(["where", "when", "while", "how", "why"]);

function isJoined(tokens: readonly Token[], at: number): boolean {
  const here = tokens[at];
  return here !== undefined && hyphen.test(here.text) && tokens[at - 1]?.end === here.start && tokens[at + 1]?.start === here.end;
}

/** Whether token `at` may stand before the head: modifier nouns, adjectives, names, participles used as adjectives. */
function isModifier(reading: SentenceReading, at: number, started: boolean): boolean {
  const { sentence, pos, cover } = reading;
  const adjectival = reading.lexicon.grammar.adjectivalParticiples;
  const token = sentence.tokens[at];
  if (token === undefined || reading.inTime[at] === true) return false;
  if (isJoined(sentence.tokens, at)) return true;
  // "On Telegram several channels wrote": a quantifier opens a group.
  if (started && quantifiers.has(token.lower)) return false;
  if (cover[at] !== undefined && cover[at]?.type !== "time") return true;
  const tag = pos[at];
  if (tag === "NOUN" || tag === "PROPN" || tag === "ADJ" || tag === "NUM") return !standalone.has(token.lower);
  const determined = determinerOf(sentence.tokens[at - 1]?.lower ?? "") !== null;
  if (tag === "VERB" && (started || determined || adjectival.has(token.lower))) {
    const next = pos[at + 1];
    // "wounded dozens of troops": what is counted after it makes it a verb.
    if (countAt(sentence.tokens, at + 1, reading.lexicon) !== null) return false;
    const participle = /(ed|en|ing)$/.test(token.lower) || adjectival.has(token.lower);
    return (
      participle &&
      (next === "NOUN" || next === "PROPN" || next === "ADJ") &&
      reading.inTime[at + 1] !== true &&
      (adjectival.has(token.lower) || determined || pos[at - 1] === "ADJ" || isJoined(sentence.tokens, at - 1))
    );
  }
  // "a base in Chad where French troops stay": a clause begins.
  if (tag === "ADV" && started && !clauseAdverbs.has(token.lower)) return pos[at + 1] === "ADJ" || pos[at + 1] === "VERB";
  return false;
}

const isHead = (reading: SentenceReading, at: number) => {
  const tag = reading.pos[at];
  const covered = reading.cover[at];
  return (
    tag === "NOUN" || tag === "PROPN" || (covered !== undefined && covered.type !== "nationality" && covered.type !== "time" && covered.type !== "quantity")
  );
};

/** "the cargo ship Meridian": a name behind the noun for what bears it. */
function isNamedVehicle({ lexicon, pos, sentence: { tokens } }: SentenceReading, head: number): boolean {
  let at = head;
  while (pos[at] === "PROPN") at -= 1;
  return at < head && pos[at] === "NOUN" && lexicon.nounClass(tokens[at]?.lemma.toLowerCase() ?? "") === "vehicle";
}

function classOf(reading: SentenceReading, head: number, lemma: string): NounClass {
  const mention = reading.cover[head];
  // "a health centre" is a building, the centre of a town is not.
  const before = reading.sentence.tokens[head - 1]?.lemma.toLowerCase() ?? "";
  const compound = reading.lexicon.nounClass(`${before} ${lemma}`);
  const own = compound === "other" ? reading.lexicon.nounClass(lemma) : compound;
  // "Mong Wee" is no while.
  if (mention === undefined && own === "time" && reading.pos[head] === "PROPN") return "other";
  if (mention === undefined && own === "other" && isNamedVehicle(reading, head)) return "vehicle";
  if (mention === undefined || head < mention.to - 1) return own;
  if (mention.type === "person" || mention.type === "nationality") return "person";
  if (mention.type === "organization" || mention.type === "group")
    return own === "facility" || own === "person" || own === "weapon" || own === "vehicle" ? own : "group";
  if (mention.type === "location") return "location";
  if (mention.type === "facility") return "facility";
  if (mention.type === "weapon") return "weapon";
  if (mention.type === "vehicle" || mention.type === "platform") return "vehicle";
  return own;
}

interface Draft {
  from: number;
  to: number;
  head: number;
  /** The first token after determiners and numbers. */
  core: number;
  determiner: NounGroup["determiner"];
  count: CountValue | null;
}

/** The first token that says what the group is: words that count it, compare it or doubt it come before ("six other alleged"). */
function coreOf({ sentence: { tokens }, cover, lexicon }: SentenceReading, { core, head }: Draft): number {
  let at = core;
  while (at < head && cover[at] === undefined && lexicon.grammar.postdeterminers.has(tokens[at]?.lower ?? "")) at += 1;
  return at;
}

function build(reading: SentenceReading, draft: Draft, possessor: NounGroup | null): NounGroup {
  const { tokens, index } = reading.sentence;
  const headToken = tokens[draft.head];
  const lemma = reading.lexicon.singularOf((headToken?.lemma ?? "").toLowerCase());
  const mentions: Found[] = [];
  for (let at = draft.from; at < draft.to; at++) {
    const mention = reading.cover[at];
    if (mention !== undefined && !mentions.includes(mention)) mentions.push(mention);
  }
  return {
    kind: "noun",
    sentence: index,
    from: draft.from,
    to: draft.to,
    index: 0,
    start: tokens[draft.from]?.start ?? 0,
    end: tokens[draft.to - 1]?.end ?? 0,
    head: draft.head,
    core: tokens[coreOf(reading, draft)]?.start ?? 0,
    lemma,
    class: classOf(reading, draft.head, lemma),
    pronoun: false,
    plural: headToken !== undefined && headToken.lower !== lemma && /(s|men|people|children|women)$/.test(headToken.lower),
    determiner: draft.determiner,
    count: draft.count,
    mentions,
    possessor,
    of: null,
    coordinates: [],
    apposition: null,
    time: null,
  };
}

function pronoun(reading: SentenceReading, from: number): NounGroup {
  const group = build(reading, { from, to: from + 1, head: from, core: from, determiner: "none", count: null }, null);
  const lower = reading.sentence.tokens[from]?.lower ?? "";
  return {
    ...group,
    pronoun: true,
    class: /^(he|him|she|her|himself|i|me)$/.test(lower) ? "person" : "other",
    plural: /^(they|them|we|us|themselves|these|those)$/.test(lower),
  };
}

/** Where an abbreviation in brackets ends, if the group goes on after it: "the Red Spear Front (FLR) fighters"; else `at`. */
function bracketEnd({ sentence: { tokens }, pos }: SentenceReading, at: number): number {
  if (!/^[([]$/.test(tokens[at]?.text ?? "") || !/^[)\]]$/.test(tokens[at + 2]?.text ?? "")) return at;
  const goesOn = pos[at + 3] === "NOUN" && tokens[at + 3]?.lower !== undefined;
  return goesOn && /^\p{Lu}{2,}$/u.test(tokens[at + 1]?.normal ?? "") ? at + 3 : at;
}

const isPeople = ({ cover, sentence: { tokens } }: SentenceReading, at: number) =>
  cover[at]?.type === "nationality" && cover[at]?.to === at + 1 && /[^s]s$/.test(tokens[at]?.text ?? "");

const cover = ({ cover: mentions }: SentenceReading, at: number) => mentions[at]?.type;

/** Whether a noun follows the nationality at a token: "British warplanes". */
const isJoinedBefore = ({ cover: mentions, pos }: SentenceReading, at: number) => pos[mentions[at]?.to ?? at + 1] === "NOUN";

const opensAnother = new Set<PartOfSpeech | undefined>(["NOUN", "PROPN", "ADJ", "NUM"]);

/** "a Palestinian was shot", "one Briton": a people's name behind "a" or "one" is a noun where none follows. */
function isOneOfPeople({ cover, pos, sentence: { tokens } }: SentenceReading, from: number, to: number): boolean {
  const mention = cover[to - 1];
  const isSingle = /^(?:an?|another|one)$/.test(tokens[from - 1]?.lower ?? "");
  const goesOn = opensAnother.has(pos[to]) || hyphen.test(tokens[to]?.text ?? "") || (tokens[to]?.lower === "and" && cover[to + 1]?.type === "nationality");
  return isSingle && mention?.type === "nationality" && mention.to === to && !goesOn;
}

/** The last token of the modifiers and head that start at `at`; the head is the last noun among them. */
function extend(reading: SentenceReading, from: number): { to: number; head: number } | null {
  const { tokens } = reading.sentence;
  let at = from;
  let head = -1;
  while (at < tokens.length) {
    const covered = reading.cover[at];
    if (covered !== undefined && covered.from === at && covered.type !== "time") {
      const isNoun = covered.type !== "nationality" && covered.type !== "quantity";
      at = covered.to;
      if (isNoun) head = at - 1;
      continue;
    }
    // "missile and drone strike": bare singular nouns joined before a noun.
    const joint = tokens[at]?.lower === "and" || tokens[at]?.lower === "or";
    if (
      joint &&
      head === at - 1 &&
      reading.pos[at - 1] === "NOUN" &&
      reading.pos[at + 1] === "NOUN" &&
      reading.pos[at + 2] === "NOUN" &&
      !/s$/.test(tokens[at - 1]?.lower ?? "s") &&
      !/s$/.test(tokens[at + 1]?.lower ?? "s")
    ) {
      at += 1;
      continue;
    }
    // "American and British warplanes": two peoples before what is theirs.
    if (joint && at > from && cover(reading, at - 1) === "nationality" && cover(reading, at + 1) === "nationality" && isJoinedBefore(reading, at + 1)) {
      at += 1;
      continue;
    }
    // "northern and western Iraq": adjectives joined before a noun.
    if (joint && at > from && reading.pos[at - 1] === "ADJ" && (reading.pos[at + 1] === "ADJ" || reading.cover[at + 1]?.type === "location")) {
      at += 1;
      continue;
    }
    const bracket = head === at - 1 ? bracketEnd(reading, at) : at;
    if (bracket > at) {
      at = bracket;
      continue;
    }
    if (!isModifier(reading, at, at > from)) break;
    if (isHead(reading, at)) head = at;
    at += 1;
  }
  // "the Kenyans attacked": a people's name in the plural is a noun where none follows.
  if (head < from && at > from && (isPeople(reading, at - 1) || isOneOfPeople(reading, from, at))) head = at - 1;
  if (head < from) return null;
  // "passers-by": what a hyphen joins to the head goes with it.
  return { to: isJoined(tokens, head + 1) ? head + 3 : head + 1, head };
}

/** Returns the noun group that starts at token `from`, possessors included, or null. */
export function nounGroupAt(reading: SentenceReading, from: number, possessor: NounGroup | null = null): NounGroup | null {
  const { tokens } = reading.sentence;
  const first = tokens[from];
  if (first === undefined || reading.inTime[from] === true) return null;
  if (
    personal.has(first.lower) &&
    first.text !== "US" &&
    reading.cover[from] === undefined &&
    reading.pos[from] !== "PROPN" &&
    !(possessive.has(first.lower) && isModifier(reading, from + 1, false))
  )
    return pronoun(reading, from);
  let at = from;
  let determiner: NounGroup["determiner"] = possessor === null ? "none" : "possessive";
  while (reading.pos[at] === "DET" || reading.pos[at] === "PRON" || possessive.has(tokens[at]?.lower ?? "")) {
    const lower = tokens[at]?.lower ?? "";
    const found = determinerOf(lower);
    // "no fewer than 15" bounds a number; it does not deny it.
    if ((found === null && reading.pos[at] !== "DET") || (lower === "no" && countAt(tokens, at, reading.lexicon) !== null)) break;
    if (found !== null) determiner = found;
    at += 1;
    if (at - from > 2) break;
  }
  // 'a "death squad"'
  if (at > from && /^["“]$/.test(tokens[at]?.text ?? "") && isModifier(reading, at + 1, false)) at += 1;
  const number = countAt(tokens, at, reading.lexicon);
  // "a 15-year-old girl": a number joined to a word counts nothing.
  const counted = number !== null && isJoined(tokens, number.to) ? null : number;
  if (counted === null && focusing.has(tokens[at]?.lower ?? "") && at === from) at += 1;
  const start = counted?.to ?? at;
  // "by heavily armed men"
  const graded = reading.pos[start] === "ADV" && reading.pos[start + 1] === "ADJ" && tokens[start]?.lower.endsWith("ly") === true;
  const run = extend(reading, graded ? start + 1 : start);
  if (run === null) {
    if (counted !== null && (reading.pos[counted.to - 1] === "NUM" || counted.value.approximate)) {
      const bare = build(reading, { from, to: counted.to, head: counted.to - 1, core: counted.to - 1, determiner, count: counted.value }, possessor);
      return { ...bare, core: bare.end, class: "other" };
    }
    if (determiner === "demonstrative" && at > from) return pronoun(reading, from);
    return null;
  }
  const group = build(reading, { from, to: run.to, head: run.head, core: start, determiner, count: counted?.value ?? null }, possessor);
  const mark = tokens[run.to];
  if (mark !== undefined && (mark.lower === "'s" || (/^['’]$/.test(mark.text) && mark.start === tokens[run.to - 1]?.end))) {
    const owned = nounGroupAt(reading, run.to + 1, group);
    if (owned !== null) return { ...owned, from, start: group.start, core: group.core, mentions: [...group.mentions, ...owned.mentions] };
  }
  return group;
}
