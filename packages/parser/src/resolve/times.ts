import type { Time } from "@dateline/schema";
import { stanceOf } from "../attribute/voices.js";
import type { Context } from "../context.js";
import { recognizeTimes, type TimeExpression } from "../recognizers/time.js";
import type { Resolved, Told } from "../stages/resolve.js";
import { solveTimes } from "../stages/solve-times.js";
import type { ChronologyHit } from "../time/chronology.js";
import { type Day, toDay } from "../time/day-number.js";
import { findAnchors, hitsOfTrigger } from "../time/find-anchors.js";
import type { TimeProblem, TimeSolution, TimeVariable } from "../time/time-problem.js";
import { datesSomething } from "../time/time-value.js";
import { postDays } from "./post-days.js";

/** What one event's tellings say of its day. */
export interface DatedGroup {
  id: string;
  members: readonly Told[];
}

/** Everything of a document that does not change between two solvings. */
export interface TimeFrame {
  anchors: readonly ChronologyHit[];
  storyDay: readonly TimeExpression[];
  leadSentences: ReadonlySet<number>;
  /** The date of the post that a sentence stands in, on pages of several posts. */
  posts: ReadonlyMap<number, TimeExpression>;
}

const reading = new Set(["paragraph", "quote", "list"]);

/** Time words of the lead that date the article's own speaking: "announced this Monday", "said on Wednesday". */
function storyDays(resolved: Resolved, lead: ReadonlySet<number>, context: Context): TimeExpression[] {
  return resolved.sentences
    .filter(({ sentence }) => lead.has(sentence.index))
    .flatMap(({ clauses }) =>
      clauses.filter((clause) => stanceOf(clause.verb.lemma, context) !== null && clause.relation !== "relative" && clause.relation !== "reduced"),
    )
    .flatMap((clause) =>
      clause.times.filter(
        (time) => (time.value.kind === "weekday" || time.value.kind === "date" || time.value.kind === "shift") && Math.abs(time.start - clause.verb.end) < 60,
      ),
    );
}

/** Returns what the document says of time as a whole: known events it speaks of, and the day it speaks on. */
export function timeFrame(resolved: Resolved, context: Context): TimeFrame {
  const body = resolved.sentences.filter(({ sentence }) => reading.has(sentence.blockKind)).map(({ sentence }) => sentence.index);
  const lead = new Set(body.slice(0, 2));
  return {
    anchors: findAnchors(
      resolved.sentences.map(({ sentence }) => sentence),
      context.chronology,
    ),
    storyDay: storyDays(resolved, lead, context),
    leadSentences: lead,
    posts: postDays(resolved.sentences),
  };
}

function tenseOf(members: readonly Told[]): TimeVariable["tense"] {
  return members.every(({ status }) => status === "threatened" || status === "planned") ? "present" : "past";
}

/** The event that an expression such as "a day after" counts from: the next one told in its sentence, else the one before. */
function countedFrom(expression: TimeExpression, own: DatedGroup, told: ToldBySentence): string | undefined {
  const inSentence = (told.get(expression.sentence) ?? []).filter(({ id }) => id !== own.id);
  const after = inSentence.filter(({ at }) => at >= expression.end).sort((a, b) => a.at - b.at)[0];
  // "The day before, rebels had ambushed": from what was told last.
  const before = [1, 2, 3].flatMap((back) => (told.get(expression.sentence - back) ?? []).filter(({ id }) => id !== own.id)).sort((a, b) => b.at - a.at)[0];
  return (after ?? inSentence.sort((a, b) => b.at - a.at)[0] ?? before)?.id;
}

/** Where the tellings of each group stand, by sentence. */
type ToldBySentence = ReadonlyMap<number, readonly { id: string; at: number }[]>;

function toldBySentence(groups: readonly DatedGroup[]): ToldBySentence {
  const told = new Map<number, { id: string; at: number }[]>();
  for (const { id, members } of groups) {
    for (const { sentence, trigger } of members) {
      const others = told.get(sentence);
      if (others === undefined) told.set(sentence, [{ id, at: trigger.start }]);
      else others.push({ id, at: trigger.start });
    }
  }
  return told;
}

const anchored = (expression: TimeExpression) => "anchor" in expression.value && (expression.value.anchor === "event" || expression.value.anchor === "context");

/** The id of the saying that an expression such as "the day before" counts from: "said on Monday that a post had been shelled the day before". */
const sayingOf = (expression: TimeExpression) => `said${expression.sentence}`;

/** The times of the saying under which a telling with its own count of days stands. */
function daysSaid({ members }: DatedGroup, expression: TimeExpression, context: Context): readonly TimeExpression[] {
  const own = members.find(({ times }) => times.includes(expression));
  const teller = own?.clause?.governor;
  return teller != null && own?.group === null && context.lexicon.tellingVerbs.has(teller.verb.lemma) ? teller.times.filter(datesSomething) : [];
}

