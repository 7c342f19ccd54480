#!/usr/bin/env node
// Committed, since npm links no bin whose target does not exist at install time; the program itself is in dist.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";

// V8 recompiles a function for speed once it has run for a while, from what it has seen by then. Set for long-running servers, it does so early and
// throws much of it away again: of the reader's first seconds that was a third. Workers have the same setting.
// The V8 of Node 22 has no such flag, and would say so on the error stream.
if (process.versions.v8.startsWith("11.")) setFlagsFromString("--interrupt-budget=1000000");

const program = new URL("../dist/main.js", import.meta.url);
if (existsSync(fileURLToPath(program))) {
  const { main } = await import(program.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write("dateline: it is not built yet. Run `npm run build` in the repository first.\n");
  process.exitCode = 1;
}
