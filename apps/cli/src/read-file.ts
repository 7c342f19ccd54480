import { type DocumentRecords, type EncodedDocument, encodeDocument } from "@dateline/dataset";
import type { InputMetadata } from "@dateline/parser";
import type { Issue } from "@dateline/schema";
import type { Engine } from "./engine.js";
import { type InputFailure, toInputFailure } from "./input/input-failure.js";

/** A file with its bytes and what is known of it; may be sent to another thread. */
export interface LoadedFile {
  path: string;
  /** As the user would name it. */
  named: string;
  bytes: Uint8Array;
  metadata: InputMetadata;
}

/** What a file gave, in the form in which it is stored; nothing but its failure where it could not be read. May be sent to another thread. */
export interface FileRead {
  documents: readonly EncodedDocument[];
  /** Issues of no document. */
  issues: readonly Issue[];
  failure?: InputFailure;
}

/** What reading takes of the parser. */
export type Reader<Context> = Pick<Engine<Context>, "readDocuments" | "parse" | "linkerOf">;

/** Returns what is read in a file as if it were the only one, told whole: one document that breaks the parser fails the file. */
export async function readFile<Context>(file: LoadedFile, engine: Reader<Context>, context: Context): Promise<FileRead> {
  const linker = engine.linkerOf(context);
  try {
    const { documents, issues } = await engine.readDocuments({ path: file.path, bytes: file.bytes, metadata: file.metadata }, context);
    const encoded = documents.map((document) => encodeDocument(withIssues(engine.parse(document, context), issues), linker));
    return { documents: encoded, issues: issues.filter(({ documentId }) => documentId === undefined) };
  } catch (error) {
    return { documents: [], issues: [], failure: toInputFailure(error, file) };
  }
}

/** The document with what was doubtful in reading the file it came from, as far as it is of this document. */
function withIssues(parsed: DocumentRecords, ofFile: readonly Issue[]): DocumentRecords {
  return { ...parsed, issues: [...ofFile.filter(({ documentId }) => documentId === parsed.document.id), ...parsed.issues] };
}
