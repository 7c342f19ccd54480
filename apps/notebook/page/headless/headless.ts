import type { RunMessage, RunRequest } from "../../src/run/messages.js";
import { startCellRuntime } from "../frame/cell-runtime.js";
import { collectOutputs } from "../frame/collect.js";
import { notebookScope } from "../frame/scope.js";

/** Runs the cells in this window, each once, and tells what they show. The same code runs them in the page. */
function runCells(request: RunRequest, tell: (message: RunMessage) => void): void {
  const waiting = new Set(request.cells.map(({ id }) => id));
  const layout = { current: { width: request.width, dark: false }, changed: () => new Promise<void>(() => {}) };
  const watcher = collectOutputs(document, {
    pending: () => {},
    begin: (id) => tell({ type: "begin", id }),
    shown: () => {},
    end(id, outputs, fault) {
      // A generator goes on for ever; its first value is what is kept.
      if (!waiting.delete(id)) return;
      tell({ type: "end", id, outputs, ...(fault === undefined ? {} : { fault }) });
      if (waiting.size === 0) tell({ type: "idle" });
    },
  });
  if (waiting.size === 0) tell({ type: "idle" });
  // One after another, so that a cell which never ends is known for certain.
  let last: Promise<unknown> = Promise.resolve();
  const takeTurn = (begin: () => unknown) => {
    last = last.then(begin, begin);
    return last;
  };
  startCellRuntime(notebookScope(request.dataset, layout), watcher, takeTurn).define(request.cells);
}

// How the world outside this window starts a run: in text, since objects of one world are strange in the other.
Object.assign(globalThis, {
  datelineRun: (request: string, tell: (message: string) => void) => runCells(JSON.parse(request) as RunRequest, (message) => tell(JSON.stringify(message))),
});
