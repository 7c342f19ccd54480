import { eventLabel } from "@dateline/charts/event-label";
import type { Dataset } from "@dateline/dataset";
import { type ConflictEvent, type EventReport, type RecordFile, type SourceDocument, type Standing, standing } from "@dateline/schema";
import { fieldsOf, type ReadField } from "./fields.js";
import { correctedReports, type StandingCorrection, standingCorrections } from "./standing-corrections.js";

/** The files that evidence and review are drawn from. */
export const evidenceRecords = ["events", "documents", "reports", "issues", "corrections", "aliases"] as const satisfies readonly RecordFile[];
export type EvidenceRecords = Pick<Dataset, (typeof evidenceRecords)[number]>;

/** One account with its values. */
export interface AccountEvidence {
  reportId: string;
  documentId: string;
  label: string;
  confidence: string;
  reasons: readonly string[];
  fields: readonly ReadField[];
  /** The sentences that tell it. */
  evidence: EventReport["evidence"];
  /** Every rule that fired. */
  rules: readonly string[];
}

/** What an event rests on: its accounts, and the texts that they are read from. */
export interface EventEvidence {
  id: string;
  label: string;
  standing: Standing;
  voices: readonly string[];
  contested: ConflictEvent["contested"];
  accounts: readonly AccountEvidence[];
  documents: readonly Pick<SourceDocument, "id" | "path" | "title" | "publisher" | "text">[];
}

/** An event in a few words. */
export interface EventBrief {
  id: string;
  label: string;
}

/** Returns the events that ids of events or accounts name, each once; ids that are not of this dataset name none. */
export function eventsNamed(dataset: EvidenceRecords, ids: readonly string[]): ConflictEvent[] {
  const aliases = new Map(dataset.aliases.map(({ from, to }) => [from as string, to as string]));
  const homes = new Map(dataset.reports.map(({ id, eventId }) => [id as string, eventId as string]));
  const wanted = new Set(ids.map((id) => homes.get(id) ?? aliases.get(id) ?? id));
  return dataset.events.filter(({ id }) => wanted.has(id));
}

/** Returns an event in a few words. */
export function briefOf(event: ConflictEvent): EventBrief {
  return { id: event.id, label: eventLabel(event) };
}

/** Returns what an event rests on. */
export function evidenceOf(dataset: EvidenceRecords, event: ConflictEvent): EventEvidence {
  const own = new Set<string>(event.reportIds);
  const reports = dataset.reports.filter(({ id }) => own.has(id));
  const read = new Set<string>(reports.map(({ documentId }) => documentId));
  const documents = dataset.documents.filter(({ id }) => read.has(id));
  const accounts = reports.map((report): AccountEvidence => {
    const text = documents.find(({ id }) => id === report.documentId)?.text ?? "";
    const rules = [...new Set(report.explanation.map(({ stage, rule }) => `${stage}: ${rule}`))];
    const { id: reportId, documentId, confidence, reasons, evidence } = report;
    return { reportId, documentId, label: eventLabel(report), confidence, reasons, fields: fieldsOf(report, text), evidence, rules };
  });
  return {
    ...briefOf(event),
    standing: standing(event),
    voices: event.voices,
    contested: event.contested,
    accounts,
    documents: documents.map(({ id, path, title, publisher, text }) => ({
      id,
      path,
      text,
      ...(title === undefined ? {} : { title }),
      ...(publisher === undefined ? {} : { publisher }),
    })),
  };
}

/** Returns the corrections that stand and are about the event's accounts, latest first. */
export function correctionsOf(dataset: EvidenceRecords, event: ConflictEvent): StandingCorrection[] {
  const own = new Set<string>(event.reportIds);
  return standingCorrections(dataset)
    .filter((one) => correctedReports(one).some((id) => own.has(id)))
    .reverse();
}
