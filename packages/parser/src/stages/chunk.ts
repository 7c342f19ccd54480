import type { Context } from "../context.js";
import type { Chunk, NounGroup, Particle } from "../grammar/chunks.js";
import { type Clause, clausesOf } from "../grammar/clauses.js";
import { nounGroupAt, type SentenceReading } from "../grammar/noun-groups.js";
import { joinNounGroups } from "../grammar/noun-links.js";
import { retag } from "../grammar/retag.js";
import { verbGroupAt } from "../grammar/verb-groups.js";
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

const relatives = new Set(["who", "which", "whom", "whose", "that"]);
/** Verbs of saying whose object is who hears it. */
const telling = new Set(["tell", "inform", "notify", "assure", "warn", "remind"]);
const subordinators = new Set(["if", "when", "while", "although", "because", "unless", "though", "whereas", "once", "where", "whether", "so"]);
const prepositions = new Set([
  "of",
  "to",
  "in",
  "on",
  "at",
  "by",
  "with",
  "from",
  "against",
  "near",
  "for",
  "into",
  "after",
  "before",
  "since",
  "during",
  "through",
  "over",
  "under",
  "between",
  "among",
  "towards",
  "toward",
  "around",
  "about",
  "inside",
  "outside",
  "within",
  "without",
  "via",
  "despite",
  "amid",
  "following",
  "including",
  "as",
  "like",
  "upon",
  "across",
  "along",
  "behind",
  "beyond",
  "off",
  "onto",
  "per",
  "until",
  "than",
  "targeting",
]);

function particleKind(reading: SentenceReading, at: number, before: Chunk | undefined, said: { open: boolean; tells: boolean }): Particle["kind"] {
  const token = reading.sentence.tokens[at];
  const lower = token?.lower ?? "";
  const tag = reading.pos[at];
  if (lower === "," || lower === ";" || lower === "–" || lower === "—" || lower === "--") return "comma";
  if (/^[.!?:]+$/.test(lower)) return "stop";
  if (/^[“«]$/.test(lower)) return "open-quote";
  if (/^[”»]$/.test(lower)) return "close-quote";
  if (/^[()[\]]$/.test(lower)) return "bracket";
  if (relatives.has(lower)) {
    const afterNoun = before?.kind === "noun" || (before?.kind === "comma" && lower !== "that") || before?.kind === "time";
    if (lower !== "that") return "relative";
    // "said in a statement that the targets were": a clause of what is said, not of the noun before.
    const next = reading.pos[at + 1];
    const describes = before?.kind === "noun" && before.class !== "communication" && !said.tells;
    if (said.open && !describes && next !== "VERB" && next !== "AUX") return "subordinator";
    return afterNoun && (tag === "PRON" || tag === "SCONJ" || tag === "DET") ? "relative" : "subordinator";
  }
  if (subordinators.has(lower)) return "subordinator";
  if (lower === "and" || lower === "or" || lower === "but" || lower === "nor" || tag === "CCONJ") return "conjunction";
  if (prepositions.has(lower) || tag === "ADP") return "preposition";
  return "word";
}

function coverOf(sentence: TokenizedSentence, mentions: readonly Found[]): (Found | undefined)[] {
  const cover: (Found | undefined)[] = sentence.tokens.map(() => undefined);
  for (const mention of mentions) for (let at = mention.from; at < mention.to; at++) cover[at] = mention;
  return cover;
}

