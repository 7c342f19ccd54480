import { readFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { JSDOM, VirtualConsole } from "jsdom";
import type { RunMessage, RunRequest } from "../../src/run/messages.js";

/** A fault or an output crosses from the window's world to ours as text, so that no object of a cell is ever held here. */
interface HeadlessWindow {
  datelineRun(request: string, tell: (message: string) => void): void;
}

/** What a page of the sandbox cannot do either: reach out of the machine. */
const absentNames = ["XMLHttpRequest", "WebSocket", "EventSource"];

const { script } = workerData as { script: string };
const dom = new JSDOM("<!doctype html><html lang=en><body></body></html>", { runScripts: "outside-only", virtualConsole: new VirtualConsole() });
for (const name of absentNames) Reflect.deleteProperty(dom.window, name);
dom.window.eval(readFileSync(script, "utf8"));
const tell = (message: RunMessage) => parentPort?.postMessage(message);
// A promise that a cell left alone and that failed is no result of the cell; a browser only notes it, too.
process.on("unhandledRejection", () => {});
// The script that was just run defines it.
const { datelineRun } = dom.window as unknown as HeadlessWindow;
parentPort?.once("message", (request: RunRequest) => datelineRun(JSON.stringify(request), (message) => tell(JSON.parse(message) as RunMessage)));
