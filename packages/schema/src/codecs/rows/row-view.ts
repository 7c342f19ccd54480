import type { Evidence } from "../../evidence.js";
import type { DocumentId } from "../../id.js";
import type { NamedCells } from "../csv/csv-table.js";

/** Words of a cell as they stand in the document of their row, and what they say. */
export interface CellWords {
  /** The slice of the document's text. */
  text: string;
  /** The same without the doubling of quotes. */
  name: string;
  start: number;
  end: number;
}

/** A row as it stands in its document: its cells by the names of their columns, and what it takes to quote them. */
export interface RowView {
  documentId: DocumentId;
  /** What a cell says, without space around it; empty for a blank one and for a column that the file lacks. */
  value(column: string): string;
  /** The words of a cell, unless it is blank or its column lacking. */
  words(column: string): CellWords | undefined;
  /** The entries of a cell that holds a list. */
  entries(column: string, separator?: string): CellWords[];
  /** The cells as evidence, blank ones left out. */
  evidence(...columns: readonly string[]): Evidence[];
}

/** Returns the view of a row whose text stands at an offset of a document's text. */
export function viewRow(cells: NamedCells, documentId: DocumentId, text: string, offset: number): RowView {
  const slice = (from: number, to: number): CellWords | undefined => {
    const raw = text.slice(from, to);
    const trimmed = raw.trim();
    if (trimmed === "") return undefined;
    const start = from + raw.indexOf(trimmed);
    return { text: trimmed, name: trimmed.replaceAll('""', '"'), start, end: start + trimmed.length };
  };
  const words = (column: string) => {
    const cell = cells.cell(column);
    if (cell === undefined) return undefined;
    const found = slice(offset + cell.start, offset + cell.end);
    return found === undefined ? undefined : { ...found, name: cells.value(column) };
  };
  return {
    documentId,
    value: cells.value,
    words,
    entries(column, separator = ";") {
      const cell = cells.cell(column);
      if (cell === undefined) return [];
      let from = offset + cell.start;
      return text
        .slice(from, offset + cell.end)
        .split(separator)
        .flatMap((part) => {
          const found = slice(from, from + part.length);
          from += part.length + separator.length;
          return found ?? [];
        });
    },
    evidence: (...columns) =>
      columns.flatMap((column) => {
        const found = words(column);
        return found === undefined ? [] : [{ documentId, start: found.start, end: found.end, quote: found.text }];
      }),
  };
}
