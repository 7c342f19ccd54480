import { type RecordOf, readRecords, selectRecords } from "@dateline/dataset";
import { needOf } from "./read-value.js";
import type { ValueContext } from "./value-reader.js";

/** Returns what the value of a field, written in words, can be understood by: of places those of that name, and actors; nothing where no words are read so. */
export async function readKnown(dir: string, field: string, written: string): Promise<ValueContext["dataset"]> {
  const need = needOf(field);
  if (need === "actors") return { ...nothing, actors: await readRecords(dir, "actors") };
  if (need === undefined) return nothing;
  const name = `"name":${JSON.stringify(written.trim())}`.toLowerCase();
  const isNamed = (line: string) => line.toLowerCase().includes(name);
  const mentions: RecordOf<"mentions">[] = [];
  for await (const mention of selectRecords(dir, "mentions", isNamed)) mentions.push(mention);
  const reports: RecordOf<"reports">[] = [];
  for await (const report of selectRecords(dir, "reports", isNamed)) reports.push(report);
  return { mentions, reports, actors: [] };
}

const nothing = { mentions: [], reports: [], actors: [] };
