import { datasetSql } from "../dataset-sql.js";
import { readDatasetText } from "../dataset-text.js";
import { type CellSession, openSession } from "../run/cell-session.js";
import { defaultMemoryMib } from "../run/memory.js";
import { addPictures } from "../run/pictures.js";
import type { CellResult } from "../run/watch-run.js";
import type { KernelDesk, Publish } from "./desk.js";
import { CellMetadata, ExecuteRequest, errorContent, newDisplay } from "./execution.js";
import { type FoundNotebook, findNotebook, type KernelPlace, kernelDataset, metadataOf } from "./kernel-dataset.js";
import { liveCells } from "./live-cells.js";

/** Names that every cell has; what cells define comes to them. */
const scopeNames = [
  "Inputs",
  "Plot",
  "charts",
  "console",
  "d3",
  "dataset",
  "display",
  "documents",
  "events",
  "html",
  "reports",
  "standing",
  "svg",
  "view",
  "width",
];
const lookMs = 500;

/**
 * Returns a kernel's desk. Cells are those of a headless run: one thread, each name with one home, and what uses a changed name runs again; what
 * those show is changed where it stands. The dataset is settled by the first cell that is run. `ended` is called when it is asked to shut down.
 */
export function openKernel(place: KernelPlace, ended: () => void): KernelDesk {
  let dir: Promise<string> | undefined;
  const sql = datasetSql(() => dir ?? Promise.reject(new TypeError("No cell has been run yet.")));
  const cells = liveCells(sql.ask);
  const display = newDisplay();
  let count = 0;
  let session: CellSession | undefined;
  let file: string | undefined;
  let heard: (id: string, result: CellResult) => void = () => {};
  const open = (found: FoundNotebook) => {
    dir = kernelDataset(place, found);
    const dataset = dir.then((folder) => readDatasetText(folder, place.datasetDir !== undefined));
    const ended = (id: string, { outputs, ...rest }: CellResult) => heard(id, { outputs: addPictures(outputs), ...rest });
    return openSession({ dataset, limits: { memoryMib: defaultMemoryMib }, ended });
  };
  const run = async (source: string, cellId: string | undefined, publish: Publish) => {
    const found = await findNotebook({ ...place, ...(file === undefined ? {} : { notebookFile: file }) }, source);
    file = found.file;
    session ??= open(found);
    const { id, compiled, replaced } = await cells.take({ source, metadata: metadataOf(found, source) }, cellId);
    for (const other of replaced) session.remove(other);
    const results = new Map<string, CellResult>();
    heard = (other, result) => results.set(other, result);
    await session.run([{ id, compiled }]).catch(async (error: unknown) => {
      // A dataset that could not be read may be there when the next cell is run.
      await session?.close();
      session = undefined;
      throw error;
    });
    const own = results.get(id) ?? { outputs: [] };
    display.show(id, own, publish);
    results.delete(id);
    for (const [other, result] of results) display.update(other, result, publish);
    return own;
  };
  return {
    async execute(message, publish) {
      const { code, silent, store_history } = ExecuteRequest.parse(message.content);
      const tell: Publish = silent ? () => {} : publish;
      if (!silent && store_history) count += 1;
      tell("execute_input", { code, execution_count: count });
      const done = { status: "ok", execution_count: count, payload: [], user_expressions: {} };
      if (code.trim() === "") return done;
      const { cellId } = CellMetadata.safeParse(message.metadata).data ?? {};
      const own = await run(code, cellId, tell);
      return own.fault === undefined ? done : { status: "error", execution_count: count, ...errorContent(own) };
    },
    look: async (path) => (await session?.look(path, lookMs)) ?? { found: false, members: [], text: "" },
    names: () => [...scopeNames, ...cells.names()],
    interrupt: () => session?.interrupt(),
    shutDown() {
      void Promise.all([session?.close(), sql.close()]).finally(ended);
    },
  };
}
