import { coreModel, type RecordFile, recordFiles } from "@dateline/schema";
import { fieldAt } from "./schema-field.js";

/** A column as `tables.ts` lists it: a field of the record, or worked out from some. */
export type ColumnSpec =
  | {
      name: string;
      /** Where the value stands in the record, as in `time.start`; a number takes one of a list. */
      from: string;
      /** What it means, where the schema's own words would not do in a table. */
      about?: string;
    }
  | {
      name: string;
      type: string;
      about: string;
      /** An expression over `r`, the record. */
      sql: string;
      /** The fields that the expression reads. */
      reads: readonly string[];
    }
  | {
      name: string;
      about: string;
      /** The row's place in its list, from 1. */
      position: true;
    };

/** A table as `tables.ts` lists it. */
export interface TableSpec {
  name: string;
  about: string;
  /** The file that its rows are read from. */
  file: RecordFile;
  /** The list whose elements are its rows, as in `contested.versions`; the records themselves by default. */
  each?: string;
  columns: readonly ColumnSpec[];
}

/** A column of a table, with its type as DuckDB writes it. */
export interface SqlColumnInfo {
  name: string;
  type: string;
  about: string;
}

/** A table that SQL may ask, with its documented columns. */
export interface SqlTableInfo {
  name: string;
  about: string;
  /** The file of the dataset that its rows are read from. */
  file: RecordFile;
  columns: readonly SqlColumnInfo[];
}

/** Returns a table with the type and description of each column, which come from the schema wherever it has them. */
export function describeTable({ name, about, file, columns }: TableSpec): SqlTableInfo {
  return { name, about, file, columns: columns.map((column) => describeColumn(column, file)) };
}

function describeColumn(column: ColumnSpec, file: RecordFile): SqlColumnInfo {
  if ("position" in column) return { name: column.name, type: "BIGINT", about: column.about };
  if ("sql" in column) return { name: column.name, type: column.type, about: column.about };
  const field = fieldAt(coreModel[recordFiles[file].schema], column.from.split("."));
  return { name: column.name, type: field.type, about: column.about ?? field.about };
}
