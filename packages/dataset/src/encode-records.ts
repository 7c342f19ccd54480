import { coreModel, type RecordFile, recordFiles } from "@dateline/schema";
import type { z } from "zod";
import type { RecordOf } from "./dataset.js";
import { invalidRecord } from "./invalid-record.js";

/** Returns the schema of a file's lines. */
export function schemaOf<File extends RecordFile>(file: File): z.ZodType<RecordOf<File>> {
  // The table names the schema whose inferred type `RecordOf` is; indexing by a type parameter loses that.
  return coreModel[recordFiles[file].schema] as unknown as z.ZodType<RecordOf<File>>;
}

/**
 * Returns the lines of a file, each with its line end, in canonical form: sorted, keys in the schema's order. The same records
 * in any order, with keys in any order, give the same lines. Throws `dataset/invalid-record` for one that does not fit its schema.
 */
export function encodeRecords<File extends RecordFile>(file: File, records: readonly RecordOf<File>[]): string[] {
  const schema = schemaOf(file);
  const keyed = records.map((record, index) => {
    const checked = schema.safeParse(record);
    if (!checked.success) throw invalidRecord({ path: `${file}.jsonl`, where: `Record ${index + 1}` }, checked.error, record);
    return { key: sortKey(checked.data), line: `${JSON.stringify(checked.data)}\n` };
  });
  return keyed.sort((a, b) => compareText(a.key, b.key) || compareText(a.line, b.line)).map(({ line }) => line);
}

/** Returns the records in the order that a file has them in. */
export function inOrder<File extends RecordFile>(records: readonly RecordOf<File>[]): RecordOf<File>[] {
  return records.toSorted((a, b) => compareText(sortKey(a), sortKey(b)));
}

/** By UTF-16 code unit, the same in every locale. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Sortable = {
  id?: string;
  documentId?: string | undefined;
  path?: string | undefined;
  text?: string | undefined;
  ordinal?: number | undefined;
  from?: string;
};

/** Documents go by path and ordinal, aliases by the id that they replace, what belongs to a document by document and id, all else by id. */
function sortKey(record: Sortable): string {
  // Issues too may have a path; only documents have a text. NUL sorts before every character of a longer path.
  if (record.path !== undefined && record.text !== undefined) return `${record.path}\0${String(record.ordinal ?? 0).padStart(10, "0")}\0${record.id}`;
  return `${record.documentId ?? ""}\0${record.id ?? record.from ?? ""}`;
}
