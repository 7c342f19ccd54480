import { readFileSync } from "node:fs";
import { createContext, Script } from "node:vm";
import { parentPort, workerData } from "node:worker_threads";
import type { CellWorld, Host } from "./host.js";

const { script, cache } = workerData as { script: string; cache: string };

// The cells' world: an object without a prototype of ours, in which no text becomes a program but through `evaluate`.
const world = createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });

const host = withoutPrototypes({
  tell: (message) => parentPort?.postMessage(JSON.parse(message)),
  evaluate(code, name) {
    try {
      return new Script(code, { filename: name }).runInContext(world);
    } catch {
      return undefined;
    }
  },
  wait: (timer, delayMs) => void setTimeout(() => cells.fire(timer), delayMs),
  parseUrl(address, base) {
    if (!URL.canParse(address, base)) return undefined;
    const { href, origin, protocol, host: place, hostname, port, pathname, search, hash } = new URL(address, base);
    return JSON.stringify({ href, origin, protocol, host: place, hostname, port, pathname, search, hash });
  },
  now: () => performance.now(),
});

const cells: CellWorld = openWorld();
// A promise that a cell left alone and that failed is no result of the cell; a browser only notes it, too.
process.on("unhandledRejection", () => {});
parentPort?.on("message", (message: unknown) => cells.receive(JSON.stringify(message)));

/** Runs the script that page/headless/headless.ts became, with what the build kept of compiling it, if this Node can use that. */
function openWorld(): CellWorld {
  const cachedData = readCache();
  new Script(readFileSync(script, "utf8"), { filename: "headless.js", ...(cachedData && { cachedData }) }).runInContext(world);
  return (world as { openWorld(host: Host): CellWorld }).openWorld(host);
}

/** An object of functions that leads nowhere but to what it does, in whoever's hands it falls. */
function withoutPrototypes(given: Host): Host {
  for (const member of Object.values(given)) Object.setPrototypeOf(member, null);
  return Object.setPrototypeOf(given, null) as Host;
}

function readCache(): Buffer | undefined {
  try {
    return readFileSync(cache);
  } catch {
    return undefined;
  }
}
