import type { CoreMode } from "@dateline/schema";
import type { Draft } from "./candidate.js";

/** What nobody does alone: each side speaks and is spoken to. */
const mutual: ReadonlySet<CoreMode> = new Set(["talks", "phone-call"]);

/** Returns a draft of talks between sides told alike with the first as the source and the others as whom it met: "talks between Chad and Sudan". */
export function withSides(draft: Draft): Draft {
  const { fillers, mode, type } = draft;
  const first = fillers.find(({ role }) => role === "source");
  if (type !== "consult" || !mutual.has(mode) || first === undefined || fillers.some(({ role }) => role === "recipient")) return draft;
  return { ...draft, fillers: fillers.map((filler) => (filler.role === "source" && filler !== first ? { ...filler, role: "recipient" } : filler)) };
}
