import type { ConflictEvent, EventReport, SourceDocument } from "@dateline/schema";
import { DatelineError } from "@dateline/schema";
import type { DatasetRecords } from "./dataset.js";
import { alignDocuments } from "./evaluate/align-documents.js";
import { alignReports, type ReportPair } from "./evaluate/align-reports.js";
import { contestedField, type Field, reportFields } from "./evaluate/fields.js";
import { linkCounts, pairEvents } from "./evaluate/pair-events.js";
import { addCounts, type Counts, nothing, type Score, toScore } from "./evaluate/score.js";

/** A field of an account or event that differs from the gold, both sides in words. */
export interface WrongField {
  field: string;
  gold: readonly string[];
  found: readonly string[];
  /** Where it is told: the account of the gold, or the first of the event. */
  report: EventReport;
}

export interface NamedScore extends Score {
  name: string;
}

/** How a dataset compares with gold. */
export interface Evaluation {
  /** Documents that both have, that only the gold has (all they tell is missed), and that only the dataset has (they are not scored). */
  documents: { shared: number; goldOnly: number; foundOnly: number };
  /** Accounts found, events found, and pairs of accounts that are linked to one event. */
  accounts: Score;
  events: Score;
  links: Score;
  fields: readonly NamedScore[];
  /** Accounts of each type found as that type. */
  types: readonly NamedScore[];
  /** Of the gold, and not found. */
  missed: readonly EventReport[];
  /** Found, and not in the gold. */
  extra: readonly EventReport[];
  wrong: readonly WrongField[];
}

type Compared = Pick<DatasetRecords, "documents" | "reports" | "events">;

/**
 * Returns how a dataset compares with gold, another dataset of the same documents that is held to be right. Documents are aligned by their bytes or
 * path, accounts within a document one to one by the words that tell them, their type and fields, events by the accounts they share.
 * Values of accounts that were missed count as missing, those of accounts that are not in the gold as extra.
 * Throws `dataset/unrelated` where the gold has no documents, or the dataset has some and shares none.
 */
export function evaluateDataset(found: Compared, gold: Compared): Evaluation {
  const documents = alignDocuments(gold.documents, found.documents);
  refuseUnrelated(documents.pairs.length, found, gold);
  const accounts = [
    ...documents.pairs.flatMap((pair) => {
      const isSameText = pair.gold.text === pair.found.text;
      return alignReports(reportsOf(gold, pair.gold), reportsOf(found, pair.found), isSameText);
    }),
    ...documents.goldOnly.flatMap((document) => reportsOf(gold, document)).map((report): ReportPair => ({ gold: report })),
  ];
  const events = pairEvents(gold.events, found.events, accounts);
  return {
    documents: { shared: documents.pairs.length, goldOnly: documents.goldOnly.length, foundOnly: documents.foundOnly.length },
    accounts: toScore(presence(accounts)),
    events: toScore(presence(events)),
    links: toScore(linkCounts(accounts)),
    fields: [...reportFields.map((field) => scoreOf(field, accounts)), scoreOf(contestedField, events)],
    types: typeScores(accounts),
    missed: accounts.flatMap(({ gold: report, found: match }) => (report && !match ? [report] : [])),
    extra: accounts.flatMap(({ gold: match, found: report }) => (report && !match ? [report] : [])),
    wrong: [...accounts.flatMap((pair) => wrongFields(pair)), ...events.flatMap((pair) => wrongContested(pair, gold.reports))],
  };
}

interface Pair<Told> {
  gold?: Told;
  found?: Told;
}

function refuseUnrelated(shared: number, found: Compared, gold: Compared): void {
  if (shared > 0 || (gold.documents.length > 0 && found.documents.length === 0)) return;
  const message = gold.documents.length === 0 ? "The gold has no documents." : "The dataset has none of the gold's documents.";
  throw new DatelineError("dataset/unrelated", message, { hint: "Read the documents of the gold with `dateline parse`, and evaluate that." });
}

/** In text order, so that the same accounts are always compared in the same order. */
function reportsOf({ reports }: Compared, { id }: SourceDocument): EventReport[] {
  const startOf = ({ evidence }: EventReport) => evidence[0]?.start ?? 0;
  return reports.filter(({ documentId }) => documentId === id).sort((a, b) => startOf(a) - startOf(b) || (a.id < b.id ? -1 : 1));
}

function presence<Told>(pairs: readonly Pair<Told>[]): Counts {
  return {
    right: pairs.filter(({ gold, found }) => gold && found).length,
    extra: pairs.filter(({ gold }) => !gold).length,
    missing: pairs.filter(({ found }) => !found).length,
  };
}

function scoreOf<Told>(field: Field<Told>, pairs: readonly Pair<Told>[]): NamedScore {
  return { name: field.name, ...toScore(pairs.map(({ gold, found }) => field.compare(gold, found)).reduce(addCounts, nothing)) };
}

function typeScores(pairs: readonly ReportPair[]): NamedScore[] {
  const types = [...new Set(pairs.flatMap(({ gold, found }) => [gold, found]).flatMap((report) => (report ? [report.type] : [])))].sort();
  return types.map((type) => {
    const of = (report: EventReport | undefined) => report?.type === type;
    const right = pairs.filter(({ gold, found }) => of(gold) && of(found)).length;
    const counts = { right, extra: pairs.filter(({ found }) => of(found)).length - right, missing: pairs.filter(({ gold }) => of(gold)).length - right };
    return { name: type, ...toScore(counts) };
  });
}

function wrongFields({ gold, found }: ReportPair): WrongField[] {
  return gold && found ? reportFields.flatMap((field) => differing(field, gold, found, gold)) : [];
}

function wrongContested({ gold, found }: Pair<ConflictEvent>, reports: readonly EventReport[]): WrongField[] {
  const report = reports.find(({ eventId }) => eventId === gold?.id);
  return gold && found && report ? differing(contestedField, gold, found, report) : [];
}

function differing<Told>(field: Field<Told>, gold: Told, found: Told, report: EventReport): WrongField[] {
  const compared = field.compare(gold, found);
  return compared.extra + compared.missing === 0 ? [] : [{ field: field.name, gold: compared.gold, found: compared.found, report }];
}
