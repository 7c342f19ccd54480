import type { CellFault } from "../../src/cells.js";
import { errorOutput } from "../../src/run/error-output.js";
import type { DatasetAnswer } from "../../src/server/api.js";
import type { DatasetPart } from "../frame/dataset-source.js";
import { ask, askText, Refused } from "./ask.js";
import { kindOf } from "./cell-kind.js";
import type { CellView } from "./cell-view.js";
import type { RunEnd } from "./kernel.js";
import { sameOutputs } from "./same-outputs.js";
import { isLazy, refresh, refreshCell, refreshRunning, type Sheet, toNotebook } from "./sheet.js";

/** Runs cells at the user's word, which is trust: from then on the notebook runs by itself when it is opened here. */
export async function runCells(sheet: Sheet, views: readonly CellView[]): Promise<void> {
  const ids = views.flatMap(({ cell }) => (cell.cell_type === "code" ? [cell.id] : []));
  if (ids.length === 0) return;
  try {
    for (const id of ids) {
      sheet.stale.delete(id);
      sheet.running.add(id);
    }
    refresh(sheet);
    if (!sheet.trusted) await trust(sheet);
    const resting = await sheet.kernel.run(ids, sheet.cells.code(), isLazy(sheet));
    for (const id of resting) sheet.stale.set(id, "out of date");
    if (resting.length > 0) refresh(sheet);
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

/** Stops whatever runs. What cells hold in memory is lost with it; what they show stays. */
export function interrupt(sheet: Sheet, fault: CellFault = { name: "Interrupted", message: "Stopped before it was done" }): void {
  if (sheet.running.size === 0) return;
  // One that began and did not end is what is stopped; the others only waited for it.
  const stopped = sheet.begun !== undefined && sheet.running.has(sheet.begun) ? [sheet.begun] : [...sheet.running];
  startAnew(sheet);
  for (const id of stopped) {
    sheet.stale.delete(id);
    onDone(sheet, id, { outputs: [], fault, fitting: false, ms: 0 });
  }
  refresh(sheet);
}

/** Begins anew with the dataset as it now is: runs all, or, where the notebook is lazy, nothing. */
export async function restart(sheet: Sheet): Promise<void> {
  startAnew(sheet);
  refresh(sheet);
  try {
    await readDataset(sheet, "start");
    if (sheet.trusted && !isLazy(sheet)) await runAll(sheet);
  } catch (error) {
    tellFailure(sheet, error);
  }
}

/** Gives the frame the dataset as it now is. */
export async function readDataset(sheet: Sheet, type: "start" | "dataset"): Promise<void> {
  await giveDataset(sheet, await ask<DatasetAnswer>("GET", "/api/dataset"), type);
}

/** Gives the frame a dataset. */
export async function giveDataset(sheet: Sheet, answer: DatasetAnswer, type: "start" | "dataset"): Promise<void> {
  sheet.status.dataset(answer);
  sheet.dataset = answer.dataset;
  sheet.host.tell({ type, state: answer.dataset });
  if (type === "dataset") await runSqlAgain(sheet);
}

/** Cells that use the dataset run again by themselves; what SQL gave has to be asked for. */
async function runSqlAgain(sheet: Sheet): Promise<void> {
  const asked = sheet.cells.views.filter(({ cell }) => kindOf(cell) === "sql" && !sheet.stale.has(cell.id));
  if (!sheet.trusted || asked.length === 0) return;
  if (!isLazy(sheet)) return runCells(sheet, asked);
  for (const { cell } of asked) sheet.stale.set(cell.id, "out of date");
  refresh(sheet);
}

/** Gives the frame a part of the dataset that a cell needs. */
export async function sendPart(sheet: Sheet, part: DatasetPart): Promise<void> {
  const done = sheet.status.reading(part);
  try {
    sheet.host.tell({ type: "part", part, answer: { json: await askText(`/api/records/${part}`) } });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    sheet.host.tell({ type: "part", part, answer: { problem: error.message } });
  } finally {
    done();
  }
}

/** A new frame that shows what cells showed and runs nothing yet. */
function startAnew(sheet: Sheet): void {
  sheet.host.renew();
  sheet.kernel.reset();
  sheet.values.forget();
  sheet.running.clear();
  sheet.begun = undefined;
  sheet.host.tell({ type: "start", state: sheet.dataset });
  for (const cell of sheet.cells.code()) {
    sheet.host.tell({ type: "stored", id: cell.id, outputs: cell.outputs });
    if (cell.source.trim() !== "") sheet.stale.set(cell.id, "not run");
  }
  sheet.layOut(true);
}

/** Notes that a cell runs. */
export function onPending(sheet: Sheet, id: string): void {
  sheet.running.add(id);
  const view = sheet.cells.at(id);
  if (view !== undefined) refreshCell(sheet, view);
  refreshRunning(sheet);
}

/** Keeps what a run left behind. */
export function onDone(sheet: Sheet, id: string, { outputs, fault, fitting, ms }: RunEnd): void {
  sheet.running.delete(id);
  const view = sheet.cells.at(id);
  refreshRunning(sheet);
  if (view === undefined || view.cell.cell_type !== "code") return;
  view.showFault(fault);
  view.showTime(view.cell.source.trim() === "" ? undefined : ms);
  if (sheet.stale.get(id) !== "edited") sheet.stale.delete(id);
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
export function tellFailure(sheet: Pick<Sheet, "notices">, error: unknown): void {
  if (!(error instanceof Refused)) throw error;
  sheet.notices.show("failure", error.message);
}

async function trust(sheet: Sheet): Promise<void> {
  await ask("POST", "/api/trust", { notebook: toNotebook(sheet) });
  sheet.trusted = true;
  sheet.notices.hide("trust");
}
