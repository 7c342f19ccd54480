import type { RunMessage, ToThread } from "../../src/run/messages.js";
import { type CellRuntime, type Evaluate, startCellRuntime } from "../frame/cell-runtime.js";
import { collectOutputs } from "../frame/collect.js";
import { fixedDataset } from "../frame/dataset-source.js";
import { notebookScope } from "../frame/scope.js";
import type { CellWorld, Host } from "./host.js";
import { lookAt } from "./look.js";
import { furnishWindow } from "./window.js";

/** Begins to run cells in this world as it is told to, each once for every change, and tells what they show. The same code runs them in the page. */
function openWorld(host: Host): CellWorld {
  Reflect.deleteProperty(globalThis, "openWorld");
  const fire = furnishWindow(host);
  const { parse, stringify } = JSON;
  const tell = (message: RunMessage) => host.tell(stringify(message));
  const evaluate: Evaluate = (code, id) => {
    // Only now is the cell at work: one that failed before, as for a name that is not defined, never was.
    tell({ type: "begin", id });
    const made = host.evaluate(code, `${id}.ts`);
    if (typeof made !== "function") throw new SyntaxError("The cell cannot be read as a program");
    return made as ReturnType<Evaluate>;
  };
  let runtime: CellRuntime | undefined;
  const read = (name: string) => runtime?.value(name) ?? Promise.reject(new Error("Nothing has run"));
  return {
    receive(text) {
      const message = parse(text) as ToThread;
      if (message.type === "start") runtime = startRuntime(message, tell, evaluate);
      else if (message.type === "define") runtime?.define(message.cells);
      else if (message.type === "remove") runtime?.remove(message.id);
      else void lookAt(message.path, read).then((answer) => tell({ type: "seen", ask: message.ask, answer }));
    },
    fire(timer) {
      try {
        fire(timer);
      } catch {
        // What a cell's own timer throws is no result of the cell; a browser only notes it, too.
      }
    },
  };
}

type Start = Extract<ToThread, { type: "start" }>;

function startRuntime({ dataset, width }: Start, tell: (message: RunMessage) => void, evaluate: Evaluate): CellRuntime {
  const waiting = new Set<string>();
  // A cell may end before those that use it are known to run again.
  const tellIfIdle = () => {
    if (waiting.size === 0) tell({ type: "idle" });
  };
  const layout = { current: { width, dark: false }, changed: () => new Promise<void>(() => {}) };
  const watcher = collectOutputs(document, {
    pending: (id) => void waiting.add(id),
    begin: () => {},
    shown: () => {},
    end(id, outputs, fault) {
      waiting.delete(id);
      // What a cell shows is strings by now; other kinds of output only come from files.
      tell({ type: "end", id, outputs: outputs as Extract<RunMessage, { type: "end" }>["outputs"], ...(fault === undefined ? {} : { fault }) });
      if (waiting.size === 0) setTimeout(tellIfIdle, 0);
    },
  });
  // One after another, so that a cell which never ends is known for certain.
  let last: Promise<unknown> = Promise.resolve();
  const takeTurn = (begin: () => unknown) => {
    last = last.then(begin, begin);
    return last;
  };
  const runtime = startCellRuntime(notebookScope(fixedDataset(dataset), layout), watcher, { takeTurn, evaluate, isStill: true });
  return {
    ...runtime,
    define(cells) {
      for (const { id } of cells) waiting.add(id);
      runtime.define(cells);
    },
    remove(id) {
      waiting.delete(id);
      runtime.remove(id);
    },
  };
}

Object.assign(globalThis, { openWorld });
