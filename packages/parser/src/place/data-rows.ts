import { DatelineError } from "@dateline/schema";

/** A row of a tab-separated data file: the fields by column name, and how to say that one is wrong. */
export interface DataRow {
  line: number;
  /** The field of a column; "" where empty. */
  field: (column: string) => string;
  /** The field as a number; undefined where empty. Throws `data/invalid` where it is no number. */
  number: (column: string) => number | undefined;
  list: (column: string) => readonly string[];
  fail: (problem: string, hint: string) => never;
}

/** Returns the text of a data file; throws `data/invalid` where it is missing. */
export function requireFile(files: Readonly<Record<string, string>>, name: string): string {
  const text = files[name];
  if (text !== undefined) return text;
  throw new DatelineError("data/invalid", `data/gazetteer/${name} is missing`, {
    path: `data/gazetteer/${name}`,
    hint: "Run scripts/build-gazetteer.js, or restore the file.",
  });
}

/**
 * Reads a small tab-separated file: `#` lines are notes, the first other line names the columns.
 * Throws `data/invalid` naming file and line where a row has another number of fields than the header.
 */
export function parseRows(files: Readonly<Record<string, string>>, name: string): readonly DataRow[] {
  const lines = requireFile(files, name).split("\n");
  const headerAt = lines.findIndex((line) => line !== "" && !line.startsWith("#"));
  const columns = (lines[headerAt] ?? "").split("\t");
  const positions = new Map(columns.map((column, index) => [column, index]));
  return lines.flatMap((line, index) =>
    index <= headerAt || line === "" || line.startsWith("#") ? [] : [toRow(name, index + 1, line.split("\t"), positions)],
  );
}

function toRow(file: string, line: number, fields: readonly string[], positions: ReadonlyMap<string, number>): DataRow {
  const fail = (problem: string, hint: string): never => {
    throw new DatelineError("data/invalid", `data/gazetteer/${file}:${line}: ${problem}`, { path: `data/gazetteer/${file}`, hint });
  };
  if (fields.length !== positions.size)
    fail(`${fields.length} fields, expected ${positions.size}`, `Part the fields with tabs: ${[...positions.keys()].join(", ")}.`);
  const field = (column: string) => fields[positions.get(column) ?? fail(`no column "${column}"`, `Name it in the header of ${file}.`)] ?? "";
  const number = (column: string) => {
    const text = field(column);
    if (text === "") return undefined;
    const value = Number(text);
    return Number.isFinite(value) ? value : fail(`${column} "${text}" is no number`, "Write degrees, kilometres and counts as plain decimal numbers.");
  };
  return {
    line,
    field,
    number,
    list: (column) =>
      field(column)
        .split("|")
        .filter((part) => part !== ""),
    fail,
  };
}
