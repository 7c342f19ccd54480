import { TextDecoder } from "node:util";
import { DatelineError, type RecordFile } from "@dateline/schema";
import type { RecordOf } from "./dataset.js";
import { schemaOf } from "./encode-records.js";
import { invalidRecord, mendingHint } from "./invalid-record.js";
import type { Migration, Raw } from "./migration.js";

const lineFeed = 0x0a;

/**
 * Returns the records of a file's bytes, in the order of its lines, each taken over the migrations; blank lines count but hold nothing. `path` is
 * named in errors.
 * Throws `dataset/invalid-record` with file, line, field and value at the first line that is no UTF-8, no JSON or does not fit its schema.
 */
export function decodeRecords<File extends RecordFile>(file: File, bytes: Uint8Array, path: string, steps: readonly Migration[] = []): RecordOf<File>[] {
  const decode = lineDecoder(file, path, steps);
  return Array.from(linesOf(bytes), (line, at) => decode(line, at + 1)).flatMap((record) => record ?? []);
}

/**
 * Returns a function that takes a line of a file with its number, from 1, and gives its record, taken over the migrations; nothing for a blank one.
 * It throws as {@link decodeRecords} does.
 */
export function lineDecoder<File extends RecordFile>(
  file: File,
  path: string,
  steps: readonly Migration[] = [],
): (line: Uint8Array, number: number) => RecordOf<File> | undefined {
  const schema = schemaOf(file);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  return (line, number) => {
    const at = { path, where: `Line ${number}` };
    const found = parseLine(line, utf8, at);
    if (found === undefined) return undefined;
    const record = isRaw(found) ? steps.reduce((raw, step) => step.record(file, raw), found) : found;
    const checked = schema.safeParse(record);
    if (!checked.success) throw invalidRecord(at, checked.error, record);
    return checked.data;
  };
}

const isRaw = (value: unknown): value is Raw => typeof value === "object" && value !== null && !Array.isArray(value);

/** Bytes, not one string: a large file would be longer than a string may be. */
function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; ) {
    const found = bytes.indexOf(lineFeed, start);
    const end = found === -1 ? bytes.length : found;
    yield bytes.subarray(start, end);
    start = end + 1;
  }
}

function parseLine(line: Uint8Array, utf8: TextDecoder, at: { path: string; where: string }): unknown {
  try {
    const text = utf8.decode(line);
    return text.trim() === "" ? undefined : JSON.parse(text);
  } catch (cause) {
    throw illegible(at, cause);
  }
}

function illegible(at: { path: string; where: string }, cause: unknown): DatelineError {
  const what = cause instanceof SyntaxError ? "JSON" : "UTF-8";
  return new DatelineError("dataset/invalid-record", `${at.where} is no ${what}.`, { path: at.path, hint: mendingHint(at.path), cause });
}
