import { readFileSync } from "node:fs";

/** Pieces that mean something in each format, for inputs to be made of; `hostile` are those that harm many a reader. */
export const tokens =
  /** @type {Record<"hostile" | "text" | "html" | "xml" | "mail" | "json-lines" | "markdown" | "pdf" | "notebook" | "cell-html" | "dataset" | "dispatch" | "codec" | "sql" | "sql-shapes", string[]>} */ (
    JSON.parse(readFileSync(new URL("tokens.json", import.meta.url), "utf8"))
  );
