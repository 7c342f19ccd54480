import { type FromFrame, frameReady, type ToFrame } from "../protocol.js";
import { type CellRuntime, startCellRuntime } from "./cell-runtime.js";
import { collectOutputs } from "./collect.js";
import { layoutOf } from "./layout.js";
import { outputBoxes } from "./output-boxes.js";
import { notebookScope } from "./scope.js";
import { showStored } from "./stored.js";

// The policy of this document allows no request; these would go around it.
for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection", "WebTransport"]) Reflect.deleteProperty(globalThis, name);

window.addEventListener(
  "message",
  (event) => {
    const [port] = event.ports;
    if (event.source === window.parent && port !== undefined) serve(port);
  },
  { once: true },
);
window.parent.postMessage(frameReady, "*");

function serve(port: MessagePort): void {
  // Cells may change what `postMessage` of every port does; ours is taken before they run.
  const post = port.postMessage.bind(port);
  const tell = (message: FromFrame) => post(message);
  const boxes = outputBoxes(tell);
  const layout = layoutOf();
  let runtime: CellRuntime | undefined;
  const start = (message: Extract<ToFrame, { type: "start" }>) => {
    const watcher = collectOutputs(document, {
      pending: (id) => tell({ type: "pending", id }),
      begin: (id) => boxes.begin(id),
      shown: (id, { element }) => boxes.add(id, element),
      end(id, outputs, fault) {
        boxes.end(id);
        // What a cell shows is strings by now; other kinds of output only come from files.
        tell({
          type: "done",
          id,
          outputs: outputs as Extract<FromFrame, { type: "done" }>["outputs"],
          fitting: layout.isFitting(),
          ...(fault === undefined ? {} : { fault }),
        });
      },
    });
    runtime = startCellRuntime(notebookScope(message.dataset, layout), watcher);
  };
  // What an input makes run again is what the user asked for.
  document.addEventListener("input", () => layout.isAsked(), true);
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data.type === "start") start(data);
    else if (data.type === "define") {
      layout.isAsked();
      runtime?.define(data.cells);
    } else if (data.type === "remove") {
      runtime?.remove(data.id);
      boxes.remove(data.id);
    } else if (data.type === "stored") {
      boxes.replace(data.id, showStored(data.outputs));
    } else {
      boxes.place(data.slots);
      layout.set(data.slots[0]?.width, data.dark);
    }
  };
}
