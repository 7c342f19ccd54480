import type { InputMetadata } from "@dateline/parser";
import type { Actor, ConflictEvent, EventReport, Issue, Mention, ReportedFigure, SourceDocument } from "@dateline/schema";

/** What a manifest or a sidecar file says of a dispatch, not yet checked. */
export type FoundMetadata = Readonly<Record<string, unknown>>;

/** What the parser reads one document into. */
export interface Parsed {
  document: SourceDocument;
  mentions: readonly Mention[];
  actors: readonly Actor[];
  reports: readonly EventReport[];
  figures: readonly ReportedFigure[];
  issues: readonly Issue[];
}

/** What all documents come to together. */
export interface Linked {
  reports: readonly EventReport[];
  events: readonly ConflictEvent[];
  actors: readonly Actor[];
  issues: readonly Issue[];
}

/** What this app needs of the parser: the shape of `@dateline/parser`, which everything but a test loads. Its context is handed back to it as it came. */
export interface Engine<Context = unknown> {
  /** The schema of what may be known of a dispatch. */
  InputMetadata: typeof InputMetadata;
  loadContext(options: { maxBytes?: number }): Promise<Context>;
  /** `seen` counts how often each SHA-256 of a document came before. */
  readDocuments(
    input: { path: string; bytes: Uint8Array; metadata: InputMetadata },
    context: Context,
    seen: ReadonlyMap<string, number>,
  ): Promise<{ documents: readonly SourceDocument[]; issues: readonly Issue[] }>;
  parse(document: SourceDocument, context: Context): Parsed;
  link(parsed: readonly Parsed[], context: Context): Linked;
}
