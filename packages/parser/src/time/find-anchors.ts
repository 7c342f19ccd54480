import type { TokenizedSentence } from "../stage.js";
import type { Chronology, ChronologyHit, ChronologyWords, KnownEvent, Officeholder } from "./chronology.js";
import { type CueText, findCue, hasCue, toCueText } from "./cue-text.js";
import { dayRange } from "./day-set.js";

const farDay = 47_846; // 2100-12-31

function hullOf(spans: readonly { start: number; end: number }[]) {
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

/** Every cue group is found in the text, at least one of them in its first sentence. */
function findEvent(event: KnownEvent, text: CueText, first: TokenizedSentence, words: ChronologyWords): ChronologyHit | null {
  if (!event.cues.every((group) => hasCue(text, group)) || hasCue(text, event.unless)) return null;
  const groups = event.cues.map((group) => findCue(text, group));
  const inFirst = groups.filter((spans) => spans.some((span) => span.start < first.end));
  if (inFirst.length === 0) return null;
  const heads = [...(groups[0] ?? []), ...(event.onset ? findCue(text, words.outbreak) : [])];
  const { id, label, days, first: from, last, fresh, background } = event;
  const nearest = groups.flatMap((spans) => spans.slice(0, 1));
  return { kind: "event", id, label, sentence: first.index, ...hullOf(nearest), heads, days, first: from, last, fresh, background };
}

function findEvents({ events, words }: Chronology, sentences: readonly TokenizedSentence[]): ChronologyHit[] {
  const texts = sentences.map((sentence) => toCueText(sentence.tokens));
  return sentences.flatMap((sentence, i) => {
    const own = texts[i];
    const next = texts[i + 1];
    if (!own) return [];
    const both: CueText = next ? { words: [...own.words, ...next.words] } : own;
    return events.flatMap((event) => {
      const alone = findEvent(event, own, sentence, words);
      if (alone) return [alone];
      // Two adjoining sentences count only where neither alone speaks of it.
      const after = sentences[i + 1];
      if (!next || !after || findEvent(event, next, after, words)) return [];
      const across = findEvent(event, both, sentence, words);
      return across ? [across] : [];
    });
  });
}

const farthest = 4;

function findOffice(holder: Officeholder, text: CueText, sentence: TokenizedSentence, { gone }: ChronologyWords): ChronologyHit[] {
  const names = findCue(text, holder.names);
  const titles = findCue(text, holder.titles);
  return names.flatMap((name) => {
    const title = titles.find(({ from, to }) => (to <= name.from && name.from - to <= farthest) || (from >= name.to && from - name.to <= farthest));
    if (!title) return [];
    const start = Math.min(name.from, title.from);
    const before = text.words.slice(Math.max(0, start - 2), Math.max(name.from, title.from));
    if (hasCue({ words: before }, gone)) return [];
    const days = dayRange(holder.from, holder.to ?? farDay);
    const span = hullOf([name, title]);
    return [
      {
        kind: "office" as const,
        id: holder.office,
        label: `${holder.name}, ${holder.office}`,
        sentence: sentence.index,
        ...span,
        heads: [],
        days,
        first: holder.from,
        last: holder.to,
        fresh: 0,
        background: true,
      },
    ];
  });
}

/**
 * Returns where the text speaks of known events and of people in office, in text order. An event is spoken of where, within one sentence or two
 * adjoining ones, some word of each of its cue groups stands and none of its `unless` words does. Spans run over the words that matched.
 */
export function findAnchors(sentences: readonly TokenizedSentence[], chronology: Chronology): ChronologyHit[] {
  const offices = sentences.flatMap((sentence) => {
    const text = toCueText(sentence.tokens);
    return chronology.officeholders.flatMap((holder) => findOffice(holder, text, sentence, chronology.words));
  });
  return [...findEvents(chronology, sentences), ...offices].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** Returns the known events that an event told in the text may be: those whose own words its trigger word is. One of them, if any, it is. */
export function hitsOfTrigger(hits: readonly ChronologyHit[], trigger: { start: number; end: number }): ChronologyHit[] {
  return hits.filter((hit) => hit.kind === "event" && !hit.background && hit.heads.some((head) => head.start < trigger.end && trigger.start < head.end));
}
