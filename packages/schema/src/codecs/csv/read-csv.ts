import { DatelineError } from "../../errors.js";
import { withFormulas } from "./formula.js";

/** A cell of a row: what it says, and where its words stand in the row's text. */
export interface CsvCell {
  /** Without quotes, and without the apostrophe of a text that would be a formula. */
  value: string;
  /** First code unit of its words in the text of the row, inside the quotes. */
  start: number;
  /** One past the last. */
  end: number;
}

/** A row as it stands in a file. */
export interface CsvRow {
  /** The line that it begins on, from 1. */
  line: number;
  /** The row as it stands, without its line end; empty where it was too long to be kept. */
  text: string;
  cells: readonly CsvCell[];
  /** What is wrong with the row, as a clause, where something is. */
  fault?: string;
}

/** Reads CSV that comes in pieces. */
export interface CsvReader {
  /** Returns the rows that are whole with this piece. */
  read(piece: string): CsvRow[];
  /** Returns the last row, if there is one without a line end. Throws `data/invalid` where a quote was opened and never closed. */
  end(): CsvRow[];
}

/** How a CSV file is read. */
export interface CsvOptions {
  /** The file, for messages. */
  path?: string | undefined;
  /** Rows of more code units are not kept; 1 MiB by default. */
  maxLength?: number;
}

const byteOrderMark = "\uFEFF";
/** Where a quote may open or close, a cell or a line end. */
const marks = /[",\n]/g;

/**
 * Returns a reader of CSV (RFC 4180; lines may end in LF, cells may hold line ends, a byte order mark is passed over). Lines that are empty are no rows. A row that cannot be
 * read, since it is too long, holds NUL or goes on after a closing quote, is handed over with its `fault`, and the next ones are read. No more than one row is held.
 */
export function csvReader({ path, maxLength = 1 << 20 }: CsvOptions = {}): CsvReader {
  const quotes = quoteState();
  let pending = "";
  let isTooLong = false;
  let isStart = true;
  let offset = 0;
  let line = 1;
  let lineOfRow = 1;
  let lineOfQuote = 1;

  const keep = (text: string) => {
    if (isTooLong) return;
    pending += text;
    if (pending.length <= maxLength) return;
    isTooLong = true;
    pending = "";
  };
  const finish = (): CsvRow[] => {
    const row = isTooLong ? tooLong(lineOfRow, maxLength) : toRow(pending.endsWith("\r") ? pending.slice(0, -1) : pending, lineOfRow);
    pending = "";
    isTooLong = false;
    lineOfRow = line;
    return row.text === "" && row.fault === undefined ? [] : [row];
  };
  return {
    read(piece) {
      const text = isStart && piece.startsWith(byteOrderMark) ? piece.slice(1) : piece;
      isStart &&= piece === "";
      const rows: CsvRow[] = [];
      let from = 0;
      for (const { 0: mark, index } of text.matchAll(marks)) {
        if (mark === "\n") line += 1;
        if (quotes.pass(mark, offset + index)) lineOfQuote = line;
        if (mark !== "\n" || quotes.isOpen()) continue;
        keep(text.slice(from, index));
        from = index + 1;
        rows.push(...finish());
      }
      keep(text.slice(from));
      offset += text.length;
      return rows;
    },
    end() {
      if (quotes.isOpen()) throw unclosed(lineOfQuote, path);
      return pending === "" && !isTooLong ? [] : finish();
    },
  };
}

/** Follows whether a quote is open: it opens at the start of a cell only, and two in a quoted cell stand for one. */
function quoteState() {
  let isOpen = false;
  let cellStart = 0;
  let closedAt = -1;
  return {
    isOpen: () => isOpen,
    /** Takes the mark at an offset, and returns whether it is a quote that opens a cell. */
    pass(mark: string, at: number): boolean {
      if (isOpen) {
        if (mark !== '"') return false;
        isOpen = false;
        closedAt = at;
        return false;
      }
      if (mark !== '"') cellStart = at + 1;
      else isOpen = at === cellStart || (closedAt !== -1 && at === closedAt + 1);
      return isOpen && at === cellStart;
    },
  };
}

/** Pieces of this length keep a generator from handing over a whole file at once. */
const pieceLength = 1 << 16;

/** Yields the rows of a text of CSV, as {@link csvReader} reads them. */
export function* readCsv(text: string, options: CsvOptions = {}): Generator<CsvRow> {
  const reader = csvReader(options);
  for (const piece of inPieces(text)) yield* reader.read(piece);
  yield* reader.end();
}

/** Yields a text in pieces. */
export function* inPieces(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += pieceLength) yield text.slice(at, at + pieceLength);
}

function toRow(text: string, line: number): CsvRow {
  const cells: CsvCell[] = [];
  let fault = text.includes("\0") ? "it holds a NUL character" : undefined;
  let at = 0;
  while (at <= text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at);
    cells.push(cell);
    at = text[at] === '"' ? cell.end + 1 : cell.end;
    if (at < text.length && text[at] !== ",") {
      fault ??= "a cell goes on after its closing quote";
      at = plainCell(text, at).end;
    }
    at += 1;
  }
  return { line, text, cells, ...(fault === undefined ? {} : { fault }) };
}

function plainCell(text: string, start: number): CsvCell {
  const comma = text.indexOf(",", start);
  const end = comma === -1 ? text.length : comma;
  return { value: withFormulas(text.slice(start, end)), start, end };
}

function quotedCell(text: string, start: number): CsvCell {
  let end = text.indexOf('"', start);
  while (text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end === -1) end = text.length;
  return { value: withFormulas(text.slice(start, end).replaceAll('""', '"')), start, end };
}

function tooLong(line: number, maxLength: number): CsvRow {
  return { line, text: "", cells: [], fault: `it has more than ${maxLength} characters` };
}

function unclosed(line: number, path: string | undefined): DatelineError {
  const hint = 'A quote inside a quoted cell is written twice ("").';
  return new DatelineError("data/invalid", `The quote opened on line ${line} is never closed.`, { ...(path === undefined ? {} : { path }), hint });
}
