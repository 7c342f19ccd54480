import type { CellFault } from "../../src/cells.js";
import type { Output } from "../../src/notebook.js";
import type { CellRun, CellWatcher } from "./cell-runtime.js";
import { inspect } from "./inspect.js";
import { type Shown, show, showPrinted } from "./show.js";

/** Is told what the cells show, whole after each run and piece by piece as it comes. */
export interface OutputHost {
  pending(id: string): void;
  /** The cell's code begins: what it showed before is out of date. */
  begin(id: string): void;
  /** The cell shows one thing more. */
  shown(id: string, shown: Shown): void;
  /** The cell's own code is done, in time to say how long it took. */
  over?(id: string): void;
  /** The run is over; `outputs` is what the file keeps. */
  end(id: string, outputs: Output[], fault: CellFault | undefined): void;
  /** A name that the cell defines has a value. */
  defined?(id: string, name: string, value: unknown): void;
}

/** Returns a watcher that gathers what cells show and print into notebook outputs. What an outdated run shows is dropped. */
export function collectOutputs(document: Document, host: OutputHost): CellWatcher {
  const gathered = new Map<string, Output[]>();
  return {
    ...(host.defined === undefined ? {} : { defined: host.defined }),
    pending(id) {
      gathered.delete(id);
      host.pending(id);
    },
    begin(id): CellRun {
      const outputs: Output[] = [];
      gathered.set(id, outputs);
      host.begin(id);
      const add = (shown: Shown) => {
        if (gathered.get(id) !== outputs) return;
        for (const output of shown.outputs) append(outputs, output);
        host.shown(id, shown);
      };
      return {
        show: (value) => add(show(value, document)),
        over: () => host.over?.(id),
        print: (stream, values) => add(showPrinted(stream, `${values.map(inspect).join(" ")}\n`, document)),
      };
    },
    end(id, fault) {
      const outputs = gathered.get(id);
      // What a cell needs may fail before its own code begins: then what it showed before is out of date all the same.
      if (outputs === undefined) host.begin(id);
      host.end(id, outputs ?? [], fault);
    },
  };
}

/** Lines printed one after another are one output, as Jupyter keeps them. */
function append(outputs: Output[], output: Output): void {
  const last = outputs.at(-1);
  if (last?.output_type === "stream" && output.output_type === "stream" && last.name === output.name) last.text += output.text;
  else outputs.push(output);
}
