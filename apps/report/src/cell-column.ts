import type { Evidence, SourceDocument } from "@dateline/schema";
import { readCsv } from "@dateline/schema/codecs";

/** Returns the name of the column that evidence is a cell of; undefined where its document is no row of a table. */
export function columnOf({ start }: Pick<Evidence, "start">, { mediaType, text }: Pick<SourceDocument, "mediaType" | "text">): string | undefined {
  if (mediaType !== "text/csv") return undefined;
  const [header, row] = [...readCsv(text)];
  if (header === undefined || row === undefined) return undefined;
  const within = start - (text.length - row.text.length);
  const at = row.cells.findIndex((cell) => cell.start <= within && within < cell.end);
  return header.cells[at]?.value;
}
