import type { CellFailure } from "@dateline/notebook";
import { plainText, wrapText } from "./wrap-text.js";

/** Returns what stopped a cell of a notebook, as the terminal shows it: where it stands, and what is wrong. */
export function cellFailureText({ number, line, name, message }: CellFailure): string {
  const where = `Cell ${number}${line === undefined ? "" : `, line ${line}`}`;
  return wrapText(plainText(`${where}: ${name}: ${message}`), { first: "Error: ", rest: "       " });
}
