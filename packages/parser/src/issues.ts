import { type DocumentId, type Issue, toId } from "@dateline/schema";
import { sha256 } from "./hash.js";
import type { IssueDraft } from "./stage.js";

/** Returns the issues of a document with their ids, in text order, each once. */
export function toIssues(drafts: readonly IssueDraft[], documentId: DocumentId): Issue[] {
  const issues = new Map<string, Issue>();
  for (const draft of drafts) {
    const id = toId("issue", sha256(`${documentId}/${draft.code}/${draft.start ?? ""}/${draft.end ?? ""}/${draft.message}`));
    issues.set(id, { id, documentId, ...draft });
  }
  return [...issues.values()].sort((a, b) => (a.start ?? 0) - (b.start ?? 0) || (a.id < b.id ? -1 : 1));
}
