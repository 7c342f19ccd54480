import type { CodecEvent, CodecRecords, CodecReport } from "../codec.js";
import { type Source, sourceOf } from "./source.js";
import { type FieldSpan, spansOf } from "./spans-of.js";

/** A span with the document that it lies in, where that is among the records. */
export interface AnchoredSpan extends FieldSpan {
  source: Source | undefined;
}

type Row = CodecRecords["events" | "reports" | "figures"][number];

/** Returns a function that gives a record's spans, each with its document. */
export function spanAnchor(records: CodecRecords): (record: Row) => AnchoredSpan[] {
  const documents = new Map<string, CodecRecords["documents"][number]>(records.documents.map((document) => [document.id, document]));
  const reports = new Map<string, CodecReport>(records.reports.map((report) => [report.id, report]));
  const sources = new Map<string, Source>();
  const find = (id: string | undefined): Source | undefined => {
    const document = id === undefined ? undefined : documents.get(id);
    if (document === undefined) return undefined;
    const source = sources.get(document.id) ?? sourceOf(document);
    sources.set(document.id, source);
    return source;
  };
  return (record) => {
    const homes = "reportIds" in record ? accountSpans(record, reports) : undefined;
    return Array.from(spansOf(record), (field) => {
      const home = "documentId" in record ? record.documentId : homes?.get(spanKey(field));
      return { ...field, source: find(field.span.documentId ?? home) };
    });
  };
}

/** The documents of an event's participants and weapons, which are those of its accounts. */
function accountSpans({ reportIds }: Pick<CodecEvent, "reportIds">, reports: ReadonlyMap<string, CodecReport>): ReadonlyMap<string, string> {
  const accounts = reportIds.flatMap((id) => reports.get(id) ?? []);
  const spans = accounts.flatMap(({ documentId, participants, weapons }) =>
    [...spansOf({ participants, weapons })].map((field) => [spanKey(field), documentId] as const),
  );
  return new Map(spans.reverse());
}

const spanKey = ({ span: { start, end, quote } }: FieldSpan) => `${start} ${end} ${quote}`;
