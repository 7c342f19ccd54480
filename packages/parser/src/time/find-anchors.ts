import type { Span } from "@dateline/schema";
import type { TokenizedSentence } from "../stage.js";
import type { ChronologyHit, ChronologyWords, KnownEvent, Officeholder } from "./chronology.js";
import type { Chronology } from "./chronology-index.js";
import { type CuedText, holdsAny, joinCuedTexts, readCues, spansOf } from "./cue-index.js";
import { type CueSpan, matchesAt, toCueWords } from "./cue-text.js";
import { dayRange } from "./day-set.js";
import { wholeSpan } from "./days-of-value.js";

// Words between a name and its title, or between an event and the word for its beginning.
const farthest = 4;

const distance = (a: CueSpan, b: CueSpan) => Math.max(a.from - b.to, b.from - a.to, 0);

function hullOf(spans: readonly CueSpan[]): CueSpan {
  return {
    from: Math.min(...spans.map(({ from }) => from)),
    to: Math.max(...spans.map(({ to }) => to)),
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
}

interface Window {
  head: CueSpan;
  hull: CueSpan;
}

/** For each word that may name the event, the stretch of text that reaches from it to the nearest cue of every other group. */
function windowsOf(heads: readonly CueSpan[], others: readonly (readonly CueSpan[])[]): Window[] {
  return heads.map((head) => {
    const nearest = others.map((group) => group.reduce((a, b) => (distance(b, head) < distance(a, head) ? b : a)));
    return { head, hull: hullOf([head, ...nearest]) };
  });
}

/** Keeps the narrowest windows: of several strikes told in one sentence, those nearest to what marks the known one. */
function narrowest(windows: readonly Window[], widest: number): Window[] {
  const width = ({ hull }: Window) => hull.to - hull.from;
  const least = Math.min(...windows.map(width));
  return least > widest ? [] : windows.filter((window) => width(window) <= least + 2).sort((a, b) => width(a) - width(b) || a.head.from - b.head.from);
}

/** "the war broke out", "the outbreak of war": name and word of beginning side by side tell the first day. */
function outbreakHeads(names: readonly CueSpan[], beginnings: readonly CueSpan[]): CueSpan[] {
  const told = beginnings.filter((beginning) => names.some((name) => distance(beginning, name) <= farthest));
  return [...told, ...names.filter((name) => told.some((beginning) => distance(beginning, name) <= farthest))];
}

function findEvent(event: KnownEvent, text: CuedText, words: ChronologyWords): { hull: CueSpan; heads: CueSpan[] } | null {
  if (!event.rarest.every((group) => holdsAny(text, group)) || holdsAny(text, event.unless)) return null;
  const [names = [], ...others] = event.cues.map((group) => spansOf(text, group));
  const windows = narrowest(windowsOf(names, others), event.within);
  const best = windows[0];
  if (!best) return null;
  const heads = windows.map(({ head }) => head);
  return { hull: best.hull, heads: event.onset ? outbreakHeads(heads, spansOf(text, words.outbreak)) : heads };
}

const toSpan = ({ start, end }: Span): Span => ({ start, end });

function toHit(event: KnownEvent, sentence: number, found: { hull: CueSpan; heads: CueSpan[] }): ChronologyHit {
  const { id, label, days, first, last, fresh, background } = event;
  return { kind: "event", id, label, sentence, ...toSpan(found.hull), heads: found.heads.map(toSpan), days, first, last, fresh, background };
}

/** Within a sentence, or across it and the next of the same block where neither alone speaks of the event. */
function findEvents({ eventsIn, words }: Chronology, sentences: readonly TokenizedSentence[], texts: readonly CuedText[]): ChronologyHit[] {
  return sentences.flatMap((sentence, i) => {
    const own = texts[i];
    const next = sentences[i + 1]?.block === sentence.block ? texts[i + 1] : undefined;
    if (!own) return [];
    const both = next && joinCuedTexts(own, next);
    return eventsIn(both ?? own).flatMap((event) => {
      const alone = findEvent(event, own, words);
      if (alone) return [toHit(event, sentence.index, alone)];
      const across = both && findEvent(event, both, words);
      if (!across || across.hull.start >= sentence.end || (next && findEvent(event, next, words))) return [];
      return [toHit(event, sentence.index, across)];
    });
  });
}

/** "Misael Pastrana", "Admiral Sanchez" are not the Pastrana and Sanchez of the table: only the holder's own names and initials may stand before. */
function isNamesake({ words }: CuedText, name: CueSpan, title: CueSpan, holder: Officeholder): boolean {
  const own = new Set(holder.names.flatMap(({ parts }) => parts.map(({ lower }) => lower)));
  for (let at = name.from - 1; at >= 0 && at >= name.from - 3; at -= 1) {
    const word = words[at];
    if (!word?.initial || (at >= title.from && at < title.to)) return false;
    if (word.lower.length > 1 && !own.has(word.lower)) return true;
  }
  return false;
}

/** A full name may stand some words from its title, a mere surname only beside it. */
function titleOf(name: CueSpan, titles: readonly CueSpan[]): CueSpan | undefined {
  const reach = name.to - name.from > 1 ? farthest : 1;
  return titles.find((title) => distance(title, name) <= reach && (title.to <= name.from || title.from >= name.to));
}

function findOffice(holder: Officeholder, text: CuedText, sentence: TokenizedSentence, { gone }: ChronologyWords): ChronologyHit[] {
  const titles = spansOf(text, holder.titles);
  if (titles.length === 0) return [];
  const seen = new Set<number>();
  return spansOf(text, holder.names).flatMap((name) => {
    const title = titleOf(name, titles);
    // A longer form of the name that ends on the same word was found before.
    if (!title || seen.has(name.to) || isNamesake(text, name, title, holder)) return [];
    seen.add(name.to);
    // "former President", "Vice President", "president-elect": the person does not hold the office.
    const around = text.words.slice(Math.max(0, Math.min(name.from, title.from) - 2), Math.max(name.from, title.from));
    if (around.some((_, at) => gone.some((cue) => matchesAt(around, at, cue)))) return [];
    const days = dayRange(holder.from, holder.to ?? wholeSpan.to);
    const shared = { kind: "office" as const, id: holder.office, label: `${holder.name}, ${holder.office}`, sentence: sentence.index, heads: [] };
    return [{ ...shared, ...toSpan(hullOf([name, title])), days, first: holder.from, last: holder.to, fresh: 0, background: true }];
  });
}

/**
 * Returns where the text speaks of known events and of people in office, in text order. An event is spoken of where, within one sentence or two
 * adjoining ones of a block, some word of each of its cue groups stands and none of its `unless` words does. Spans run over the words that matched.
 */
export function findAnchors(sentences: readonly TokenizedSentence[], chronology: Chronology): ChronologyHit[] {
  const texts = sentences.map(({ tokens }) => readCues(toCueWords(tokens), chronology.cues));
  const offices = sentences.flatMap((sentence, i) => {
    const text = texts[i];
    return text ? chronology.officeholdersIn(text).flatMap((holder) => findOffice(holder, text, sentence, chronology.words)) : [];
  });
  return [...findEvents(chronology, sentences, texts), ...offices].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** Returns the known events that an event told in the text may be: those whose own words its trigger word is. One of them, if any, it is. */
export function hitsOfTrigger(hits: readonly ChronologyHit[], trigger: Span): ChronologyHit[] {
  return hits.filter((hit) => hit.kind === "event" && !hit.background && hit.heads.some((head) => head.start < trigger.end && trigger.start < head.end));
}
