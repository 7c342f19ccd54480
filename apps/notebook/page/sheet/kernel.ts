import { type PlacedCell, refuseDuplicates } from "../../src/cells/duplicates.js";
import type { CellFault, CompiledCell } from "../../src/cells.js";
import type { CodeCell, Output } from "../../src/notebook.js";
import type { CompileAnswer } from "../../src/server/api.js";
import type { FromFrame, ToFrame } from "../protocol.js";
import { ask } from "./ask.js";
import { kindOf } from "./cell-kind.js";

/** What a run of a cell came to. */
export interface RunEnd {
  outputs: Output[];
  fault: CellFault | undefined;
  /** The cell ran again only to fit the page: nothing that the file keeps has changed. */
  fitting: boolean;
  /** How long its own code took, in milliseconds. */
  ms: number;
}

/** Is told what becomes of cells. */
export interface KernelWatcher {
  pending(id: string): void;
  done(id: string, end: RunEnd): void;
}

/** Runs cells, wherever that is. */
export interface Kernel {
  /**
   * Runs the cells, those that they need and that have not run yet, and then all that depend on them. `order` is every code cell, in order.
   * Where the notebook is lazy, what depends on them rests instead: returns its ids.
   */
  run(ids: readonly string[], order: readonly CodeCell[], isLazy: boolean): Promise<readonly string[]>;
  /** Forgets a cell; those that used it are told. */
  remove(id: string, order: readonly CodeCell[]): Promise<void>;
  hear(message: Extract<FromFrame, { type: "pending" | "done" }>): void;
  /** Forgets everything, for a frame that begins anew. */
  reset(): void;
}

interface Known {
  source: string;
  compiled: CompiledCell;
}

/** Returns the kernel over the frame: the server makes sources ready, the frame runs them. */
export function frameKernel(tell: (message: ToFrame) => void, watcher: KernelWatcher): Kernel {
  const compiled = new Map<string, Known>();
  /** As the frame has them. */
  const live = new Map<string, Known>();
  const place = async (ids: readonly string[], order: readonly CodeCell[]): Promise<PlacedCell[]> => {
    // What SQL comes to depends on the dataset, and is asked anew whenever the cell is run.
    const changed = order.filter((cell) => compiled.get(cell.id)?.source !== cell.source || (kindOf(cell) === "sql" && ids.includes(cell.id)));
    if (changed.length > 0) {
      const { cells } = await ask<CompileAnswer>("POST", "/api/compile", { cells: changed.map(({ id, source, metadata }) => ({ id, source, metadata })) });
      for (const [index, cell] of cells.entries()) compiled.set(cell.id, { source: changed[index]?.source ?? "", compiled: cell.compiled });
    }
    return refuseDuplicates(order.flatMap(({ id }) => [{ id, compiled: compiled.get(id)?.compiled ?? { inputs: [], outputs: [], code: "" } }]));
  };
  const define = async (ids: readonly string[], order: readonly CodeCell[], isLazy = false) => {
    const placed = await place(ids, order);
    const wanted = withNeeded(ids, placed, (id) => live.has(id));
    const resting = isLazy ? [...withDependents(wanted, placed)].filter((id) => live.has(id) && !wanted.has(id)) : [];
    for (const id of resting) live.delete(id);
    if (resting.length > 0) tell({ type: "rest", ids: resting });
    const cells = placed.filter((cell) => wanted.has(cell.id) || isOtherNow(cell, order, live.get(cell.id)));
    for (const cell of cells) live.set(cell.id, { source: order.find(({ id }) => id === cell.id)?.source ?? "", compiled: cell.compiled });
    if (cells.length > 0) tell({ type: "define", cells });
    return resting;
  };
  return {
    run: define,
    async remove(id, order) {
      compiled.delete(id);
      if (!live.delete(id)) return;
      tell({ type: "remove", id });
      await define([], order);
    },
    hear(message) {
      if (message.type === "pending") watcher.pending(message.id);
      else watcher.done(message.id, { outputs: message.outputs, fault: message.fault && toFault(message.fault), fitting: message.fitting, ms: message.ms });
    },
    reset: () => live.clear(),
  };
}

/** The cells asked for and, step by step, those that define what they use and are not live yet. */
function withNeeded(ids: readonly string[], placed: readonly PlacedCell[], isLive: (id: string) => boolean): ReadonlySet<string> {
  const homes = new Map(placed.flatMap(({ id, compiled }) => ("error" in compiled ? [] : compiled.outputs.map((name) => [name, id] as const))));
  const wanted = new Set(ids);
  for (const id of wanted) {
    const cell = placed.find((other) => other.id === id);
    if (cell === undefined || "error" in cell.compiled) continue;
    for (const { name } of cell.compiled.inputs) {
      const home = homes.get(name);
      if (home !== undefined && !isLive(home)) wanted.add(home);
    }
  }
  return wanted;
}

/** The cells given and, step by step, those that use what they define. */
function withDependents(ids: ReadonlySet<string>, placed: readonly PlacedCell[]): ReadonlySet<string> {
  const reached = new Set(ids);
  for (const id of reached) {
    const names = placed.flatMap((cell) => (cell.id === id && !("error" in cell.compiled) ? cell.compiled.outputs : []));
    for (const { id: other, compiled } of placed) {
      if (!("error" in compiled) && compiled.inputs.some(({ name }) => names.includes(name))) reached.add(other);
    }
  }
  return reached;
}

/** Whether a cell that nobody touched means something else now, since a name that had two homes has one, or the other way round. */
function isOtherNow(cell: PlacedCell, order: readonly CodeCell[], known: Known | undefined): boolean {
  const source = order.find(({ id }) => id === cell.id)?.source;
  return known !== undefined && known.source === source && "error" in known.compiled !== "error" in cell.compiled;
}

function toFault(fault: NonNullable<Extract<FromFrame, { type: "done" }>["fault"]>): CellFault {
  const { name, message, line, trace } = fault;
  return { name, message, ...(line === undefined ? {} : { line }), ...(trace === undefined ? {} : { trace }) };
}
