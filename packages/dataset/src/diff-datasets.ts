import type { ConflictEvent, EventReport } from "@dateline/schema";
import { type Cause, causeOf, correctionsBetween, type Side } from "./diff/causes.js";
import { compareFields, type FieldDifference } from "./diff/compare-fields.js";
import { accountWords, matchEvents } from "./diff/match-events.js";

/** An event that only one of two datasets has. */
export interface LoneEvent extends Cause {
  event: ConflictEvent;
  /** The event of the other dataset that has accounts of it: it was merged into that, or split from it. */
  other?: ConflictEvent["id"];
}

/** A field of an event that differs, and why. */
export interface FieldChange extends FieldDifference, Cause {}

/** An event that both datasets have, and what differs. */
export interface ChangedEvent {
  before: ConflictEvent;
  after: ConflictEvent;
  fields: FieldChange[];
  /** Accounts that only one of them has. */
  accounts: { added: EventReport[]; removed: EventReport[] };
}

export interface DatasetDiff {
  added: LoneEvent[];
  removed: LoneEvent[];
  changed: ChangedEvent[];
}

/**
 * Returns what differs between two states of a dataset, or two datasets of the same documents: events that one has alone, and for those that both have each field with what it held
 * and the sentence or correction that caused it. Pure, on records alone; a dataset and itself have no difference.
 * Evidence that moved and reasons worded otherwise are no difference.
 */
export function diffDatasets(before: Side, after: Side): DatasetDiff {
  const { pairs, added, removed } = matchEvents(before, after);
  const made = correctionsBetween(before, after);
  const [old, now] = [reportsIn(before), reportsIn(after)];
  const [wordsBefore, wordsAfter] = [accountWords(before), accountWords(after)];
  const lone = (event: ConflictEvent, side: ReportsOf, other: ConflictEvent["id"] | undefined): LoneEvent => {
    const reports = side(event);
    return { event, ...(other === undefined ? {} : { other }), ...causeOf({ reports, fresh: reports }, made) };
  };
  return {
    added: added.map(({ event, from }) => lone(event, now, from)),
    removed: removed.map(({ event, into }) => lone(event, old, into)),
    changed: pairs.flatMap(([was, is]) => {
      const [mine, theirs] = [old(was), now(is)];
      const accounts = { added: notIn(theirs, wordsAfter, mine, wordsBefore), removed: notIn(mine, wordsBefore, theirs, wordsAfter) };
      const told = { reports: [...mine, ...theirs], fresh: accounts.added };
      const fields = compareFields(was, is).map((one) => ({ ...one, ...causeOf(told, made, { field: one.field, before: was, after: is }) }));
      const isSame = fields.length === 0 && accounts.added.length === 0 && accounts.removed.length === 0;
      return isSame ? [] : [{ before: was, after: is, fields, accounts }];
    }),
  };
}

/** Whether nothing differs. */
export const isSameDataset = ({ added, removed, changed }: DatasetDiff) => added.length + removed.length + changed.length === 0;

type ReportsOf = (event: ConflictEvent) => EventReport[];

function reportsIn({ reports }: Side): ReportsOf {
  const byId = new Map<string, EventReport>(reports.map((report) => [report.id, report]));
  return ({ reportIds }) => reportIds.flatMap((id) => byId.get(id) ?? []);
}

type WordsOf = ReturnType<typeof accountWords>;

/** Accounts are one by id, else by their words: those of a document that changed are no others for that. */
function notIn(reports: readonly EventReport[], wordsOf: WordsOf, others: readonly EventReport[], wordsOfOthers: WordsOf): EventReport[] {
  const ids = new Set<string>(others.map(({ id }) => id));
  const words = new Set(others.map(wordsOfOthers));
  return reports.filter((report) => !ids.has(report.id) && !words.has(wordsOf(report)));
}
