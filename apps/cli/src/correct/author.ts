import { execFileSync } from "node:child_process";
import { userInfo } from "node:os";
import type { Terminal } from "../terminal.js";

/** Returns who makes a correction: as the option says, else DATELINE_AUTHOR, else the name that git knows, else that of the user of this machine. */
export function authorOf(given: string | undefined, { env }: Pick<Terminal, "env">): string {
  return (
    [given, env.DATELINE_AUTHOR, gitName(), userInfo().username].map((name) => name?.trim()).find((name) => name !== undefined && name !== "") ?? "unknown"
  );
}

function gitName(): string | undefined {
  try {
    return execFileSync("git", ["config", "user.name"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 2000 });
  } catch {
    // No git, or none that knows a name.
    return undefined;
  }
}
