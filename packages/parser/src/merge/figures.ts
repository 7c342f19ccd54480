import { type DocumentId, type ReportedFigure, type Span, type Time, toId } from "@dateline/schema";
import type { CountValue, NounGroup } from "../grammar/chunks.js";
import { sha256 } from "../hash.js";
import type { TimeExpression } from "../recognizers/time.js";
import type { ChunkedSentence } from "../stages/chunk.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { evidenceAt } from "./evidence.js";

const many = 15;
/** From here on, a year's or a war's dead are a total and no one day's toll. */
const manyDead = 100;

/** "attacked at least 100 times": the count that a verb's own sentence gives its repetitions. */
function timesCount(sentence: ChunkedSentence | undefined): NounGroup | undefined {
  return sentence?.chunks.find((chunk): chunk is NounGroup => chunk.kind === "noun" && chunk.count !== null && chunk.lemma === "time");
}

/** Whether a clause tells what has come about over a time: "since 2015", "in six weeks", "since the war began". */
function spansTime({ clauses }: ChunkedSentence, times: readonly TimeExpression[]): boolean {
  const over = times.some(
    ({ value }) =>
      value.kind === "duration" ||
      // "in recent years"
      (value.kind === "shift" && ["week", "month", "year"].includes(value.unit) && value.max - value.min > 2) ||
      (value.kind === "range" && (value.relation === "since" || (value.relation === "between" && value.to !== null))),
  );
  return over || clauses.some(({ opener, attachments }) => opener === "since" || attachments.some(({ preposition }) => preposition === "since"));
}

/** "in 2023", "last year": nothing finer than a year. */
const isYear = ({ value }: TimeExpression) =>
  (value.kind === "date" && value.month === null) || (value.kind === "period" && (value.unit === "year" || value.unit === "decade")) || value.kind === "decade";

/** "a bomber killed 240 in 1984": one doer, and so one act. */
const isOfOneDoer = ({ fillers }: Told) =>
  fillers.some(
    ({ role, group }) => role === "perpetrator" && group.class === "person" && group.determiner === "indefinite" && !group.plural && group.count === null,
  );

/** The dead of a war or a year: "more than 12,000 people have been killed since 2015", "killed 1,200 in 2023". */
function tollTotal(told: Told, sentence: ChunkedSentence | undefined): Told["tolls"][number] | undefined {
  const [toll] = told.tolls;
  if (sentence === undefined || toll === undefined || toll.count.min < many || told.group?.determiner === "definite") return undefined;
  if (told.clause?.verb.tense === "perfect" && spansTime(sentence, sentence.times)) return toll;
  if (isOfOneDoer(told)) return undefined;
  return toll.count.min >= manyDead && told.times.length > 0 && told.times.every(isYear) ? toll : undefined;
}

/** "there have been four murders since the governor took office": few, and still those of a time that a deed began. */
const isTally = ({ clause, group }: Told, sentence: ChunkedSentence | undefined): boolean =>
  clause?.verb.tense === "perfect" && (group?.count?.min ?? 0) > 1 && sentence?.clauses.some(({ opener }) => opener === "since") === true;

interface Total {
  count: CountValue;
  span: Span;
  kind: ReportedFigure["kind"];
}

function totalOf(told: Told, resolved: Resolved): Total | null {
  const toll = tollTotal(told, resolved.sentences[told.sentence]);
  if (toll !== undefined) return { count: toll.count, span: toll, kind: "toll" };
  if (told.group?.count != null && (told.group.count.min >= many || isTally(told, resolved.sentences[told.sentence])))
    return { count: told.group.count, span: told.group, kind: "running-total" };
  if (told.group !== null || told.type !== "assault") return null;
  const times = timesCount(resolved.sentences[told.sentence]);
  return times?.count != null && times.count.min > 1 ? { count: times.count, span: times, kind: "running-total" } : null;
}

/** Whether a telling counts people over a time ("at least 400 have been detained since the coup"): a standing figure and no act. */
export function isCountOverTime({ clause, fillers, sentence: at }: Told, { sentences }: Resolved): boolean {
  const sentence = sentences[at];
  const counted = fillers.some(({ group }) => group.count !== null && group.count.min >= many);
  return clause?.verb.tense === "perfect" && sentence !== undefined && counted && spansTime(sentence, sentence.times);
}

/** Whether a telling is a running total ("more than a hundred attacks since October") rather than one event. */
export function isFigure(told: Told, resolved: Resolved): boolean {
  return told.type === "assault" && totalOf(told, resolved) !== null;
}

/** Returns the id of the figure at a place in a document. */
export function figureId(documentId: DocumentId, { start, end }: Span): ReportedFigure["id"] {
  return toId("figure", sha256(`${documentId}/figure/${start}/${end}`));
}

/** Returns the running total that a telling gives. */
export function figureOf(told: Told, time: Time | null, resolved: Resolved): ReportedFigure {
  const total = totalOf(told, resolved);
  const span = total?.span ?? told.trigger;
  const sentence = resolved.sentences[told.sentence]?.sentence ?? told.trigger;
  const text = resolved.document.text.slice(span.start, span.end);
  return {
    id: figureId(resolved.document.id, span),
    documentId: resolved.document.id,
    kind: total?.kind ?? "running-total",
    min: total?.count.min ?? 0,
    max: total?.count.max ?? null,
    approximate: total?.count.approximate ?? false,
    what: resolved.document.text.slice(told.trigger.start, told.trigger.end),
    text,
    place: told.place === null ? null : { ...told.place.mention.place, evidence: [evidenceAt(resolved, told.place)] },
    // A day that is only likely for news is none of a total.
    time: time?.basis === "inferred" ? null : time,
    evidence: [evidenceAt(resolved, sentence)],
  };
}
