import { describe, expect, it } from "vitest";
import { runSources } from "../fixtures/run-sources.js";

/** Ways out of a world that are known from sandboxes for Node, each ending in the type of `process` where it leads anywhere. */
const climbs = {
  "the constructor of the world": `globalThis.constructor.constructor("return typeof process")()`,
  "the constructor of a function of the window": `setTimeout.constructor("return typeof process")()`,
  "the constructor of what the document gives": `document.createElement.constructor("return typeof process")()`,
  "the constructor of an async function": `await (async () => {}).constructor("return typeof process")()`,
  "an indirect eval": `(0, eval)("typeof process")`,
  "the callers of a function": `(function climb() { return typeof climb.caller.constructor("return process")(); })()`,
  "an error for an address that is none": `(() => { try { new URL("::"); } catch (error) { return error.constructor.constructor("return typeof process")(); } })()`,
  "an error for a timer that cannot be": `(() => { try { setTimeout(() => {}, Symbol()); } catch (error) { return error.constructor.constructor("return typeof process")(); } })()`,
  "an error for a stack that is full": `(() => { let type = "nothing"; const dive = (depth) => { try { new URL("x:" + depth); } catch (error) { type = error.constructor.constructor("return typeof process")(); throw error; } dive(depth + 1); }; try { dive(0); } catch {} return type; })()`,
  "the steps of a stack": `(() => { Error.prepareStackTrace = (_, steps) => steps.map((step) => String(step.getThis?.() ?? step.getFunction?.())); return String(new Error().stack); })()`,
  "what a getter is called from": `(() => { let seen = "nothing"; const spy = { get type() { seen = typeof arguments.callee; return "start"; } }; document.createElement(spy); return seen; })()`,
  "a proxy among the values shown": `(() => { display(new Proxy({}, { get: (_, key, self) => (key === "nodeType" ? self.constructor?.constructor?.("return typeof process")() : undefined) })); })()`,
} as const;

describe("the world of cells in a headless run", () => {
  it.each(Object.entries(climbs))("is not left by %s", async (_way, source) => {
    const { text } = await runSources([source], { timeoutMs: 3000 });
    expect(text).not.toMatch(/^object$|\[object (global|process)\]|node:internal/);
  });

  it("has no import, in a cell or in text made into a program", async () => {
    const { result } = await runSources(['await import("node:fs")', 'new Function("return import(\\"node:fs\\")")()', "import.meta.url"]);
    expect(result.failures.map(({ name }) => name)).toEqual(["SyntaxError", "EvalError", "SyntaxError"]);
  });

  it("has nothing of Node, no network and no shared memory", async () => {
    const names = [
      "process",
      "require",
      "global",
      "Buffer",
      "module",
      "fetch",
      "XMLHttpRequest",
      "WebSocket",
      "EventSource",
      "Worker",
      "WebAssembly",
      "SharedArrayBuffer",
      "Atomics",
      "openWorld",
      "host",
    ];
    const { text } = await runSources([`${JSON.stringify(names)}.filter((name) => name in globalThis)`]);
    expect(text).toBe("[]");
  });

  it("goes on when a cell spoils what the language itself is made of", async () => {
    const { result, text } = await runSources([
      'JSON.parse = () => "spoilt"; Array.prototype.map = null; Object.defineProperty(Object.prototype, "type", { get() { return "start"; } }); 1',
    ]);
    expect(result.failed).toBeLessThanOrEqual(1);
    expect(text).not.toContain("spoilt");
  });

  it("is no further when a cell posts what it likes", async () => {
    const { result } = await runSources([
      "for (const name of Object.getOwnPropertyNames(globalThis)) if (/post|tell|receive/i.test(name)) throw new Error(name);",
    ]);
    expect(result.failed).toBe(0);
  });

  it("stops a cell that fills the memory with objects, and one that does with buffers", async () => {
    const hoards = [
      "const all = []; for (;;) all.push({ all: [...Array(100).keys()] });",
      "const all = []; for (;;) all.push(new Uint8Array(2 ** 24).fill(1));",
    ];
    for (const hoard of hoards) {
      const { result } = await runSources([hoard, "1"], { memoryMib: 200, timeoutMs: 60_000 });
      expect(result.failures).toMatchObject([{ number: 1, name: "MemoryError", message: "Took more than 200 MiB of memory, and was stopped" }]);
    }
  });
});
