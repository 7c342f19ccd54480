import { DatelineError, type TextPlace } from "@dateline/schema";
import { type EngineFailure, engineFailure } from "./engine-failure.js";
import { sqlTables } from "./tables.js";

/** Returns an error of the engine as the person who wrote the query reads it: what, where, and which names are near. Errors of our own come back as they are. */
export function describeFailure(error: unknown, sql: string): DatelineError {
  if (error instanceof DatelineError) return error;
  const failure = engineFailure(error);
  const place = failure.position === undefined ? undefined : placeAt(sql, Number(failure.position));
  // Asked first, since there, too, the engine advises to change settings.
  if (failure.exception_type === "Out of Memory") {
    return new DatelineError("sql/limit", "The query needs more memory than it may have.", {
      place,
      hint: "Narrow it down, or ask for fewer columns.",
      cause: error,
    });
  }
  if (failure.exception_type === "Permission" || advisesRefused(failure)) return refused(place, error);
  return new DatelineError("sql/failed", messageOf(failure), { place, hint: hintOf(failure), cause: error });
}

/** What the engine advises where it lacks an extension or a setting cannot be had here: all of that is refused. */
const advises = /\bit exists in the \S+ extension\b|\b(?:INSTALL|LOAD) \w+;|\bSET \w+ ?=/;

const advisesRefused = ({ exception_type, exception_message = "" }: EngineFailure) => exception_type !== "Conversion" && advises.test(exception_message);

function refused(place: TextPlace | undefined, cause: unknown): DatelineError {
  const hint = "What can be asked are the tables of the dataset; `dateline sql DATASET --tables` lists them.";
  return new DatelineError("sql/refused", "SQL here reads and writes no files, loads no extensions and reaches no network.", { place, hint, cause });
}

/** The engine's own words, without the names it proposes, which stand in the hint. */
function messageOf({ type, name, error_subtype, exception_message = "" }: EngineFailure): string {
  if (error_subtype === "MISSING_ENTRY" && type !== undefined) return `There is no ${type.toLowerCase()} "${name}".`;
  if (error_subtype === "COLUMN_NOT_FOUND") return `There is no column "${name}" here.`;
  if (error_subtype === "SYNTAX_ERROR") return `The SQL cannot be read: ${exception_message}.`;
  const [first = ""] = exception_message.split(/\n+\s*(?:Candidate|Did you mean|LINE \d)/);
  const sentence = first.trim().replace(/\s+/g, " ");
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`;
}

function hintOf({ exception_type, type, name = "", candidates }: EngineFailure): string {
  const near = candidates === undefined ? [] : candidates.split(/,\s*/);
  if (type === "Table") {
    const names = sqlTables().map(({ name }) => name);
    const nearest = near.find((candidate) => names.includes(candidate) && isNear(candidate, name));
    return `${nearest === undefined ? "" : `Did you mean "${nearest}"? `}The tables are ${names.join(", ")}.`;
  }
  const proposal = near.length === 0 ? "" : `Near it ${near.length === 1 ? "is" : "are"} ${near.slice(0, 5).join(", ")}. `;
  if (exception_type === "Conversion") return "See to the values; `try_cast` gives null for those that do not fit.";
  // Only these speak of names.
  if (exception_type !== "Catalog" && exception_type !== "Binder") return "It is the SQL of DuckDB (duckdb.org/docs).";
  return `${proposal}\`dateline sql DATASET --tables\` lists tables and columns.`;
}

/** The engine proposes something for every name; half of the pairs of letters are the least that a slip has in common with what was meant. */
function isNear(candidate: string, name: string): boolean {
  const pairs = [...candidate].slice(1).map((_, index) => candidate.slice(index, index + 2));
  return pairs.filter((pair) => name.toLowerCase().includes(pair)).length >= pairs.length / 2;
}

function placeAt(sql: string, bytesBefore: number): TextPlace {
  const before = new TextDecoder().decode(new TextEncoder().encode(sql).subarray(0, bytesBefore));
  const lines = before.split("\n");
  const column = (lines.at(-1) ?? "").length + 1;
  return { line: lines.length, column, text: sql.split("\n")[lines.length - 1] ?? "" };
}
