import type { DocumentId, EventId } from "@dateline/schema";
import { currentEventId } from "../corrections/aliases.js";
import type { CorrectionDraft } from "../corrections/draft.js";
import { isObject } from "../corrections/field-path.js";
import { unknownId } from "../corrections/find-records.js";
import type { Dataset } from "../dataset.js";
import { lineId } from "../stream-file.js";
import { streamLines } from "../stream-lines.js";
import type { Base } from "./base.js";
import type { DocumentEntry } from "./document-entry.js";
import { documentsOf } from "./excerpt.js";

/** The ids of events and accounts that a correction is asked for by, and the documents that these have to do with. */
export interface Named {
  ids: readonly string[];
  documents: readonly DocumentEntry<unknown>[];
}

/** Returns what a draft names. */
export async function findNamed(draft: CorrectionDraft, base: Base<unknown>): Promise<Named> {
  const ids = idsIn(draft);
  const documents: DocumentEntry<unknown>[] = [];
  for (const id of ids) documents.push(...(await documentsTelling(id, base)));
  if (draft.action === "add" && isObject(draft.report)) {
    const { path, documentId } = draft.report;
    const working = documentsOf(base);
    if (typeof path === "string") documents.push(...(await working.documentsAt(path)));
    // Whatever it is, it is looked for as a document's.
    const document = typeof documentId === "string" ? await working.document(documentId as DocumentId) : undefined;
    if (document !== undefined) documents.push(document);
  }
  return { ids, documents };
}

function idsIn(draft: CorrectionDraft): readonly string[] {
  switch (draft.action) {
    case "set":
    case "reject":
      return [draft.target];
    case "merge":
      return draft.eventIds;
    case "split":
      return [draft.eventId, ...draft.reportIds];
    case "add":
      return [];
  }
}

/** Throws `event/unknown` for the first of some ids that no event or account has, or had; of all ids there are it names the nearest. */
export async function assertKnown(
  ids: readonly string[],
  known: Pick<Dataset, "events" | "reports" | "originals" | "aliases">,
  base: Base<unknown>,
): Promise<void> {
  const accounts = new Set<string>([...known.reports, ...known.originals].map(({ id }) => id));
  const events = new Set<string>(known.events.map(({ id }) => id));
  for (const id of ids) {
    const kind = id.startsWith("r_") ? "account" : "event";
    const isKnown = kind === "account" ? accounts.has(id) : events.has(currentEventId(id, events, known.aliases));
    if (!isKnown) throw unknownId(kind, id, await allIds(base, kind));
  }
}

async function documentsTelling(id: string, base: Base<unknown>): Promise<DocumentEntry<unknown>[]> {
  const working = documentsOf(base);
  if (id.startsWith("r_")) return working.telling([`"id":${JSON.stringify(id)}`]);
  const documents: DocumentEntry<unknown>[] = [];
  for (const heir of heirsOf(id, base)) {
    const event = base.resident?.events.get(heir) ?? (await base.catalog?.event(heir));
    for (const documentId of event?.documentIds ?? []) documents.push(...asList(await working.document(documentId)));
  }
  return documents;
}

const asList = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

/** An id, and those that took its place one after another. */
function heirsOf(id: string, { aliases }: Pick<Base<unknown>, "aliases">): Set<EventId> {
  const renamed = new Map<string, EventId>(aliases.map(({ from, to }) => [from, to]));
  // Whatever it is, it is looked for as an event's.
  const heirs = new Set<EventId>([id as EventId]);
  for (let next = renamed.get(id); next !== undefined && !heirs.has(next); next = renamed.get(next)) heirs.add(next);
  return heirs;
}

async function allIds({ files, resident }: Base<unknown>, kind: "event" | "account"): Promise<string[]> {
  if (resident !== undefined) return kind === "event" ? [...resident.events.keys()] : resident.documents.flatMap(({ reports }) => reports.map(({ id }) => id));
  const ids: string[] = [];
  for await (const { bytes } of streamLines(kind === "event" ? files.events : files.reports)) ids.push(lineId(Buffer.from(bytes).toString("utf8")));
  return ids;
}
