import { type Module, type Observer, Runtime, type Variable } from "@observablehq/runtime";
import type { CellFault, CellInput, CompiledCell } from "../../src/cells.js";
import { toFault } from "./fault.js";
import { currentOf, type InputElement, inputValues, setInput } from "./input-values.js";

/** One run of a cell, from the moment its inputs are there. A cell that runs again gets a new one. */
export interface CellRun {
  /** Shows a value in the cell's output. */
  show(value: unknown): void;
  /** Writes a line as `console.log` does. */
  print(stream: "stdout" | "stderr", values: readonly unknown[]): void;
  /** The cell's own code is done. What is told of it may come later, after what other cells are at. */
  over(): void;
}

/** Is told what the cells do. */
export interface CellWatcher {
  /** The cell will run: it waits for its inputs. */
  pending(id: string): void;
  /** The cell's own code begins. */
  begin(id: string): CellRun;
  /** The cell's latest run is over; `fault` is what stopped it. */
  end(id: string, fault: CellFault | undefined): void;
  /** A name that the cell defines has a value. Where nobody listens, names that no cell uses are not looked at. */
  defined?(id: string, name: string, value: unknown): void;
}

/** Lets a cell's code begin, now or when its turn comes, and returns what it returns. */
export type TakeTurn = (begin: () => unknown) => unknown;

/** Makes the program of a cell a function of its parameters. `id` names it in the steps of errors. */
export type Evaluate = (code: string, id: string) => (...parameters: unknown[]) => Promise<Record<string, unknown>>;

/** How a host runs cells, where it does not as the page does. */
export interface RuntimeOptions {
  /** Makes cells wait for their turn. Without it, cells that need nothing of one another run side by side. */
  takeTurn?: TakeTurn;
  evaluate?: Evaluate;
  /** Whether a value that changes over time is its first for good: nobody is there to see it change. */
  isStill?: boolean;
}

/** Cells that run when what they use has changed, and only then. */
export interface CellRuntime {
  /** Makes the cells run as they now are. All are defined before the first runs, so that their order does not matter. */
  define(cells: readonly { id: string; compiled: CompiledCell }[]): void;
  remove(id: string): void;
  /** Returns the value of a name as it stands. Rejects where there is none. */
  value(name: string): Promise<unknown>;
}

interface LiveCell {
  own: Variable;
  inputs: readonly CellInput[];
  outputs: Map<string, Variable>;
  /** A cell that was removed has nothing more to say. */
  isRemoved: boolean;
}

/** What the cells of one runtime share. */
interface Surroundings extends Required<RuntimeOptions> {
  module: Module;
  watcher: CellWatcher;
}

/** Returns a runtime over the names in `scope`, each a function that gives its value (or a generator of its values over time). */
export function startCellRuntime(scope: Readonly<Record<string, () => unknown>>, watcher: CellWatcher, options: RuntimeOptions = {}): CellRuntime {
  const module = new Runtime(scope, browserGlobal).module();
  const around: Surroundings = { takeTurn: (begin) => begin(), evaluate: evaluateHere, isStill: false, ...options, module, watcher };
  const cells = new Map<string, LiveCell>();
  return {
    define(changed) {
      for (const { id, compiled } of changed) {
        const cell = cells.get(id) ?? newCell(module, id, watcher, scope);
        cells.set(id, cell);
        defineCell(id, cell, compiled, around);
      }
    },
    remove(id) {
      const cell = cells.get(id);
      if (cell === undefined) return;
      cells.delete(id);
      cell.isRemoved = true;
      for (const variable of cell.outputs.values()) variable.delete();
      cell.own.delete();
    },
    async value(name) {
      let variable: Variable | undefined;
      try {
        return await new Promise((fulfilled, rejected) => {
          variable = module.variable({ fulfilled, rejected }).define(null, [name], (value: unknown) => value);
        });
      } finally {
        variable?.delete();
      }
    },
  };
}

function newCell(module: Module, id: string, watcher: CellWatcher, scope: Readonly<Record<string, unknown>>): LiveCell {
  const tell = (say: () => void) => {
    if (!cell.isRemoved) say();
  };
  const observer = {
    pending: () => tell(() => watcher.pending(id)),
    fulfilled: () => tell(() => watcher.end(id, undefined)),
    rejected: (error: unknown) => tell(() => watcher.end(id, toFault(error, id, cell.inputs, scope))),
  };
  const cell: LiveCell = { own: module.variable(observer), inputs: [], outputs: new Map(), isRemoved: false };
  return cell;
}

