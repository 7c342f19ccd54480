import { errorOutput } from "../../src/run/error-output.js";
import { ask, Refused } from "./ask.js";
import type { CellView } from "./cell-view.js";
import type { RunEnd } from "./kernel.js";
import { sameOutputs } from "./same-outputs.js";
import { refresh, refreshCell, type Sheet, toNotebook } from "./sheet.js";

/** Runs cells at the user's word, which is trust: from then on the notebook runs by itself when it is opened here. */
export async function runCells(sheet: Sheet, views: readonly CellView[]): Promise<void> {
  const ids = views.flatMap(({ cell }) => (cell.cell_type === "code" ? [cell.id] : []));
  if (ids.length === 0) return;
  try {
    if (!sheet.trusted) await trust(sheet);
    for (const id of ids) {
      sheet.stale.delete(id);
      sheet.running.add(id);
    }
    refresh(sheet);
    await sheet.kernel.run(ids, sheet.cells.code());
    sheet.notices.hide("failure");
  } catch (error) {
    for (const id of ids) sheet.running.delete(id);
    refresh(sheet);
    tellFailure(sheet, error);
  }
}

/** Runs every code cell. */
export async function runAll(sheet: Sheet): Promise<void> {
  await runCells(sheet, sheet.cells.views);
}

/** Notes that a cell runs. */
export function onPending(sheet: Sheet, id: string): void {
  sheet.running.add(id);
  const view = sheet.cells.at(id);
  if (view !== undefined) refreshCell(sheet, view);
  sheet.status.running(sheet.running.size);
}

/** Keeps what a run left behind. */
export function onDone(sheet: Sheet, id: string, { outputs, fault, fitting }: RunEnd): void {
  sheet.running.delete(id);
  const view = sheet.cells.at(id);
  sheet.status.running(sheet.running.size);
  if (view === undefined || view.cell.cell_type !== "code") return;
  view.showFault(fault);
  refreshCell(sheet, view);
  sheet.layOut();
  if (fitting) return;
  const kept = [...outputs, ...(fault === undefined ? [] : [errorOutput(fault)])];
  const count = view.cell.source.trim() === "" ? null : sheet.cells.numberOf(view);
  if (count === view.cell.execution_count && sameOutputs(kept, view.cell.outputs)) return;
  view.cell = { ...view.cell, outputs: kept, execution_count: count };
  sheet.saver.touch();
}

/** Says what went wrong between the page and its server. */
export function tellFailure(sheet: Sheet, error: unknown): void {
  if (!(error instanceof Refused)) throw error;
  sheet.notices.show("failure", error.message);
}

async function trust(sheet: Sheet): Promise<void> {
  await ask("POST", "/api/trust", { notebook: toNotebook(sheet) });
  sheet.trusted = true;
  sheet.notices.hide("trust");
}
