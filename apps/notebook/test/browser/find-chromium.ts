import { execFileSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * Returns the path of a Chromium to test with: the one that CHROMIUM_PATH names, else one on the PATH, else Playwright's own. Only under CI, or
 * asked for by DATELINE_INSTALL_CHROMIUM=1, and only as root, Debian's package is installed. Throws, saying how to get one, where there is none.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string {
  const named = env.CHROMIUM_PATH;
  if (named !== undefined) {
    if (isRunnable(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which cannot be run.`);
  }
  const found = onPath(env) ?? playwrightsOwn();
  if (found !== undefined) return found;
  if ((env.CI !== undefined || env.DATELINE_INSTALL_CHROMIUM === "1") && process.getuid?.() === 0) installDebianPackage();
  const installed = onPath(env);
  if (installed !== undefined) return installed;
  throw new Error(
    "The browser tests need Chromium. Install it (`apt-get install chromium`, or `npx playwright-core install chromium`), or set CHROMIUM_PATH to one; as root, DATELINE_INSTALL_CHROMIUM=1 installs Debian's.",
  );
}

/** Flags for machines without a display or a graphics card, and against every request that Chromium makes for itself. */
export const launchFlags = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

function onPath(env: NodeJS.ProcessEnv): string | undefined {
  const folders = (env.PATH ?? "").split(delimiter);
  return commands.flatMap((command) => folders.map((folder) => join(folder, command))).find(isRunnable);
}

function playwrightsOwn(): string | undefined {
  const path = chromium.executablePath();
  return path !== "" && existsSync(path) ? path : undefined;
}

function installDebianPackage(): void {
  execFileSync("apt-get", ["update", "-qq"], { stdio: "ignore" });
  execFileSync("apt-get", ["install", "-y", "-qq", "chromium"], { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
