import type { SqlTableInfo } from "@dateline/dataset/sql";
import { type Codec, type CodecTable, codecs } from "@dateline/schema/codecs";
import { usageError } from "../option.js";

/** A format that a dataset is exported in. Parquet takes a database to write, and has no codec. */
export interface ExportFormat {
  name: string;
  title: string;
  extension: string;
  codec?: Codec;
}

const parquet: ExportFormat = { name: "parquet", title: "Parquet, the tables of SQL", extension: "parquet" };

/** Every format, those of the schema in their order. */
export const exportFormats: readonly ExportFormat[] = [
  ...codecs.map((codec) => ({ name: codec.name, title: codec.title, extension: codec.extension, codec })),
  parquet,
];

/** Returns the format named, else the one format whose files end as `out` does. Throws `usage` where neither tells. */
export function formatOf(name: string | undefined, out: string | undefined): ExportFormat {
  const meant = name === undefined ? byEnding(out ?? "") : exportFormats.find((format) => format.name === name);
  if (meant !== undefined) return meant;
  const why = out === undefined ? "" : ", and the name of the file does not tell";
  throw usageError(`--format is missing${why}.`, `The formats are ${exportFormats.map((format) => format.name).join(", ")}.`);
}

/** The longest ending counts: `.plover.jsonl` is no plain `.jsonl`. Of formats that end alike none is meant. */
function byEnding(out: string): ExportFormat | undefined {
  const fitting = exportFormats.filter(({ extension }) => out.toLowerCase().endsWith(`.${extension}`));
  const longest = Math.max(...fitting.map(({ extension }) => extension.length));
  const [first, ...others] = fitting.filter(({ extension }) => extension.length === longest);
  return others.length === 0 ? first : undefined;
}

/** Returns the one of a format's tables that is named, else its first. Throws `usage` for one that it does not have. */
export function tableOf<Name extends string>(format: string, tables: readonly Name[], given: string | undefined): Name {
  const found = given === undefined ? tables[0] : tables.find((table) => table === given.toLowerCase());
  if (found !== undefined) return found;
  throw usageError(`${format} has no table "${given}".`, `${tables.length === 1 ? "It has" : "Its tables are"} ${tables.join(", ")}.`);
}

/** Returns the records that a codec needs to write a table. */
export const recordsFor = (codec: Codec, table: CodecTable): ReadonlySet<CodecTable> => new Set([table, ...(codec.reads ?? everyTable)]);

const everyTable: readonly CodecTable[] = ["documents", "actors", "reports", "events", "figures"];

/** Returns the records that a table of SQL is made of. Throws `usage` for one that events have no part in, where events are chosen. */
export function recordsForSql({ name, file }: SqlTableInfo, isChosen: boolean): ReadonlySet<CodecTable> {
  const own = everyTable.find((table) => table === file);
  if (own !== undefined) return new Set([own]);
  if (!isChosen) return new Set();
  throw usageError(`The table ${name} is of no events, and cannot be had of some.`, "Leave out what chooses events, or ask `dateline sql` for the rows.");
}
