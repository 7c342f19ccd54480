import type { InputMetadata } from "@dateline/parser";
import type { Issue } from "@dateline/schema";
import type { Engine, Parsed } from "./engine.js";
import { type InputFailure, toInputFailure } from "./input/input-failure.js";

/** A file with its bytes and what is known of it; may be sent to another thread. */
export interface LoadedFile {
  path: string;
  /** As the user would name it. */
  named: string;
  bytes: Uint8Array;
  metadata: InputMetadata;
}

/** What a file gave; nothing but its failure where it could not be read. */
export interface FileRead {
  parsed: readonly Parsed[];
  issues: readonly Issue[];
  failure?: InputFailure;
}

/** How often each SHA-256 of a document came before. */
export type SeenBytes = ReadonlyMap<string, number>;

/** Returns what is read in a file, told whole: one document that breaks the parser fails the file. */
export async function readFile<Context>(
  file: LoadedFile,
  seen: SeenBytes,
  engine: Pick<Engine<Context>, "readDocuments" | "parse">,
  context: Context,
): Promise<FileRead> {
  try {
    const { documents, issues } = await engine.readDocuments({ path: file.path, bytes: file.bytes, metadata: file.metadata }, context, seen);
    return { parsed: documents.map((document) => engine.parse(document, context)), issues };
  } catch (error) {
    return { parsed: [], issues: [], failure: toInputFailure(error, file) };
  }
}
