import * as z from "zod/mini";
import type { Cell, Notebook } from "../../src/notebook.js";
import type { NotebookAnswer } from "../../src/server/api.js";

// What is typed and not yet in the file is kept by the browser, so that neither a crash nor a server that has gone takes it away.

const Metadata = z.record(z.string(), z.unknown());
const Cells = z.array(
  z.looseObject({
    cell_type: z.enum(["code", "markdown", "raw"]),
    id: z.string().check(z.regex(/^[a-zA-Z0-9_-]{1,64}$/)),
    source: z.string(),
    metadata: Metadata,
  }),
);
const Draft = z.object({ base: z.nullable(z.string()), metadata: Metadata, cells: Cells });

const keyOf = (key: string) => `dateline-draft-${key}`;

/** Keeps the notebook as it stands; `base` is the version of the file that it was made from. What cells show is not kept: it can be had again. */
export function keepDraft(key: string, base: string | null, { metadata, cells }: Notebook): void {
  const bare = cells.map((cell) => (cell.cell_type === "code" ? { ...cell, outputs: [] } : cell));
  try {
    localStorage.setItem(keyOf(key), JSON.stringify({ base, metadata, cells: bare }));
  } catch {
    // The browser keeps no more, or nothing at all: saving goes on as before, only without this net.
  }
}

/** Forgets what was kept: it is in the file. */
export function dropDraft(key: string): void {
  localStorage.removeItem(keyOf(key));
}

/** Returns the notebook with what was typed and never saved, or `undefined` where all is in the file. It is as untrusted as any other text. */
export function withDraft(answer: NotebookAnswer): NotebookAnswer | undefined {
  const read = Draft.safeParse(parsed(localStorage.getItem(keyOf(answer.key))));
  if (!read.success) return undefined;
  const { base, metadata, cells } = read.data;
  const known = new Map(answer.notebook.cells.map((cell) => [cell.id, cell]));
  const restored = cells.map((cell) => withOutputs(cell, known.get(cell.id)));
  const notebook = { ...answer.notebook, metadata, cells: restored };
  const isSame = JSON.stringify(sources(notebook.cells)) === JSON.stringify(sources(answer.notebook.cells));
  if (isSame) return undefined;
  return { ...answer, notebook, version: base, trusted: false };
}

function withOutputs(cell: z.infer<typeof Cells>[number], known: Cell | undefined): Cell {
  const { id, source, metadata } = cell;
  if (cell.cell_type !== "code") return { ...cell, cell_type: cell.cell_type };
  const kept = known?.cell_type === "code" && known.source === source ? known : undefined;
  return { cell_type: "code", id, source, metadata, outputs: kept?.outputs ?? [], execution_count: kept?.execution_count ?? null };
}

function sources(cells: readonly Cell[]): unknown[] {
  return cells.map(({ cell_type, id, source, metadata }) => [cell_type, id, source, metadata]);
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    // Not ours, or cut off: there is no draft.
    return null;
  }
}
