import type { SqlColumn, SqlResult } from "@dateline/dataset/sql";
import { DatelineError } from "@dateline/schema";
import type { CellFault, CompiledCell } from "../cells.js";
import type { AskSql } from "../dataset-sql.js";
import { compileScript } from "./script.js";

/** A comment on a line of its own, before any SQL, which names the rows for other cells: `-- name: tolls`. */
const naming = /^(?:\s*--[^\n]*\n)*?[^\S\n]*--\s*name:\s*(\S+)[^\S\n]*(?:\n|$)/;

/**
 * Returns an SQL cell ready to run. It is asked here and now, so that what runs, in a page, a headless run or an exported file, is a program that
 * has the rows in it and shows them as a table; days and times in them are dates. A first line `-- name: tolls` makes them `tolls` for other cells.
 */
export async function compileSql(source: string, ask: AskSql): Promise<CompiledCell> {
  const [, name] = naming.exec(source) ?? [];
  // What JavaScript or the notebook has a meaning for is refused there, in the same words.
  const declared = name === undefined ? undefined : compileScript(`const ${name} = 0`, (script) => script);
  if (declared !== undefined && ("error" in declared || declared.outputs.join() !== name)) return { error: badName(name ?? "") };
  try {
    return { inputs: [], outputs: name === undefined ? [] : [name], code: program(await ask(source), name) };
  } catch (error) {
    if (error instanceof DatelineError) return { error: toFault(error) };
    throw error;
  }
}

/** Returns whether a text is SQL by its first word. TypeScript begins so too, at times: it is for those who cannot know, and have tried that. */
export function looksLikeSql(source: string): boolean {
  const bare = source.replace(/^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)+/, "");
  return /^(?:select|with|from|values|describe|show|summarize|explain|create|pivot|unpivot|table)\b/i.test(bare);
}

/** Returns what an SQL cell defines, as TypeScript sees it. */
export function rowsDeclaration(source: string): string {
  const [, name] = naming.exec(source) ?? [];
  return name === undefined ? "" : `const ${name}: Record<string, any>[] = [];`;
}

function badName(name: string): CellFault {
  return { name: "SyntaxError", message: `\`${name}\` is no name that the rows can have: use letters and figures, as in \`-- name: tolls\``, line: 1 };
}

const temporal = /^(?:DATE|TIMESTAMP.*)$/;

function program({ columns, rows }: SqlResult, name: string | undefined): string {
  const dates = columns.filter(({ type }) => temporal.test(type)).map((column) => column.name);
  const revive =
    dates.length === 0
      ? ""
      : `for (const row of rows) for (const column of ${literal(dates)}) row[column] = row[column] === null ? null : new Date(row[column]);`;
  const show = rows.length === 0 ? `console.log(${literal(noRows(columns))});` : "__last(rows);";
  return `(async (display, view, console, __last) => { "use strict"; const rows = JSON.parse(${literal(JSON.stringify(rows))}); ${revive} ${show}\nreturn { ${name === undefined ? "" : `${name}: rows`} };\n})`;
}

const noRows = (columns: readonly SqlColumn[]) => `No rows: ${columns.map(({ name }) => name).join(", ")}`;

/** A value as a literal that can stand in any script, in a page too. */
function literal(value: unknown): string {
  return JSON.stringify(value)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function toFault({ code, message, hint, place }: DatelineError): CellFault {
  return {
    name: code.startsWith("sql/") ? "SQLError" : "DataError",
    message: hint === undefined ? message : `${message} ${hint}`,
    ...(place === undefined ? {} : { line: place.line, trace: [place.text, `${" ".repeat(place.column - 1)}^`] }),
  };
}
