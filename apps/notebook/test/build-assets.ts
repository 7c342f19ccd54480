import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** Builds the page and the headless runner from the sources under test, once before all tests. */
export function setup(): void {
  execFileSync(process.execPath, [fileURLToPath(new URL("../build-page.js", import.meta.url))], { stdio: "inherit" });
}
