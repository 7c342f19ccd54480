import { addFont } from "../add-font.js";
import { type FromFrame, frameReady, type ToFrame } from "../protocol.js";
import { askedDataset } from "./asked-dataset.js";
import { type CellRuntime, startCellRuntime } from "./cell-runtime.js";
import { collectOutputs } from "./collect.js";
import { darkPaperFilter } from "./dark-paper.js";
import { layoutOf } from "./layout.js";
import { enliven } from "./live.js";
import { outputBoxes } from "./output-boxes.js";
import { notebookScope } from "./scope.js";
import { showStored } from "./stored.js";
import { valueKind, valuePreview } from "./value-preview.js";

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
  const dataset = askedDataset((part) => tell({ type: "ask", part }));
  const begun = new Map<string, number>();
  const took = new Map<string, number>();
  const since = (id: string) => performance.now() - (begun.get(id) ?? performance.now());
  let runtime: CellRuntime | undefined;
  const watcher = collectOutputs(document, {
    pending: (id) => tell({ type: "pending", id }),
    begin(id) {
      begun.set(id, performance.now());
      took.delete(id);
      boxes.begin(id);
      tell({ type: "begin", id });
    },
    shown: (id, shown) =>
      boxes.add(
        id,
        enliven(shown, (message) => tell(message.type === "evidence" ? { ...message, cell: id } : message)),
      ),
    over: (id) => void took.set(id, since(id)),
    defined: (id, name, value) => tell({ type: "value", id, name: name.slice(0, 200), kind: valueKind(value), preview: valuePreview(value) }),
    end(id, outputs, fault) {
      boxes.end(id);
      tell({
        type: "done",
        id,
        // What a cell shows is strings by now; other kinds of output only come from files.
        outputs: outputs as Extract<FromFrame, { type: "done" }>["outputs"],
        fitting: layout.isFitting(),
        ms: took.get(id) ?? since(id),
        ...(fault === undefined ? {} : { fault }),
      });
    },
  });
  const take: { [Type in ToFrame["type"]]: (message: Extract<ToFrame, { type: Type }>) => void } = {
    start({ state }) {
      dataset.become(state);
      runtime = startCellRuntime(notebookScope(dataset, layout), watcher);
    },
    dataset({ state }) {
      layout.isAsked();
      dataset.become(state);
    },
    part: ({ part, answer }) => dataset.take(part, answer),
    define({ cells }) {
      layout.isAsked();
      runtime?.define(cells);
    },
    remove({ id }) {
      runtime?.remove(id);
      boxes.remove(id);
    },
    rest({ ids }) {
      for (const id of ids) runtime?.remove(id);
    },
    stored: ({ id, outputs }) => boxes.replace(id, showStored(outputs)),
    layout({ slots, dark }) {
      boxes.place(slots);
      layout.set(slots[0]?.width, dark);
    },
    fonts: ({ fonts }) => fonts.forEach(addFont),
    ping: () => tell({ type: "pong" }),
  };
  // By this one the page tells a process that is busy from one that is no more.
  document.documentElement.append(Object.assign(document.createElement("iframe"), { hidden: true, title: "Nothing" }));
  document.documentElement.append(darkPaperFilter());
  // What an input makes run again is what the user asked for.
  document.addEventListener("input", () => layout.isAsked(), true);
  port.onmessage = ({ data: message }: MessageEvent<ToFrame>) => {
    // Each row of the table takes the messages of its own type.
    (take[message.type] as (message: ToFrame) => void)(message);
  };
}
