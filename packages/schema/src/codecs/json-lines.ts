import type { z } from "zod";
import { DatelineError } from "../errors.js";
import { coreModel } from "../model.js";
import { recordFiles } from "../records.js";
import type { Codec, CodecTable, DecodeOptions, EncodeOptions } from "./codec.js";

/** What decodes a table: which one it is, and the model whose schemas check it. */
export interface JsonLinesOptions extends DecodeOptions {
  table?: CodecTable;
  model?: Readonly<Record<(typeof recordFiles)[CodecTable]["schema"], z.ZodType>>;
}

/** One record a line, as a dataset's own files hold them: nothing is lost. */
export const jsonLines = {
  name: "jsonl",
  title: "JSON Lines, the records as they are",
  mediaType: "application/x-ndjson",
  extension: "jsonl",
  tables: ["events", "reports", "documents", "actors", "figures"],
  reads: [],
  *encode(records, { table = "events" }: EncodeOptions = {}) {
    for (const record of records[table]) yield `${JSON.stringify(record)}\n`;
  },
  *decode(text: string, { table = "events", model = coreModel, path }: JsonLinesOptions = {}) {
    const schema = model[recordFiles[table].schema];
    for (const [index, line] of text.split("\n").entries()) {
      if (line.trim() !== "") yield parseLine(schema, line, { path: path ?? `${table}.jsonl`, number: index + 1 });
    }
  },
} as const satisfies Codec;

function parseLine(schema: z.ZodType, line: string, { path, number }: { path: string; number: number }): unknown {
  const invalid = (message: string, cause: unknown, hint: string) =>
    new DatelineError("data/invalid", message, { cause, path, place: { line: number, column: 1, text: line }, hint });
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    throw invalid(`Line ${number} is not JSON.`, error, "Write one JSON object a line.");
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue === undefined || issue.path.length === 0 ? "the record" : issue.path.join(".");
  throw invalid(`Line ${number}: ${field}: ${issue?.message ?? "is not valid"}.`, parsed.error, "Mend the record, or leave the line out.");
}