function cut(reading: SentenceReading, times: readonly TimeExpression[], context: Context): Chunk[] {
  const { tokens, index } = reading.sentence;
  const chunks: Chunk[] = [];
  const said = (before: readonly Chunk[]) => {
    const verb = before.findLast((chunk) => chunk.kind === "verb" || (chunk.kind === "subordinator" && chunk.lower === "that"));
    return { open: verb?.kind === "verb" && context.lexicon.speech.all.has(verb.lemma), tells: verb?.kind === "verb" && telling.has(verb.lemma) };
  };
  const startsTime = new Map(times.map((time) => [time.from, time]));
  let pending: TimeExpression | null = null;
  const push = (chunk: Chunk) => {
    chunks.push({ ...chunk, index: chunks.length });
    return chunk.to;
  };
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const time = startsTime.get(at);
    if (time !== undefined && time.to > at) {
      const owns = tokens[time.to]?.lower === "'s" || /^['’]$/.test(tokens[time.to]?.text ?? "");
      const opens = owns || (reading.pos[time.to] === "NOUN" && context.frames.isEventNoun(tokens[time.to]?.lemma ?? ""));
      if (opens) pending = time;
      else push({ kind: "time", expression: time, sentence: index, from: at, to: time.to, index: 0, start: time.start, end: time.end });
      at = owns ? time.to + 1 : time.to;
      continue;
    }
    if (token.lower === "as" && tokens[at + 1]?.lower === "well" && tokens[at + 2]?.lower === "as") {
      at = push({
        kind: "conjunction",
        lower: "and",
        sentence: index,
        from: at,
        to: at + 3,
        index: 0,
        start: token.start,
        end: tokens[at + 2]?.end ?? token.end,
      });
      continue;
    }
    if ((token.lower === "close" || token.lower === "next" || token.lower === "adjacent") && tokens[at + 1]?.lower === "to") {
      at = push({
        kind: "preposition",
        lower: "near",
        sentence: index,
        from: at,
        to: at + 2,
        index: 0,
        start: token.start,
        end: tokens[at + 1]?.end ?? token.end,
      });
      continue;
    }
    // "according to" is a preposition, whatever the tagger says.
    const verb =
      (token.lower === "according" && tokens[at + 1]?.lower === "to") || token.lower === "including"
        ? null
        : verbGroupAt(reading, at, context.frames.isPhrasal, context.frames.isKnownVerb);
    if (verb !== null && !startsNoun(reading, at)) {
      at = push(verb);
      continue;
    }
    const lower = token.lower;
    const role = relatives.has(lower) ? particleKind(reading, at, chunks.at(-1), said(chunks)) : null;
    const group: NounGroup | null =
      role === "relative" || (role === "subordinator" && tokens[at + 1] !== undefined && reading.pos[at + 1] !== "AUX" && reading.pos[at + 1] !== "NOUN")
        ? null
        : nounGroupAt(reading, at);
    if (group !== null) {
      at = push(pending === null ? group : { ...group, time: pending });
      pending = null;
      continue;
    }
    const kind = particleKind(reading, at, chunks.at(-1), said(chunks));
    at = push({ kind, lower, sentence: index, from: at, to: at + 1, index: 0, start: token.start, end: token.end });
  }
  return chunks;
}

/** A participle used as an adjective opens a noun group, not a verb group ("armed groups"). */
function startsNoun(reading: SentenceReading, at: number): boolean {
  if (reading.cover[at] !== undefined) return true;
  const tag = reading.pos[at];
  if (tag !== "VERB") return false;
  const group = nounGroupAt(reading, at);
  return group !== null && group.head > at;
}

function quotedTokens(sentences: readonly TokenizedSentence[]): boolean[][] {
  let inside = false;
  let block = -1;
  return sentences.map((sentence) => {
    // A quotation left open does not run on past its paragraph.
    if (sentence.block !== block) inside = false;
    block = sentence.block;
    return sentence.tokens.map((token) => {
      if (/^[“«]$/.test(token.text)) inside = true;
      else if (/^[”»]$/.test(token.text)) inside = false;
      else if (token.text === '"') inside = !inside;
      return inside;
    });
  });
}

/** Cuts sentences into noun groups, verb groups and particles, links what belongs together, and builds the clauses. */
export function chunk(recognized: Recognized, context: Context): Staged<Chunked> {
  const quoted = quotedTokens(recognized.sentences.map(({ sentence }) => sentence));
  const sentences = recognized.sentences.map(({ sentence, mentions, times }, order): ChunkedSentence => {
    const inTime = sentence.tokens.map((_, at) => times.some((time) => at >= time.from && at < time.to && time.value.kind !== "duration"));
    const pos = sentence.tokens.map((_, at) => retag(sentence.tokens, at, context.frames.isNounAndVerb));
    const reading: SentenceReading = { sentence, pos, cover: coverOf(sentence, mentions), inTime, lexicon: context.lexicon };
    const chunks = joinNounGroups(cut(reading, times, context), context.lexicon);
    return { sentence, chunks, clauses: clausesOf(chunks, context), times, mentions, quoted: quoted[order] ?? [] };
  });
  return { value: { ...recognized, sentences }, issues: [] };
}
