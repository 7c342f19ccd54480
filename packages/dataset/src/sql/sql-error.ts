import { DatelineError, type DatelineErrorOptions } from "@dateline/schema";

/** Where in a query something is wrong. */
export interface SqlPlace {
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 code units. */
  column: number;
  /** The line itself. */
  text: string;
}

/** An error of somebody's SQL: it fails, it is refused, or it asks for more than there is. `place` is absent where no place can be told. */
export class SqlError extends DatelineError {
  readonly place: SqlPlace | undefined;

  constructor(
    code: "sql/failed" | "sql/refused" | "sql/limit",
    message: string,
    { place, ...options }: DatelineErrorOptions & { place?: SqlPlace | undefined } = {},
  ) {
    super(code, message, options);
    this.place = place;
  }
}
