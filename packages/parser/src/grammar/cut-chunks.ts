import type { Context } from "../context.js";
import type { TimeExpression } from "../recognizers/time.js";
import { placed } from "./chunk-shapes.js";
import type { Chunk, NounGroup, Particle, VerbGroup } from "./chunks.js";
import { nounGroupAt, type SentenceReading } from "./noun-groups.js";
import { type OpenSpeech, particleKind, phraseAt, relatives } from "./particles.js";
import { verbGroupAt } from "./verb-groups.js";

/** Returns a sentence cut from left to right into times, verb groups, noun groups and particles. */
export function cutChunks(reading: SentenceReading, times: readonly TimeExpression[], context: Context): Chunk[] {
  const { tokens } = reading.sentence;
  const chunks: Chunk[] = [];
  const startsTime = new Map(times.map((time) => [time.from, time]));
  let pending: TimeExpression | null = null;
  for (let at = 0; at < tokens.length; ) {
    const time = startsTime.get(at);
    if (time !== undefined && time.to > at) {
      const owns = tokens[time.to]?.lower === "'s" || /^['’]$/.test(tokens[time.to]?.text ?? "");
      // "last night's attack", "the 1983 bombing": the time belongs to the group that follows.
      const opens = owns || (reading.pos[time.to] === "NOUN" && context.frames.isEventNoun(tokens[time.to]?.lemma ?? ""));
      if (opens) pending = time;
      else chunks.push(timeChunk(reading, time, chunks.length));
      at = owns ? time.to + 1 : time.to;
      continue;
    }
    const next = phraseAt(reading, at) ?? verbAt(reading, at, context) ?? groupAt(reading, at, chunks, context) ?? particleAt(reading, at, chunks, context);
    if (next === null) break;
    const index = chunks.length;
    if (next.kind === "noun" && pending !== null) {
      chunks.push(placed({ ...next, time: pending }, index));
      pending = null;
    } else chunks.push(placed(next, index));
    at = next.to;
  }
  return chunks;
}

function timeChunk({ sentence }: SentenceReading, time: TimeExpression, index: number): Chunk {
  return { kind: "time", expression: time, sentence: sentence.index, from: time.from, to: time.to, index, start: time.start, end: time.end };
}

function verbAt(reading: SentenceReading, at: number, { frames }: Context): VerbGroup | null {
  const { tokens } = reading.sentence;
  const lower = tokens[at]?.lower;
  // "according to" and "including" are prepositions, whatever the tagger says.
  if ((lower === "according" && tokens[at + 1]?.lower === "to") || lower === "including") return null;
  const verb = verbGroupAt(reading, at, frames.isPhrasal, frames.isKnownVerb);
  return verb === null || startsNoun(reading, at) ? null : verb;
}

/** A participle used as an adjective opens a noun group, not a verb group ("armed groups"). */
function startsNoun(reading: SentenceReading, at: number): boolean {
  if (reading.cover[at] !== undefined) return true;
  const tag = reading.pos[at];
  if (tag !== "VERB") return false;
  const group = nounGroupAt(reading, at);
  return group !== null && group.head > at;
}

/** The noun group at a token, unless the token is a relative pronoun or a "that" that opens a clause. */
function groupAt(reading: SentenceReading, at: number, before: readonly Chunk[], context: Context): NounGroup | null {
  const { tokens } = reading.sentence;
  if (relatives.has(tokens[at]?.lower ?? "")) {
    const kind = particleKind(reading, at, before.at(-1), speechBefore(before, context));
    if (kind === "relative") return null;
    const next = tokens[at + 1];
    // "that soldiers": the demonstrative of a plural would be "those".
    const plural = next !== undefined && reading.pos[at + 1] === "NOUN" && next.lower !== next.lemma && /s$/.test(next.lower);
    if (kind === "subordinator" && next !== undefined && (plural || (reading.pos[at + 1] !== "AUX" && reading.pos[at + 1] !== "NOUN"))) return null;
  }
  return nounGroupAt(reading, at);
}

function particleAt(reading: SentenceReading, at: number, before: readonly Chunk[], context: Context): Particle | null {
  const { tokens, index } = reading.sentence;
  const token = tokens[at];
  if (token === undefined) return null;
  const kind = particleKind(reading, at, before.at(-1), speechBefore(before, context));
  return { kind, lower: token.lower, sentence: index, from: at, to: at + 1, index: 0, start: token.start, end: token.end };
}

function speechBefore(before: readonly Chunk[], { lexicon }: Context): OpenSpeech {
  const verb = before.findLast((chunk) => chunk.kind === "verb" || (chunk.kind === "subordinator" && chunk.lower === "that"));
  if (verb?.kind !== "verb") return { open: false, tells: false };
  return { open: lexicon.tellingVerbs.has(verb.lemma), tells: lexicon.speech.hearers.has(verb.lemma) };
}
