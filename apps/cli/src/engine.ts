import type { DocumentRecords, Linker, Reidentify } from "@dateline/dataset";
import type { InputMetadata } from "@dateline/parser";
import type { Issue, SourceDocument } from "@dateline/schema";

/** What a manifest or a sidecar file says of a dispatch, not yet checked. */
export type FoundMetadata = Readonly<Record<string, unknown>>;

/** What this app needs of the parser: the shape of `@dateline/parser`, which everything but a test loads. Its context is handed back to it as it came. */
export interface Engine<Context = unknown, Key = unknown> {
  /** What datasets note of the reader that made them. */
  readerVersion(): Promise<string>;
  /** The schema of what may be known of a dispatch. */
  InputMetadata: typeof InputMetadata;
  loadContext(options: { maxBytes?: number }): Promise<Context>;
  readDocuments(
    input: { path: string; bytes: Uint8Array; metadata: InputMetadata },
    context: Context,
  ): Promise<{ documents: readonly SourceDocument[]; issues: readonly Issue[] }>;
  parse(document: SourceDocument, context: Context): DocumentRecords;
  /** Whoever keeps keys gives the version of the reader. */
  linkerOf(context: Context, version?: string): Linker<Key>;
  reidentify: Reidentify;
}
