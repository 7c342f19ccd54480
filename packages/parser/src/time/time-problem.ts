import type { SourceDocument, Span, Time } from "@dateline/schema";
import type { TimeExpression } from "../recognizers/time.js";
import type { IssueDraft } from "../stage.js";
import type { ChronologyHit } from "./chronology.js";
import type { Day } from "./day-number.js";
import type { Tense } from "./days-of-value.js";

/** An event whose day is asked for, and all that the text says about it. Ids are the caller's own. */
export interface TimeVariable {
  id: string;
  /** All time words that date this event, from one or several mentions. */
  expressions: readonly TimeExpression[];
  tense: Tense;
  /** Events that this one came before, came after, or shares its day with. */
  before?: readonly string[];
  after?: readonly string[];
  sameDay?: readonly string[];
  /** The event that offsets among `expressions` count from ("a day after the strike"), or whose anniversary it is. */
  offsetFrom?: string;
  /** The known events that this one may be (see `hitsOfTrigger`): its day is that of one of them. */
  hits?: readonly ChronologyHit[];
  /** A series or running total: an interval, not one day of a set. */
  aggregate?: boolean;
  /** Told as the news itself: with no time words, it fell on the document's day or the day before. */
  news?: boolean;
  /** The post of a page that tells it as news: weekdays, counts of days and news itself go by that post's day. Default the document. */
  newsOf?: string;
}

/** Everything that a document tells about its own day and the days of its events. */
export interface TimeProblem {
  documentId: SourceDocument["id"];
  text: string;
  /** Given with the input: wins over everything. */
  published: Time | null;
  /** The date in a page header: an upper bound of the publication day, not the day itself. */
  headerDate: { span: Span; day: Day } | null;
  /** The dateline's date: the document's day, or the day before it. */
  dateline: { span: Span; expression: TimeExpression } | null;
  /** Time words of the lead that say on which day the article itself speaks ("on Monday announced", "this Monday"). */
  storyDay: readonly TimeExpression[];
  /** First and last day that the document may be of. Default 1970-01-01 to 2034-12-31. */
  horizon?: { min?: Day; max?: Day };
  variables: readonly TimeVariable[];
  /** All that the text says of known events and officeholders, from `findAnchors`. */
  anchors: readonly ChronologyHit[];
}

export interface TimeSolution {
  /** The document's own day. */
  published: Time | null;
  /** By variable id; null where nothing is known. */
  times: Map<string, Time | null>;
  issues: IssueDraft[];
}
