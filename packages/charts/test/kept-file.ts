import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, extname } from "node:path";
import { expect } from "vitest";

/** Whether the run is to write what it would else compare (`vitest --mode write`). Look at what it wrote before committing. */
const writing = process.env.MODE === "write";

/** Expects the file to hold the content; otherwise leaves `<name>-changed` beside it, to be looked at. */
export function expectKept(path: string, content: string): void {
  const extension = extname(path);
  const changed = `${path.slice(0, -extension.length)}-changed${extension}`;
  rmSync(changed, { force: true });
  mkdirSync(dirname(path), { recursive: true });
  if (writing) writeFileSync(path, content);
  if (existsSync(path) && readFileSync(path, "utf8") === content) return;
  writeFileSync(changed, content);
  expect.fail(`The drawing differs from ${path}; compare it with ${changed}.`);
}
