import { type DocumentId, type Issue, toId } from "@dateline/schema";
import { sha256 } from "./hash.js";
import type { IssueDraft } from "./stage.js";

/** Returns the id of what a stage was unsure of in a document. */
export function issueId(documentId: DocumentId, { code, start, end, message }: Pick<Issue, "code" | "start" | "end" | "message">): Issue["id"] {
  return toId("issue", sha256(`${documentId}/${code}/${start ?? ""}/${end ?? ""}/${message}`));
}

/** Returns the issues of a document with their ids, in text order, each once. */
export function toIssues(drafts: readonly IssueDraft[], documentId: DocumentId): Issue[] {
  const issues = new Map<string, Issue>();
  for (const draft of drafts) {
    const id = issueId(documentId, draft);
    issues.set(id, { id, documentId, ...draft });
  }
  return [...issues.values()].sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1));
}
