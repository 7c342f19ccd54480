import type { CellFault } from "../../src/cells.js";
import type { Output } from "../../src/notebook.js";
import { element } from "./element.js";

/** Returns what stopped a cell: the message in plain words with its line, the steps folded beneath. */
export function faultView(fault: CellFault, goToLine: (line: number) => void): HTMLElement {
  const message = element("p", { class: "message" }, ...withCode(stopped(fault.message)), " ");
  if (fault.line !== undefined) {
    const { line } = fault;
    const link = element("button", { type: "button", class: "line" }, `Line ${line}`);
    link.addEventListener("click", () => goToLine(line));
    message.append(link);
  }
  const view = element("div", { class: "fault", role: "alert" }, message);
  const steps = [`${fault.name}: ${fault.message}`, ...(fault.trace ?? [])];
  view.append(element("details", {}, element("summary", {}, "Details"), element("pre", {}, steps.join("\n"))));
  return view;
}

/** Returns the fault that a file kept of an earlier run, if it did. */
export function storedFault(outputs: readonly Output[]): CellFault | undefined {
  const error = outputs.find((output) => output.output_type === "error");
  if (error === undefined) return undefined;
  // Other kernels colour their tracebacks for terminals.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is how a terminal's colours begin.
  const trace = error.traceback.map((step) => step.replace(/\u001b\[[\d;]*m/g, ""));
  const line = /\(line (\d+)\)$/.exec(trace[0] ?? "")?.[1];
  return { name: error.ename, message: error.evalue, trace: trace.slice(1), ...(line === undefined ? {} : { line: Number(line) }) };
}

function stopped(message: string): string {
  return /[.!?]$/.test(message) ? message : `${message}.`;
}

/** Names stand between backticks. */
function withCode(text: string): (Node | string)[] {
  return text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));
}
