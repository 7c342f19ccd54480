import type { Casualty, EventReport, MentionPlace, Participant, SourceDocument } from "@dateline/schema";
import { rowEventKey } from "@dateline/schema/codecs";
import { type NameTables, rareNames } from "./names.js";
import { namesAsWritten } from "./names-as-written.js";

/** Somebody who takes part, as accounts are compared by: how it is called and the head of the words, lower case. */
export interface KeyParty {
  label: string;
  head: string;
  actorId?: string;
}

/** A toll as accounts are compared by. */
export type KeyToll = Pick<Casualty, "outcome" | "min" | "max">;

/** What linking looks at of a report: a small plain value that may be kept as JSON or sent to another thread. */
export interface LinkKey {
  id: EventReport["id"];
  documentId: EventReport["documentId"];
  type: EventReport["type"];
  mode: EventReport["mode"];
  /** Told as done, rightly or not; else as planned, threatened or foiled. */
  happened: boolean;
  /** First and last possible day, counted from 1970-01-01; null where the report has no day. */
  days: readonly [first: number, last: number] | null;
  /** When its dispatch was published, counted likewise; null where that is not known. Only of reports that {@link isVague}. */
  published?: number | null;
  place: MentionPlace | null;
  /** The names in its own sentences, as {@link namesAsWritten} gives them. */
  named: string;
  /** Those that no table knows. */
  rare: readonly string[];
  doers: readonly KeyParty[];
  others: readonly KeyParty[];
  tolls: readonly KeyToll[];
  /** The known events of the chronology that the day was taken from. */
  known: readonly string[];
  /** How many incidents are told as one set, at least. */
  count?: number;
  /** The event's id in the file that it was imported from; absent for what was read of a dispatch. */
  row?: string;
}

const happened = new Set<EventReport["status"]>(["occurred", "claimed", "alleged", "denied", "ongoing"]);
const doers = new Set<Participant["role"]>(["perpetrator", "source"]);
const others = new Set<Participant["role"]>(["target", "victim", "recipient"]);
const dayMs = 86_400_000;

/** What linking looks at of the document that a report is from. */
export type ReportSource = Pick<SourceDocument, "published">;

/** Returns the key of a report. Whoever made a file of coded rows has told its events apart, so nothing else is looked at of a row. */
export function toLinkKey(report: EventReport, source: ReportSource, tables: NameTables): LinkKey {
  const row = rowEventKey(report);
  return row === undefined ? keyOfWords(report, source, tables) : { ...nothing, ...keyOfAct(report), row };
}

const nothing = { days: null, place: null, named: "", rare: [], doers: [], others: [], tolls: [], known: [] } as const satisfies Partial<LinkKey>;

function keyOfAct({ id, documentId, type, mode, status }: EventReport): Pick<LinkKey, "id" | "documentId" | "type" | "mode" | "happened"> {
  return { id, documentId, type, mode, happened: happened.has(status) };
}

function keyOfWords(report: EventReport, { published }: ReportSource, tables: NameTables): LinkKey {
  const { time, count, participants, casualties, explanation } = report;
  const days = time?.start == null || time.end === null ? null : ([dayNumber(time.start), dayNumber(time.end)] as const);
  const known = explanation.flatMap(({ rule }) => (rule.startsWith("chronology/") ? [rule] : []));
  return {
    ...keyOfAct(report),
    days,
    ...(isVague({ days }) ? { published: published?.start == null ? null : dayNumber(published.start) } : {}),
    place: report.place === null ? null : withoutEvidence(report.place),
    named: namesAsWritten(report.evidence.map(({ quote }) => quote)),
    rare: [...rareNames(report, tables)],
    doers: participants.filter(({ role }) => doers.has(role)).map(toParty),
    others: participants.filter(({ role }) => others.has(role)).map(toParty),
    tolls: casualties.map(({ outcome, min, max }) => ({ outcome, min, max })),
    known: [...new Set(known)],
    ...(count === undefined ? {} : { count: count.min }),
  };
}

/** From this many days between first and last on, a range says little of the days inside it. */
const vagueDays = 70;

/** Whether a report has no day, or a range so wide that it says little. */
export const isVague = ({ days }: Pick<LinkKey, "days">) => days === null || days[1] - days[0] >= vagueDays;

const dayNumber = (iso: string) => Math.round(Date.parse(iso) / dayMs);

function withoutEvidence({ evidence: _evidence, ...place }: NonNullable<EventReport["place"]>): MentionPlace {
  return place;
}

function toParty({ name, text, actorId }: Participant): KeyParty {
  return { label: (name ?? text).toLowerCase(), head: headOf(text), ...(actorId === undefined ? {} : { actorId }) };
}

const headOf = (text: string) => text.toLowerCase().split(/\s+/).at(-1)?.replace(/s$/, "") ?? "";
