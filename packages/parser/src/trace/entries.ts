import type { Span } from "@dateline/schema";
import type { Candidate } from "../assemble/candidate.js";
import type { Chunk, CountValue } from "../grammar/chunks.js";
import type { Clause } from "../grammar/clause.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { Found, IssueDraft } from "../stage.js";
import type { Told } from "../stages/resolve.js";
import type { TraceEntry } from "../trace.js";

/** Returns the words of a span on one line; none for no span. */
export type Quote = (span: Span | null | undefined) => string;

const entry = ({ start, end }: Span, quote: Quote, reading: string, notes: readonly (string | false)[] = []): TraceEntry => ({
  start,
  end,
  words: quote({ start, end }),
  reading,
  notes: [...new Set(notes.filter((note) => note !== false))],
});

export function mentionEntries(mentions: readonly Found[], quote: Quote): TraceEntry[] {
  return mentions.map((mention) => {
    const place = mention.place === undefined ? undefined : [mention.place.name, mention.place.country].filter(Boolean).join(", ");
    const what = mention.actorId ?? place;
    return entry(mention, quote, what === undefined ? mention.type : `${mention.type}, ${what}`, [`by ${mention.rule}`]);
  });
}

export function timeEntries(times: readonly TimeExpression[], quote: Quote): TraceEntry[] {
  return times.map((time) => entry(time, quote, "time", [valueWords(time.value)]));
}

/** A value that has no date yet, as in `weekday: weekday 7, direction nearest`. */
function valueWords({ kind, ...rest }: TimeExpression["value"]): string {
  const parts = Object.entries(rest).map(([name, value]) => `${name} ${typeof value === "object" ? JSON.stringify(value) : value}`);
  return `${kind}: ${parts.join(", ")}`;
}

export function chunkEntries(chunks: readonly Chunk[], quote: Quote): TraceEntry[] {
  const groups = chunks.filter(({ kind }) => kind === "noun" || kind === "verb" || kind === "time");
  return groups.map((chunk) => entry(chunk, quote, readingOf(chunk)));
}

function readingOf(chunk: Chunk): string {
  if (chunk.kind === "noun") return ["noun", chunk.class, ...(chunk.count ? [countWords(chunk.count)] : [])].join(", ");
  if (chunk.kind !== "verb") return chunk.kind;
  const { lemma, form, voice, tense, modal, negated } = chunk;
  return ["verb", lemma, form, voice, tense, modal ?? "", negated ? "negated" : ""].filter(Boolean).join(", ");
}

const countWords = ({ min, max, approximate }: CountValue) =>
  `${approximate ? "about " : ""}${max === min ? min : max === null ? `${min} or more` : `${min} to ${max}`}`;

export function clauseEntries(clauses: readonly Clause[], quote: Quote): TraceEntry[] {
  return clauses.map(({ verb, relation, opener, passive, subject, object, attachments, antecedent }) =>
    entry(verb, quote, [relation, passive ? "passive" : "active", ...(opener === null ? [] : [`after “${opener}”`])].join(", "), [
      subject !== null && `subject: ${quote(subject)}`,
      object !== null && `object: ${quote(object)}`,
      antecedent !== null && `of: ${quote(antecedent)}`,
      ...attachments.map(({ preposition, group }) => `${preposition}: ${quote(group)}`),
    ]),
  );
}

export function candidateEntries(candidates: readonly Candidate[], quote: Quote): TraceEntry[] {
  return candidates.map(({ trigger, type, mode, fillers, tolls, weapons, times, places, explanation }) =>
    entry(trigger, quote, `${type}, ${mode}`, [
      ...fillers.map(({ role, group }) => `${role}: ${quote(group)}`),
      ...tolls.map(({ outcome, count }) => `${outcome}: ${countWords(count)}`),
      ...weapons.map((weapon) => `weapon: ${quote(weapon)}`),
      ...places.map(({ preposition, group }) => `place: ${preposition} ${quote(group)}`),
      ...times.map((time) => `time: ${quote(time)}`),
      `rules: ${[...new Set(explanation.map(({ rule }) => rule))].join(", ")}`,
    ]),
  );
}

export function toldEntries(told: readonly Told[], quote: Quote): TraceEntry[] {
  return told.map(({ trigger, status, speakers, roles, place }) =>
    entry(trigger, quote, status, [
      ...speakers.map(({ stance, entity }) => `${stance}: ${entity.label}`),
      ...roles.map(({ role, entity }) => `${role}: ${entity.label}${entity.actorId === undefined ? "" : ` (${entity.actorId})`}`),
      place !== null && `place: ${place.mention.place.name}`,
    ]),
  );
}

export function issueEntries(issues: readonly IssueDraft[], quote: Quote): TraceEntry[] {
  return issues.map(({ start = 0, end = start, code, message }) => entry({ start, end }, quote, code, [message]));
}