function defineCell(id: string, cell: LiveCell, compiled: CompiledCell, around: Surroundings): void {
  const { module, watcher, takeTurn } = around;
  const ownName = `cell ${id}`;
  if ("error" in compiled) {
    // Its names stay, so that the cells that use them say what they wait for.
    cell.own.define(ownName, [], () => {
      watcher.begin(id);
      throw Object.assign(new Error(compiled.error.message), { fault: compiled.error });
    });
    return;
  }
  cell.inputs = compiled.inputs;
  cell.own.define(
    ownName,
    compiled.inputs.map(({ name }) => name),
    (...inputs: never[]) => takeTurn(() => run(id, compiled.code, inputs, around)),
  );
  for (const [name, variable] of cell.outputs) {
    if (compiled.outputs.includes(name)) continue;
    variable.delete();
    cell.outputs.delete(name);
  }
  for (const name of compiled.outputs) {
    if (cell.outputs.has(name)) continue;
    cell.outputs.set(
      name,
      module.variable(valueObserver(id, name, watcher)).define(name, [ownName], (exported: Readonly<Record<string, unknown>>) => exported[name]),
    );
  }
}

/** Puts what a generator gives first in the place of each generator. */
async function still(exported: Readonly<Record<string, unknown>>): Promise<Record<string, unknown>> {
  const firsts = Object.entries(exported).map(async ([name, value]) => [name, await firstOf(value)] as const);
  return Object.fromEntries(await Promise.all(firsts));
}

async function firstOf(value: unknown): Promise<unknown> {
  if (typeof value !== "object" || value === null || !("next" in value) || typeof value.next !== "function") return value;
  const { value: first }: IteratorResult<unknown> = await value.next();
  return first;
}

// Running cells is what this is for. It is done where there is nothing to be had: in a sandboxed frame.
const evaluateHere: Evaluate = (code, id) =>
  // biome-ignore lint/security/noGlobalEval: see above.
  // biome-ignore lint/complexity/noCommaOperator: an indirect call, so that the cell sees no name of ours.
  (0, eval)(`${code}\n//# sourceURL=${id}.ts`) as ReturnType<Evaluate>;

function valueObserver(id: string, name: string, watcher: CellWatcher): Observer | undefined {
  return watcher.defined === undefined ? undefined : { fulfilled: (value) => watcher.defined?.(id, name, value) };
}

function run(id: string, code: string, inputs: readonly unknown[], { watcher, evaluate, isStill }: Surroundings): unknown {
  const current = watcher.begin(id);
  const print =
    (stream: "stdout" | "stderr") =>
    (...values: unknown[]) =>
      current.print(stream, values);
  const [out, err] = [print("stdout"), print("stderr")];
  const console = { log: out, info: out, debug: out, warn: err, error: err };
  const showLast = (value: unknown) => {
    if (value !== undefined) current.show(value);
  };
  const cell = evaluate(code, id);
  const display = (value: unknown) => {
    current.show(value);
    return value;
  };
  const view = (input: InputElement, given?: unknown) => {
    if (given !== undefined) setInput(input, given);
    current.show(input);
    // Where nobody is there to choose, what stands is chosen.
    return isStill ? currentOf(input) : inputValues(input);
  };
  const exported = cell(display, view, console, showLast, ...inputs);
  // Where nothing is waited for, all has been done by the time the promise is there.
  if (/\bawait\b/.test(code)) exported.then(current.over, current.over);
  else current.over();
  return isStill ? exported.then(still) : exported;
}

/** What the browser calls by this name. What cannot be looked at here, as `localStorage` and the page around the frame, is no name for cells. */
function browserGlobal(name: string): unknown {
  try {
    const value = name in globalThis ? (globalThis as Record<string, unknown>)[name] : undefined;
    // The runtime looks for a generator in every value; another origin's window throws at that.
    if (typeof value === "object" && value !== null) void Reflect.get(value, "next");
    if (value !== undefined || name in globalThis) return value;
  } catch (cause) {
    throw new ReferenceError(`${name} is not defined`, { cause });
  }
  throw new ReferenceError(`${name} is not defined`);
}
