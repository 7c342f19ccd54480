import { type Issue, type SourceDocument, toId } from "@dateline/schema";
import type { Context } from "./context.js";
import { sha256 } from "./hash.js";
import { type DocumentInput, readDocuments as readWithOptions } from "./read/read-documents.js";

/** How often each SHA-256 came before, so that the same bytes read again get an id of their own. */
export type SeenBytes = ReadonlyMap<string, number>;

/** Returns the id of what was doubtful in reading an input. */
export function readIssueId(path: string, { code, documentId, start, message }: Pick<Issue, "code" | "documentId" | "start" | "message">): Issue["id"] {
  return toId("issue", sha256(`${path}/${code}/${documentId ?? ""}/${start ?? ""}/${message}`));
}

/**
 * Returns the dispatches in one file, and what was doubtful in reading it. Throws one `DatelineError` for an input that cannot be
 * read at all: empty, binary, over `context.options.maxBytes`, of an unknown encoding or kind.
 */
export async function readDocuments(
  input: DocumentInput,
  context: Context,
  seen: SeenBytes = new Map(),
): Promise<{ documents: SourceDocument[]; issues: Issue[] }> {
  const { documents, issues } = await readWithOptions(input, { maxBytes: context.options.maxBytes, seen, languages: context.languages });
  return {
    documents,
    issues: issues.map((issue) => ({
      id: readIssueId(input.path, issue),
      ...issue,
    })),
  };
}
