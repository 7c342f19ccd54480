import { parse } from "yaml";
import type { IssueDraft } from "../stage.js";
import { type InputMetadata, toMetadata } from "./metadata.js";

/** Longer than any front matter; a file that opens with a rule and never closes it is not searched to its end. */
const maxLength = 20_000;

/** Returns the metadata at the head of a Markdown file, between two lines of `---`, and where the body starts. */
export function readFrontMatter(text: string): { metadata: InputMetadata; bodyStart: number; issues: IssueDraft[] } {
  const none = { metadata: {}, bodyStart: 0, issues: [] };
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, maxLength));
  if (!match) return none;
  try {
    const record: unknown = parse(match[1] ?? "", { schema: "core", logLevel: "error" });
    if (typeof record !== "object" || record === null || Array.isArray(record)) return none;
    // An object that is no list has string keys.
    return { ...toMetadata(record as Record<string, unknown>, "front matter"), bodyStart: match[0].length };
  } catch (cause) {
    const message = `The front matter is not YAML: ${cause instanceof Error ? cause.message.split("\n")[0]?.replace(/:$/, ".") : "it could not be read"}`;
    const issue: IssueDraft = { code: "read/metadata", stage: "read", message, hint: 'Quote values that hold a colon, as in title: "Baghdad: three hurt".' };
    return { metadata: {}, bodyStart: match[0].length, issues: [issue] };
  }
}
