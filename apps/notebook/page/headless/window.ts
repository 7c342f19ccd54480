import { parseHTML } from "linkedom/worker";
import { makeAttributesLive } from "./attributes.js";
import { atob, btoa } from "./base64.js";
import { structuredClone } from "./clone.js";
import { completeForms } from "./forms.js";
import type { Host } from "./host.js";
import { startTimers } from "./timers.js";
import { urlClass } from "./url.js";

/** What of linkedom's window a cell may call by name. The rest of it, such as `fetch`, is not there. */
const fromDocument = [
  ...["Node", "NodeList", "Element", "HTMLElement", "SVGElement", "Text", "Comment", "Document", "DocumentFragment", "DOMParser", "Range"],
  ...["Event", "CustomEvent", "InputEvent", "EventTarget", "MutationObserver", "NodeFilter", "HTMLTemplateElement"],
  ...["HTMLInputElement", "HTMLSelectElement", "HTMLOptionElement", "HTMLFormElement", "HTMLButtonElement", "HTMLTextAreaElement"],
] as const;

// Bound here, before a cell can have changed what they are.
const freeze = Object.freeze;

/**
 * Makes the empty world that this script runs in the window of a page, as far as cells need one: a document, events, timers. There is no way to
 * the network in it, and none to files. Returns what the host calls when a timer's time has come.
 */
export function furnishWindow(host: Host): (timer: number) => void {
  const window: unknown = parseHTML('<!doctype html><html lang="en"><head></head><body></body></html>');
  const parts = window as Record<string, unknown> & Parameters<typeof completeForms>[0] & { Element: { prototype: Element } };
  makeAttributesLive(parts.Element);
  completeForms(parts);
  const { timers, fire } = startTimers(host);
  Object.assign(globalThis, {
    ...Object.fromEntries(fromDocument.map((name) => [name, parts[name]])),
    ...timers,
    document: parts.document,
    window: globalThis,
    self: globalThis,
    // Nothing here makes one, but `html` asks whether a value is one.
    HTMLCollection: class HTMLCollection {},
    atob,
    btoa,
    structuredClone,
    URL: urlClass(host),
    performance: { now: () => host.now() },
    queueMicrotask: (callback: () => void) => void Promise.resolve().then(callback),
    requestAnimationFrame: (callback: unknown) => timers.setTimeout(callback, 0),
    cancelAnimationFrame: timers.clearTimeout,
  });
  // Steps of a stack would name functions of the host.
  Object.defineProperty(Error, "prepareStackTrace", { value: undefined, writable: false, configurable: false });
  for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) Reflect.deleteProperty(globalThis, name);
  freeze(host);
  return fire;
}
