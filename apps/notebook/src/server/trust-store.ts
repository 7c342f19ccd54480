import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeCells, type Notebook } from "../notebook.js";

/** Which programs this user has agreed to run. A notebook that changed elsewhere is another program. */
export interface TrustStore {
  isTrusted(notebook: Notebook): boolean;
  trust(notebook: Notebook): Promise<void>;
}

/** Returns the store in a folder of the user's own: one empty file for each program, named by the hash of its cells. */
export function trustStore(folder: string): TrustStore {
  return {
    isTrusted: (notebook) => programs(notebook).length === 0 || existsSync(join(folder, digest(notebook))),
    async trust(notebook) {
      if (programs(notebook).length === 0) return;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await writeFile(join(folder, digest(notebook)), "", { mode: 0o600 });
    },
  };
}

/** What would run: the code cells' sources and languages, in order. Words and outputs are no program. */
function programs(notebook: Notebook): { source: string; language: unknown }[] {
  const cells = codeCells(notebook).filter(({ source }) => source.trim() !== "");
  return cells.map(({ source, metadata }) => ({ source, language: metadata.dateline ?? null }));
}

function digest(notebook: Notebook): string {
  return createHash("sha256")
    .update(JSON.stringify(programs(notebook)))
    .digest("hex");
}