/** Types that are words spoken: with no time words, they were spoken when the article speaks. */
const spoken = new Set(["threaten", "accuse", "reject", "request", "support"]);

/** What dates a group, and the saying that its own words count from, where they count from one. */
function variablesOf(group: DatedGroup, told: ToldBySentence, frame: TimeFrame, context: Context): TimeVariable[] {
  const post = postOf(group, frame);
  const own = { ...variable(group, told, frame), ...(post === undefined ? {} : { newsOf: post.id, news: true }) };
  return [...(post === undefined ? [] : [post]), ...withSaying(own, group, context)];
}

/** The post that a group is told in, as something that has a day. */
function postOf({ members: [first] }: DatedGroup, { posts }: TimeFrame): TimeVariable | undefined {
  const date = first === undefined ? undefined : posts.get(first.sentence);
  return date === undefined ? undefined : { id: `post${date.start}`, expressions: [date], tense: "past" };
}

function withSaying(own: TimeVariable, group: DatedGroup, context: Context): TimeVariable[] {
  const offset = own.offsetFrom === undefined ? own.expressions.find(anchored) : undefined;
  const said = offset === undefined ? [] : daysSaid(group, offset, context);
  if (offset === undefined || said.length === 0) return [own];
  return [
    { ...own, offsetFrom: sayingOf(offset) },
    { id: sayingOf(offset), expressions: said, tense: "past" },
  ];
}

function variable(group: DatedGroup, told: ToldBySentence, frame: TimeFrame): TimeVariable {
  const expressions = [...new Set(group.members.flatMap(({ times }) => times))];
  const tense = tenseOf(group.members);
  // What is only planned is no known event of the past.
  const hits = tense === "present" ? [] : group.members.flatMap((member) => hitsOfTrigger(frame.anchors, member.trigger));
  const dating = expressions.filter(datesSomething);
  const offset = expressions.find(anchored);
  const from = offset === undefined ? undefined : countedFrom(offset, group, told);
  const speech = group.members.some((member) => dating.length === 0 && ((spoken.has(member.type) && member.clause !== null) || member.status === "ongoing"));
  const lead =
    group.members.some((member) => frame.leadSentences.has(member.sentence)) && dating.length === 0 && group.members.some(({ type }) => type === "assault");
  // "at dawn" without a day is that of the day the article tells of.
  const clocked = expressions.length > 0 && dating.length === 0 && expressions.every(({ value }) => value.kind === "clock");
  const news = speech || lead || clocked;
  const count = group.members.find((member) => member.count !== null)?.count;
  return {
    id: group.id,
    expressions,
    tense,
    ...(hits.length === 0 ? {} : { hits }),
    ...(from === undefined ? {} : { offsetFrom: from }),
    ...(count != null && count.min > 12 ? { aggregate: true } : {}),
    ...(news ? { news } : {}),
  };
}

/** The day that a page header states, or null where it is not stated whole. */
function headerDay(text: string, context: Context): Day | null {
  let cursor = 0;
  const tokens = context.tag(text).map(({ value, pos, lemma }) => {
    const start = text.indexOf(value, cursor);
    cursor = start + value.length;
    return { start, end: cursor, text: value, normal: value, lower: value.toLowerCase(), lemma, pos };
  });
  const [found] = recognizeTimes(tokens, 0, context.times);
  const value = found?.value;
  if (value?.kind !== "date" || value.year === null || value.month === null || value.day === null) return null;
  return toDay({ year: value.year, month: value.month, day: value.day });
}

/** Solves the days of a document's events and its own, as constraints on one another. */
export function solveDays(resolved: Resolved, groups: readonly DatedGroup[], frame: TimeFrame, context: Context): TimeSolution {
  const { document, headerDate, dateline } = resolved;
  const datelineTime =
    dateline?.date == null
      ? undefined
      : resolved.sentences
          .flatMap(({ times }) => times)
          .find((time) => dateline.date !== null && time.start < dateline.date.end && time.end > dateline.date.start);
  const day = headerDate === null ? null : headerDay(document.text.slice(headerDate.start, headerDate.end), context);
  const told = toldBySentence(groups);
  const problem: TimeProblem = {
    documentId: document.id,
    text: document.text,
    published: document.published,
    headerDate: headerDate === null || day === null ? null : { span: headerDate, day },
    dateline: dateline?.date == null || datelineTime === undefined ? null : { span: dateline.span, expression: datelineTime },
    storyDay: frame.storyDay,
    variables: [...new Map(groups.flatMap((group) => variablesOf(group, told, frame, context)).map((one) => [one.id, one])).values()],
    anchors: frame.anchors,
  };
  return solveTimes(problem);
}

/** The ids of the known events that gave a group its day; none where its day came from elsewhere. */
export function knownEvents(group: DatedGroup, time: Time | null, frame: TimeFrame): string[] {
  if (time?.basis !== "chronology") return [];
  return [...new Set(group.members.flatMap((member) => hitsOfTrigger(frame.anchors, member.trigger)).map(({ id }) => id))].sort();
}
