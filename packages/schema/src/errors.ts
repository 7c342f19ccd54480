/** Every code that a thrown {@link DatelineError} may carry. One list, so that a code means one thing in all packages. */
export type DatelineErrorCode =
  | "usage"
  | "input/not-found"
  | "input/unreadable"
  | "input/empty"
  | "input/binary"
  | "input/too-large"
  | "input/encoding"
  | "input/no-documents"
  | "input/unsupported"
  | "data/invalid"
  | "dataset/not-found"
  | "dataset/not-a-dataset"
  | "dataset/newer-version"
  | "dataset/invalid-record"
  | "dataset/unrelated"
  | "dataset/write-failed"
  | "dataset/locked"
  | "event/unknown"
  | "correction/unknown"
  | "correction/invalid"
  | "sql/failed"
  | "sql/refused"
  | "sql/limit"
  | "notebook/invalid"
  | "notebook/cell-failed"
  | "notebook/conflict"
  | "chart/invalid"
  | "report/invalid"
  | "report/unsupported-svg"
  | "report/write-failed"
  | "schema/duplicate"
  | "schema/no-json-schema";

/** A place in a text that a user wrote, such as a query. */
export interface TextPlace {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The line itself. */
  text: string;
}

/** Where it went wrong and how to mend it. */
export interface DatelineErrorOptions extends ErrorOptions {
  /** The file, folder or record at fault, as the user named it. */
  path?: string;
  /** Where in what the user wrote, if it can be told. */
  place?: TextPlace | undefined;
  /** How to mend it, one sentence. */
  hint?: string;
}

/**
 * An error that a user can act on: `message` says what is wrong, `path` where, `hint` how to mend it.
 * Imperfect text is never one of these; it becomes an `Issue` in the result.
 */
export class DatelineError extends Error {
  static {
    DatelineError.prototype.name = "DatelineError";
  }

  readonly code: DatelineErrorCode;
  readonly path: string | undefined;
  readonly place: TextPlace | undefined;
  readonly hint: string | undefined;

  constructor(code: DatelineErrorCode, message: string, options: DatelineErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.path = options.path;
    this.place = options.place;
    this.hint = options.hint;
  }
}
