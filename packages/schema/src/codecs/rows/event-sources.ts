import type { Actor } from "../../actor.js";
import type { SourceDocument } from "../../document.js";
import type { CodecEvent, CodecRecords, CodecReport } from "../codec.js";

/** What stands behind the events of some records. */
export interface EventSources {
  /** The accounts of an event, as far as they are there. */
  reportsOf(event: CodecEvent): CodecReport[];
  /** The documents that tell it, each once, as far as they are there. */
  documentsOf(event: CodecEvent): SourceDocument[];
  actorOf(id: string | undefined): Actor | undefined;
}

/** Returns what stands behind the events of the records. */
export function eventSources({ reports, documents, actors }: CodecRecords): EventSources {
  const reportById = new Map<string, CodecReport>(reports.map((report) => [report.id, report]));
  const documentById = new Map<string, SourceDocument>(documents.map((document) => [document.id, document]));
  const actorById = new Map<string, Actor>(actors.map((actor) => [actor.id, actor]));
  const reportsOf = ({ reportIds }: CodecEvent) => reportIds.flatMap((id) => reportById.get(id) ?? []);
  return {
    reportsOf,
    documentsOf: (event) => [...new Set(reportsOf(event).flatMap(({ documentId }) => documentById.get(documentId) ?? []))],
    actorOf: (id) => (id === undefined ? undefined : actorById.get(id)),
  };
}

/** Returns the outlets that print an event, or where none is known the voices that tell it; each once. */
export function outletsOf(event: CodecEvent, { documentsOf }: EventSources): string[] {
  const publishers = [...new Set(documentsOf(event).flatMap(({ publisher }) => publisher ?? []))];
  return publishers.length > 0 ? publishers : [...event.voices];
}

/** A note is to be short. */
const mostLetters = 500;

/** Returns the words that tell an event, an account after the other, in at most 500 letters. */
export function shortAccount(event: CodecEvent, { reportsOf }: EventSources): string {
  const quotes = reportsOf(event).flatMap(({ evidence: [told] }) => told?.quote ?? []);
  const words = [...new Set(quotes.map((quote) => quote.replace(/\s+/g, " ").trim()))].join(" / ");
  return words.length <= mostLetters ? words : `${words.slice(0, mostLetters - 1).replace(/[\uD800-\uDBFF]$/, "")}…`;
}
