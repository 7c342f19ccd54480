import { tables } from "./tables.js";

/** Returns the tables whose names stand in a query, as words of any kind: one too many is read for nothing, one too few is read when it is met. */
export function namedTables(sql: string): Set<string> {
  const words = new Set(sql.toLowerCase().match(/[a-z_]+/g));
  return new Set(tables.map(({ name }) => name).filter((name) => words.has(name)));
}
