import { DatelineError } from "@dateline/schema";
import type { IssueDraft } from "../stage.js";
import { strictUtf8 } from "./decode.js";
import { normalizeLineEnds } from "./line-ends.js";
import { toMetadata } from "./metadata.js";
import type { Reader, ReadItem } from "./reader.js";

const newline = 0x0a;
const hint = 'Write one object a line, in UTF-8, with the dispatch under "text".';
const textKeys = ["text", "content", "body"];

export const jsonLines: Reader = {
  name: "JSON Lines",
  mediaType: "application/jsonl",
  holdsMany: true,
  extensions: [".jsonl", ".ndjson"],
  checksSize: true,
  read({ path, bytes, maxBytes }) {
    const items: ReadItem[] = [];
    const issues: IssueDraft[] = [];
    let lineNumber = 0;
    for (const line of splitLines(bytes)) {
      lineNumber += 1;
      if (line.every((byte) => byte === 0x20 || byte === 0x0d || byte === 0x09)) continue;
      const item = readLine(line, maxBytes, items.length + 1);
      if ("problem" in item) issues.push({ code: "read/bad-record", stage: "read", message: `Line ${lineNumber} ${item.problem}.`, hint });
      else items.push(item);
    }
    const [first] = issues;
    if (items.length === 0 && first) throw new DatelineError("input/unreadable", `${path} holds no dispatch. ${first.message}`, { path, hint });
    return { items, issues };
  },
};

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(newline, start);
    const end = found < 0 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

/** One bad line does not cost the others: what is wrong with it is handed back. */
function readLine(bytes: Uint8Array, maxBytes: number, ordinal: number): ReadItem | { problem: string } {
  if (bytes.length > maxBytes) return { problem: `has ${bytes.length} bytes, and at most ${maxBytes} are read` };
  const source = strictUtf8(bytes);
  if (source === null) return { problem: "is not UTF-8" };
  const record = parseRecord(source);
  if (record === null) return { problem: "is not a JSON object" };
  const key = textKeys.find((name) => typeof record[name] === "string");
  const text = key === undefined ? "" : normalizeLineEnds(String(record[key]));
  if (text.trim() === "") return { problem: 'has no "text"' };
  const { metadata, issues } = toMetadata(record, "record");
  return { bytes, ordinal, text, blocks: [], metadata, issues };
}

function parseRecord(source: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(source);
    // An object that is no list has string keys.
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    // The caller reports the line.
    return null;
  }
}
