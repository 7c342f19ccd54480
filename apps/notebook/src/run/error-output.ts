import type { CellFault } from "../cells.js";
import type { Output } from "../notebook.js";

/** Returns what stopped a cell as nbformat keeps it; the traceback's first line is the message, and the steps follow. */
export function errorOutput(fault: CellFault): Output {
  const place = fault.line === undefined ? "" : ` (line ${fault.line})`;
  return { output_type: "error", ename: fault.name, evalue: fault.message, traceback: [`${fault.name}: ${fault.message}${place}`, ...(fault.trace ?? [])] };
}
