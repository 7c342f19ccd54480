import { type Dataset, type RecordOf, streamRecords } from "@dateline/dataset";
import type { Actor, ConflictEvent, EventReport } from "@dateline/schema";
import type { CodecRecords, CodecTable } from "@dateline/schema/codecs";

/** Where records come from: a dataset in a folder, or one that is held. */
export type RecordsFrom = string | Dataset;

/** Records that were chosen, with the number of events among them. */
export interface ChosenRecords extends CodecRecords {
  events: readonly ConflictEvent[];
  reports: readonly EventReport[];
}

/**
 * Returns the records of the tables asked for; others are empty. With `fits` they are the events that fit and what belongs to them: their accounts, the documents of those,
 * the actors that they name and those whom these are related to, and the figures of the same documents.
 */
export async function chooseRecords(from: RecordsFrom, tables: ReadonlySet<CodecTable>, fits?: (event: ConflictEvent) => boolean): Promise<ChosenRecords> {
  if (fits === undefined) {
    const all = <File extends CodecTable>(file: File) => (tables.has(file) ? collect(from, file) : []);
    return {
      documents: await all("documents"),
      actors: await all("actors"),
      reports: await all("reports"),
      events: await all("events"),
      figures: await all("figures"),
    };
  }
  const needs = (...files: CodecTable[]) => files.some((file) => tables.has(file));
  const events = await collect(from, "events", fits);
  const reportIds = new Set<string>(events.flatMap((event) => event.reportIds));
  const reports = needs("reports", "documents", "figures", "actors") ? await collect(from, "reports", ({ id }) => reportIds.has(id)) : [];
  const documentIds = new Set<string>(reports.map(({ documentId }) => documentId));
  const figures = needs("figures", "actors") ? await collect(from, "figures", ({ documentId }) => documentIds.has(documentId)) : [];
  const documents = needs("documents") ? await collect(from, "documents", ({ id }) => documentIds.has(id)) : [];
  const actors = needs("actors") ? related(await collect(from, "actors"), actorIdsIn([events, reports, figures])) : [];
  return { documents, actors, reports, events, figures };
}

async function collect<File extends CodecTable>(
  from: RecordsFrom,
  file: File,
  fits: (record: RecordOf<File>) => boolean = () => true,
): Promise<RecordOf<File>[]> {
  if (typeof from !== "string") return recordsOf(from, file).filter(fits);
  const records: RecordOf<File>[] = [];
  for await (const record of streamRecords(from, file)) if (fits(record)) records.push(record);
  return records;
}

type Held = { readonly [File in CodecTable]: readonly RecordOf<File>[] };
const recordsOf = <File extends CodecTable>(held: Held, file: File): readonly RecordOf<File>[] => held[file];

/** Every actor that a record names, at any depth. */
function actorIdsIn(value: unknown): Set<string> {
  const found = new Set<string>();
  const walk = (inner: unknown): void => {
    if (typeof inner !== "object" || inner === null) return;
    if ("actorId" in inner && typeof inner.actorId === "string") found.add(inner.actorId);
    for (const next of Object.values(inner)) walk(next);
  };
  walk(value);
  return found;
}

/** The actors named and, step by step, those that they are related to. */
function related(actors: readonly Actor[], named: ReadonlySet<string>): Actor[] {
  const byId = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const reached = new Set(named);
  for (const id of reached) for (const { to } of byId.get(id)?.relations ?? []) reached.add(to);
  return actors.filter(({ id }) => reached.has(id));
}
