import type { Actor, ConflictEvent, EventReport, Issue, Mention, ReportedFigure, SourceDocument } from "@dateline/schema";

/** What is known of a dispatch beside its text, under whatever names a manifest or sidecar gives it; the parser sorts it out. */
export type InputMetadata = Readonly<Record<string, unknown>>;

/** What the parser reads one document into. */
export interface Parsed {
  document: SourceDocument;
  mentions: readonly Mention[];
  actors: readonly Actor[];
  reports: readonly EventReport[];
  figures: readonly ReportedFigure[];
  issues: readonly Issue[];
}

/** What this app needs of the parser. Tests pass a fake; everything else loads `@dateline/parser`, whose context type it keeps closed. */
export interface Engine<Context = unknown> {
  loadContext(options: { maxBytes?: number }): Promise<Context>;
  readDocuments(
    input: { path: string; bytes: Uint8Array; metadata?: InputMetadata },
    context: Context,
  ): { documents: readonly SourceDocument[]; issues: readonly Issue[] };
  parse(document: SourceDocument, context: Context): Parsed;
  link(
    parsed: readonly Parsed[],
    context: Context,
  ): { reports: readonly EventReport[]; events: readonly ConflictEvent[]; actors: readonly Actor[]; issues: readonly Issue[] };
}
