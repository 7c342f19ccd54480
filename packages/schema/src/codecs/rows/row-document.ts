import type { Actor } from "../../actor.js";
import type { SourceDocument } from "../../document.js";
import { DatelineError } from "../../errors.js";
import { type DocumentId, toId } from "../../id.js";
import type { Issue } from "../../issue.js";
import type { EventReport } from "../../model.js";
import { csvHeader } from "../csv/csv-table.js";
import { type CsvRow, readCsv } from "../csv/read-csv.js";
import { sha256 } from "../sha256.js";
import type { RowFormat } from "./row-format.js";
import { documentIdOf, toReport } from "./row-report.js";
import type { RowNote, RowReader } from "./row-values.js";
import { viewRow } from "./row-view.js";

/** The records of one row. */
export interface RowRecords {
  document: SourceDocument;
  actors: Actor[];
  /** One, or none where the row lacks what an account needs. */
  reports: EventReport[];
  issues: Issue[];
}

/** Where a row stands among others. */
export interface RowPlace {
  path: string;
  /** Which row of its file, from 1. */
  ordinal: number;
  /** Returns the id of a document of these bytes, by their digest; the same bytes may come again. */
  idOf(digest: string): DocumentId;
}

/**
 * Returns the records of a row: its document is the header's line and its own, so that every value can quote its cell and all can be read again from the document alone.
 * The same text gives the same records.
 */
export function rowRecords(format: RowFormat, text: string, { path, ordinal, idOf }: RowPlace): RowRecords | undefined {
  const [header, row] = [...readCsv(text, { maxLength: Number.POSITIVE_INFINITY })];
  if (header === undefined || row === undefined || row.fault !== undefined) return undefined;
  const digest = sha256(text);
  const id = idOf(digest);
  const offset = text.length - row.text.length;
  const { name } = csvHeader(header, { required: format.required, format: format.title, path });
  const reader: RowReader = { ...viewRow(name(row.cells), id, text, offset), notes: [] };
  const { title, publisher, published } = format.describe(reader);
  const document: SourceDocument = {
    id,
    path,
    ordinal,
    sha256: digest,
    mediaType: "text/csv",
    language: "und",
    ...(title === undefined ? {} : { title }),
    ...(publisher === undefined ? {} : { publisher }),
    published,
    text,
    blocks: [
      { kind: "header", start: 0, end: header.text.length },
      { kind: "paragraph", start: offset, end: text.length },
    ],
  };
  const told = format.read(reader);
  const reports = told === undefined ? [] : [toReport(format, reader, told)];
  return { document, actors: reports.length === 0 ? [] : format.actors(reader), reports, issues: reader.notes.map((note) => toIssue(note, reader, document)) };
}

/** Returns the records of a document that {@link rowRecords} made, from its text alone. Nothing where it cannot be read so. */
export function rereadRow(format: RowFormat, { id, text, path, ordinal = 1 }: SourceDocument): RowRecords | undefined {
  try {
    return rowRecords(format, text, { path, ordinal, idOf: () => id });
  } catch (error) {
    // A document of another shape is none of this format's.
    if (error instanceof DatelineError) return undefined;
    throw error;
  }
}

/** Returns the same records with the ids that they have where their bytes come for the n-th time, n from 1. */
export function renumberRow(format: RowFormat, document: SourceDocument, repeat: number): RowRecords | undefined {
  return rereadRow(format, { ...document, id: documentIdOf(document.sha256, repeat) });
}

function toIssue({ code, column, message, hint }: RowNote, row: RowReader, { id, ordinal }: SourceDocument): Issue {
  const cell = row.words(column);
  const told = `Row ${ordinal}: ${message}`;
  return {
    id: toId("issue", sha256(`${id}/${code}/${column}/${told}`)),
    code,
    stage: "read",
    documentId: id,
    ...(cell === undefined ? {} : { start: cell.start, end: cell.end }),
    message: told,
    hint,
  };
}

/** Returns the issue of a row that cannot be read, and so is no document. */
export function badRow(path: string, ordinal: number, { line, fault }: Pick<CsvRow, "line" | "fault">): Issue {
  const message = `Row ${ordinal} (line ${line}) cannot be read: ${fault}.`;
  const hint = "Mend the row in the file, or take it out.";
  return { id: toId("issue", sha256(`${path}/import/bad-row/${message}`)), code: "import/bad-row", stage: "read", path, message, hint };
}
