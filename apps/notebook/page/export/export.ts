import type { ConflictEvent } from "@dateline/schema";
import type { CellInput, CompiledCell } from "../../src/cells.js";
import type { DatasetText } from "../../src/dataset-text.js";
import { type Evaluate, startCellRuntime } from "../frame/cell-runtime.js";
import { collectOutputs } from "../frame/collect.js";
import { fixedDataset } from "../frame/dataset-source.js";
import { layoutOf } from "../frame/layout.js";
import { enliven } from "../frame/live.js";
import { notebookScope } from "../frame/scope.js";
import type { FromFrame } from "../protocol.js";
import { showEvidence } from "./evidence-dialog.js";
import { save } from "./save.js";

/** A cell as the file carries it: a program already, so that no text is made into one here. */
interface CarriedCell {
  id: string;
  inputs: CellInput[];
  outputs: string[];
  run: ReturnType<Evaluate>;
}

declare global {
  /** Set by the script that the export writes beside this one. */
  var datelineCells: readonly (CarriedCell | { id: string; error: { name: string; message: string } })[];
}

const cells = globalThis.datelineCells;
const programs = new Map(cells.flatMap((cell) => ("run" in cell ? [[cell.id, cell.run] as const] : [])));

const dataset = JSON.parse(document.getElementById("dateline-dataset")?.textContent ?? "{}") as DatasetText;

/** Does what the tools above an output ask for. */
function tell(message: FromFrame): void {
  if (message.type === "download") void save(message);
  if (message.type === "evidence" && "json" in dataset) showEvidence(message.ids, (JSON.parse(dataset.json) as { events?: ConflictEvent[] }).events ?? []);
}

/** Makes the drawings of a file live: cells run, inputs answer, and what each shows takes the place of the picture of it. */
function start(): void {
  const layout = layoutOf();
  const outdated = new Set<string>();
  const boxOf = (id: string) => document.querySelector<HTMLElement>(`.output[data-cell="${id}"]`);
  const clear = (id: string) => {
    if (outdated.delete(id)) boxOf(id)?.replaceChildren();
  };
  const watcher = collectOutputs(document, {
    pending: () => {},
    // What stands is kept until the run shows something or ends.
    begin: (id) => void outdated.add(id),
    shown(id, shown) {
      clear(id);
      boxOf(id)?.append(enliven(shown, tell));
    },
    end(id, _outputs, fault) {
      clear(id);
      if (fault !== undefined) boxOf(id)?.append(faultText(fault));
    },
  });
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const adapt = () => {
    // A page that is not shown yet has no width.
    const width = document.querySelector("main > .output")?.clientWidth || undefined;
    layout.set(width, dark.matches);
  };
  adapt();
  addEventListener("resize", adapt);
  dark.addEventListener("change", adapt);
  const evaluate: Evaluate = (_code, id) => programs.get(id) ?? (() => Promise.reject(new Error("The file carries no program for this cell")));
  startCellRuntime(notebookScope(fixedDataset(dataset), layout), watcher, { evaluate }).define(cells.map(placed));
}

function placed(cell: (typeof cells)[number]): { id: string; compiled: CompiledCell } {
  return "error" in cell
    ? { id: cell.id, compiled: { error: cell.error } }
    : { id: cell.id, compiled: { inputs: cell.inputs, outputs: cell.outputs, code: "" } };
}

function faultText({ name, message, line }: { name: string; message: string; line?: number }): Element {
  const text = document.createElement("pre");
  text.className = "fault";
  text.textContent = `${name}: ${message}${line === undefined ? "" : ` (line ${line})`}`;
  return text;
}

start();
