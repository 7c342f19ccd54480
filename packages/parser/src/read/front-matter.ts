import { parse } from "yaml";
import type { IssueDraft } from "../stage.js";
import { type InputMetadata, toMetadata } from "./metadata.js";

/** Longer than any front matter; a file that opens with a rule and never closes it is not searched to its end. */
const maxLength = 20_000;
/** The YAML library calls itself for every level, and a program that runs out of stack within a pattern cannot be saved. */
const maxDepth = 50;
const maxIndent = 200;

/** Returns the metadata at the head of a Markdown file, between two lines of `---`, and where the body starts. */
export function readFrontMatter(text: string): { metadata: InputMetadata; bodyStart: number; issues: IssueDraft[] } {
  const none = { metadata: {}, bodyStart: 0, issues: [] };
  const match = /^---[ \t]*\n([\s\S]*?)\n(?:---|\.\.\.)[ \t]*(?:\n|$)/.exec(text.slice(0, maxLength));
  if (!match) return none;
  if (nestsDeep(match[1] ?? "")) return { metadata: {}, bodyStart: match[0].length, issues: [tooDeep] };
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

const tooDeep: IssueDraft = {
  code: "read/metadata",
  stage: "read",
  message: `The front matter nests more than ${maxDepth} deep, so it was left out.`,
  hint: "Write it as a list of names and values, as in title: Three hurt in Baghdad.",
};

/** By its marks alone, which bound how deep it can nest: far indented, many marks of lists and keys in a row, or brackets in brackets. */
function nestsDeep(yaml: string): boolean {
  if (marksInRow.test(yaml) || farIndented.test(yaml)) return true;
  let depth = 0;
  for (const [bracket] of yaml.matchAll(/[[\]{}]/g)) {
    depth = bracket === "[" || bracket === "{" ? depth + 1 : Math.max(0, depth - 1);
    if (depth > maxDepth) return true;
  }
  return false;
}

const marksInRow = new RegExp(`(?:[-?:][ \\t]+){${maxDepth}}`);
const farIndented = new RegExp(`^[ \\t]{${maxIndent}}`, "m");
